import { useState } from 'react'
import { readPeople, readPupils } from '../data/people.ts'
import { Refused } from '../domain/refusals.ts'
import type { PeopleView, PupilRow, StaffRow } from '../domain/school-view.ts'
import { standingOf } from '../domain/tie.ts'
import people from '../i18n/nl/people.json'
import messages from '../i18n/nl/team.json'
import { reader } from '../i18n/reader.ts'
import { AssignmentForm } from './parts/AssignmentForm.tsx'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { SignInOf } from './parts/SignInOf.tsx'
import { StaffForm } from './parts/StaffForm.tsx'
import { TaskList } from './parts/TaskList.tsx'
import { trouble } from './parts/trouble.ts'

const t = reader(messages)
const p = reader(people)

/** One member of the team: what they do, and how they get in. */
export function TeamMember() {
  const id = new URLSearchParams(location.search).get('s')
  const load = async () => ({ ...(await readPeople()), ...(await readPupils()) })
  return (
    <RequireStaff coordinator>
      <Screen load={load}>
        {(whole, reload) => {
          const person = whole.staff.find((one) => one.id === id)
          if (!person) return <ErrorNote>{trouble(new Refused('not_found'))}</ErrorNote>
          return <Member {...whole} person={person} onChanged={reload} />
        }}
      </Screen>
    </RequireStaff>
  )
}

interface Props extends PeopleView {
  person: StaffRow
  pupils: PupilRow[]
  onChanged: () => void
}

function Member({ person, assignments, staff, groups, years, pupils, today, onChanged }: Props) {
  const [open, setOpen] = useState<'edit' | 'task' | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onChanged()
  }
  const tasks = assignments.filter((task) => task.staff === person.id)
  const any = tasks.some((task) => standingOf(task, today) !== 'never')
  const choices = { groups, years, pupils, today }
  const add = (
    <button className="button" type="button" onClick={() => setOpen('task')}>
      <Icon name="plus" /> {t('task.add')}
    </button>
  )
  return (
    <>
      <div className="apart">
        <div>
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          <p className="soft">
            {person.mail}
            {person.coordinator && ` · ${t('isCoordinator')}`}
          </p>
        </div>
        <button className="button button-line" type="button" onClick={() => setOpen('edit')}>
          <Icon name="pencil" /> {p('edit')}
        </button>
      </div>
      <section aria-labelledby="tasks" className="stack">
        <h2 id="tasks">{t('tasks')}</h2>
        {any ? (
          <>
            <TaskList {...choices} tasks={tasks} staff={staff} onChanged={onChanged} />
            {add}
          </>
        ) : (
          <Empty title={t('tasks.none.title')} drawing="path" action={add}>
            {t('tasks.none.text', { name: person.name })}
          </Empty>
        )}
      </section>
      <SignInOf person={person} onChanged={onChanged} />
      <Dialog title={p('editOf', { name: person.name })} open={open === 'edit'} onClose={close}>
        <StaffForm person={person} onSaved={done} onCancel={close} />
      </Dialog>
      <Dialog title={t('task.add.of', { name: person.name })} open={open === 'task'} onClose={close}>
        <AssignmentForm {...choices} task={null} person={person} onSaved={done} onCancel={close} />
      </Dialog>
    </>
  )
}
