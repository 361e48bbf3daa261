// The sessions of this device and the one client per person. Nothing else imports the SDK.
import PocketBase, { BaseAuthStore } from 'pocketbase'

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

/** Keeps a session and makes its client new. */
export function keepSession(person: Person, session: Session): void {
  storeOf(person).setItem(KEY[person], JSON.stringify(session))
  clients.delete(person)
}

/** Forgets a session on this device. */
export function dropSession(person: Person): void {
  storeOf(person).removeItem(KEY[person])
  clients.get(person)?.realtime.unsubscribe()
  clients.delete(person)
}

const clients = new Map<Person, PocketBase>()

/** The client that speaks as this person; each of the two signed in on one screen has an own one. */
export function clientOf(person: Person): PocketBase {
  const known = clients.get(person)
  if (known) return known
  const store = new BaseAuthStore()
  const session = sessionOf(person)
  if (session) store.save(session.token)
  const client = new PocketBase('/', store)
  client.autoCancellation(false)
  clients.set(person, client)
  return client
}

/** This device's own name for itself, for the history and for what it keeps encrypted. */
export function deviceId(): string {
  let id = localStorage.getItem('aan-device')
  if (!id) {
    id = newId()
    localStorage.setItem('aan-device', id)
  }
  return id
}

/** A new id of 15 characters: a thing that a device makes keeps it, so a retry is the same thing. */
export function newId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from(crypto.getRandomValues(new Uint8Array(15)), (byte) => letters[byte % 36]).join('')
}
