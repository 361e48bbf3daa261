import { useSyncExternalStore } from 'react'
import { type Person, type Session, sessionOf, watchSessions } from '../../data/session.ts'

/** Who is signed in on this device, and again when that changes. */
export function useSession(person: Person): Session | null {
  // a token is one session and never another: the same text is the same answer
  const token = useSyncExternalStore(watchSessions, () => sessionOf(person)?.token)
  return token === undefined ? null : sessionOf(person)
}
