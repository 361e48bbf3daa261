import { type Day, FOREVER } from '../../domain/school-day.ts'
import type { Period, YearRow } from '../../domain/school-view.ts'

/** The school year of a day; between two years the one that comes, after the last one none. */
export function yearOf(years: readonly YearRow[], today: Day): YearRow | undefined {
  return years.find((year) => year.until > today)
}

/** What a new tie begins with: from today (or the first school day, when that is still to come) to the end of the year. */
export function periodOfYear(years: readonly YearRow[], today: Day): Period {
  const year = yearOf(years, today)
  if (!year) return { start: today, until: FOREVER }
  return { start: year.start > today ? year.start : today, until: year.until }
}
