import { useState } from 'react'
import { type Doing, useAct } from '../use-act.ts'

export interface Acting extends Omit<Doing, 'act'> {
  /** Does something with the server, and says `done` when it was done. */
  act: (what: () => Promise<unknown>, done?: string) => Promise<void>
  /** What was done last, in words. */
  said: string | null
  say: (sentence: string | null) => void
}

/** Acts of a screen, with what there is to say about them. */
export function useSaidAct(after: () => Promise<void>): Acting {
  const [said, say] = useState<string | null>(null)
  const { act, busy, error } = useAct(after)
  return {
    busy,
    error,
    said,
    say,
    async act(what, done) {
      say(null)
      if ((await act(what)) && done) say(done)
    },
  }
}
