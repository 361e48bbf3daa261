import { addDays, type Day, FOREVER } from '../../domain/school-day.ts'
import type { Period } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'

const t = reader(messages)

/** The last day on which a tie counts, '' for one without an end: people name the last day, the school stores the first without. */
const lastDayOf = (period: Period): Day | '' => (period.until === FOREVER ? '' : addDays(period.until, -1))

/** The stored end of a tie whose last day this is. */
const untilOf = (lastDay: Day | ''): Day => (lastDay === '' ? FOREVER : addDays(lastDay, 1))

interface Props {
  period: Period
  onChange: (period: Period) => void
}

/** From when to when a tie counts. */
export function PeriodFields({ period, onChange }: Props) {
  return (
    <div className="two">
      <Field
        type="date"
        label={t('period.start')}
        value={period.start}
        onChange={(start) => onChange({ ...period, start })}
        required
      />
      <Field
        type="date"
        label={t('period.last')}
        hint={t('period.last.hint')}
        value={lastDayOf(period)}
        onChange={(last) => onChange({ ...period, until: untilOf(last) })}
      />
    </div>
  )
}
