import { useState } from 'react'
import { readPeople } from '../data/people.ts'
import type { AssignmentRow, PeopleView, StaffRow } from '../domain/school-view.ts'
import { standingOf } from '../domain/tie.ts'
import messages from '../i18n/nl/team.json'
import { reader } from '../i18n/reader.ts'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { StaffForm } from './parts/StaffForm.tsx'
import { taskText } from './parts/task-text.ts'
import { Way } from './parts/Way.tsx'

const t = reader(messages)

/** Everybody who works here and what they do now. */
export function Team() {
  return (
    <RequireStaff coordinator>
      <Screen load={readPeople}>{(whole) => <Everybody {...whole} />}</Screen>
    </RequireStaff>
  )
}

function Everybody({ staff, assignments, today }: PeopleView) {
  const [adding, setAdding] = useState(false)
  const now = assignments.filter((task) => standingOf(task, today) === 'now')
  const add = (
    <button className="button" type="button" onClick={() => setAdding(true)}>
      <Icon name="plus" /> {t('add')}
    </button>
  )
  return (
    <>
      <div className="apart">
        <h1>{t('title')}</h1>
        {staff.length > 0 && add}
      </div>
      {staff.length === 0 ? (
        <Empty title={t('empty.title')} action={add}>
          {t('empty.text')}
        </Empty>
      ) : (
        <ul className="ways">
          {staff.map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              tasks={now.filter((task) => task.staff === person.id)}
            />
          ))}
        </ul>
      )}
      <Dialog title={t('add')} open={adding} onClose={() => setAdding(false)}>
        <StaffForm
          person={null}
          onSaved={(id) => location.assign(`/school/collega/?s=${id}`)}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    </>
  )
}

function PersonLine({ person, tasks }: { person: StaffRow; tasks: AssignmentRow[] }) {
  const state = person.active ? (person.has_password ? '' : t('noPassword')) : t('stopped')
  const does = [...(person.coordinator ? [t('isCoordinator')] : []), ...tasks.map(taskText)]
  return (
    <li>
      <Way href={`/school/collega/?s=${person.id}`} title={person.name} state={state}>
        {does.length > 0 ? does.join(' · ') : t('noTask')}
      </Way>
    </li>
  )
}
