import { type ReactNode, useState } from 'react'
import type { Day } from '../../domain/school-day.ts'
import type { Period } from '../../domain/school-view.ts'
import { standingOf } from '../../domain/tie.ts'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Toast } from './Toast.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

type Tie = Period & { id: string }

/** Whether a tie counts today or is still to come. */
export const isHere = (tie: Period, today: Day): boolean => ['now', 'coming'].includes(standingOf(tie, today))

interface Props<T extends Tie> {
  ties: readonly T[]
  today: Day
  /** What a tie is called, for who only hears the buttons. */
  nameOf: (tie: T) => string
  /** What is seen of it. */
  children: (tie: T) => ReactNode
  onEdit: (tie: T) => void
  /** Where ending is an act of its own: what its button says, and what it does. */
  end?: { label: string; onEnd: (tie: T) => void }
  /** Keeps a tie with another period. */
  put: (tie: T, period: Period) => Promise<void>
}

/**
 * Dated ties that count or are still to come. One that starts today or later can be taken back, as if it never was;
 * an older one is ended, so that what happened keeps its names.
 */
export function TieLines<T extends Tie>({ ties, today, nameOf, children, onEdit, end, put }: Props<T>) {
  const [back, setBack] = useState<T | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  async function keep(tie: T, period: Period, takenBack: T | null) {
    setFailure(null)
    try {
      await put(tie, period)
      setBack(takenBack)
    } catch (error) {
      setFailure(trouble(error))
    }
  }
  const act = (tie: T, label: string, onAct: () => void) => (
    <button className="button button-quiet" type="button" onClick={onAct}>
      {label} <span className="hidden-text">{nameOf(tie)}</span>
    </button>
  )
  return (
    <div>
      <ul className="lines">
        {ties.map((tie) => (
          <li key={tie.id} className="line">
            {children(tie)}
            <span className="line-acts">
              {act(tie, t('edit'), () => onEdit(tie))}
              {tie.start >= today
                ? act(tie, t('takeBack'), () => keep(tie, { start: tie.start, until: tie.start }, tie))
                : end && act(tie, end.label, () => end.onEnd(tie))}
            </span>
          </li>
        ))}
      </ul>
      {failure && <ErrorNote>{failure}</ErrorNote>}
      <Toast
        message={back && t('takenBack', { name: nameOf(back) })}
        onUndo={back ? () => keep(back, { start: back.start, until: back.until }, null) : undefined}
      />
    </div>
  )
}

/** The ties of before, for who asks. */
export function Past<T extends Tie>({
  ties,
  today,
  children,
}: Pick<Props<T>, 'ties' | 'today' | 'children'>) {
  const over = ties.filter((tie) => standingOf(tie, today) === 'over')
  if (over.length === 0) return null
  return (
    <details>
      <summary>{t('past')}</summary>
      <ul className="lines">
        {over.map((tie) => (
          <li key={tie.id} className="line">
            {children(tie)}
          </li>
        ))}
      </ul>
    </details>
  )
}
