import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Person } from '../../../data/client.ts'
import type { Outbox } from '../../../data/outbox.ts'
import { outboxOf } from '../../../data/staff-outbox.ts'

const NEVER = () => () => {}

/** The outbox of whoever writes here, and a new look whenever anything in it changes; null while it opens. */
export function useOutbox(as: Person): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    let gone = false
    outboxOf(as).then((opened) => !gone && setOutbox(opened))
    return () => {
      gone = true
    }
  }, [as])
  useSyncExternalStore(outbox?.subscribe ?? NEVER, () => outbox?.version ?? 0)
  return outbox
}
