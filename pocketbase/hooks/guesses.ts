// How many wrong codes an address and the whole school may send. Counted in memory: an address is never written down.
import { fromMoment } from '../../src/domain/school-day.ts'
import type { Context } from './context.ts'
import { refuse } from './refuse.ts'

const WINDOW = 600_000
const OWN_ADDRESS_COUNTS = 12 * 3_600_000
/** A classroom sits behind one address, and twenty-five children type. */
const PER_OWN_ADDRESS = 600
const PER_ADDRESS = 100
/** From everywhere but the school's own addresses: what is tried from outside never closes the door inside. */
const PER_SCHOOL = 1000

interface Guesses {
  from: number
  all: number
  addresses: Record<string, number>
}

function guessesOf(context: Context): Guesses {
  const kept = context.app.store().get('code_guesses') as string | null
  const guesses: Guesses | null = kept ? JSON.parse(kept) : null
  const at = fromMoment(context.now)
  return guesses && at < guesses.from + WINDOW ? guesses : { from: at, all: 0, addresses: {} }
}

function ownAddresses(context: Context): Record<string, number> {
  const kept = context.app.store().get('own_addresses') as string | null
  return kept ? JSON.parse(kept) : {}
}

const isOwn = (context: Context): boolean =>
  (ownAddresses(context)[context.address] ?? 0) > fromMoment(context.now)

/** Remembers that staff opened a class from this address: it is the school's own for the rest of the day. */
export function ownAddress(context: Context): void {
  const at = fromMoment(context.now)
  const still = Object.entries(ownAddresses(context)).filter(([, until]) => until > at)
  const all = { ...Object.fromEntries(still), [context.address]: at + OWN_ADDRESS_COUNTS }
  context.app.store().set('own_addresses', JSON.stringify(all))
}

/** Refuses before a code is even looked at, when too many were wrong. */
export function mustMayGuess(context: Context): void {
  const guesses = guessesOf(context)
  const own = isOwn(context)
  const mine = guesses.addresses[context.address] ?? 0
  const tooMany = mine >= (own ? PER_OWN_ADDRESS : PER_ADDRESS) || (!own && guesses.all >= PER_SCHOOL)
  if (tooMany)
    refuse('wait_first', { count: Math.ceil((guesses.from + WINDOW - fromMoment(context.now)) / 1000) })
}

/** Counts a wrong code and refuses it, with the one answer for wrong, expired and unknown. */
export function wrongCode(context: Context): never {
  const guesses = guessesOf(context)
  guesses.addresses[context.address] = (guesses.addresses[context.address] ?? 0) + 1
  if (!isOwn(context)) guesses.all += 1
  context.app.store().set('code_guesses', JSON.stringify(guesses))
  return refuse('wrong_code')
}
