import { useState } from 'react'
import { movePoint } from '../../../data/contact.ts'
import { pointStored } from '../../../data/improvement-points.ts'
import { movesFor, type PointState } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { trouble } from '../trouble.ts'
import { isOpen, useMine } from './mine.ts'
import { missingOf, type PointNow } from './points.ts'

const t = reader(messages)

/** What a move is called, by where it comes from and where it goes. */
const LABEL = {
  'draft proposed': 'propose',
  'proposed draft': 'take_back',
  'returned proposed': 'propose_again',
  'reworded approved': 'accept',
  'reworded proposed': 'keep_mine',
  'set_aside draft': 'take_up',
} as const
type Named = keyof typeof LABEL

/** Exactly the moves that the table gives the pupil now. What was typed is sent first. */
export function PointMoves({ point }: { point: PointNow }) {
  const mine = useMine()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { state } = point
  const thing = { kind: 'point', id: point.id } as const
  const moves = isOpen(mine.whole) ? movesFor(state, 'P', mine.whole.contact) : []
  // editing what is approved proposes it anew: that is done by writing, not by a button
  const shown = moves.filter(({ from }) => from !== 'approved')
  async function move(to: PointState) {
    setBusy(true)
    setProblem(null)
    setSaid(null)
    try {
      if (!(await mine.outbox.flush(point.id)))
        return setProblem(mine.outbox.refusalOf(thing) ? null : t('unsent'))
      const { rev } = mine.outbox.current(thing, pointStored(point.known))
      await movePoint({ id: point.id, rev }, to, 'pupil')
      setSaid(MOVED[to] ? t(MOVED[to]) : null)
    } catch (thrown) {
      setProblem(trouble(thrown))
    } finally {
      setBusy(false)
      await mine.reload()
    }
  }
  const cannotYet = (to: PointState) =>
    to === 'proposed' &&
    (missingOf(point).length > 0 ||
      (state === 'returned' && !point.known?.edited && !isTyping(mine.outbox.standing(thing))))
  return (
    <div className="stack moves">
      {state === 'approved' && isOpen(mine.whole) && <p className="note">{t('approved.note')}</p>}
      {state === 'proposed' && <p className="note">{t('proposed.note')}</p>}
      {state === 'returned' && cannotYet('proposed') && <p className="note">{t('edit_first')}</p>}
      <div className="row">
        {shown.map(({ from, to }) =>
          to === 'set_aside' ? (
            <button
              key={to}
              className="button button-quiet"
              type="button"
              disabled={busy}
              onClick={() => move(to)}
            >
              {t('set_aside')}
            </button>
          ) : (
            <button
              key={to}
              className={
                to === 'draft' || (from === 'reworded' && to === 'proposed')
                  ? 'button button-line button-big'
                  : 'button button-big'
              }
              type="button"
              disabled={busy || cannotYet(to)}
              onClick={() => move(to)}
            >
              {t(LABEL[`${from} ${to}` as Named])}
            </button>
          ),
        )}
      </div>
      <p role="status" className={said ? 'firm' : 'hidden-text'}>
        {said}
      </p>
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </div>
  )
}

/** Whether words of this point are on their way: the server does not know yet that it was changed. */
const isTyping = (standing: string): boolean => standing === 'saving' || standing === 'on_device'

const MOVED: Partial<
  Record<PointState, 'moved.proposed' | 'moved.draft' | 'moved.approved' | 'moved.set_aside'>
> = {
  proposed: 'moved.proposed',
  draft: 'moved.draft',
  approved: 'moved.approved',
  set_aside: 'moved.set_aside',
}
