import { addDays, type Day, FOREVER } from '../../domain/school-day.ts'
import type { Period } from '../../domain/school-view.ts'
import { standingOf } from '../../domain/tie.ts'
import { dayFull } from '../../i18n/dates.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

/** From when to when, as people say it on a day: 'sinds 1 september 2026, tot en met 30 juni 2027'. */
export function periodText(period: Period, today: Day): string {
  const start = dayFull(period.start)
  const standing = standingOf(period, today)
  if (period.until === FOREVER) return t(standing === 'coming' ? 'period.from' : 'period.since', { start })
  const last = dayFull(addDays(period.until, -1))
  if (standing === 'over') return t('period.over', { start, last })
  return t(standing === 'coming' ? 'period.fromUntil' : 'period.sinceUntil', { start, last })
}
