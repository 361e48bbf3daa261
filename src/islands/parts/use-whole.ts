import { useCallback, useEffect, useRef, useState } from 'react'

export interface Whole<T> {
  /** What was loaded last; stays while it is loaded anew. */
  value: T | null
  /** Why loading failed, or null. */
  error: unknown
  reload: () => Promise<void>
}

/**
 * Loads what a screen needs, and again when `keys` change or the screen asks (the bell rang, something was saved).
 * An answer that comes after a later question is dropped.
 */
export function useWhole<T>(load: () => Promise<T>, keys: readonly unknown[]): Whole<T> {
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const asked = useRef(0)
  const reload = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    try {
      const loaded = await load()
      if (mine !== asked.current) return
      setValue(loaded)
      setError(null)
    } catch (failed) {
      if (mine === asked.current) setError(failed)
    }
  }, keys)
  useEffect(() => {
    reload()
  }, [reload])
  return { value, error, reload }
}
