import { useState } from 'react'
import { keep, readFamily } from '../data/people.ts'
import type { FamilyView, GuardianRow } from '../domain/school-view.ts'
import { standingOf } from '../domain/tie.ts'
import messages from '../i18n/nl/families.json'
import people from '../i18n/nl/people.json'
import { reader } from '../i18n/reader.ts'
import { ContactPersons } from './parts/ContactPersons.tsx'
import { Dialog } from './parts/Dialog.tsx'
import { GuardianFields } from './parts/GuardianFields.tsx'
import { Icon } from './parts/Icon.tsx'
import { periodText } from './parts/period-text.ts'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { SaveForm } from './parts/SaveForm.tsx'
import { Screen } from './parts/Screen.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)
const p = reader(people)

/** One guardian: how to reach them, which pupils are theirs, and for a service who comes to the meeting. */
export function OneFamily() {
  const id = new URLSearchParams(location.search).get('f') ?? ''
  return (
    <RequireStaff coordinator>
      <Screen load={() => readFamily(id)}>
        {(whole, reload) => <Guardian {...whole} onChanged={reload} />}
      </Screen>
    </RequireStaff>
  )
}

function Guardian(props: FamilyView & { onChanged: () => void }) {
  const { guardian, guardianships, today, onChanged } = props
  const [editing, setEditing] = useState(false)
  const close = () => setEditing(false)
  const ties = guardianships.filter((tie) => ['now', 'coming'].includes(standingOf(tie, today)))
  const facts = [p(`language.${guardian.language}`), guardian.mail, guardian.phone].filter(
    (fact) => fact !== '',
  )
  return (
    <>
      <div className="apart">
        <div>
          <h1>
            <bdi>{guardian.name}</bdi>
          </h1>
          <p className="soft">{facts.join(' · ')}</p>
        </div>
        <button className="button button-line" type="button" onClick={() => setEditing(true)}>
          <Icon name="pencil" /> {p('edit')}
        </button>
      </div>
      <section aria-labelledby="children" className="stack">
        <h2 id="children">{t('children')}</h2>
        {ties.length === 0 && <p className="note">{t('children.none')}</p>}
        <ul className="ways">
          {ties.map((tie) => (
            <li key={tie.id}>
              <Way href={`/school/leerling/?p=${tie.pupil}`} title={tie.pupil_name}>
                {p(`relation.${tie.relation}`)} · {periodText(tie, today)}
              </Way>
            </li>
          ))}
        </ul>
      </section>
      {guardian.kind === 'organisation' && <ContactPersons {...props} />}
      <Dialog title={p('editOf', { name: guardian.name })} open={editing} onClose={close}>
        <EditGuardian
          guardian={guardian}
          onSaved={() => {
            close()
            onChanged()
          }}
          onCancel={close}
        />
      </Dialog>
    </>
  )
}

interface Editing {
  guardian: GuardianRow
  onSaved: () => void
  onCancel: () => void
}

function EditGuardian({ guardian, onSaved, onCancel }: Editing) {
  const [changed, setChanged] = useState<Omit<GuardianRow, 'id'>>(guardian)
  async function save() {
    await keep('guardian.save', { ...changed, id: guardian.id })
  }
  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
      <GuardianFields guardian={changed} onChange={setChanged} />
    </SaveForm>
  )
}
