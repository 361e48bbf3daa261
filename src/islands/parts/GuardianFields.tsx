import { HOME_LANGUAGES, type HomeLanguage } from '../../domain/people.ts'
import type { GuardianRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/families.json'
import people from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'
import { Select } from './Select.tsx'

const t = reader(messages)
const p = reader(people)

export const NEW_GUARDIAN: Omit<GuardianRow, 'id'> = {
  kind: 'person',
  name: '',
  language: 'nl',
  mail: '',
  phone: '',
}

interface Props {
  guardian: Omit<GuardianRow, 'id'>
  onChange: (guardian: Omit<GuardianRow, 'id'>) => void
}

/** Name, home language, mail and phone of a guardian. */
export function GuardianFields({ guardian, onChange }: Props) {
  const set = (change: Partial<GuardianRow>) => onChange({ ...guardian, ...change })
  return (
    <>
      <Field
        label={t(guardian.kind === 'person' ? 'name' : 'name.organisation')}
        value={guardian.name}
        onChange={(name) => set({ name })}
        required
        maxLength={200}
        autoComplete="off"
      />
      <Select
        label={p('language')}
        value={guardian.language}
        onChange={(language) => set({ language: language as HomeLanguage })}
        options={HOME_LANGUAGES.map((one) => [one, p(`language.${one}`)] as const)}
      />
      <Field
        type="email"
        label={t('mail')}
        hint={t('optional')}
        value={guardian.mail}
        onChange={(mail) => set({ mail })}
        maxLength={200}
        autoComplete="off"
      />
      <Field
        type="tel"
        label={t('phone')}
        hint={t('optional')}
        value={guardian.phone}
        onChange={(phone) => set({ phone })}
        maxLength={60}
        autoComplete="off"
      />
    </>
  )
}
