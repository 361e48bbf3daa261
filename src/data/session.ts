// Who is signed in on this device. Without the SDK, so that the presentation can ask before anything else is there.
export type Person = 'staff' | 'pupil'

export interface Session {
  token: string
  /** The id of the person's record. */
  id: string
  name: string
  coordinator?: boolean
  /** Base64; encrypts what this device could not send yet (pupils). */
  deviceKey?: string
  /** Tells the teacher's code that lets this device go with work unsent (pupils; `letGoCheck`). */
  letGo?: string
}

/**
 * Staff stay signed in on their own device (8 hours, the token's own end); a pupil's session lives in this tab only,
 * because the next pupil uses the same tablet. Both can be there at once: the student contact on one screen.
 */
function storeOf(person: Person): Storage {
  return person === 'staff' ? localStorage : sessionStorage
}

const KEY = { staff: 'aan-staff', pupil: 'aan-pupil' } as const

/** When a session's token ends, in milliseconds since 1970; a broken one ended long ago. */
export function endOf(session: Session): number {
  try {
    const payload = JSON.parse(atob(session.token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')))
    return payload.exp * 1000
  } catch {
    return 0
  }
}

/** The session of a person on this device, or null. */
export function sessionOf(person: Person): Session | null {
  const text = storeOf(person).getItem(KEY[person])
  if (!text) return null
  const session = JSON.parse(text) as Session
  return endOf(session) > Date.now() ? session : null
}

/** Writes a session down, or forgets it. */
export function storeSession(person: Person, session: Session | null): void {
  if (session) storeOf(person).setItem(KEY[person], JSON.stringify(session))
  else storeOf(person).removeItem(KEY[person])
  for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

/** Calls back when somebody signed in or out here, in another tab too. Gives a function that stops it. */
export function watchSessions(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
