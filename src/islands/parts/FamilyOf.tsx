import { useState } from 'react'
import { keep } from '../../data/people.ts'
import type { GuardianshipRow, Period, PupilView } from '../../domain/school-view.ts'
import { standingOf } from '../../domain/tie.ts'
import people from '../../i18n/nl/people.json'
import messages from '../../i18n/nl/pupils.json'
import { reader } from '../../i18n/reader.ts'
import { Dialog } from './Dialog.tsx'
import { Empty } from './Empty.tsx'
import { GuardianshipForm } from './GuardianshipForm.tsx'
import { Icon } from './Icon.tsx'
import { periodText } from './period-text.ts'
import { isHere, Past, TieLines } from './TieLines.tsx'

const t = reader(messages)
const p = reader(people)

/** Who cares for a pupil, household by household. */
export function FamilyOf({ pupil, guardianships, today, onChanged }: PupilView & { onChanged: () => void }) {
  const [open, setOpen] = useState<GuardianshipRow | 'new' | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onChanged()
  }
  const name = pupil.given_name
  const here = guardianships.filter((tie) => isHere(tie, today))
  const households = [...new Set(here.map((tie) => tie.household))]
  async function put({ id, guardian, relation, information, household }: Guardianship, period: Period) {
    const tie = { id, guardian, pupil: pupil.id, relation, information, household }
    await keep('guardianship.save', { ...tie, ...period })
    onChanged()
  }
  const add = (
    <button className="button button-line" type="button" onClick={() => setOpen('new')}>
      <Icon name="plus" /> {t('family.add')}
    </button>
  )
  const line = (tie: Guardianship) => <Tie tie={tie} today={today} />
  const editing = open && open !== 'new' ? guardianships.find((tie) => tie.id === open.id) : undefined
  return (
    <section aria-labelledby="family" className="stack">
      <h2 id="family">{t('family')}</h2>
      {here.length === 0 && (
        <Empty title={t('family.none.title')} drawing="gate" action={add}>
          {t('family.none.text', { name })}
        </Empty>
      )}
      {households.map((household) => (
        <div key={household} className="household">
          {households.length > 1 && <h3>{t('family.household', { household })}</h3>}
          <TieLines
            ties={here.filter((tie) => tie.household === household)}
            today={today}
            nameOf={(tie) => tie.who.name}
            onEdit={setOpen}
            end={{ label: t('family.end'), onEnd: setOpen }}
            put={put}
          >
            {line}
          </TieLines>
        </div>
      ))}
      {here.length > 0 && <div>{add}</div>}
      <Past ties={guardianships} today={today}>
        {line}
      </Past>
      <Dialog
        title={
          editing
            ? t('family.edit.title', { guardian: editing.who.name, name })
            : t('family.add.title', { name })
        }
        open={open !== null}
        onClose={close}
      >
        <GuardianshipForm pupil={pupil} tie={editing ?? null} today={today} onSaved={done} onCancel={close} />
      </Dialog>
    </section>
  )
}

type Guardianship = PupilView['guardianships'][number]

function Tie({ tie, today }: { tie: Guardianship; today: string }) {
  const { who, contacts } = tie
  const people = contacts
    .filter((contact) => standingOf(contact, today) === 'now')
    .map((contact) => contact.name)
  const facts = [
    p(`relation.${tie.relation}`),
    ...(who.language === 'nl' ? [] : [t('family.speaks', { language: p(`language.${who.language}`) })]),
    ...(tie.information ? [] : [t('family.noInformation')]),
    ...(people.length > 0 ? [t('family.contact', { names: people.join(', ') })] : []),
    periodText(tie, today),
  ]
  return (
    <span>
      <a className="firm" href={`/school/familie/?f=${who.id}`}>
        <bdi>{who.name}</bdi>
      </a>
      <span className="soft">{facts.join(' · ')}</span>
    </span>
  )
}
