import { readMeetingDay } from '../../../data/meetings.ts'
import type { MeetingDay, MeetingOfDay } from '../../../domain/meeting-view.ts'
import { clock, dayLong, momentLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Empty } from '../Empty.tsx'
import { Screen } from '../Screen.tsx'

const t = reader(messages)

/** Between two families: nothing of the last one, only who comes now. The list of the day folds away, for it has names. */
export function Day() {
  return <Screen load={readMeetingDay}>{(whole) => <DayList whole={whole} />}</Screen>
}

function DayList({ whole }: { whole: MeetingDay }) {
  if (whole.meetings.length === 0) {
    return (
      <Empty
        title={t('day.none')}
        drawing="path"
        action={
          <a className="button" href="/leerkracht/">
            {t('day.board')}
          </a>
        }
      >
        {t('day.none.text')}
      </Empty>
    )
  }
  const next =
    whole.meetings.find(({ state }) => state === 'open') ??
    whole.meetings.find(({ state }) => state === 'planned')
  return (
    <div className="meeting-alone">
      {next ? <Next meeting={next} /> : <h1>{t('day.over')}</h1>}
      <details>
        <summary>{t('day.all')}</summary>
        <p className="soft">{dayLong(whole.day)}</p>
        <ul className="day-list">
          {whole.meetings.map((meeting) => (
            <li key={meeting.id}>
              <a href={`/gesprek/?m=${meeting.id}`}>
                <span className="firm">{clock(meeting.start)}</span> <bdi>{meeting.pupil}</bdi>{' '}
                <span className="soft">
                  {meeting.guardians.join(', ')}
                  {meeting.guardians.length > 0 && ' · '}
                  {t(`state.${meeting.state}`)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </details>
      <a className="button button-quiet" href="/leerkracht/">
        {t('day.board')}
      </a>
    </div>
  )
}

function Next({ meeting }: { meeting: MeetingOfDay }) {
  return (
    <div className="welcome">
      <div className="stack stack-start">
        <h1>{t('day.title')}</h1>
        <p className="type-lead">
          {momentLong(meeting.start)}
          {meeting.room !== '' && `, ${meeting.room}`}
        </p>
        <a className="button button-big" href={`/gesprek/?m=${meeting.id}`}>
          {t('with', { name: meeting.pupil })}
        </a>
      </div>
      <img src="/drawings/school.svg" alt="" width="1200" height="300" />
    </div>
  )
}
