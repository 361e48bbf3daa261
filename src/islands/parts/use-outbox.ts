import { useEffect, useState, useSyncExternalStore } from 'react'
import { myOutbox } from '../../data/my-outbox.ts'
import type { Outbox } from '../../data/outbox.ts'

const NOBODY = () => () => {}

/** The outbox of the pupil who is signed in here, as soon as it is open; draws anew with everything that changes in it. */
export function useOutbox(signedIn: boolean): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    if (!signedIn) return setOutbox(null)
    let here = true
    myOutbox().then((mine) => here && setOutbox(mine))
    return () => {
      here = false
    }
  }, [signedIn])
  useSyncExternalStore(outbox?.subscribe ?? NOBODY, () => outbox?.version ?? 0)
  return outbox
}
