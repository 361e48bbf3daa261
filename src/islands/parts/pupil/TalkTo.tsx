import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { useMine } from './mine.ts'

const t = reader(messages)

/** Whom a pupil can talk to, always there beside the question how they feel. */
export function TalkTo() {
  const { talk_to, phone } = useMine().whole.school
  return (
    <details className="note">
      <summary>{t('talk.title')}</summary>
      <div className="stack">
        {talk_to && <p>{t('talk.school', { who: talk_to })}</p>}
        {phone && <p>{t('talk.phone', { phone })}</p>}
        <p>{t('talk.awel')}</p>
      </div>
    </details>
  )
}
