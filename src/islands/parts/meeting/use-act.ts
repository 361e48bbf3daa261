import { useState } from 'react'
import { trouble } from '../trouble.ts'

export interface Acting {
  /** Does something with the server, looks again, and says what was done or what went another way. */
  act: (what: () => Promise<unknown>, done?: string) => Promise<void>
  said: string | null
  say: (sentence: string | null) => void
  error: string | null
  busy: boolean
}

/** Acts of a screen, one after the other, with what there is to say about them. */
export function useAct(reload: () => Promise<void>): Acting {
  const [said, say] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function act(what: () => Promise<unknown>, done?: string) {
    setBusy(true)
    setError(null)
    try {
      await what()
      say(done ?? null)
    } catch (failed) {
      say(null)
      setError(trouble(failed))
    }
    await reload()
    setBusy(false)
  }
  return { act, said, say, error, busy }
}
