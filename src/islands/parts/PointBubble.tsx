import type { PointTie, PointView } from '../../domain/board.ts'
import { dayPlain } from '../../i18n/dates.ts'
import messages from '../../i18n/nl/board.json'
import { reader } from '../../i18n/reader.ts'
import { Bubble } from './Bubble.tsx'

const t = reader(messages)

interface Props {
  point: PointView
  who?: string
  /** Where given, what the point is tied to is a way to it in this portfolio's contact. */
  portfolio?: string
}

/** An improvement point in the pupil's own words, everything that a teacher decides on. */
export function PointBubble({ point, who, portfolio }: Props) {
  return (
    <Bubble voice="pupil" className="point-bubble" {...(who === undefined ? {} : { who })}>
      <p className="what">{point.what}</p>
      <dl>
        {point.ties.length > 0 && (
          <Line term={t('point.at')}>
            {point.ties.map((tie) => (
              <span className="tie-line" key={tie.id}>
                <TieTo tie={tie} portfolio={portfolio} />
              </span>
            ))}
          </Line>
        )}
        {point.why && <Line term={t('point.why')}>{point.why}</Line>}
        {point.first_step && <Line term={t('point.step')}>{point.first_step}</Line>}
        {point.obstacle && <Line term={t('point.if')}>{point.obstacle}</Line>}
        {point.plan && <Line term={t('point.then')}>{point.plan}</Line>}
        {point.helper && <Line term={t('point.help')}>{point.helper}</Line>}
        {(point.sign || point.by_when) && <Line term={t('point.sign')}>{signOf(point)}</Line>}
      </dl>
    </Bubble>
  )
}

function TieTo({ tie, portfolio }: { tie: PointTie; portfolio: string | undefined }) {
  const text = [tie.value, tie.title || t('point.untitled')].filter(Boolean).join(' ')
  if (portfolio === undefined) return text
  return <a href={`/leerlingcontact/?p=${portfolio}#${tie.id}`}>{text}</a>
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function signOf({ sign, by_when }: PointView): string {
  return by_when ? t('point.by', { sign, day: dayPlain(by_when).replace(' ', '\u00a0') }) : sign
}
