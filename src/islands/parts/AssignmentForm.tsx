import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import { ASSIGNMENT_ROLES, type AssignmentRole } from '../../domain/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { AssignmentRow, GroupRow, PupilRow, StaffRow, YearRow } from '../../domain/school-view.ts'
import people from '../../i18n/nl/people.json'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { Choice, Choices } from './Choice.tsx'
import { Field } from './Field.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Select } from './Select.tsx'
import { periodOfYear, yearOf } from './years.ts'

const t = reader(messages)
const p = reader(people)

interface Props {
  /** What is changed; null makes a new one. */
  task: AssignmentRow | null
  /** Whose task it is; left out, it is chosen among the staff. */
  person?: StaffRow
  staff?: readonly StaffRow[]
  /** The class it is in; left out, it is chosen. */
  group?: GroupRow
  groups: readonly GroupRow[]
  years: readonly YearRow[]
  /** For care of one pupil; left out where that is not offered. */
  pupils?: readonly PupilRow[]
  today: Day
  onSaved: () => void
  onCancel: () => void
}

const SCOPES = ['all', 'group', 'pupil'] as const

/** Ties somebody to a class, a subject in a class, or care, from a day to a day. */
export function AssignmentForm(props: Props) {
  const { task, person, staff = [], groups, years, pupils = [], today } = props
  const current = yearOf(years, today)
  const choices = groups.filter((one) => one.school_year === current?.id || one.id === task?.group)
  const [id] = useState(task?.id ?? newId)
  const [who, setWho] = useState(task?.staff ?? person?.id ?? staff[0]?.id ?? '')
  const [role, setRole] = useState<AssignmentRole>(task?.role ?? 'class_teacher')
  const [group, setGroup] = useState(task?.group || props.group?.id || choices[0]?.id || '')
  const [pupil, setPupil] = useState(task?.pupil ?? '')
  const [subject, setSubject] = useState(task?.subject ?? '')
  const [period, setPeriod] = useState(task ?? periodOfYear(years, today))
  const scopeOf = task && (task.group ? 'group' : task.pupil ? 'pupil' : 'all')
  const [scope, setScope] = useState<(typeof SCOPES)[number]>(scopeOf ?? (props.group ? 'group' : 'all'))
  const inGroup = role !== 'care' || scope === 'group'

  async function save() {
    await keep('assignment.save', {
      id,
      staff: who,
      role,
      group: inGroup ? group : '',
      pupil: role === 'care' && scope === 'pupil' ? pupil : '',
      subject,
      start: period.start,
      until: period.until,
    })
  }

  return (
    <SaveForm onSave={save} onSaved={props.onSaved} onCancel={props.onCancel}>
      {!person && (
        <Select
          label={t('task.who')}
          value={who}
          onChange={setWho}
          options={staff.map((one) => [one.id, one.name])}
        />
      )}
      <Choices question={p('role')}>
        {ASSIGNMENT_ROLES.map((one) => (
          <Choice key={one} kind="radio" name="role" checked={role === one} onChange={() => setRole(one)}>
            {p(`role.${one}`)}
          </Choice>
        ))}
      </Choices>
      {role === 'care' && !props.group && (
        <Choices question={t('task.for')}>
          {SCOPES.map((one) => (
            <Choice
              key={one}
              kind="radio"
              name="scope"
              checked={scope === one}
              onChange={() => setScope(one)}
            >
              {t(`task.for.${one}`)}
            </Choice>
          ))}
        </Choices>
      )}
      {inGroup && !props.group && (
        <Select
          label={p('group')}
          value={group}
          onChange={setGroup}
          options={choices.map((one) => [one.id, one.name])}
        />
      )}
      {role === 'care' && scope === 'pupil' && (
        <Select
          label={t('task.pupil')}
          value={pupil}
          onChange={setPupil}
          required
          options={[
            ['', t('task.pupil.none')],
            ...pupils.map(
              (one) =>
                [one.id, `${one.family_name} ${one.given_name} (${one.group_name || p('noGroup')})`] as const,
            ),
          ]}
        />
      )}
      {role === 'subject_teacher' && (
        <Field label={t('task.subject')} value={subject} onChange={setSubject} required maxLength={120} />
      )}
      <PeriodFields period={period} onChange={setPeriod} />
    </SaveForm>
  )
}
