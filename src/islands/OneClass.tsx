import { useState } from 'react'
import { readGroup } from '../data/people.ts'
import { addDays } from '../domain/school-day.ts'
import type { GroupView } from '../domain/school-view.ts'
import { standingOf } from '../domain/tie.ts'
import { dayPlain } from '../i18n/dates.ts'
import messages from '../i18n/nl/classes.json'
import people from '../i18n/nl/people.json'
import { reader } from '../i18n/reader.ts'
import { AddPupil } from './parts/AddPupil.tsx'
import { AssignmentForm } from './parts/AssignmentForm.tsx'
import { CardsLink } from './parts/CardsLink.tsx'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { GroupForm } from './parts/GroupForm.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { TaskList } from './parts/TaskList.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)
const p = reader(people)

/** One class: who stands before it, and who is in it. */
export function OneClass() {
  const id = new URLSearchParams(location.search).get('g') ?? ''
  return (
    <RequireStaff coordinator>
      <Screen load={() => readGroup(id)}>
        {(whole, reload) => <TheClass {...whole} onChanged={reload} />}
      </Screen>
    </RequireStaff>
  )
}

function TheClass(props: GroupView & { onChanged: () => void }) {
  const { group, groups, years, staff, team, today, onChanged } = props
  const [open, setOpen] = useState<'edit' | 'task' | 'pupil' | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onChanged()
  }
  const hasTeam = team.some((task) => standingOf(task, today) !== 'never')
  const addTask = (
    <button className="button button-line" type="button" onClick={() => setOpen('task')}>
      <Icon name="plus" /> {t('team.add')}
    </button>
  )
  return (
    <>
      <div className="apart">
        <div>
          <h1>{group.name}</h1>
          <p className="soft">
            {t('year.of', { name: years.find((year) => year.id === group.school_year)?.name ?? '' })}
            {` · ${p(`stage.short.${group.stage}`)}`}
          </p>
        </div>
        <div className="row">
          <CardsLink group={group.id} />
          <button className="button button-line" type="button" onClick={() => setOpen('edit')}>
            <Icon name="pencil" /> {p('edit')}
          </button>
        </div>
      </div>
      <section aria-labelledby="team" className="stack">
        <h2 id="team">{t('team')}</h2>
        {hasTeam ? (
          <>
            <TaskList
              tasks={team}
              staff={staff}
              groups={groups}
              years={years}
              today={today}
              byPerson
              onChanged={onChanged}
            />
            <div>{addTask}</div>
          </>
        ) : (
          <Empty title={t('team.none.title')} drawing="gate" action={addTask}>
            {t('team.none.text')}
          </Empty>
        )}
      </section>
      <Pupils {...props} onAdd={() => setOpen('pupil')} />
      <Dialog title={p('editOf', { name: group.name })} open={open === 'edit'} onClose={close}>
        <GroupForm group={group} years={years} today={today} onSaved={done} onCancel={close} />
      </Dialog>
      <Dialog title={t('team.add.title', { group: group.name })} open={open === 'task'} onClose={close}>
        <AssignmentForm
          task={null}
          staff={staff.filter((person) => person.active)}
          group={group}
          groups={groups}
          years={years}
          today={today}
          onSaved={done}
          onCancel={close}
        />
      </Dialog>
      <Dialog title={t('inIt.add.title', { group: group.name })} open={open === 'pupil'} onClose={close}>
        <AddPupil group={group} years={years} today={today} onSaved={done} onCancel={close} />
      </Dialog>
    </>
  )
}

function Pupils({ group, pupils, today, onAdd }: GroupView & { onAdd: () => void }) {
  const here = pupils.filter((pupil) => standingOf(pupil.enrolment, today) !== 'over')
  const left = pupils.filter((pupil) => standingOf(pupil.enrolment, today) === 'over')
  const add = (
    <button className="button" type="button" onClick={onAdd}>
      <Icon name="plus" /> {t('inIt.add')}
    </button>
  )
  const line = (pupil: GroupView['pupils'][number]) => {
    const { start, until, stage } = pupil.enrolment
    const standing = standingOf(pupil.enrolment, today)
    const when = {
      coming: t('inIt.coming', { day: dayPlain(start) }),
      over: t('inIt.until', { day: dayPlain(addDays(until, -1)) }),
    }
    const state = standing === 'coming' || standing === 'over' ? when[standing] : ''
    return (
      <li key={pupil.id}>
        <Way
          href={`/school/leerling/?p=${pupil.id}`}
          title={`${pupil.given_name} ${pupil.family_name}`}
          state={state}
        >
          {stage !== group.stage && p(`stage.short.${stage}`)}
        </Way>
      </li>
    )
  }
  return (
    <section aria-labelledby="pupils" className="stack">
      <div className="apart">
        <h2 id="pupils">{t('inIt')}</h2>
        {pupils.length > 0 && add}
      </div>
      {pupils.length === 0 ? (
        <Empty title={t('inIt.none.title')} action={add}>
          {t('inIt.none.text')}
        </Empty>
      ) : (
        <ul className="ways ways-many">{here.map(line)}</ul>
      )}
      {left.length > 0 && (
        <details>
          <summary>{t('inIt.left')}</summary>
          <ul className="ways ways-many">{left.map(line)}</ul>
        </details>
      )}
    </section>
  )
}
