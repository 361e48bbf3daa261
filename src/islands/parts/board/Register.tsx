import type { BoardRow } from '../../../domain/board.ts'
import { STOPS, type Stop } from '../../../domain/path.ts'
import { fullName } from '../../../domain/people.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { ContactLink, MeetingLink, ShowLink } from './links.tsx'
import { PointsCell } from './PointsCell.tsx'

const t = reader(messages)

interface Props {
  rows: readonly BoardRow[]
  /** The pupil whose point is looked at now. */
  now: string
  onGo: (point: string) => void
}

/** The class as a register: a line per pupil that runs as far as they are. */
export function Register({ rows, now, onGo }: Props) {
  return (
    <table>
      <caption className="hidden-text">{t('register.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          {STOPS.map((stop) => (
            <th scope="col" className="stop" key={stop}>
              <span>{t(`stop.${stop}`)}</span>
            </th>
          ))}
          <th scope="col">{t('points')}</th>
          <th scope="col">{t('meeting')}</th>
          <th scope="col">{t('contact')}</th>
          <th scope="col">
            <span className="hidden-text">{t('show')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pupil.id} data-now={row.pupil.id === now ? '' : undefined}>
            <th scope="row">
              <bdi>{fullName(row.pupil)}</bdi>
              {row.held > 0 && <Icon name="hand" label={t('held', { count: row.held })} />}
            </th>
            {STOPS.map((stop) => (
              <StopCell key={stop} stop={stop} row={row} />
            ))}
            <td>
              <PointsCell row={row} onGo={onGo} />
            </td>
            <td>
              <MeetingLink row={row} />
            </td>
            <td>
              <ContactLink row={row} />
            </td>
            <td>
              <ShowLink row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where the pupil stands wins over what is done there: the line ends at the marker. */
export function stateOf(stop: Stop, row: BoardRow): 'here' | 'done' | undefined {
  if (row.portfolio === '') return undefined
  if (row.at === stop) return 'here'
  return row.done.includes(stop) ? 'done' : undefined
}

function StopCell({ stop, row }: { stop: Stop; row: BoardRow }) {
  const state = stateOf(stop, row)
  return (
    <td className="stop" data-s={state}>
      {state && <span className="hidden-text">{t(`stop.${state}`)}</span>}
    </td>
  )
}
