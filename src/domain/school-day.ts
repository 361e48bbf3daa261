// Runs in the browser, in PocketBase's hooks and in tests: pure. The hooks' engine has no Intl.

/** A day in the school's calendar, `2026-11-24`. */
export type Day = string
/** A moment as PocketBase stores it, `2026-11-23 23:00:00.000Z`. */
export type Moment = string

/** A tie without an end ends here; an empty end would match nothing in a rule. */
export const FOREVER: Day = '9999-12-31'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether `text` is a day that exists. `isDay('2026-02-31')` // => false */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A Belgian date as people and school lists write it. `dayFrom('3/9/2026')` // => '2026-09-03'; null when it does not exist */
export function dayFrom(text: string): Day | null {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed)
  if (!parts) return null
  const day = `${parts[3]}-${String(parts[2]).padStart(2, '0')}-${String(parts[1]).padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** The last Sunday of a month, as a moment at 01:00 UTC: when EU summer time begins (March) and ends (October). */
function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 86_400_000
}

/** Hours that Brussels is ahead of UTC at a moment (EU directive 2000/84/EC). */
export function brusselsOffset(milliseconds: number): 1 | 2 {
  const year = new Date(milliseconds).getUTCFullYear()
  return milliseconds >= lastSundayAtOne(year, 2) && milliseconds < lastSundayAtOne(year, 9) ? 2 : 1
}

/** The moment at which a school's day begins in Brussels. `startOfDay('2026-11-24')` // => '2026-11-23 23:00:00.000Z' */
export function startOfDay(day: Day): Moment {
  if (day >= FOREVER) return '9999-12-31 00:00:00.000Z'
  return momentOf(day, '00:00')
}

/** A clock time on a school's day as a moment. `momentOf('2026-12-01', '16:20')` // => '2026-12-01 15:20:00.000Z' */
export function momentOf(day: Day, time: string): Moment {
  const utc = Date.parse(`${day}T${time}:00Z`)
  // Summer time changes at 01:00 UTC: asking the offset one winter hour earlier is right for every wall time that exists.
  const offset = brusselsOffset(utc - 3_600_000)
  return toMoment(utc - offset * 3_600_000)
}

/** Milliseconds since 1970 as PocketBase writes a moment. */
export function toMoment(milliseconds: number): Moment {
  return new Date(milliseconds).toISOString().replace('T', ' ')
}

/** Milliseconds since 1970 of a stored moment (with a space or a T). */
export function fromMoment(moment: Moment): number {
  return Date.parse(moment.replace(' ', 'T'))
}

/** The school's day in which a moment falls. `dayOf('2026-11-23 23:00:00.000Z')` // => '2026-11-24' */
export function dayOf(moment: Moment): Day {
  if (moment.startsWith('9999')) return FOREVER
  const milliseconds = fromMoment(moment)
  return new Date(milliseconds + brusselsOffset(milliseconds) * 3_600_000).toISOString().slice(0, 10)
}

/** The clock in Brussels at a moment. `timeOf('2026-12-01 15:20:00.000Z')` // => '16:20' */
export function timeOf(moment: Moment): string {
  const milliseconds = fromMoment(moment)
  return new Date(milliseconds + brusselsOffset(milliseconds) * 3_600_000).toISOString().slice(11, 16)
}

/** The day that lies a number of days further. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A tie that counts only from its start up to, not including, its end. */
export interface Dated {
  start: Moment
  until: Moment
}

/** Whether a dated tie counts at a moment. The end is excluded. */
export function holds(tie: Dated, now: Moment): boolean {
  return tie.start <= now && now < tie.until
}
