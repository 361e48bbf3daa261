import { voiceOf } from '../../../domain/agreed-action.ts'
import type { AgreedPoint } from '../../../domain/meeting-view.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Who } from '../Bubble.tsx'

const t = reader(messages)

export interface ActionShown {
  what: string
  owner: Parameters<typeof voiceOf>[0]
  owner_name: string
  by_when: string
  sign: string
  point: string
}

/** An agreement as it is read: who, what, by when, how it is noticed, for which point. */
export function ActionWords({ action, points }: { action: ActionShown; points: readonly AgreedPoint[] }) {
  const point = points.find(({ id }) => id === action.point)
  return (
    <>
      <Who voice={voiceOf(action.owner)} name={action.owner_name} />
      <p className="what">{action.what}</p>
      {(action.by_when !== '' || action.sign !== '') && (
        <p className="when">
          {action.by_when !== '' && <strong>{t('action.by', { day: dayPlain(action.by_when) })}</strong>}
          {action.sign !== '' && <span>{t('action.notice', { sign: action.sign })}</span>}
        </p>
      )}
      {point && <p className="soft">{t('action.for', { what: point.what })}</p>}
    </>
  )
}
