// Staff, by mail and password.
import {
  afterWrong,
  LOCK_AT,
  type Lock,
  lockOf,
  NO_TRIES,
  type Tries,
} from '../../src/domain/sign-in-code.ts'
import { refusalOf } from './codes.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { first, inTransaction } from './records.ts'
import { refuse } from './refuse.ts'

/** Eight hours, in the nanoseconds of the engine's own clock. */
const STAFF_SESSION = (8 * 3600 * 1_000_000_000) as unknown as time.Duration
const UNKNOWN_KEPT = 500

// A success forgives, so what was wrong in a row and what was wrong in all are one number here.
const triesOf = (person: core.Record): Tries => {
  const failures = person.getInt('failures')
  return { failures, inARow: failures, waitUntil: person.getString('wait_until') }
}

/** A new password or a right one: the door is as before the first wrong one. */
export function forgive(person: core.Record): void {
  person.set('failures', 0)
  person.set('wait_until', '')
}

/** The same waiting for a mail address that nobody here has; in memory, and by its hash. */
function tryUnknown(context: Context, mail: string): Lock {
  const store = context.app.store()
  const kept: [string, Tries][] = JSON.parse((store.get('unknown_mails') as string | null) ?? '[]')
  const hash = $security.sha256(mail)
  const tries = kept.find(([one]) => one === hash)?.[1] ?? NO_TRIES
  const lock = lockOf(tries, context.now)
  if (!lock.open) return lock
  const others = kept.filter(([one]) => one !== hash).slice(-UNKNOWN_KEPT)
  store.set('unknown_mails', JSON.stringify([...others, [hash, afterWrong(tries, context.now)]]))
  return lock
}

const findStaff = (app: core.App, mail: string): core.Record | null =>
  first(app, 'staff', 'email = {:mail} && active = true', { mail })

/** Counts a try as wrong before it is looked at: of many at once only the first five are. */
function takeTry(context: Context, app: core.App, mail: string): void {
  const person = findStaff(app, mail)
  const lock = person ? lockOf(triesOf(person), context.now) : tryUnknown(context, mail)
  if (!lock.open) return refusalOf(lock)
  if (!person) return
  const tries = afterWrong(triesOf(person), context.now)
  person.set('failures', tries.failures)
  person.set('wait_until', tries.waitUntil)
  app.save(person)
}

/** The work of looking at a password, for who is not there. */
function lookAtNothing(app: core.App, password: string): void {
  const nobody = new Record(app.findCachedCollectionByNameOrId('staff'))
  const decoy = '$2a$10$uUPIQmZlKH2NZ0hBL0v1EOSEuILJRsuoBWjDO/NrLLGEUQoSUpbpC'
  nobody.setRaw('password', nobody.collection().fields.getByName('password')!.prepareValue(nobody, decoy))
  nobody.validatePassword(password)
}

/**
 * The one command that is not in one transaction: comparing a password takes a tenth of a second, in which nobody
 * else could write. The try is counted first and forgiven after.
 */
const enter: Handlers['door.staff'] = (context, input) => {
  const { app } = context
  if (typeof input.mail !== 'string' || typeof input.password !== 'string') return refuse('not_understood')
  if (input.mail.length > 200 || input.password.length > 200) return refuse('wrong_code')
  const mail = input.mail.trim().toLowerCase()
  inTransaction(app, (tx) => takeTry(context, tx, mail))
  const person = findStaff(app, mail)
  if (!person) {
    lookAtNothing(app, input.password)
    return refuse('wrong_code')
  }
  if (!person.validatePassword(input.password)) {
    if (person.getInt('failures') >= LOCK_AT) {
      inTransaction(app, (tx) =>
        writeHistory({ ...context, app: tx }, { subject: 'staff', record: person.id, action: 'locked' }),
      )
    }
    return refuse('wrong_code')
  }
  inTransaction(app, (tx) => {
    const again = tx.findRecordById('staff', person.id)
    forgive(again)
    tx.save(again)
  })
  return {
    token: person.newStaticAuthToken(STAFF_SESSION),
    staff: { id: person.id, name: person.getString('name'), coordinator: person.getBool('coordinator') },
  }
}

export const staffDoorHandlers: Handlers = { 'door.staff': enter }
