// What comes from outside is checked before it means anything: a text field given an object would become "".
import { type Day, FOREVER, isDay } from '../../src/domain/school-day.ts'
import { refuse } from './refuse.ts'

/** A text of at most `most` characters, as it was written; NUL and lone surrogates are refused. */
export function verbatim(value: unknown, most = 4000): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') return refuse('not_understood')
  if (value.length > most) return refuse('text_too_long')
  // With the u flag a pair is one character in every engine; without it goja takes 😐 for two halves that stand alone.
  if (value.includes('\0') || /[\uD800-\uDFFF]/u.test(value)) return refuse('not_understood')
  return value
}

/** The same in one way of writing: an accent and its letter are one character. */
export function text(value: unknown, most = 4000): string {
  return verbatim(value, most).normalize('NFC')
}

/** A text that must be there. */
export function mustText(value: unknown, most = 300): string {
  const clean = text(value, most).trim()
  return clean === '' ? refuse('field_missing') : clean
}

/** One of a list. */
export function oneOf<T extends string>(value: unknown, values: readonly T[]): T {
  return values.includes(value as T) ? (value as T) : refuse('not_understood')
}

/** A day that exists. */
export function day(value: unknown): Day {
  if (typeof value !== 'string' || value === '') return refuse('field_missing')
  return value === FOREVER || isDay(value) ? value : refuse('date_impossible')
}

/** A time on the school's clock, `16:20`. */
export function clockTime(value: unknown): string {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? value
    : refuse('date_impossible')
}

/** A day, or '' for none. */
export function maybeDay(value: unknown): Day | '' {
  return value === '' || value === undefined || value === null ? '' : day(value)
}

/** A whole number between two bounds. */
export function whole(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse('not_understood')
}

export function flag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('not_understood')
}

const ID = /^[a-z0-9]{15}$/

/** The id of a record, of one that is there or of one that a device just made. */
export function recordId(value: unknown): string {
  return typeof value === 'string' && ID.test(value) ? value : refuse('not_understood')
}

/** The id of a record, or '' for none. */
export function maybeId(value: unknown): string {
  return value === '' || value === undefined || value === null ? '' : recordId(value)
}

/** A list of record ids. */
export function ids(value: unknown, most = 99): string[] {
  return Array.isArray(value) && value.length <= most ? value.map(recordId) : refuse('not_understood')
}

/** A mail address as one person types it and another compares it: small letters, no spaces. */
export function mailAddress(value: unknown): string {
  const mail = mustText(value, 200).toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? mail : refuse('mail_impossible')
}
