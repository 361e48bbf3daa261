import type { Day, Moment } from '../domain/school-day.ts'

/** Days and hours as people here read them; a school's clock is the one in Brussels, wherever the device is. */
function format(
  options: Intl.DateTimeFormatOptions,
  language = 'nl-BE',
): Pick<Intl.DateTimeFormat, 'format'> {
  // Made at its first use: a screen that shows one kind of date does not wait for six.
  let made: Intl.DateTimeFormat | undefined
  return {
    format(date) {
      made ??= new Intl.DateTimeFormat(language, {
        timeZone: 'Europe/Brussels',
        hourCycle: 'h23',
        ...options,
      })
      return made.format(date)
    },
  }
}

const LONG = format({ weekday: 'long', day: 'numeric', month: 'long' })
const SHORT = format({ weekday: 'short', day: 'numeric', month: 'short' })
const FULL = format({ day: 'numeric', month: 'long', year: 'numeric' })
const PLAIN = format({ day: 'numeric', month: 'long' })
const CLOCK = format({ hour: '2-digit', minute: '2-digit' })
const ISO = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA')

/** Noon falls within the day in every zone and on both sides of summer time. */
const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`)
const dateOf = (moment: Moment) => new Date(moment.replace(' ', 'T'))

/** `dayLong('2026-12-01')` // => 'dinsdag 1 december' */
export function dayLong(day: Day): string {
  return LONG.format(noonOf(day))
}

/** `dayShort('2026-12-01')` // => 'di 1 dec' */
export function dayShort(day: Day): string {
  return SHORT.format(noonOf(day)).replaceAll('.', '')
}

/** `dayPlain('2026-12-18')` // => '18 december', for "tegen 18 december" */
export function dayPlain(day: Day): string {
  return PLAIN.format(noonOf(day))
}

/** `dayFull('2026-12-01')` // => '1 december 2026', on paper and where the year matters */
export function dayFull(day: Day): string {
  return FULL.format(noonOf(day))
}

/** `clock('2026-12-01 15:20:00.000Z')` // => '16.20' */
export function clock(moment: Moment): string {
  return CLOCK.format(dateOf(moment)).replace(':', '.')
}

/** `momentLong('2026-12-01 15:20:00.000Z')` // => 'dinsdag 1 december om 16.20 uur' */
export function momentLong(moment: Moment): string {
  return `${LONG.format(dateOf(moment))} om ${clock(moment)} uur`
}

/** `momentShort('2026-12-01 15:20:00.000Z')` // => 'di 1 dec 16.20', in lists */
export function momentShort(moment: Moment): string {
  return `${SHORT.format(dateOf(moment)).replaceAll('.', '')} ${clock(moment)}`
}

/** When something happened, seen from now: 'vandaag 10.42', 'gisteren 10.42', 'vr 20 nov'. */
export function since(moment: Moment, now: Date = new Date()): string {
  const day = ISO.format(dateOf(moment))
  const today = ISO.format(now)
  if (day === today) return `vandaag ${clock(moment)}`
  const yesterday = new Date(noonOf(today).getTime() - 86_400_000)
  return day === ISO.format(yesterday) ? `gisteren ${clock(moment)}` : dayShort(day)
}
