import { useId, useState } from 'react'
import { sayVerdict, tellStatus } from '../../../data/agreed-actions.ts'
import { ACTION_STATUSES } from '../../../domain/agreed-action.ts'
import { POINT_OUTCOMES } from '../../../domain/improvement-point.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Choice } from '../Choice.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { trouble } from '../trouble.ts'
import { useMine } from './mine.ts'
import { useChosen } from './use-chosen.ts'

const t = reader(messages)

/** What was agreed the time before. The pupil says first how it went; the teacher comes after. */
export function LastTime() {
  const { whole } = useMine()
  const { last } = whole
  const mine = last?.actions.filter(({ owner }) => owner === 'pupil') ?? []
  if (!last || last.points.length + mine.length === 0) return null
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
              <Saying
                question={t('last.question')}
                answers={POINT_OUTCOMES}
                word={(outcome) => t(`last.${outcome}`)}
                stored={point.verdict}
                disabled={whole.round.state !== 'open'}
                onSay={(outcome) => sayVerdict(point, outcome)}
              />
            </Bubble>
          </li>
        ))}
        {mine.map((action) => (
          <li key={action.id}>
            <Bubble voice="pupil" className="stack">
              <p className="type-lead firm">{action.what}</p>
              {action.by_when && <p>{t('last.by', { day: dayPlain(action.by_when) })}</p>}
              <Saying
                question={t('last.status')}
                answers={ACTION_STATUSES}
                word={(status) => t(`status.${status}`)}
                stored={action.status}
                disabled={false}
                onSay={(status) => tellStatus(action, status, 'pupil')}
              />
            </Bubble>
          </li>
        ))}
      </ul>
      <AllAgreed />
    </section>
  )
}

/** The way to everything that was agreed, the others' promises too. */
export function AllAgreed() {
  const { whole } = useMine()
  return (
    <p>
      <a className="button button-line" href={`/afspraken/?p=${whole.portfolio.id}`}>
        {t('last.all')}
      </a>
    </p>
  )
}

interface SayingProps<V extends string> {
  question: string
  answers: readonly V[]
  word: (answer: V) => string
  stored: V | ''
  disabled: boolean
  onSay: (answer: V) => Promise<unknown>
}

/** One question with a few answers; what is chosen counts at once. */
function Saying<V extends string>({ question, answers, word, stored, disabled, onSay }: SayingProps<V>) {
  const { reload } = useMine()
  const [shown, choose] = useChosen<V | ''>(stored)
  const [problem, setProblem] = useState<unknown>(null)
  const name = useId()
  async function say(answer: V) {
    setProblem(null)
    const act = onSay(answer)
    choose(answer, act)
    await act.catch(setProblem)
    await reload()
  }
  return (
    <fieldset>
      <legend className="label">{question}</legend>
      {answers.map((answer) => (
        <Choice
          key={answer}
          kind="radio"
          name={name}
          checked={shown === answer}
          disabled={disabled}
          onChange={() => say(answer)}
        >
          {word(answer)}
        </Choice>
      ))}
      {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
    </fieldset>
  )
}
