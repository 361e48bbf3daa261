import { addDays, type Day, isDay } from '../../../domain/school-day.ts'
import { dayLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { Field } from '../Field.tsx'
import { useMine } from './mine.ts'

const t = reader(messages)
const WEEKS = [2, 4, 6] as const

interface Props {
  value: Day | ''
  onChange: (day: Day | '') => void
}

/** By when: a few weeks from now, or a day of one's own. */
export function PointWhen({ value, onChange }: Props) {
  const { today } = useMine().whole
  return (
    <>
      <p className="type-lead">{t('by_when.hint')}</p>
      <div className="starters">
        {WEEKS.map((count) => {
          const day = addDays(today, count * 7)
          return (
            <button
              key={count}
              className="starter"
              type="button"
              aria-pressed={value === day}
              onClick={() => onChange(day)}
            >
              {t('by_when.weeks', { count })}
            </button>
          )
        })}
      </div>
      <Field
        type="date"
        label={t('by_when.other')}
        value={value}
        min={today}
        onChange={(day) => (day === '' || isDay(day)) && onChange(day)}
      />
      <p className="type-lead" role="status">
        {value && t('by_when.chosen', { day: dayLong(value) })}
      </p>
    </>
  )
}
