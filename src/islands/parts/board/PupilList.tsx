import { type BoardRow, waitingFirst } from '../../../domain/board.ts'
import { STOPS } from '../../../domain/path.ts'
import { fullName } from '../../../domain/people.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { ContactLink, MeetingLink, ShowLink } from './links.tsx'
import { PointsCell } from './PointsCell.tsx'
import { stateOf } from './Register.tsx'

const t = reader(messages)

/** The class on a small screen: who waits for the teacher comes first. */
export function PupilList({
  rows,
  now,
  onGo,
}: {
  rows: readonly BoardRow[]
  now: string
  onGo: (point: string) => void
}) {
  return (
    <ul className="pupils" aria-label={t('register.caption')}>
      {waitingFirst(rows).map((row) => (
        <li key={row.pupil.id} data-now={row.pupil.id === now ? '' : undefined}>
          <div className="pupil-line">
            <h2>
              <bdi>{fullName(row.pupil)}</bdi>
            </h2>
            <PointsCell row={row} onGo={onGo} />
          </div>
          {row.portfolio !== '' && (
            <div className="pupil-where">
              <div className="line" role="img" aria-label={where(row)}>
                {STOPS.map((stop) => (
                  <span className="stop" key={stop} data-s={stateOf(stop, row)} />
                ))}
              </div>
              <span className="soft">{t(`stop.${row.at}`)}</span>
            </div>
          )}
          {row.held > 0 && <p className="soft">{t('held', { count: row.held })}</p>}
          <div className="pupil-ways">
            <MeetingLink row={row} />
            <ContactLink row={row} />
            <ShowLink row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function where(row: BoardRow): string {
  return t('stop.at', { stop: t(`stop.${row.at}`), count: STOPS.indexOf(row.at) + 1, total: STOPS.length })
}
