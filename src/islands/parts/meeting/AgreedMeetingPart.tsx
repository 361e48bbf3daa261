import type { AgreedMeeting, AgreedPoint, Agreements } from '../../../domain/meeting-view.ts'
import { momentLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { AgreedList } from './AgreedList.tsx'
import { ConclusionText } from './ConclusionText.tsx'
import { GivenBack, LateActions } from './LateActions.tsx'

const t = reader(messages)

interface Props {
  meeting: AgreedMeeting
  points: readonly AgreedPoint[]
  whole: Agreements
  portfolio: string
  act: (what: () => Promise<unknown>, done?: string) => void
}

/** One meeting afterwards: who sat there, what was agreed and how it goes, what was concluded, what still waits. */
export function AgreedMeetingPart({ meeting, points, whole, portfolio, act }: Props) {
  const { you, pupil, teacher } = whole
  const id = `meeting-${meeting.id}`
  const late = meeting.actions.filter(({ arrival }) => arrival === 'late')
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('agreements.meeting', { when: momentLong(meeting.start) })}</h2>
        {meeting.guardians.length > 0 && (
          <p className="soft">
            {t('agreements.with', { names: meeting.guardians.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </div>
      {you === 'T' ? (
        <LateActions actions={late} points={points} act={act} />
      ) : (
        late.map((action) => (
          <p key={action.id} className="note">
            <span className="firm">{action.what}</span> {t('late.waits')}
          </p>
        ))
      )}
      <AgreedList actions={meeting.actions} points={points} you={you} act={act} />
      <GivenBack actions={meeting.actions} points={points} />
      {meeting.conclusion && meeting.conclusion.text.trim() !== '' && (
        <div className="stack">
          <h3>{t('conclusion')}</h3>
          <ConclusionText
            content={meeting.conclusion}
            names={{ pupil: pupil.given_name, family: t('owner.family'), school: teacher }}
          />
          {meeting.confirmations.length > 0 && (
            <p className="soft">
              {meeting.confirmations
                .map(({ name, spoken }) => (spoken ? `${name} (${t('confirm.spoken.mark')})` : name))
                .join(', ')}{' '}
              {t('confirm.agreed', { count: meeting.confirmations.length })}
            </p>
          )}
        </div>
      )}
      <div className="row">
        <a className="button button-line" href={`/presentatie/afdruk/?p=${portfolio}&m=${meeting.id}`}>
          <Icon name="printer" /> {t('print')}
        </a>
        {you === 'T' && (
          <a className="button button-quiet" href={`/gesprek/?m=${meeting.id}`}>
            {t('agreements.to_meeting')}
          </a>
        )}
      </div>
    </section>
  )
}
