// The one client per person. Nothing else imports the SDK.
import PocketBase, { BaseAuthStore } from 'pocketbase'
import { type Person, type Session, sessionOf, storeSession } from './session.ts'

export { deviceId, newId } from './device.ts'
export { type Person, type Session, sessionOf } from './session.ts'

/** Keeps a session and makes its client new. */
export function keepSession(person: Person, session: Session): void {
  storeSession(person, session)
  clients.delete(person)
}

/** Forgets a session on this device. */
export function dropSession(person: Person): void {
  storeSession(person, null)
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
