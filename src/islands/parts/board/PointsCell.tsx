import { approvedOf, type BoardRow, standingOf } from '../../../domain/board.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { Mark } from '../Mark.tsx'

const t = reader(messages)

/** For whom a pupil's points wait, with the voice whose turn it is; a tap on what waits for the teacher brings it up. */
export function PointsCell({ row, onGo }: { row: BoardRow; onGo: (point: string) => void }) {
  const standing = standingOf(row.points)
  const first = row.points.find(({ state }) => state === 'proposed')
  if (standing === 'waits' && first && row.contact !== 'closed') {
    const name = row.pupil.given_name
    return (
      <button className="wait" type="button" title={t('queue.to', { name })} onClick={() => onGo(first.id)}>
        <Mark voice="school" /> {t('standing.waits')}
      </button>
    )
  }
  if (standing === 'reads' || standing === 'adjusts') {
    return (
      <span className="tie-row">
        <Mark voice="pupil" /> {t(`standing.${standing}`)}
      </span>
    )
  }
  if (standing === 'none') return <span className="soft">{t('standing.none')}</span>
  return <span className="agreed">{t('standing.approved', { count: approvedOf(row.points) })}</span>
}
