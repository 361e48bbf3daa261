import { tellStatus } from '../../../data/agreed-actions.ts'
import { counts, mayKeepStatus, voiceOf } from '../../../domain/agreed-action.ts'
import type { AgreedAction, AgreedPoint, Agreements } from '../../../domain/meeting-view.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { ActionWords } from './ActionWords.tsx'
import { StatusChoice, StatusSign } from './StatusChoice.tsx'

const t = reader(messages)

interface Props {
  actions: readonly AgreedAction[]
  points: readonly AgreedPoint[]
  you: Agreements['you']
  act: (what: () => Promise<unknown>) => void
}

/** What was agreed and how it goes: its owner's side says so, or the teacher. */
export function AgreedList({ actions, points, you, act }: Props) {
  const agreed = actions.filter(({ arrival }) => counts(arrival))
  if (agreed.length === 0) return <p className="soft">{t('actions.none')}</p>
  const voice = you === 'T' ? 'school' : 'pupil'
  return (
    <ul className="agreed" data-roomy>
      {agreed.map((action) => (
        <li key={action.id} className="bubble" data-voice={voiceOf(action.owner)}>
          <ActionWords action={action} points={points} />
          {you !== 'reader' && mayKeepStatus(action.owner, voice) ? (
            <StatusChoice
              what={action.what}
              status={action.status}
              onSay={(status) => act(() => tellStatus(action, status, you === 'T' ? 'staff' : 'pupil'))}
            />
          ) : (
            <StatusSign status={action.status} />
          )}
          {action.owner === 'clb' && <p className="soft">{t('status.clb')}</p>}
          {action.status_by !== '' && <p className="soft">{t('status.by', { name: action.status_by })}</p>}
          {action.arrival === 'taken_in' && <p className="soft">{t('late.was_taken_in')}</p>}
        </li>
      ))}
    </ul>
  )
}
