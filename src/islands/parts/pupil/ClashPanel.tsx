import type { Clash } from '../../../data/entry.ts'
import { type Content, together } from '../../../domain/merging.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'

const t = reader(messages)

interface Props {
  clash: Clash
  mine: Content
  /** The fields that the pupil chose, as they will stand. */
  onChoose: (content: Content) => void
}

/** Two texts of the same pupil, written in two places: both are shown, and the pupil keeps one or both. */
export function ClashPanel({ clash, mine, onChoose }: Props) {
  const textOf = (content: Content, field: string) => String(content[field] ?? '')
  const choose = (make: (field: string) => string) =>
    onChoose(Object.fromEntries(clash.fields.map((field) => [field, make(field)])))
  const side = (content: Content) =>
    clash.fields.map((field) => (
      <p key={field} className="clash-text">
        {textOf(content, field) || t('clash.empty')}
      </p>
    ))
  return (
    <section className="clash stack" aria-labelledby="clash-title">
      <div role="alert">
        <h2 id="clash-title" className="type-title">
          {t('clash.title')}
        </h2>
        <p className="type-lead">{t('clash.text')}</p>
      </div>
      <div className="two">
        <div className="stack stack-start">
          <Bubble voice="pupil" who={t('clash.mine')}>
            {side(mine)}
          </Bubble>
          <button
            className="button button-big"
            type="button"
            onClick={() => choose((field) => textOf(mine, field))}
          >
            {t('clash.keep')}
          </button>
        </div>
        <div className="stack stack-start">
          <Bubble voice="pupil" who={t('clash.theirs')}>
            {side(clash.theirs)}
          </Bubble>
          <button
            className="button button-big"
            type="button"
            onClick={() => choose((field) => textOf(clash.theirs, field))}
          >
            {t('clash.keep')}
          </button>
        </div>
      </div>
      <button
        className="button button-line button-big"
        type="button"
        onClick={() => choose((field) => together(textOf(mine, field), textOf(clash.theirs, field)))}
      >
        {t('clash.both')}
      </button>
    </section>
  )
}
