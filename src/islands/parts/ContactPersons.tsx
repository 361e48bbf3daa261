import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import { FOREVER } from '../../domain/school-day.ts'
import type { ContactPersonRow, FamilyView, Period } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/families.json'
import { reader } from '../../i18n/reader.ts'
import { Dialog } from './Dialog.tsx'
import { Empty } from './Empty.tsx'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { periodText } from './period-text.ts'
import { SaveForm } from './SaveForm.tsx'
import { isHere, Past, TieLines } from './TieLines.tsx'

const t = reader(messages)

/** Who of an organisation comes to the meeting, from when to when. */
export function ContactPersons({
  guardian,
  contacts,
  today,
  onChanged,
}: FamilyView & { onChanged: () => void }) {
  const [open, setOpen] = useState<ContactPersonRow | 'new' | null>(null)
  const close = () => setOpen(null)
  const here = contacts.filter((contact) => isHere(contact, today))
  async function put({ id, name }: ContactPersonRow, period: Period) {
    await keep('contact_person.save', { id, guardian: guardian.id, name, ...period })
    onChanged()
  }
  const add = (
    <button className="button button-line" type="button" onClick={() => setOpen('new')}>
      <Icon name="plus" /> {t('contacts.add')}
    </button>
  )
  const line = (contact: ContactPersonRow) => (
    <span>
      <bdi className="firm">{contact.name}</bdi>
      <span className="soft">{periodText(contact, today)}</span>
    </span>
  )
  return (
    <section aria-labelledby="contacts" className="stack">
      <h2 id="contacts">{t('contacts')}</h2>
      {here.length === 0 ? (
        <Empty title={t('contacts.none.title')} drawing="gate" action={add}>
          {t('contacts.none.text', { name: guardian.name })}
        </Empty>
      ) : (
        <>
          <p className="soft">{t('contacts.lead')}</p>
          <TieLines
            ties={here}
            today={today}
            nameOf={(contact) => contact.name}
            onEdit={setOpen}
            end={{ label: t('contacts.end'), onEnd: setOpen }}
            put={put}
          >
            {line}
          </TieLines>
          <div>{add}</div>
        </>
      )}
      <Past ties={contacts} today={today}>
        {line}
      </Past>
      <Dialog
        title={t(open === 'new' ? 'contacts.add' : 'contacts.edit')}
        open={open !== null}
        onClose={close}
      >
        <ContactForm
          guardian={guardian.id}
          contact={open === 'new' ? null : open}
          today={today}
          onSaved={() => {
            close()
            onChanged()
          }}
          onCancel={close}
        />
      </Dialog>
    </section>
  )
}

interface Props {
  guardian: string
  contact: ContactPersonRow | null
  today: string
  onSaved: () => void
  onCancel: () => void
}

function ContactForm({ guardian, contact, today, onSaved, onCancel }: Props) {
  const [id] = useState(contact?.id ?? newId)
  const [name, setName] = useState(contact?.name ?? '')
  const [period, setPeriod] = useState(contact ?? { start: today, until: FOREVER })
  async function save() {
    await keep('contact_person.save', { id, guardian, name, start: period.start, until: period.until })
  }
  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
      <Field
        label={t('contacts.name')}
        value={name}
        onChange={setName}
        required
        maxLength={200}
        autoComplete="off"
      />
      <PeriodFields period={period} onChange={setPeriod} />
    </SaveForm>
  )
}
