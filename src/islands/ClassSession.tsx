import { useState } from 'react'
import { classDoor, closeClass, newCard, openClass } from '../data/class-session.ts'
import type { ClassDoor } from '../domain/class-session.ts'
import type { PrintedCode } from '../domain/commands.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/sign-in.json'
import { reader } from '../i18n/reader.ts'
import { ClosedDoor } from './parts/ClosedDoor.tsx'
import { CodeCard } from './parts/CodeCard.tsx'
import { Dialog } from './parts/Dialog.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { OpenDoor } from './parts/OpenDoor.tsx'
import { StaffFrame } from './parts/StaffFrame.tsx'
import { trouble } from './parts/trouble.ts'
import { usePoll } from './parts/use-poll.ts'
import { useSession } from './parts/use-session.ts'
import { useWhole } from './parts/use-whole.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const t = reader(messages)
const c = reader(common)
const LOOK_EVERY = 4000

/** The door of a class in the teacher's hands: opened with a code for the board, watched, closed. */
export function ClassSession() {
  const session = useSession('staff')
  const group = new URLSearchParams(location.search).get('g') ?? ''
  if (!session) return <StaffSignIn />
  return (
    <StaffFrame back={{ label: t('cards.back'), href: `/leerkracht/?g=${group}` }}>
      <Door group={group} />
    </StaffFrame>
  )
}

function Door({ group }: { group: string }) {
  const { value, error, reload } = useWhole<ClassDoor>(() => classDoor(group), [group])
  const [failed, setFailed] = useState<unknown>(null)
  const [card, setCard] = useState<PrintedCode | null>(null)
  usePoll(reload, LOOK_EVERY)

  async function act(what: () => Promise<unknown>) {
    setFailed(null)
    try {
      await what()
      await reload()
    } catch (thrown) {
      setFailed(thrown)
    }
  }
  const reset = (pupil: string) => act(async () => setCard((await newCard(pupil)) ?? null))

  if (!value) {
    if (error) return <ErrorNote action={{ label: c('again'), onAct: reload }}>{trouble(error)}</ErrorNote>
    return <p role="status">{c('loading')}</p>
  }
  const { session } = value
  return (
    <section className="class-session stack" aria-labelledby="class-session">
      <h1 id="class-session">{t('session.title', { group: value.group.name })}</h1>
      {failed !== null && <ErrorNote>{trouble(failed)}</ErrorNote>}
      {session ? (
        <OpenDoor
          door={value}
          session={session}
          onClose={() => act(() => closeClass(session.id))}
          onReset={reset}
        />
      ) : (
        <ClosedDoor door={value} onOpen={(minutes) => act(() => openClass(group, minutes))} />
      )}
      <Dialog title={t('card.new')} open={card !== null} onClose={() => setCard(null)}>
        {card && (
          <div className="stack">
            <p>{t('card.once')}</p>
            <CodeCard card={card} group={value.group.name} />
          </div>
        )}
      </Dialog>
    </section>
  )
}
