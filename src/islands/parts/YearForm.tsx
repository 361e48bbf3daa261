import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import { addDays, type Day } from '../../domain/school-day.ts'
import type { YearRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'
import { SaveForm } from './SaveForm.tsx'

const t = reader(messages)

interface Props {
  /** Which; null makes the next one. */
  year: YearRow | null
  years: readonly YearRow[]
  today: Day
  onSaved: () => void
  onCancel: () => void
}

/** A school year as Flemish schools have it, from 1 September to 30 June: the one after the last, or the one of today. */
function nextYear(years: readonly YearRow[], today: Day) {
  const last = years.at(-1)
  const from = last
    ? Number(last.start.slice(0, 4)) + 1
    : Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0)
  return {
    name: `${from}-${from + 1}`,
    start: `${from}-09-01`,
    last: `${from + 1}-06-30`,
    autumnStart: '',
    autumnLast: '',
  }
}

/** A school year's name, its first and last day, and its autumn holiday. */
export function YearForm({ year, years, today, onSaved, onCancel }: Props) {
  const [id] = useState(year?.id ?? newId)
  const [fields, setFields] = useState(() =>
    year
      ? {
          name: year.name,
          start: year.start,
          last: addDays(year.until, -1),
          autumnStart: year.autumn_start,
          autumnLast: addDays(year.autumn_until, -1),
        }
      : nextYear(years, today),
  )
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value })
  async function save() {
    const { name, start, last, autumnStart, autumnLast } = fields
    const until = addDays(last, 1)
    const autumn_until = addDays(autumnLast, 1)
    await keep('school_year.save', { id, name, start, until, autumn_start: autumnStart, autumn_until })
  }
  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
      <Field label={t('years.name')} value={fields.name} onChange={set('name')} required maxLength={60} />
      <div className="two">
        <Field type="date" label={t('years.start')} value={fields.start} onChange={set('start')} required />
        <Field type="date" label={t('years.last')} value={fields.last} onChange={set('last')} required />
      </div>
      <div className="two">
        <Field
          type="date"
          label={t('years.autumnStart')}
          value={fields.autumnStart}
          onChange={set('autumnStart')}
          required
        />
        <Field
          type="date"
          label={t('years.autumnLast')}
          value={fields.autumnLast}
          onChange={set('autumnLast')}
          required
        />
      </div>
    </SaveForm>
  )
}
