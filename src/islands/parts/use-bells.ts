import { useEffect, useRef } from 'react'
import { listen } from '../../data/bell.ts'
import type { Person } from '../../data/client.ts'

/** A class that types rings all the time; reading the whole again once in this many milliseconds is live enough. */
const REST = 700

/** Reads anew when the bell of one of these portfolios rings: at once, then at most once every while. */
export function useBells(portfolios: readonly string[], as: Person, reload: () => void): void {
  const latest = useRef(reload)
  latest.current = reload
  const key = portfolios.join(' ')
  useEffect(() => {
    if (key === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let again = false
    const read = () => {
      latest.current()
      timer = setTimeout(() => {
        timer = undefined
        if (again) {
          again = false
          read()
        }
      }, REST)
    }
    const rang = () => {
      if (timer === undefined) read()
      else again = true
    }
    const stop = listen(key.split(' '), as, rang, true)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [key, as])
}
