import { useState } from 'react'
import { pupilGoes } from '../data/beside.ts'
import { conclusionStored, leads, openMeeting, readMeeting } from '../data/meetings.ts'
import type { Outbox } from '../data/outbox.ts'
import { sessionOf } from '../data/session.ts'
import type { MeetingWhole } from '../domain/meeting-view.ts'
import common from '../i18n/nl/common.json'
import { reader } from '../i18n/reader.ts'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Before } from './parts/meeting/Before.tsx'
import { Closed } from './parts/meeting/Closed.tsx'
import { conclusionHere } from './parts/meeting/Conclusion.tsx'
import { Day } from './parts/meeting/Day.tsx'
import { OpenFloor } from './parts/meeting/OpenFloor.tsx'
import type { TalkCard } from './parts/meeting/TalkCards.tsx'
import { useSaidAct } from './parts/meeting/use-said-act.ts'
import { SignInAgain } from './parts/SignInAgain.tsx'
import { trouble } from './parts/trouble.ts'
import { useBells } from './parts/use-bells.ts'
import { useOutbox } from './parts/use-outbox.ts'
import { useSession } from './parts/use-session.ts'
import { useWhole } from './parts/use-whole.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const c = reader(common)

/** A meeting in the teacher's hand. Without one in the address: who comes now. */
export function MeetingFloor({ cards }: { cards: readonly TalkCard[] }) {
  const session = useSession('staff')
  const [meeting] = useState(() => new URLSearchParams(location.search).get('m') ?? '')
  if (!session) return <StaffSignIn />
  if (meeting === '') return <Day />
  return <OneMeeting key={session.id} id={meeting} cards={cards} />
}

function OneMeeting({ id, cards }: { id: string; cards: readonly TalkCard[] }) {
  const meeting = useWhole(() => readMeeting(id, 'staff'), [id])
  const outbox = useOutbox('staff')
  const acting = useSaidAct(meeting.reload)
  const [code, setCode] = useState<string | null>(null)
  useBells(meeting.value ? [meeting.value.portfolio.id] : [], 'staff', meeting.reload)
  const whole = meeting.value
  if (!whole) {
    return (
      <div className="meeting-alone">
        {meeting.error ? (
          <ErrorNote action={{ label: c('again'), onAct: meeting.reload }}>
            {trouble(meeting.error)}
          </ErrorNote>
        ) : (
          <p role="status">{c('loading')}</p>
        )}
      </div>
    )
  }
  const open = (reason = '') =>
    acting.act(async () => {
      setCode((await openMeeting(whole.meeting, reason)).code)
      if (outbox) sendLateConclusion(outbox, whole)
    })
  return (
    <>
      <SignInAgain when={meeting.error} onDone={meeting.reload} />
      {screen(whole)}
    </>
  )

  function screen(whole: MeetingWhole) {
    switch (whole.meeting.state) {
      case 'open':
        return (
          <OpenFloor
            {...{ whole, outbox, acting, cards, code }}
            onCode={setCode}
            leading={leads(whole.meeting)}
          />
        )
      case 'closed':
        return <Closed {...{ whole, outbox, acting }} onReopen={open} onClear={clearScreen} />
      default:
        return <Before {...{ whole, acting }} onOpen={() => open()} />
    }
  }
}

/** What was written in the conclusion while the meeting closed elsewhere goes along once it is open again. */
function sendLateConclusion(outbox: Outbox, whole: MeetingWhole): void {
  const thing = { kind: 'conclusion', id: whole.meeting.id } as const
  if (!outbox.refusalOf(thing)) return
  outbox.write(thing, conclusionStored(whole.conclusion), { ...conclusionHere(outbox, whole) }, {})
}

/** Nothing of this family stays: not on this page, not behind the back button, and no pupil who signed in beside. */
async function clearScreen(): Promise<void> {
  if (sessionOf('pupil')) await pupilGoes()
  location.replace('/gesprek/')
}
