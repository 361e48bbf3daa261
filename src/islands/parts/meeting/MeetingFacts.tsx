import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import { momentLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'

const t = reader(messages)

/** When, where, and who comes. */
export function MeetingFacts({ whole }: { whole: MeetingWhole }) {
  const { meeting, guardians, pupil, teacher } = whole
  return (
    <div className="stack">
      <ul className="facts">
        <li>
          <Icon name="clock" label={t('when')} /> {momentLong(meeting.start)},{' '}
          {t('minutes', { count: meeting.minutes })}
        </li>
        <li>
          <Icon name="map-pin" label={t('where')} /> {meeting.room || t('room.none')}
        </li>
      </ul>
      <ul className="who-list" aria-label={t('who')}>
        <li className="who" data-voice="pupil">
          <Mark voice="pupil" /> <bdi>{pupil.given_name}</bdi>
        </li>
        {guardians.map(({ id, name }) => (
          <li key={id} className="who" data-voice="family">
            <Mark voice="family" /> <bdi>{name}</bdi>
          </li>
        ))}
        <li className="who" data-voice="school">
          <Mark voice="school" /> <bdi>{teacher}</bdi>
        </li>
      </ul>
      {guardians.length === 0 && <p className="soft">{t('who.nobody')}</p>}
    </div>
  )
}
