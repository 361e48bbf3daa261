import { movePoint } from '../../../data/contact.ts'
import { pointStored } from '../../../data/improvement-points.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { PointView } from '../../../domain/board.ts'
import { completeness, mayEdit, movesFor, type PointState } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { useAct } from '../use-act.ts'
import { withTies } from './PointForm.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

interface Props {
  point: PointView
  together: Together
  outbox: Outbox
  editing: boolean
  onEdit: (editing: boolean) => void
}

/** What the pupil may do with a point; everything here is sent with the pupil's own session. */
export function PupilActs({ point, together, outbox, editing, onEdit }: Props) {
  const { act, busy, error } = useAct(together.reload)
  const moves = movesFor(point.state, 'P', together.standing)
  const may = (to: PointState) => moves.some((move) => move.to === to)
  const words = withTies(point)
  const missing = point.state === 'draft' ? completeness(words) : null
  const move = (to: PointState) =>
    act(async () => {
      // what was typed goes first: the move is about these words
      await outbox.flush(point.id)
      const { rev } = outbox.current({ kind: 'point', id: point.id }, pointStored(words))
      await movePoint({ id: point.id, rev }, to, 'pupil')
      onEdit(false)
    })
  const proposes = may('proposed') && (point.state === 'draft' || point.state === 'returned')
  return (
    <>
      <div className="row acts-of">
        <Mark voice="pupil" />
        {proposes && (
          <button
            className="button button-voice"
            data-voice="pupil"
            type="button"
            disabled={busy}
            onClick={() => move('proposed')}
          >
            {t(point.state === 'returned' ? 'point.propose.again' : 'point.propose')}
          </button>
        )}
        {mayEdit(point.state, together.standing) === null && (
          <button className="button button-line" type="button" onClick={() => onEdit(!editing)}>
            <Icon name={editing ? 'check' : 'pencil'} /> {t(editing ? 'point.edit.done' : 'point.edit')}
          </button>
        )}
        {may('draft') && (
          <button className="button button-line" type="button" disabled={busy} onClick={() => move('draft')}>
            {t(point.state === 'set_aside' ? 'point.takeUp' : 'point.withdraw')}
          </button>
        )}
        {may('set_aside') && (
          <button
            className="button button-quiet"
            type="button"
            disabled={busy}
            onClick={() => move('set_aside')}
          >
            {t('point.aside')}
          </button>
        )}
      </div>
      {missing && <p className="soft">{refusalSentence(missing)}</p>}
      {error && <ErrorNote>{error}</ErrorNote>}
    </>
  )
}
