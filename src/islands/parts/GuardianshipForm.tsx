import { useState } from 'react'
import { keep, newId, readFamilies } from '../../data/people.ts'
import { RELATIONS, type Relation } from '../../domain/people.ts'
import { type Day, FOREVER } from '../../domain/school-day.ts'
import type { GuardianshipRow, PupilRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/families.json'
import people from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Choice, Choices } from './Choice.tsx'
import { GuardianFields, NEW_GUARDIAN } from './GuardianFields.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Screen } from './Screen.tsx'
import { Select } from './Select.tsx'

const t = reader(messages)
const p = reader(people)

interface Props {
  pupil: PupilRow
  /** Which tie is changed; null makes a new one, with somebody new or known. */
  tie: GuardianshipRow | null
  today: Day
  onSaved: () => void
  onCancel: () => void
}

const WHO = ['person', 'organisation', 'known'] as const
const HOUSEHOLDS = ['1', '2', '3', '4'] as const

/** Ties somebody to a pupil: who, in which relation, with which rights, in which household, from when to when. */
export function GuardianshipForm({ pupil, tie, today, onSaved, onCancel }: Props) {
  const [ids] = useState(() => ({ tie: tie?.id ?? newId(), guardian: newId() }))
  const [who, setWho] = useState<(typeof WHO)[number]>('person')
  const [guardian, setGuardian] = useState(NEW_GUARDIAN)
  const [known, setKnown] = useState('')
  const [relation, setRelation] = useState<Relation>(tie?.relation ?? 'mother')
  const [information, setInformation] = useState(tie?.information ?? true)
  const [household, setHousehold] = useState(tie?.household ?? '1')
  const [period, setPeriod] = useState(tie ?? { start: today, until: FOREVER })

  async function save() {
    const isNew = !tie && who !== 'known'
    if (isNew) await keep('guardian.save', { ...guardian, kind: who, id: ids.guardian })
    await keep('guardianship.save', {
      id: ids.tie,
      guardian: tie?.guardian ?? (isNew ? ids.guardian : known),
      pupil: pupil.id,
      relation,
      information,
      household,
      start: period.start,
      until: period.until,
    })
  }

  return (
    <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
      {!tie && (
        <Choices question={t('who')}>
          {WHO.map((one) => (
            <Choice key={one} kind="radio" name="who" checked={who === one} onChange={() => setWho(one)}>
              {t(`who.${one}`)}
            </Choice>
          ))}
        </Choices>
      )}
      {!tie && who === 'known' && (
        <Screen load={readFamilies}>
          {({ guardians }) => (
            <Select
              label={t('known.label')}
              value={known}
              onChange={setKnown}
              required
              options={[
                ['', t('known.choose')],
                ...guardians.map((one) => [one.id, [one.name, ...one.children].join(', ')] as const),
              ]}
            />
          )}
        </Screen>
      )}
      {!tie && who !== 'known' && (
        <GuardianFields guardian={{ ...guardian, kind: who }} onChange={setGuardian} />
      )}
      <Select
        label={p('relation')}
        value={relation}
        onChange={(one) => setRelation(one as Relation)}
        options={RELATIONS.map((one) => [one, p(`relation.${one}`)] as const)}
      />
      <div className="form-row">
        <Choice checked={information} onChange={setInformation}>
          {t('information')}
        </Choice>
        <p className="hint">{t('information.hint')}</p>
      </div>
      <Select
        label={t('household')}
        hint={t('household.hint')}
        value={household}
        onChange={setHousehold}
        options={[...new Set([...HOUSEHOLDS, household])].map(
          (one) => [one, t('household.one', { household: one })] as const,
        )}
      />
      <PeriodFields period={period} onChange={setPeriod} />
    </SaveForm>
  )
}
