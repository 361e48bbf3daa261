import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import { GROUP_KINDS, type GroupKind, type Stage } from '../../domain/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { GroupRow, YearRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/classes.json'
import people from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Choice, Choices } from './Choice.tsx'
import { Field } from './Field.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Select } from './Select.tsx'
import { StageSelect } from './StageSelect.tsx'
import { yearOf } from './years.ts'

const t = reader(messages)
const p = reader(people)

interface Props {
  /** Which; null makes a new one. */
  group: GroupRow | null
  years: readonly YearRow[]
  today: Day
  onSaved: (id: string) => void
  onCancel: () => void
}

/** A class or a subject group: its name, its school year, and how its pupils work. */
export function GroupForm({ group, years, today, onSaved, onCancel }: Props) {
  const [id] = useState(group?.id ?? newId)
  const [name, setName] = useState(group?.name ?? '')
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? 'class')
  const [stage, setStage] = useState<Stage>(group?.stage ?? 'primary')
  const [year, setYear] = useState(group?.school_year ?? yearOf(years, today)?.id ?? years.at(-1)?.id ?? '')
  async function save() {
    await keep('group.save', { id, name, kind, stage, school_year: year })
  }
  return (
    <SaveForm onSave={save} onSaved={() => onSaved(id)} onCancel={onCancel}>
      <Field
        label={t('name')}
        hint={t('name.hint')}
        value={name}
        onChange={setName}
        required
        maxLength={60}
      />
      <Choices question={t('kind')}>
        <p className="hint">{t('kind.hint')}</p>
        {GROUP_KINDS.map((one) => (
          <Choice key={one} kind="radio" name="kind" checked={kind === one} onChange={() => setKind(one)}>
            {p(`kind.${one}`)}
          </Choice>
        ))}
      </Choices>
      <StageSelect value={stage} onChange={setStage} />
      <Select
        label={t('year')}
        value={year}
        onChange={setYear}
        options={years.map((one) => [one.id, one.name] as const)}
      />
    </SaveForm>
  )
}
