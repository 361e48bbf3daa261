import { useEffect } from 'react'

/** Does something again every so often, while somebody looks at the page. */
export function usePoll(again: () => unknown, milliseconds: number): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    const timer = setInterval(look, milliseconds)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [again, milliseconds])
}
