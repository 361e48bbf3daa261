import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import { addDays, type Day } from '../../domain/school-day.ts'
import type { AssignmentRow, StaffRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Select } from './Select.tsx'

const t = reader(messages)

interface Props {
  task: AssignmentRow
  staff: readonly StaffRow[]
  today: Day
  onSaved: () => void
  onCancel: () => void
}

/** Ends a task on a day; who takes over gets a task of their own from the day after. */
export function EndAssignment({ task, staff, today, onSaved, onCancel }: Props) {
  const [last, setLast] = useState(today)
  const [next, setNext] = useState('')
  const [id] = useState(newId)
  async function save() {
    const { role, group, pupil, subject, start } = task
    const tie = { role, group, pupil, subject }
    const until = addDays(last, 1)
    await keep('assignment.save', { id: task.id, staff: task.staff, ...tie, start, until })
    if (next !== '')
      await keep('assignment.save', { id, staff: next, ...tie, start: until, until: task.until })
  }
  const others = staff.filter((one) => one.active && one.id !== task.staff)
  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel} saveLabel={t('task.end.do')}>
      <Field type="date" label={t('task.end.last')} value={last} onChange={setLast} required />
      <p className="soft">{t('task.end.note', { name: task.staff_name })}</p>
      <Select
        label={t('task.end.next')}
        value={next}
        onChange={setNext}
        options={[['', t('task.end.nobody')], ...others.map((one) => [one.id, one.name] as const)]}
      />
    </SaveForm>
  )
}
