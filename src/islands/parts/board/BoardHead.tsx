import { type BoardRow, type BoardView, firstMeeting } from '../../../domain/board.ts'
import { dayOf, toMoment } from '../../../domain/school-day.ts'
import { dayLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { SignOut } from '../SignOut.tsx'
import { useSession } from '../use-session.ts'

const t = reader(messages)

interface Props {
  view: BoardView
  rows: readonly BoardRow[]
  onChoose: (group: string) => void
}

/** Which class this is, how many they are and when the first meeting is; the way to their codes. */
export function BoardHead({ view, rows, onChoose }: Props) {
  const name = view.groups.find(({ id }) => id === view.group)?.name ?? ''
  const coordinator = useSession('staff')?.coordinator === true
  const about = [t('pupils', { count: rows.length }), untilFirst(rows)].filter(Boolean)
  return (
    <header className="board-head">
      <h1 id="board-title">{t('title', { name })}</h1>
      {view.groups.length > 1 && (
        <select
          className="field board-choose"
          aria-label={t('class')}
          value={view.group}
          onChange={(event) => onChoose(event.target.value)}
        >
          {view.groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </select>
      )}
      <p className="soft">
        {about.join(' · ')}
        {view.round && view.round.state !== 'open' && ` · ${t('round.closed')}`}
      </p>
      <div className="board-ways">
        <a href={`/leerkracht/klasmoment/?g=${view.group}`}>
          <Icon name="door" /> {t('session')}
        </a>
        <a href={`/leerkracht/codes/?g=${view.group}`}>
          <Icon name="key-round" /> {t('codes')}
        </a>
        {coordinator && <a href="/school/">{t('school')}</a>}
        <SignOut />
      </div>
    </header>
  )
}

function untilFirst(rows: readonly BoardRow[]): string {
  const now = toMoment(Date.now())
  const first = firstMeeting(rows, now)
  if (first === '') return ''
  const days = (Date.parse(dayOf(first)) - Date.parse(dayOf(now))) / 86_400_000
  const day = dayLong(dayOf(first))
  const begun = rows.some((row) => row.meetings.some(({ state }) => state === 'open' || state === 'closed'))
  const which = t(begun ? 'following' : 'first')
  return days === 0 ? t('first.today', { which, day }) : t('first.days', { which, count: days, day })
}
