import { useState } from 'react'
import { classDoor, makeCards, newCard } from '../data/class-session.ts'
import type { ClassDoor } from '../domain/class-session.ts'
import type { PrintedCode } from '../domain/commands.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/sign-in.json'
import { reader } from '../i18n/reader.ts'
import { CardMaker } from './parts/CardMaker.tsx'
import { CodeCard } from './parts/CodeCard.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { StaffFrame } from './parts/StaffFrame.tsx'
import { trouble } from './parts/trouble.ts'
import { useSession } from './parts/use-session.ts'
import { useWhole } from './parts/use-whole.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const t = reader(messages)
const c = reader(common)

/** The cards of a class: made, printed once, and made anew for one pupil in one tap. */
export function PrintCodes() {
  const session = useSession('staff')
  const group = new URLSearchParams(location.search).get('g') ?? ''
  return session ? <Cards group={group} /> : <StaffSignIn />
}

function Cards({ group }: { group: string }) {
  const { value, error, reload } = useWhole<ClassDoor>(() => classDoor(group), [group])
  const [cards, setCards] = useState<readonly PrintedCode[]>([])
  const [failed, setFailed] = useState<unknown>(null)

  async function make(what: () => Promise<readonly (PrintedCode | undefined)[]>) {
    setFailed(null)
    try {
      const made = (await what()).filter((card) => card !== undefined)
      // the newest first; a card that was made anew takes the place of the one before
      setCards((before) => [...made, ...before.filter((old) => !made.some((one) => one.pupil === old.pupil))])
      await reload()
    } catch (thrown) {
      setFailed(thrown)
    }
  }

  return (
    <StaffFrame back={value?.teaches === false ? toSchool(group) : toBoard(group)}>
      {failed !== null && <ErrorNote>{trouble(failed)}</ErrorNote>}
      {!value && !error && <p role="status">{c('loading')}</p>}
      {!value && error !== null && (
        <ErrorNote action={{ label: c('again'), onAct: reload }}>{trouble(error)}</ErrorNote>
      )}
      {value && (
        <>
          <h1 className="no-print">{t('cards.title', { group: value.group.name })}</h1>
          {cards.length > 0 && <Printed cards={cards} group={value.group.name} />}
          <div className="stack no-print">
            <CardMaker
              pupils={value.pupils}
              onAll={() => make(() => makeCards(group, false))}
              onMissing={() => make(() => makeCards(group, true))}
              onOne={(pupil) => make(async () => [await newCard(pupil)])}
            />
          </div>
        </>
      )}
    </StaffFrame>
  )
}

const toBoard = (group: string) => ({ label: t('cards.back'), href: `/leerkracht/?g=${group}` })
const toSchool = (group: string) => ({ label: t('cards.toSchool'), href: `/school/klas/?g=${group}` })

function Printed({ cards, group }: { cards: readonly PrintedCode[]; group: string }) {
  return (
    <section className="stack" aria-labelledby="printed">
      <div className="apart no-print">
        <h2 id="printed">{t('cards.made', { count: cards.length })}</h2>
        <button className="button button-big" type="button" onClick={() => print()}>
          <Icon name="printer" /> {c('print')}
        </button>
      </div>
      <p className="note no-print" role="status">
        {t('cards.once')}
      </p>
      <ul className="cut code-cards">
        {cards.map((card) => (
          <li key={card.pupil}>
            <CodeCard card={card} group={group} />
          </li>
        ))}
      </ul>
    </section>
  )
}
