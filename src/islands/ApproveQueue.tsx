import { useEffect, useRef, useState } from 'react'
import { historyOf } from '../data/history.ts'
import type { Waiting } from '../domain/board.ts'
import { fullName } from '../domain/people.ts'
import messages from '../i18n/nl/board.json'
import { reader } from '../i18n/reader.ts'
import { useKeys } from './parts/board/use-keys.ts'
import type { Queue } from './parts/board/use-queue.ts'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { History } from './parts/History.tsx'
import { PointBubble } from './parts/PointBubble.tsx'
import { ReturnForm } from './parts/ReturnForm.tsx'
import { RewordForm } from './parts/RewordForm.tsx'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const KEYS_OFF = 'aan-keys-off'

/** What waits for the teacher, one point at a time: a yes, other words, or back with a comment. By keyboard and by touch. */
export function ApproveQueue({ queue, readOnly }: { queue: Queue; readOnly: boolean }) {
  const { waiting, index, current } = queue
  const [form, setForm] = useState<'' | 'return' | 'reword'>('')
  const [keysOn, setKeysOn] = useState(() => localStorage.getItem(KEYS_OFF) === null)
  const section = useRef<HTMLElement>(null)
  useEffect(() => setForm(''), [current?.point.id])
  const hadForm = useRef(false)
  useEffect(() => {
    // a form that went took the focus along: it comes back to where the hand was
    if (hadForm.current && form === '' && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true })
    hadForm.current = form !== ''
  }, [form])

  const step = (by: number) => {
    const next = waiting[(index + by + waiting.length) % waiting.length]
    if (next) queue.goTo(next.point.id)
  }
  const act = current && !readOnly
  useKeys(
    {
      a: act ? () => queue.decide(current, 'approved') : undefined,
      z: act ? () => setForm('reword') : undefined,
      t: act ? () => setForm('return') : undefined,
      u: queue.mayUndo ? queue.undo : undefined,
      j: () => step(1),
      k: () => step(-1),
      escape: () => setForm(''),
    },
    keysOn,
  )
  const switchKeys = () => {
    if (keysOn) localStorage.setItem(KEYS_OFF, '1')
    else localStorage.removeItem(KEYS_OFF)
    setKeysOn(!keysOn)
  }

  return (
    <section className="queue" aria-labelledby="queue-title" ref={section} tabIndex={-1}>
      <div className="queue-main">
        <header className="register-head">
          <h2 id="queue-title" aria-live="polite">
            {current ? t('queue.title', { at: index + 1, count: waiting.length }) : t('queue.empty.title')}
          </h2>
          {current && (
            <p className="keys">
              <button className="button button-quiet" type="button" onClick={() => step(-1)}>
                {keysOn && <kbd>K</kbd>} {t('queue.previous')}
              </button>
              <button className="button button-quiet" type="button" onClick={() => step(1)}>
                {keysOn && <kbd>J</kbd>} {t('queue.next')}
              </button>
            </p>
          )}
        </header>
        {queue.error && <ErrorNote>{queue.error}</ErrorNote>}
        {!current && <p>{t('queue.empty.text')}</p>}
        {current && (
          <>
            <PointBubble
              point={current.point}
              who={fullName(current.row.pupil)}
              portfolio={current.row.portfolio}
            />
            {!readOnly && form === '' && (
              <div className="acts">
                <button
                  className="button wide"
                  type="button"
                  onClick={() => queue.decide(current, 'approved')}
                >
                  {t('act.approve')} {keysOn && <kbd>A</kbd>}
                </button>
                <button className="button button-line" type="button" onClick={() => setForm('reword')}>
                  {t('act.reword')} {keysOn && <kbd>Z</kbd>}
                </button>
                <button className="button button-line" type="button" onClick={() => setForm('return')}>
                  {t('act.return')} {keysOn && <kbd>T</kbd>}
                </button>
              </div>
            )}
            {form === 'return' && (
              <ReturnForm
                key={current.point.id}
                name={current.row.pupil.given_name}
                onSend={(comment) => queue.decide(current, 'returned', { comment })}
                onCancel={() => setForm('')}
              />
            )}
            {form === 'reword' && (
              <RewordForm
                key={current.point.id}
                point={current.point}
                name={current.row.pupil.given_name}
                onSend={(words) => queue.decide(current, 'reworded', { words })}
                onCancel={() => setForm('')}
              />
            )}
          </>
        )}
      </div>
      <div className="queue-side">
        {current && <Past waiting={current} />}
        <After waiting={waiting.slice(index + 1)} onGo={queue.goTo} />
        {current && (
          <p className="keys-switch">
            <button className="button button-quiet" type="button" onClick={switchKeys}>
              {t(keysOn ? 'keys.on' : 'keys.off')}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

function Past({ waiting: { point } }: { waiting: Waiting }) {
  const past = useWhole(() => historyOf(point.id), [point.id, point.rev])
  return (
    <div className="past">
      <h3>{t('queue.past')}</h3>
      {past.value && <History entries={past.value.filter((entry) => entry.before !== '')} />}
    </div>
  )
}

function After({ waiting, onGo }: { waiting: readonly Waiting[]; onGo: (point: string) => void }) {
  if (waiting.length === 0) return null
  return (
    <div className="past">
      <h3>{t('queue.after')}</h3>
      <ul className="after">
        {waiting.map(({ row, point }) => (
          <li key={point.id}>
            <button className="after-go" type="button" onClick={() => onGo(point.id)}>
              <span className="firm">{fullName(row.pupil)}</span> <span>{point.what}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
