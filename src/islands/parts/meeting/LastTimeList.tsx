import { type ActionStatus, voiceOf } from '../../../domain/agreed-action.ts'
import type { AgreedAction, LastTime } from '../../../domain/meeting-view.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Who } from '../Bubble.tsx'
import { OutcomeSign } from './OutcomeSign.tsx'
import { StatusChoice, StatusSign } from './StatusChoice.tsx'

const t = reader(messages)
const ORDER: Record<ActionStatus, number> = { done: 0, busy: 1, open: 2, let_go: 3 }

interface Props {
  last: LastTime
  /** Whether who is here may say how it goes with an action. */
  may: (action: AgreedAction) => boolean
  onSay: (action: AgreedAction, status: ActionStatus) => void
}

/** What was agreed last time, successes first; each owner accounts, adults too. */
export function LastTimeList({ last, may, onSay }: Props) {
  const actions = [...last.actions].sort((a, b) => ORDER[a.status] - ORDER[b.status])
  return (
    <ul className="agreed" data-roomy>
      {last.points.map((point) => (
        <li key={point.id} className="bubble" data-voice="pupil">
          <Who voice="pupil" name={t('last.point')} />
          <p className="what">{point.what}</p>
          {point.outcome !== '' && <OutcomeSign outcome={point.outcome} />}
        </li>
      ))}
      {actions.map((action) => (
        <li key={action.id} className="bubble" data-voice={voiceOf(action.owner)}>
          <Who voice={voiceOf(action.owner)} name={action.owner_name} />
          <p className="what">{action.what}</p>
          {may(action) ? (
            <StatusChoice what={action.what} status={action.status} onSay={(to) => onSay(action, to)} />
          ) : (
            <StatusSign status={action.status} />
          )}
        </li>
      ))}
    </ul>
  )
}
