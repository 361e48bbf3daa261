import { useRef, useState } from 'react'
import { type MoveWith, movePoint } from '../../../data/contact.ts'
import { type BoardRow, queueOf, type Waiting } from '../../../domain/board.ts'
import type { PointState } from '../../../domain/improvement-point.ts'
import { Refused } from '../../../domain/refusals.ts'
import messages from '../../../i18n/nl/board.json'
import { reader } from '../../../i18n/reader.ts'
import { trouble } from '../trouble.ts'

const t = reader(messages)

/** A move that can still be taken back. */
interface Done {
  id: string
  rev: number
  name: string
}

export type Decision = 'approved' | 'returned' | 'reworded'

export interface Queue {
  waiting: readonly Waiting[]
  /** Where the teacher is in it; -1 when nothing waits. */
  index: number
  current: Waiting | null
  goTo: (point: string) => void
  decide: (waiting: Waiting, to: Decision, more?: MoveWith) => void
  undo: () => void
  mayUndo: boolean
  /** What was done last, to be said; null when there is nothing to say. */
  said: string | null
  /** Why something could not be done, in words. */
  error: string | null
}

const keyOf = ({ point }: Waiting) => `${point.id} ${point.rev}`

function whyNot(error: unknown, name: string, undoing: boolean): string {
  if (!(error instanceof Refused)) return trouble(error)
  if (undoing && error.code === 'contact_closed') return t('undo.closed', { name })
  if (error.code === 'rev_conflict' || error.code === 'move_not_allowed')
    return undoing ? t('undo.moved', { name }) : t('changed', { name })
  return trouble(error)
}

/**
 * The points that wait, one after the other. A decision leaves the queue at once and is sent behind the screen,
 * in order; what is refused comes back with the reason, and what was done can be taken back.
 */
export function useQueue(rows: readonly BoardRow[], reload: () => Promise<void>): Queue {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [mayUndo, setMayUndo] = useState(false)
  const done = useRef<Done[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const lastIndex = useRef(0)

  const waiting = queueOf(rows).filter((one) => !decided.has(keyOf(one)))
  const found = waiting.findIndex(({ point }) => point.id === at)
  // what was looked at is gone (the pupil took it back): stay at the same place in the row
  const index = found >= 0 ? found : Math.min(lastIndex.current, waiting.length - 1)
  lastIndex.current = Math.max(index, 0)

  const inLine = (act: () => Promise<void>) => {
    line.current = line.current.then(act)
  }
  const nameOf = (one: Waiting) => `${one.row.pupil.given_name} ${one.row.pupil.family_name}`

  const decide = (one: Waiting, to: Decision, more: MoveWith = {}) => {
    const place = waiting.indexOf(one)
    const name = nameOf(one)
    setDecided((all) => new Set([...all, keyOf(one)]))
    setAt((waiting[place + 1] ?? waiting[place - 1])?.point.id ?? '')
    setSaid(t(`done.${to}`, { name }))
    setError(null)
    setMayUndo(true)
    inLine(async () => {
      try {
        const kept = await movePoint(one.point, to satisfies PointState, 'staff', more)
        done.current.push({ id: one.point.id, rev: kept.rev, name })
      } catch (failed) {
        setDecided((all) => new Set([...all].filter((key) => key !== keyOf(one))))
        setAt(one.point.id)
        setSaid(null)
        setError(whyNot(failed, one.row.pupil.given_name, false))
        setMayUndo(done.current.length > 0)
      }
      await reload()
    })
  }

  const undo = () =>
    inLine(async () => {
      const last = done.current.pop()
      if (!last) return
      setError(null)
      try {
        await movePoint(last, 'proposed', 'staff')
        setAt(last.id)
        setSaid(t('done.undone', { name: last.name }))
      } catch (failed) {
        // unreachable is no answer: it can be tried again
        if (!(failed instanceof Refused)) done.current.push(last)
        setSaid(null)
        setError(whyNot(failed, last.name.split(' ')[0] ?? last.name, true))
      }
      setMayUndo(done.current.length > 0)
      await reload()
    })

  const current = waiting[index] ?? null
  return { waiting, index, current, goTo: setAt, decide, undo, mayUndo, said, error }
}
