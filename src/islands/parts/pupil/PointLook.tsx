import { WORD_FIELDS } from '../../../domain/improvement-point.ts'
import { hintsFor } from '../../../domain/vagueness.ts'
import { dayLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Icon } from '../Icon.tsx'
import { Wordings } from '../Wordings.tsx'
import { useMine } from './mine.ts'
import { PointMoves } from './PointMoves.tsx'
import { slideName } from './path.ts'
import { isWritable, missingOf, type PointNow, placeOfPoint, type Question } from './points.ts'
import { StepFrame } from './StepFrame.tsx'
import { Unsent } from './Unsent.tsx'

const t = reader(messages)

/** A point as a whole: every answer, what the teacher says of it, and what the pupil can do with it now. */
export function PointLook({ point }: { point: PointNow }) {
  const { known, state } = point
  const isReworded = state === 'reworded' && known
  return (
    <StepFrame
      step="points"
      question={t('look.question')}
      back="points"
      forward={state === 'draft' ? undefined : { place: 'points', label: t('all') }}
    >
      <p className="state-line type-lead" data-state={state} role="status">
        {t(`state.${state}`)}
      </p>
      {known?.comment && (state === 'returned' || state === 'reworded') && (
        <Bubble voice="school" who={t('comment')}>
          <p className="type-lead">{known.comment}</p>
        </Bubble>
      )}
      {isReworded && (
        <section className="stack">
          <h2 className="type-title">{t('reworded.title')}</h2>
          <Wordings point={known} mine={t('reworded.mine')} theirs={t('reworded.theirs')} />
          <PointMoves point={point} />
        </section>
      )}
      <Answers point={point} />
      {!isReworded && (
        <>
          <Nudges point={point} />
          <PointMoves point={point} />
        </>
      )}
      <Unsent thing={{ kind: 'point', id: point.id }} />
    </StepFrame>
  )
}

/** Every answer, each with a way to change it. */
function Answers({ point }: { point: PointNow }) {
  const mine = useMine()
  const { content } = point
  const writable = isWritable(mine, point)
  const ties = [
    ...mine.whole.results
      .filter(({ id }) => content.results.includes(id))
      .map((result) => `${result.title || result.subject} ${result.value}`),
    ...mine.whole.slides
      .filter(({ id }) => content.slides.includes(id))
      .map((slide) => slideName(slide, mine)),
  ]
  const rows: [Question, keyof typeof FIELD, string][] = [
    ['tie', 'tie', ties.join(', ')],
    ...WORD_FIELDS.map((field): [Question, keyof typeof FIELD, string] => [
      field === 'obstacle' ? 'plan' : field,
      field,
      content[field],
    ]),
    ['by_when', 'by_when', content.by_when && dayLong(content.by_when)],
  ]
  return (
    <dl className="answers">
      {rows.map(([question, field, text]) => (
        <div key={field} className="answer">
          <dt>{t(FIELD[field])}</dt>
          <dd className={text ? 'type-lead' : 'soft'}>{text || t('field.empty')}</dd>
          {writable && (
            <dd>
              <a
                className="button button-line"
                href={`#${placeOfPoint(point.id, question)}`}
                aria-label={t('change.what', { field: t(FIELD[field]) })}
              >
                <Icon name="pencil" />
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

const FIELD = {
  tie: 'field.tie',
  what: 'field.what',
  why: 'field.why',
  first_step: 'field.first_step',
  obstacle: 'field.obstacle',
  plan: 'field.plan',
  helper: 'field.helper',
  sign: 'field.sign',
  by_when: 'field.by_when',
} as const

/** What is still needed, and what could be clearer: the first must, the second may. */
function Nudges({ point }: { point: PointNow }) {
  const mine = useMine()
  if (!isWritable(mine, point) || point.state === 'approved') return null
  const missing = missingOf(point)
  const hints = hintsFor(point.content, mine.whole.today).filter((hint) => !hint.endsWith('_missing'))
  return (
    <>
      {missing.length > 0 && (
        <section className="note stack">
          <h2 className="type-lead firm">{t('missing.title')}</h2>
          <ul className="nudges">
            {missing.map((field) => (
              <li key={field}>
                <a href={`#${placeOfPoint(point.id, field)}`}>{t(`missing.${field}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hints.length > 0 && (
        <section className="note stack">
          <h2 className="type-lead firm">{t('hints.title')}</h2>
          <ul className="nudges">
            {hints.map((hint) => (
              <li key={hint}>{t(`hint.${hint}`)}</li>
            ))}
          </ul>
          <p className="soft">{t('hints.free')}</p>
        </section>
      )}
    </>
  )
}
