import { useState } from 'react'
import { readPeople } from '../data/people.ts'
import type { GroupRow, PeopleView } from '../domain/school-view.ts'
import messages from '../i18n/nl/classes.json'
import people from '../i18n/nl/people.json'
import { reader } from '../i18n/reader.ts'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { GroupForm } from './parts/GroupForm.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)
const p = reader(people)

/** The classes and subject groups of each school year. */
export function Classes() {
  return (
    <RequireStaff coordinator>
      <Screen load={readPeople}>{(whole) => <Years {...whole} />}</Screen>
    </RequireStaff>
  )
}

function Years({ groups, years, today }: PeopleView) {
  const [adding, setAdding] = useState(false)
  const withGroups = years
    .toReversed()
    .filter((year) => groups.some((group) => group.school_year === year.id))
  const now = withGroups.filter((year) => year.until > today)
  const before = withGroups.filter((year) => year.until <= today)
  const add = (
    <button className="button" type="button" onClick={() => setAdding(true)}>
      <Icon name="plus" /> {t('add')}
    </button>
  )
  return (
    <>
      <div className="apart">
        <h1>{t('title')}</h1>
        {groups.length > 0 && add}
      </div>
      {years.length === 0 && (
        <Empty
          title={t('noYear.title')}
          action={
            <a className="button" href="/school/instellingen/">
              {t('noYear.action')}
            </a>
          }
        >
          {t('noYear.text')}
        </Empty>
      )}
      {years.length > 0 && groups.length === 0 && (
        <Empty
          title={t('empty.title')}
          action={
            <div className="row">
              {add}
              <a className="button button-line" href="/school/import/">
                {t('empty.import')}
              </a>
            </div>
          }
        >
          {t('empty.text')}
        </Empty>
      )}
      {now.map((year) => (
        <section key={year.id} aria-labelledby={year.id}>
          <h2 id={year.id}>{t('year.of', { name: year.name })}</h2>
          <GroupList groups={groups.filter((group) => group.school_year === year.id)} />
        </section>
      ))}
      {before.length > 0 && (
        <details>
          <summary>{t('earlier')}</summary>
          {before.map((year) => (
            <section key={year.id} aria-labelledby={year.id}>
              <h2 id={year.id}>{t('year.of', { name: year.name })}</h2>
              <GroupList groups={groups.filter((group) => group.school_year === year.id)} />
            </section>
          ))}
        </details>
      )}
      <Dialog title={t('add')} open={adding} onClose={() => setAdding(false)}>
        <GroupForm
          group={null}
          years={years}
          today={today}
          onSaved={(id) => location.assign(`/school/klas/?g=${id}`)}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    </>
  )
}

function GroupList({ groups }: { groups: readonly GroupRow[] }) {
  return (
    <ul className="ways">
      {groups.map((group) => {
        const what = group.kind === 'subject' ? [p('kind.subject')] : []
        const teachers = group.teachers.length > 0 ? group.teachers.join(', ') : ''
        return (
          <li key={group.id}>
            <Way
              href={`/school/klas/?g=${group.id}`}
              title={group.name}
              state={teachers === '' && group.kind === 'class' ? t('noTeacher') : ''}
            >
              {[...what, t('pupils', { count: group.pupils }), ...(teachers ? [teachers] : [])].join(' · ')}
            </Way>
          </li>
        )
      })}
    </ul>
  )
}
