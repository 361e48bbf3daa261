import { isWalked, nextStep, stepsOf } from '../../../domain/next-step.ts'
import { momentLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { AllAgreed, LastTime } from './LastTime.tsx'
import { factsOf, type Mine, useMine } from './mine.ts'
import { placeOfNext, placeOfStep } from './path.ts'
import { StepFrame } from './StepFrame.tsx'

const t = reader(messages)

/** Where the pupil begins: the one thing to do next, the path below it, and what was agreed last time. */
export function Home() {
  const mine = useMine()
  const { whole } = mine
  const facts = factsOf(mine)
  const next = nextStep(facts)
  const now = next.do === 'step' ? next.step : null
  return (
    <StepFrame question={t('hello', { name: whole.pupil.given_name })}>
      {whole.round.state !== 'open' ? (
        <p className="note">{t('round.closed')}</p>
      ) : (
        whole.contact !== 'none' && <Contact portfolio={whole.portfolio.id} standing={whole.contact} />
      )}
      {whole.contact === 'open' && (
        <a className="button button-big" href={`/leerlingcontact/?p=${whole.portfolio.id}`}>
          {t('contact.go')} <Icon name="arrow-right" turns />
        </a>
      )}
      <NextThing mine={mine} />
      <MeetingLine />
      <section className="stack" aria-labelledby="path-title">
        <h2 id="path-title" className="type-title">
          {t('path')}
        </h2>
        <ol className="path">
          {stepsOf(facts).map((step) => {
            const done = isWalked(step, facts)
            return (
              <li
                key={step}
                data-done={done ? '' : undefined}
                aria-current={step === now ? 'step' : undefined}
              >
                <a href={step === 'preview' ? presentation(mine) : `#${placeOfStep(step, mine)}`}>
                  <span className="path-mark">{done && <Icon name="check" />}</span>
                  <span>{t(`step.${step}`)}</span>
                  {done && <span className="hidden-text">, {t('path.done')}</span>}
                </a>
              </li>
            )
          })}
        </ol>
      </section>
      <LastTime />
    </StepFrame>
  )
}

/** Where the student contact stands, with the way to it: what is open is looked at together, on one's own device too. */
function Contact({ portfolio, standing }: { portfolio: string; standing: 'open' | 'closed' }) {
  return (
    <div className="note apart">
      <p>{t(`contact.${standing}`)}</p>
      <a className="button button-line" href={`/leerlingcontact/?p=${portfolio}`}>
        {t(`contact.${standing}.go`)} <Icon name="arrow-right" turns />
      </a>
    </div>
  )
}

/** The pupil's own preview. */
export const presentation = ({ whole }: Mine): string => `/presentatie/?p=${whole.portfolio.id}`

function NextThing({ mine }: { mine: Mine }) {
  const next = nextStep(factsOf(mine))
  const [words, act] =
    next.do === 'step'
      ? [t(`next.${next.step}`), t('next.go')]
      : [t(`next.${next.do}`), next.do === 'answer_point' ? t('next.read') : t('next.see')]
  const place =
    next.do === 'step' && next.step === 'preview' ? presentation(mine) : `#${placeOfNext(next, mine)}`
  return (
    <section className="next-thing" aria-labelledby="next-title">
      <h2 id="next-title">
        <span className="next-label">{t('next')}</span> {words}
      </h2>
      <a className="button button-big" href={place}>
        {act} <Icon name="arrow-right" turns />
      </a>
    </section>
  )
}

function MeetingLine() {
  const { meetings } = useMine().whole
  const planned = meetings.filter(({ state }) => state === 'planned' || state === 'open')
  if (planned.length === 0 && meetings.some(({ state }) => state === 'closed')) return <AllAgreed />
  return planned.map((meeting) => (
    <p key={meeting.id} className="row type-lead">
      <Icon name="calendar" />
      <span>
        {meeting.room
          ? t('meeting.room', { when: momentLong(meeting.start), room: meeting.room })
          : t('meeting', { when: momentLong(meeting.start) })}
      </span>
    </p>
  ))
}
