import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { GroupRow, PupilRow, YearRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Select } from './Select.tsx'
import { periodOfYear, yearOf } from './years.ts'

const t = reader(messages)

interface Props {
  /** Who; null makes somebody new. */
  pupil: PupilRow | null
  /** For somebody new: the class they come in from today, chosen among these unless there is only one. */
  groups?: readonly GroupRow[]
  years?: readonly YearRow[]
  today: Day
  onSaved: (id: string) => void
  onCancel: () => void
}

/** A pupil's number and names, and for somebody new the class. */
export function PupilForm({ pupil, groups = [], years = [], today, onSaved, onCancel }: Props) {
  const current = yearOf(years, today)
  const choices = groups.filter((group) => group.kind === 'class' && group.school_year === current?.id)
  const [ids] = useState(() => ({ pupil: pupil?.id ?? newId(), enrolment: newId() }))
  const [number, setNumber] = useState(pupil?.number ?? '')
  const [given, setGiven] = useState(pupil?.given_name ?? '')
  const [family, setFamily] = useState(pupil?.family_name ?? '')
  const [birth, setBirth] = useState(pupil?.birth_date ?? '')
  const [group, setGroup] = useState(groups.length === 1 ? (groups[0]?.id ?? '') : '')
  async function save() {
    const input = { id: ids.pupil, number, given_name: given, family_name: family, birth_date: birth }
    await keep('pupil.save', input)
    const into = groups.find((one) => one.id === group)
    if (!pupil && into) {
      const tie = { id: ids.enrolment, pupil: ids.pupil, group: into.id, stage: into.stage }
      await keep('enrolment.save', { ...tie, ...periodOfYear(years, today) })
    }
  }
  return (
    <SaveForm onSave={save} onSaved={() => onSaved(ids.pupil)} onCancel={onCancel}>
      <Field
        label={t('givenName')}
        value={given}
        onChange={setGiven}
        required
        maxLength={120}
        autoComplete="off"
      />
      <Field
        label={t('familyName')}
        value={family}
        onChange={setFamily}
        required
        maxLength={120}
        autoComplete="off"
      />
      <Field
        label={t('number')}
        hint={t('number.hint')}
        value={number}
        onChange={setNumber}
        required
        maxLength={40}
        autoComplete="off"
      />
      <Field type="date" label={t('birthDate')} value={birth} onChange={setBirth} max={today} />
      {!pupil && groups.length > 1 && (
        <Select
          label={t('group')}
          value={group}
          onChange={setGroup}
          options={[['', t('noGroup')], ...choices.map((one) => [one.id, one.name] as const)]}
        />
      )}
    </SaveForm>
  )
}
