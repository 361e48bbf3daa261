import { type ReactNode, useEffect, useRef } from 'react'
import { isWalked, type Step, stepsOf } from '../../../domain/next-step.ts'
import common from '../../../i18n/nl/common.json'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { PupilBar } from '../PupilBar.tsx'
import { Saved } from '../Saved.tsx'
import { factsOf, useMine } from './mine.ts'
import { HOME } from './path.ts'
import { ReadAloud } from './ReadAloud.tsx'

const t = reader(messages)
const c = reader(common)

interface Props {
  /** Which step of the path this is part of; left out at home. */
  step?: Step | undefined
  question: ReactNode
  /** What is read aloud with the question. */
  spoken?: string
  /** Where "back" leads; left out, there is none. */
  back?: string
  forward?: { place: string; label: string } | undefined
  children: ReactNode
}

/** One screen of the pupil's path: who, where, whether it is saved; one question; the way back and the way on. */
export function StepFrame({ step, question, spoken, back, forward, children }: Props) {
  const mine = useMine()
  const heading = useRef<HTMLHeadingElement>(null)
  const facts = factsOf(mine)
  const steps = stepsOf(facts)
  const at = step ? steps.indexOf(step) : -1
  useEffect(() => {
    scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className="step pupil" data-paper={mine.whole.portfolio.theme}>
      <header>
        <PupilBar name={mine.whole.pupil.given_name} onDone={mine.onDone} leaving={mine.leaving}>
          {step && (
            <a className="button button-quiet home-way" href={`#${HOME}`}>
              <Icon name="footprints" /> <span>{t('path')}</span>
            </a>
          )}
          <Saved state={mine.outbox.standing()} />
        </PupilBar>
        {at >= 0 && (
          <ol className="walk" aria-label={t('step', { at: at + 1, all: steps.length })}>
            {steps.map((one, index) => (
              <li
                key={one}
                data-done={index !== at && isWalked(one, facts) ? '' : undefined}
                aria-current={index === at ? 'step' : undefined}
              />
            ))}
          </ol>
        )}
      </header>
      <div className="step-main">
        <div className="ask">
          <h1 ref={heading} tabIndex={-1}>
            {question}
          </h1>
          {spoken && <ReadAloud text={spoken} />}
        </div>
        {children}
      </div>
      {(back !== undefined || forward) && (
        <footer className="step-foot">
          {back !== undefined && (
            <a className="button button-line button-big" href={`#${back}`}>
              <Icon name="arrow-left" turns /> {c('back')}
            </a>
          )}
          {forward && (
            <a className="button button-big" href={`#${forward.place}`}>
              {forward.label} <Icon name="arrow-right" turns />
            </a>
          )}
        </footer>
      )}
    </section>
  )
}
