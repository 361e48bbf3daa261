import { useCallback, useRef, useState } from 'react'
import { trouble } from './trouble.ts'

export interface Doing {
  /** Does something and reads anew; true when it was done. One thing at a time: a second tap is not a second act. */
  act: (what: () => Promise<unknown>) => Promise<boolean>
  busy: boolean
  /** Why the last one was not done, in words. */
  error: string | null
}

/** Acts whose refusal is said in words, and after which a screen shows how things stand. */
export function useAct(after: () => Promise<void>): Doing {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const running = useRef(false)
  const act = useCallback(
    async (what: () => Promise<unknown>) => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      setError(null)
      let done = true
      try {
        await what()
      } catch (failed) {
        done = false
        setError(trouble(failed))
      }
      await after()
      running.current = false
      setBusy(false)
      return done
    },
    [after],
  )
  return { act, busy, error }
}
