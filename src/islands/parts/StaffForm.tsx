import { useState } from 'react'
import { keep, newId } from '../../data/people.ts'
import type { StaffRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { SaveForm } from './SaveForm.tsx'

const t = reader(messages)

interface Props {
  /** Whose; null makes somebody new. */
  person: StaffRow | null
  onSaved: (id: string) => void
  onCancel: () => void
}

/** Name and mail of somebody who works here, and whether they are coordinator. */
export function StaffForm({ person, onSaved, onCancel }: Props) {
  const [id] = useState(person?.id ?? newId)
  const [name, setName] = useState(person?.name ?? '')
  const [mail, setMail] = useState(person?.mail ?? '')
  const [coordinator, setCoordinator] = useState(person?.coordinator ?? false)
  async function save() {
    await keep('staff.save', { id, name, mail, coordinator })
  }
  return (
    <SaveForm onSave={save} onSaved={() => onSaved(id)} onCancel={onCancel}>
      <Field label={t('name')} value={name} onChange={setName} required maxLength={120} autoComplete="off" />
      <Field
        type="email"
        label={t('mail')}
        hint={t('mail.hint')}
        value={mail}
        onChange={setMail}
        required
        maxLength={200}
        autoComplete="off"
      />
      <Choice checked={coordinator} onChange={setCoordinator}>
        {t('coordinator')}
      </Choice>
    </SaveForm>
  )
}
