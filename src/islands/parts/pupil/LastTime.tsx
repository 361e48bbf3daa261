import { useState } from 'react'
import { sayVerdict, tellStatus } from '../../../data/agreed-actions.ts'
import { ACTION_STATUSES, type ActionStatus } from '../../../domain/agreed-action.ts'
import { POINT_OUTCOMES, type PointOutcome } from '../../../domain/improvement-point.ts'
import type { AgreedAction, PointOfLastTime } from '../../../domain/meeting-view.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Choice } from '../Choice.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { trouble } from '../trouble.ts'
import { useMine } from './mine.ts'

const t = reader(messages)

/** What was agreed the time before. The pupil says first how it went; the teacher comes after. */
export function LastTime() {
  const { whole, reload } = useMine()
  const [problem, setProblem] = useState<unknown>(null)
  const { last } = whole
  const mine = last?.actions.filter(({ owner }) => owner === 'pupil') ?? []
  if (!last || last.points.length + mine.length === 0) return null
  async function say(what: () => Promise<unknown>) {
    setProblem(null)
    await what().catch(setProblem)
    await reload()
  }
  const open = whole.round.state === 'open'
  return (
    <section className="stack" aria-labelledby="last-title">
      <h2 id="last-title" className="type-title">
        {t('last.title')}
      </h2>
      <ul className="last">
        {last.points.map((point) => (
          <li key={point.id}>
            <Bubble voice="pupil" className="stack">
              <p className="type-lead firm">{point.what}</p>
              {point.sign && <p>{t('last.notice', { sign: point.sign })}</p>}
              <Verdict
                point={point}
                disabled={!open}
                onSay={(verdict) => say(() => sayVerdict(point, verdict))}
              />
            </Bubble>
          </li>
        ))}
        {mine.map((action) => (
          <li key={action.id}>
            <Bubble voice="pupil" className="stack">
              <p className="type-lead firm">{action.what}</p>
              {action.by_when && <p>{t('last.by', { day: dayPlain(action.by_when) })}</p>}
              <Status action={action} onSay={(status) => say(() => tellStatus(action, status, 'pupil'))} />
            </Bubble>
          </li>
        ))}
      </ul>
      {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
    </section>
  )
}

interface VerdictProps {
  point: PointOfLastTime
  disabled: boolean
  onSay: (verdict: PointOutcome) => void
}

function Verdict({ point, disabled, onSay }: VerdictProps) {
  return (
    <fieldset>
      <legend className="label">{t('last.question')}</legend>
      {POINT_OUTCOMES.map((outcome) => (
        <Choice
          key={outcome}
          kind="radio"
          name={`verdict-${point.id}`}
          checked={point.verdict === outcome}
          disabled={disabled}
          onChange={() => onSay(outcome)}
        >
          {t(`last.${outcome}`)}
        </Choice>
      ))}
    </fieldset>
  )
}

function Status({ action, onSay }: { action: AgreedAction; onSay: (status: ActionStatus) => void }) {
  return (
    <fieldset>
      <legend className="label">{t('last.status')}</legend>
      {ACTION_STATUSES.map((status) => (
        <Choice
          key={status}
          kind="radio"
          name={`status-${action.id}`}
          checked={action.status === status}
          onChange={() => onSay(status)}
        >
          {t(`status.${status}`)}
        </Choice>
      ))}
    </fieldset>
  )
}
