import { type BoardRow, meetingOf } from '../../../domain/board.ts'
import { fullName } from '../../../domain/people.ts'
import { momentShort } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

/** When this pupil meets, with the way to that meeting; what is not simply planned says so. */
export function MeetingLink({ row }: { row: BoardRow }) {
  const meeting = meetingOf(row)
  if (!meeting) return <span className="soft">{t('meeting.none')}</span>
  const when = momentShort(meeting.start)
  // what is planned says when; anything else says what became of it
  const said = meeting.state === 'planned' ? when : t(`meeting.${meeting.state}`)
  const whole = [said, said === when ? '' : when, t('meeting.of', { name: fullName(row.pupil) })]
  return (
    <a href={`/gesprek/?m=${meeting.id}`} aria-label={whole.filter(Boolean).join(', ')}>
      {said}
    </a>
  )
}

/** The way to the student contact, which says where it stands. */
export function ContactLink({ row }: { row: BoardRow }) {
  if (row.portfolio === '') return null
  const name = fullName(row.pupil)
  return (
    <a
      className="tie-row"
      data-contact={row.contact}
      href={`/leerlingcontact/?p=${row.portfolio}`}
      aria-label={`${t(`contact.${row.contact}`)}, ${t('contact.of', { name })}`}
    >
      {row.contact === 'closed' && <Icon name="check" />} {t(`contact.${row.contact}`)}
    </a>
  )
}

/** The way to the presentation, as it would be shown now. */
export function ShowLink({ row }: { row: BoardRow }) {
  if (row.portfolio === '') return null
  return (
    <a
      className="tie-row"
      href={`/presentatie/?p=${row.portfolio}`}
      aria-label={`${t('show')}, ${t('show.of', { name: fullName(row.pupil) })}`}
    >
      <Icon name="play" /> {t('show')}
    </a>
  )
}
