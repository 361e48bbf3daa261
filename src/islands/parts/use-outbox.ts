import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Outbox } from '../../data/outbox.ts'
import type { Person } from '../../data/session.ts'
import { outboxOf } from '../../data/staff-outbox.ts'

const NOBODY = () => () => {}

/** The outbox of whoever writes here, as soon as it is open; draws anew with everything that changes in it. */
export function useOutbox(as: Person | null): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    if (!as) return setOutbox(null)
    let here = true
    outboxOf(as).then((opened) => here && setOutbox(opened))
    return () => {
      here = false
    }
  }, [as])
  useSyncExternalStore(outbox?.subscribe ?? NOBODY, () => outbox?.version ?? 0)
  return outbox
}
