import { type ReactNode, useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import type { Stage } from '../../domain/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { EnrolmentRow, GroupRow, YearRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Select } from './Select.tsx'
import { StageSelect } from './StageSelect.tsx'
import { periodOfYear } from './years.ts'

const t = reader(messages)

interface Props {
  pupil: string
  /** Which stay is changed; null makes a new one. */
  stay: EnrolmentRow | null
  /** The classes to choose from, for a new stay. */
  groups: readonly GroupRow[]
  years: readonly YearRow[]
  today: Day
  /** What happens by it, where that has to be said. */
  children?: ReactNode
  onSaved: () => void
  onCancel: () => void
}

/** Puts a pupil in a class from a day to a day, with how they work there. */
export function EnrolmentForm({ pupil, stay, groups, years, today, children, onSaved, onCancel }: Props) {
  const [id] = useState(stay?.id ?? newId)
  const [group, setGroup] = useState(stay?.group ?? groups[0]?.id ?? '')
  const [stage, setStage] = useState<Stage>(stay?.stage ?? groups[0]?.stage ?? 'primary')
  const [period, setPeriod] = useState(stay ?? periodOfYear(years, today))
  function choose(next: string) {
    setGroup(next)
    setStage(groups.find((one) => one.id === next)?.stage ?? stage)
  }
  async function save() {
    await keep('enrolment.save', { id, pupil, group, stage, start: period.start, until: period.until })
  }
  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
      {!stay && (
        <Select
          label={t('group')}
          value={group}
          onChange={choose}
          options={groups.map((one) => [one.id, one.name] as const)}
        />
      )}
      <StageSelect value={stage} onChange={setStage} />
      <PeriodFields period={period} onChange={setPeriod} />
      {children}
    </SaveForm>
  )
}
