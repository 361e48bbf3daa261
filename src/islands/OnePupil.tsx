import { useState } from 'react'
import { readPupil } from '../data/people.ts'
import type { PupilView } from '../domain/school-view.ts'
import { standingOf } from '../domain/tie.ts'
import { dayFull } from '../i18n/dates.ts'
import people from '../i18n/nl/people.json'
import messages from '../i18n/nl/pupils.json'
import { reader } from '../i18n/reader.ts'
import { Dialog } from './parts/Dialog.tsx'
import { FamilyOf } from './parts/FamilyOf.tsx'
import { Icon } from './parts/Icon.tsx'
import { PupilForm } from './parts/PupilForm.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { Stays } from './parts/Stays.tsx'

const t = reader(messages)
const p = reader(people)

/** One pupil: number and names, classes, family. */
export function OnePupil() {
  const id = new URLSearchParams(location.search).get('p') ?? ''
  return (
    <RequireStaff coordinator>
      <Screen load={() => readPupil(id)}>
        {(whole, reload) => <ThePupil {...whole} onChanged={reload} />}
      </Screen>
    </RequireStaff>
  )
}

function ThePupil(props: PupilView & { onChanged: () => void }) {
  const { pupil, care, today, onChanged } = props
  const [editing, setEditing] = useState(false)
  const name = `${pupil.given_name} ${pupil.family_name}`
  const caring = care.filter((task) => standingOf(task, today) === 'now')
  const facts = [
    t('number', { number: pupil.number }),
    ...(pupil.birth_date === '' ? [] : [t('born', { day: dayFull(pupil.birth_date) })]),
  ]
  return (
    <>
      <div className="apart">
        <div>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p className="soft">{facts.join(' · ')}</p>
        </div>
        <button className="button button-line" type="button" onClick={() => setEditing(true)}>
          <Icon name="pencil" /> {p('edit')}
        </button>
      </div>
      <Stays {...props} />
      <FamilyOf {...props} />
      {caring.length > 0 && (
        <section aria-labelledby="care">
          <h2 id="care">{t('care')}</h2>
          <ul>
            {caring.map((task) => (
              <li key={task.id}>
                <a href={`/school/collega/?s=${task.staff}`}>{task.staff_name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dialog title={p('editOf', { name })} open={editing} onClose={() => setEditing(false)}>
        <PupilForm
          pupil={pupil}
          today={today}
          onSaved={() => {
            setEditing(false)
            onChanged()
          }}
          onCancel={() => setEditing(false)}
        />
      </Dialog>
    </>
  )
}
