import { useEffect, useState } from 'react'
import { keepSchool, readLogo } from '../../data/people.ts'
import type { SchoolRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'
import { LogoField } from './LogoField.tsx'
import { Saved } from './Saved.tsx'
import { SaveForm } from './SaveForm.tsx'

const t = reader(messages)

/** The school's name and logo, whom families call and whom pupils can talk to. */
export function SchoolForm({ school, onSaved }: { school: SchoolRow | null; onSaved: () => void }) {
  const [name, setName] = useState(school?.name ?? '')
  const [phone, setPhone] = useState(school?.phone ?? '')
  const [talkTo, setTalkTo] = useState(school?.talk_to ?? '')
  const [stored, setStored] = useState<Blob | null>(null)
  const [logo, setLogo] = useState<Blob | null>(null)
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    const show = (blob: Blob | null) => {
      setStored(blob)
      setLogo(blob)
    }
    // a logo that cannot be fetched now stays at school as it is
    if (school?.logo) readLogo(school).then(show, () => {})
  }, [])
  async function save() {
    setSaved(false)
    const input = { name, phone, talk_to: talkTo, without_logo: stored !== null && logo === null }
    await keepSchool(input, logo !== null && logo !== stored ? logo : undefined)
    setStored(logo)
    setSaved(true)
  }
  return (
    <SaveForm onSave={save} onSaved={onSaved} beside={<Saved state={saved ? 'saved' : 'nothing'} />}>
      <Field label={t('settings.name')} value={name} onChange={setName} required maxLength={120} />
      <Field
        type="tel"
        label={t('settings.phone')}
        hint={t('settings.phone.hint')}
        value={phone}
        onChange={setPhone}
        maxLength={60}
      />
      <Field
        lines={2}
        label={t('settings.talkTo')}
        hint={t('settings.talkTo.hint')}
        value={talkTo}
        onChange={setTalkTo}
        maxLength={300}
      />
      <LogoField logo={logo} onChange={setLogo} />
    </SaveForm>
  )
}
