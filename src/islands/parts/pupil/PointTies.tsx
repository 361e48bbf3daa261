import type { PointContent } from '../../../data/improvement-points.ts'
import { hasContent } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { Choice } from '../Choice.tsx'
import { slidesNow, useMine } from './mine.ts'
import { slideName } from './path.ts'

const t = reader(messages)

interface Props {
  content: PointContent
  onChange: (change: Partial<PointContent>) => void
}

const toggled = (list: readonly string[], id: string, on: boolean): string[] =>
  on ? [...list, id] : list.filter((one) => one !== id)

/** What a point hangs on: a result, or something that the pupil made. */
export function PointTies({ content, onChange }: Props) {
  const mine = useMine()
  const { results } = mine.whole
  const slides = slidesNow(mine).filter((slide) => slide.type !== 'result' && hasContent(slide))
  if (results.length + slides.length === 0) return <p className="note">{t('tie.none')}</p>
  return (
    <>
      <p className="type-lead">{t('tie.hint')}</p>
      {results.length > 0 && (
        <fieldset className="ties">
          <legend className="type-lead firm">{t('tie.results')}</legend>
          {results.map((result) => (
            <Choice
              key={result.id}
              checked={content.results.includes(result.id)}
              onChange={(on) => onChange({ results: toggled(content.results, result.id, on) })}
            >
              <span className="tie">
                <span>
                  {result.subject}
                  {result.title && `: ${result.title}`}
                </span>
                <span className="tie-value">{result.value}</span>
              </span>
            </Choice>
          ))}
        </fieldset>
      )}
      {slides.length > 0 && (
        <fieldset className="ties">
          <legend className="type-lead firm">{t('tie.slides')}</legend>
          {slides.map((slide) => (
            <Choice
              key={slide.id}
              checked={content.slides.includes(slide.id)}
              onChange={(on) => onChange({ slides: toggled(content.slides, slide.id, on) })}
            >
              {slideName(slide, mine)}
            </Choice>
          ))}
        </fieldset>
      )}
    </>
  )
}
