import { useState } from 'react'
import { keep, newId, readPupils } from '../../data/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { GroupRow, YearRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/classes.json'
import people from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Choice, Choices } from './Choice.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { PupilForm } from './PupilForm.tsx'
import { SaveForm } from './SaveForm.tsx'
import { Screen } from './Screen.tsx'
import { Select } from './Select.tsx'
import { periodOfYear } from './years.ts'

const t = reader(messages)
const p = reader(people)

interface Props {
  group: GroupRow
  years: readonly YearRow[]
  today: Day
  onSaved: () => void
  onCancel: () => void
}

/** Puts somebody in this class: a new pupil, or one whom the school knows already. */
export function AddPupil(props: Props) {
  const [known, setKnown] = useState(false)
  return (
    <div className="stack">
      <Choices question={t('known.label')}>
        <Choice kind="radio" name="known" checked={!known} onChange={() => setKnown(false)}>
          {t('who.new')}
        </Choice>
        <Choice kind="radio" name="known" checked={known} onChange={() => setKnown(true)}>
          {t('who.known')}
        </Choice>
      </Choices>
      {known ? <Known {...props} /> : <PupilForm {...props} pupil={null} groups={[props.group]} />}
    </div>
  )
}

function Known({ group, years, today, onSaved, onCancel }: Props) {
  const [id] = useState(newId)
  const [pupil, setPupil] = useState('')
  const [period, setPeriod] = useState(() => periodOfYear(years, today))
  async function save() {
    await keep('enrolment.save', { id, pupil, group: group.id, stage: group.stage, ...period })
  }
  return (
    <Screen load={readPupils}>
      {({ pupils }) => (
        <SaveForm onSave={save} onSaved={onSaved} onCancel={onCancel}>
          <Select
            label={t('known.who')}
            hint={t('known.note')}
            value={pupil}
            onChange={setPupil}
            required
            options={[
              ['', t('known.choose')],
              ...pupils
                .filter((one) => one.group !== group.id)
                .map(
                  (one) =>
                    [
                      one.id,
                      `${one.family_name} ${one.given_name} (${one.group_name || p('noGroup')})`,
                    ] as const,
                ),
            ]}
          />
          <PeriodFields period={period} onChange={setPeriod} />
        </SaveForm>
      )}
    </Screen>
  )
}
