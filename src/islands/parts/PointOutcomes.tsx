import { decideOutcome, sayVerdict } from '../../data/agreed-actions.ts'
import { POINT_OUTCOMES, type PointOutcome } from '../../domain/improvement-point.ts'
import type { LastTime, PointOfLastTime } from '../../domain/meeting-view.ts'
import messages from '../../i18n/nl/meeting.json'
import { reader } from '../../i18n/reader.ts'
import { Bubble } from './Bubble.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { Icon } from './Icon.tsx'
import { OUTCOME_ICON, OutcomeSign } from './meeting/OutcomeSign.tsx'
import { useAct } from './use-act.ts'

const t = reader(messages)

interface Props {
  last: LastTime
  /** The portfolio that is made now. */
  portfolio: string
  /** The pupil's first name. */
  name: string
  /** Who acts on this device; on one screen both do. */
  pupil: boolean
  teacher: boolean
  /** Whether anything may still be decided. */
  mayChange: boolean
  reload: () => Promise<void>
}

/** What became of the points of last time: the pupil says first, then pupil and teacher decide. */
export function PointOutcomes({ last, portfolio, name, pupil, teacher, mayChange, reload }: Props) {
  const { act, error } = useAct(reload)
  const { points } = last
  if (points.length === 0) return null
  const as = teacher ? 'staff' : 'pupil'
  return (
    <section className="stack" aria-labelledby="outcomes">
      <h2 id="outcomes" className="type-lead">
        {t('outcome.title')}
      </h2>
      {error && <ErrorNote>{error}</ErrorNote>}
      <ul className="outcomes">
        {points.map((point) => (
          <li key={point.id}>
            <Bubble voice="pupil" className="stack">
              <p className="type-lead firm">{point.what}</p>
              <Verdict
                {...{ point, name, mayChange }}
                mine={pupil}
                onSay={(verdict) => act(() => sayVerdict(point, verdict))}
              />
              <Decision
                {...{ point, name }}
                mayDecide={mayChange && (teacher || pupil)}
                onDecide={(outcome) => act(() => decideOutcome(point, outcome, portfolio, as))}
              />
            </Bubble>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface VerdictProps {
  point: PointOfLastTime
  name: string
  mine: boolean
  mayChange: boolean
  onSay: (verdict: PointOutcome) => void
}

function Verdict({ point, name, mine, mayChange, onSay }: VerdictProps) {
  if (mine && mayChange && point.outcome === '')
    return <Outcomes legend={t('outcome.say')} words="outcome" chosen={point.verdict} onChoose={onSay} />
  if (point.verdict === '') return <p>{t('outcome.waits', { name })}</p>
  return <p>{t('outcome.said', { name, said: t(`outcome.is.${point.verdict}`) })}</p>
}

interface DecisionProps {
  point: PointOfLastTime
  name: string
  mayDecide: boolean
  onDecide: (outcome: PointOutcome) => void
}

function Decision({ point, mayDecide, onDecide }: DecisionProps) {
  if (point.verdict === '') return null
  if (!mayDecide) return point.outcome === '' ? null : <OutcomeSign outcome={point.outcome} />
  return (
    <>
      <Outcomes legend={t('outcome.decide')} words="outcome.is" chosen={point.outcome} onChoose={onDecide} />
      {point.outcome === 'continued' && <p className="soft">{t('outcome.new_draft')}</p>}
    </>
  )
}

interface OutcomesProps {
  legend: string
  /** As the pupil says it, or as it is decided together. */
  words: 'outcome' | 'outcome.is'
  chosen: PointOutcome | ''
  onChoose: (outcome: PointOutcome) => void
}

function Outcomes({ legend, words, chosen, onChoose }: OutcomesProps) {
  return (
    <fieldset className="stack">
      <legend className="label">{legend}</legend>
      <div className="statuses">
        {POINT_OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            className="status"
            type="button"
            aria-pressed={outcome === chosen}
            onClick={() => outcome !== chosen && onChoose(outcome)}
          >
            <Icon name={OUTCOME_ICON[outcome]} /> {t(`${words}.${outcome}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
