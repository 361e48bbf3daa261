import { useState } from 'react'
import { type MoveWith, movePoint } from '../../../data/contact.ts'
import type { PointView } from '../../../domain/board.ts'
import { movesFor, type PointState } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { ReturnForm } from '../ReturnForm.tsx'
import { RewordForm } from '../RewordForm.tsx'
import { useAct } from '../use-act.ts'
import type { Together } from './together.ts'

const t = reader(messages)

interface Props {
  point: PointView
  together: Together
  /** Three are approved: there is no room for another. */
  full: boolean
}

/** What the teacher may do with a point; saying yes to other words in the pupil's place is not among it. */
export function TeacherActs({ point, together, full }: Props) {
  const [form, setForm] = useState<'' | 'return' | 'reword'>('')
  const { act, busy, error } = useAct(together.reload)
  const moves = movesFor(point.state, 'T', together.standing)
  const may = (to: PointState) => moves.some((move) => move.to === to)
  const name = together.view.pupil.given_name
  const move = async (to: PointState, more: MoveWith = {}) => {
    if (await act(() => movePoint(point, to, 'staff', more))) setForm('')
  }
  return (
    <>
      {error && <ErrorNote>{error}</ErrorNote>}
      {form === 'return' && (
        <ReturnForm
          name={name}
          onSend={(comment) => move('returned', { comment })}
          onCancel={() => setForm('')}
        />
      )}
      {form === 'reword' && (
        <RewordForm
          point={point}
          name={name}
          onSend={(words) => move('reworded', { words })}
          onCancel={() => setForm('')}
        />
      )}
      {form === '' && moves.length > 0 && (
        <div className="row acts-of">
          <Mark voice="school" />
          {may('approved') && (
            <button className="button" type="button" disabled={busy || full} onClick={() => move('approved')}>
              <Icon name="check" /> {t('point.approve')}
            </button>
          )}
          {may('reworded') && (
            <button className="button button-line" type="button" onClick={() => setForm('reword')}>
              {t('point.reword')}
            </button>
          )}
          {may('returned') && (
            <button className="button button-line" type="button" onClick={() => setForm('return')}>
              {t('point.return')}
            </button>
          )}
          {may('proposed') && (
            <button
              className="button button-line"
              type="button"
              disabled={busy}
              onClick={() => move('proposed')}
            >
              <Icon name="undo-2" /> {t('point.undo')}
            </button>
          )}
          {may('set_aside') && !together.pupil && (
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
      )}
      {may('approved') && full && <p className="note">{t('point.full')}</p>}
    </>
  )
}
