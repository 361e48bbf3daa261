// Picture codes: given once on paper, kept as keyed hashes, guessed at most ten times.
import type { PrintedCode } from '../../src/domain/commands.ts'
import { fullName } from '../../src/domain/people.ts'
import {
  afterRight,
  afterWrong,
  drawPictures,
  isPictureCode,
  type Lock,
  lockOf,
  NO_TRIES,
  type Tries,
} from '../../src/domain/sign-in-code.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { keyedHash } from './keyed-hash.ts'
import { all, create, find, first } from './records.ts'
import { type KeptRefusal, keepAndRefuse, refuse } from './refuse.ts'
import { endStays } from './stays.ts'
import { mustTeach, mustTeachGroup, pupilsOf } from './ties.ts'

/** A whole number from 0 up to, not including, `below`, each as likely as the other. */
export function chance(below: number): number {
  // six drawn digits; what does not divide evenly is drawn again
  const top = 1_000_000 - (1_000_000 % below)
  for (;;) {
    const drawn = Number($security.randomStringWithAlphabet(6, '0123456789'))
    if (drawn < top) return drawn % below
  }
}

const pictureHash = (pupil: string, pictures: readonly string[]): string =>
  keyedHash(`pictures:${pupil}:${pictures.join(',')}`)

const pictureCode = (app: core.App, pupil: string): core.Record | null =>
  first(app, 'sign_in_codes', 'pupil = {:pupil} && kind = "pictures"', { pupil })

/** The tries that a record carries. */
export function triesOf(record: core.Record): Tries {
  return {
    failures: record.getInt('failures'),
    inARow: record.getInt('failures_in_a_row'),
    waitUntil: record.getString('wait_until'),
  }
}

export function setTries(record: core.Record, tries: Tries): void {
  record.set('failures', tries.failures)
  record.set('failures_in_a_row', tries.inARow)
  record.set('wait_until', tries.waitUntil)
}

/** What a closed lock answers. */
export function refusalOf(lock: Lock & { open: false }): never {
  return lock.locked ? refuse('locked_out') : refuse('wait_first', { count: lock.seconds })
}

/**
 * Looks at somebody's four pictures, unless the door waits, and counts. Answers null when they are right.
 * Requests stand in line for the transaction, so of many guesses at once only those before the wait are looked at.
 */
export function tryPictures(context: Context, pupil: string, pictures: unknown): KeptRefusal | null {
  const record = pictureCode(context.app, pupil)
  if (!record) return refuse('wrong_code')
  const tries = triesOf(record)
  const lock = lockOf(tries, context.now)
  if (!lock.open) return refusalOf(lock)
  const right =
    Array.isArray(pictures) &&
    isPictureCode(pictures) &&
    $security.equal(pictureHash(pupil, pictures), record.getString('hash'))
  setTries(record, right ? afterRight(tries) : afterWrong(tries, context.now))
  context.app.save(record)
  return right ? null : keepAndRefuse('wrong_code')
}

/** Gives a pupil new pictures: the old ones open nothing any more, and who came in with them is out. */
function giveCode(context: Context, pupil: core.Record): PrintedCode {
  const { app } = context
  const pictures = drawPictures(chance)
  const fields = { pupil: pupil.id, kind: 'pictures', hash: pictureHash(pupil.id, pictures) }
  const known = pictureCode(app, pupil.id)
  if (known) {
    known.load(fields)
    setTries(known, NO_TRIES)
    app.save(known)
    pupil.refreshTokenKey()
    app.save(pupil)
    endStays(context, 'pupil = {:pupil}', { pupil: pupil.id })
  } else create(app, 'sign_in_codes', fields)
  writeHistory(context, { subject: 'pupils', record: pupil.id, pupil: pupil.id, action: 'code_given' })
  return { pupil: pupil.id, name: nameOf(pupil), pictures }
}

export const nameOf = (pupil: core.Record): string =>
  fullName({ given_name: pupil.getString('given_name'), family_name: pupil.getString('family_name') })

const isCoordinator = (context: Context): boolean =>
  context.actor.kind === 'staff' && context.actor.coordinator

const make: Handlers['codes.make'] = (context, input) => {
  const group = find(context.app, 'groups', input.group)
  if (!isCoordinator(context)) mustTeachGroup(context, group.id)
  const pupils = pupilsOf(context, group.id).filter(
    (pupil) => input.missing !== true || !pictureCode(context.app, pupil.id),
  )
  return { codes: pupils.map((pupil) => giveCode(context, pupil)) }
}

const reset: Handlers['codes.reset'] = (context, input) => {
  const pupil = find(context.app, 'pupils', input.pupil)
  if (!isCoordinator(context)) mustTeach(context, pupil.id)
  if (!pupil.getBool('active')) refuse('not_found')
  return { codes: [giveCode(context, pupil)] }
}

export const codeHandlers: Handlers = { 'codes.make': make, 'codes.reset': reset }

/** For each pupil of a class: whether they have a card, and whether it is locked. */
export function cardsOf(context: Context, pupils: readonly core.Record[]): Map<string, { locked: boolean }> {
  const ids = new Set(pupils.map((pupil) => pupil.id))
  const rows = all(context.app, 'sign_in_codes', 'kind = "pictures"').filter((row) =>
    ids.has(row.getString('pupil')),
  )
  return new Map(
    rows.map((row) => {
      const lock = lockOf(triesOf(row), context.now)
      return [row.getString('pupil'), { locked: !lock.open && lock.locked }]
    }),
  )
}
