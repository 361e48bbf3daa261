import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { readMeeting } from '../data/meetings.ts'
import type { Person } from '../data/session.ts'
import { voiceOf } from '../domain/agreed-action.ts'
import type { MeetingWhole } from '../domain/meeting-view.ts'
import { dayOf } from '../domain/school-day.ts'
import messages from '../i18n/nl/meeting.json'
import { reader } from '../i18n/reader.ts'
import { Who } from './parts/Bubble.tsx'
import { Mark } from './parts/Mark.tsx'
import { ActionForm } from './parts/meeting/ActionForm.tsx'
import { ActionWords } from './parts/meeting/ActionWords.tsx'
import { ownersOf } from './parts/meeting/owners.ts'
import { useActions } from './parts/meeting/use-actions.ts'
import { Saved } from './parts/Saved.tsx'
import { trouble } from './parts/trouble.ts'
import { useOutbox } from './parts/use-outbox.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)

interface Props {
  meeting: string
  as: Person
}

/** Puts the writing of agreements into the last part of a presentation; its list is drawn by the presentation itself. */
export function writeAgreements(place: HTMLElement, { meeting, as }: Props): void {
  createRoot(place).render(<WriteAgreement meeting={meeting} as={as} />)
}

function WriteAgreement({ meeting, as }: Props) {
  const whole = useWhole(() => readMeeting(meeting, as), [meeting, as])
  if (whole.error && !whole.value) return <p role="status">{trouble(whole.error)}</p>
  return whole.value && <Writing whole={whole.value} as={as} reload={whole.reload} />
}

interface WritingProps {
  whole: MeetingWhole
  as: Person
  reload: () => Promise<void>
}

/** A tap on a name begins; what is not at school yet stands below it, and says so. */
function Writing({ whole, as, reload }: WritingProps) {
  const outbox = useOutbox(as)
  const actions = useActions(outbox, whole.meeting.id, whole.actions)
  const [editing, setEditing] = useState('')
  const owners = ownersOf(whole)
  const written = actions.written.find(({ id }) => id === editing)
  const waiting = actions.written.filter(
    ({ id, where }) => id !== editing && (where === 'on_device' || where === 'not_saved'),
  )
  const done = async () => {
    await outbox?.flush(editing)
    setEditing('')
    reload()
  }
  return (
    <div className="write">
      {waiting.map((action) => (
        <div key={action.id} className="bubble" data-voice={voiceOf(action.content.owner)}>
          <ActionWords action={action.content} points={whole.points} />
          <Saved state={action.where} />
        </div>
      ))}
      {written ? (
        <div className="bubble" data-voice={voiceOf(written.content.owner)}>
          <div className="write-head">
            <Who voice={voiceOf(written.content.owner)} name={written.content.owner_name} />
            <Saved state={written.where} />
          </div>
          <ActionForm
            action={written}
            owners={owners}
            points={whole.points}
            today={dayOf(whole.now)}
            onChange={(more) => actions.change(written, more)}
            onDone={done}
            onRemove={() => {
              actions.remove(written)
              setEditing('')
            }}
          />
        </div>
      ) : (
        <div className="write-names">
          <span>{t('actions.add')}</span>
          {owners.map((owner) => (
            <button
              key={owner.key}
              className="button button-line"
              type="button"
              disabled={!outbox}
              onClick={() => setEditing(actions.add(owner))}
            >
              <Mark voice={owner.voice} /> <bdi>{owner.name}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
