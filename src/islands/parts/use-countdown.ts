import { useCallback, useEffect, useState } from 'react'

/** Seconds that still have to pass; 0 when there is no waiting. `begin(30)` starts it. */
export function useCountdown(): [seconds: number, begin: (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const tick = () => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [until])
  const begin = useCallback((more: number) => setUntil(Date.now() + more * 1000), [])
  return [seconds, begin]
}
