import { type PointContent, pointStored } from '../../../data/improvement-points.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { PointView } from '../../../domain/board.ts'
import type { PointWords } from '../../../domain/improvement-point.ts'
import type { MyPoint } from '../../../domain/my-portfolio.ts'
import { Refused } from '../../../domain/refusals.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Choice, Choices } from '../Choice.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { Field } from '../Field.tsx'
import { trouble } from '../trouble.ts'
import { slideTitle, type Together } from './together.ts'

const t = reader(messages)
const FIRST: readonly (keyof PointWords)[] = ['what', 'first_step', 'sign']
const MORE: readonly (keyof PointWords)[] = ['why', 'obstacle', 'plan', 'helper']
/** A value that fits beside a title; a sentence does not. */
const SHORT = 12

interface Props {
  id: string
  /** As the server has it; undefined for one that begins here. */
  point: PointView | undefined
  continues?: string
  together: Together
  outbox: Outbox
}

/** The ids that a point is tied to, as the outbox sends them. */
export function withTies(point: PointView): MyPoint {
  const idsOf = (kind: 'result' | 'slide') =>
    point.ties.filter((tie) => tie.kind === kind).map((tie) => tie.id)
  return { ...point, results: idsOf('result'), slides: idsOf('slide'), continues: '' }
}

/** A point in the pupil's own words, everything on one page because the teacher sits beside; saved by itself, as the pupil. */
export function PointForm({ id, point, continues, together, outbox }: Props) {
  const { view } = together
  const thing = { kind: 'point', id } as const
  const stored = pointStored(point && withTies(point))
  const content = outbox.current(thing, stored).content as unknown as PointContent
  const fixed = { portfolio: view.portfolio, ...(continues ? { continues } : {}) }
  const write = (change: Partial<PointContent>) =>
    outbox.write(thing, stored, { ...content, ...change }, fixed)
  const tie = (kind: 'results' | 'slides', tied: string, on: boolean) =>
    write({ [kind]: on ? [...content[kind], tied] : content[kind].filter((one) => one !== tied) })
  const refusal = outbox.refusalOf(thing)
  const works = view.slides.filter((slide) => slide.type !== 'result')
  const field = (key: keyof PointWords) => (
    <Field
      key={key}
      label={t(`form.${key}`)}
      lines={1}
      maxLength={key === 'helper' ? 300 : 500}
      value={content[key]}
      onChange={(text) => write({ [key]: text })}
    />
  )
  return (
    <div className="form">
      <Choices question={t('form.ties')}>
        <div className="ties">
          {view.results.map((result) => (
            <Choice
              key={result.id}
              checked={content.results.includes(result.id)}
              onChange={(on) => tie('results', result.id, on)}
            >
              {result.title || result.subject}{' '}
              {result.value.length <= SHORT && <span className="soft">{result.value}</span>}
            </Choice>
          ))}
          {works.map((slide) => (
            <Choice
              key={slide.id}
              checked={content.slides.includes(slide.id)}
              onChange={(on) => tie('slides', slide.id, on)}
            >
              {slideTitle(slide, null)}
            </Choice>
          ))}
        </div>
      </Choices>
      {FIRST.map(field)}
      <Field
        label={t('form.by_when')}
        type="date"
        value={content.by_when}
        onChange={(day) => write({ by_when: day })}
      />
      <details open={MORE.some((key) => content[key] !== '')}>
        <summary>{t('form.more')}</summary>
        <div className="form">{MORE.map(field)}</div>
      </details>
      {refusal && <ErrorNote>{trouble(new Refused(refusal.code, refusal.detail))}</ErrorNote>}
    </div>
  )
}
