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
}

/**
 * Staff stay signed in on their own device (8 hours, the token's own end); a pupil's session lives in this tab only,
 * because the next pupil uses the same tablet. Both can be there at once: the student contact on one screen.
 */
function storeOf(person: Person): Storage {
  return person === 'staff' ? localStorage : sessionStorage
}

const KEY = { staff: 'aan-staff', pupil: 'aan-pupil' } as const

/** Whether a token still counts by its own end; a broken one does not. */
function stillCounts(token: string): boolean {
  try {
    const payload = JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')))
    return payload.exp * 1000 > Date.now()
  } catch {
    return false
  }
}

/** The session of a person on this device, or null. */
export function sessionOf(person: Person): Session | null {
  const text = storeOf(person).getItem(KEY[person])
  if (!text) return null
  const session = JSON.parse(text) as Session
  return stillCounts(session.token) ? session : null
}

/** Writes a session down, or forgets it. */
export function storeSession(person: Person, session: Session | null): void {
  if (session) storeOf(person).setItem(KEY[person], JSON.stringify(session))
  else storeOf(person).removeItem(KEY[person])
}
