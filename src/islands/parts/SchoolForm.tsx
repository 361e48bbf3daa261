import { useEffect, useState } from 'react'
import { keepSchool, logoAddress } from '../../data/people.ts'
import { blobOf, preparePicture } from '../../data/pictures.ts'
import type { SchoolRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Field } from './Field.tsx'
import { Saved } from './Saved.tsx'
import { SaveForm } from './SaveForm.tsx'

const t = reader(messages)

/** The school's name and logo, whom families call and whom pupils can talk to. */
export function SchoolForm({ school, onSaved }: { school: SchoolRow | null; onSaved: () => Promise<void> }) {
  const [name, setName] = useState(school?.name ?? '')
  const [phone, setPhone] = useState(school?.phone ?? '')
  const [talkTo, setTalkTo] = useState(school?.talk_to ?? '')
  // null: as it is at school; '': without
  const [logo, setLogo] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  async function save() {
    setSaved(false)
    const input = { name, phone, talk_to: talkTo, without_logo: logo === '' }
    await keepSchool(input, logo ? blobOf(logo) : undefined)
    await onSaved()
    setLogo(null)
    setSaved(true)
  }
  return (
    <SaveForm onSave={save} beside={<Saved state={saved ? 'saved' : 'nothing'} />}>
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
      <Logo school={school} chosen={logo} onChoose={setLogo} />
    </SaveForm>
  )
}

interface LogoProps {
  school: SchoolRow | null
  chosen: string | null
  onChoose: (logo: string) => void
}

function Logo({ school, chosen, onChoose }: LogoProps) {
  const [stored, setStored] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    if (!school?.logo) setStored('')
    else logoAddress(school).then(setStored, () => setStored(''))
  }, [school?.id, school?.logo])
  async function choose(file: File | undefined) {
    if (!file) return
    setFailure(null)
    try {
      onChoose(await preparePicture(file))
    } catch {
      setFailure(t('settings.logo.unreadable'))
    }
  }
  const shown = chosen ?? stored
  return (
    <fieldset className="form-row">
      <legend className="label">{t('settings.logo')}</legend>
      <p className="hint">{t('settings.logo.hint')}</p>
      {shown !== '' && (
        <img className="logo" src={shown} alt={t('settings.logo.alt', { name: school?.name ?? '' })} />
      )}
      <div className="row">
        <label className="button button-line file-button">
          <input
            type="file"
            className="hidden-text"
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => choose(event.target.files?.[0])}
          />
          {t(shown === '' ? 'settings.logo.choose' : 'settings.logo.other')}
        </label>
        {shown !== '' && (
          <button className="button button-quiet" type="button" onClick={() => onChoose('')}>
            {t('settings.logo.remove')}
          </button>
        )}
      </div>
      {failure && <ErrorNote>{failure}</ErrorNote>}
    </fieldset>
  )
}
