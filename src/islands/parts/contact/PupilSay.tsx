import { useEffect, useRef, useState } from 'react'
import { FEELINGS, type SlideWords } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble, Who } from '../Bubble.tsx'
import { Choice } from '../Choice.tsx'
import { ClashPanel } from '../pupil/ClashPanel.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import type { PupilSlide } from './pupil-slide.ts'
import type { Together } from './together.ts'

const t = reader(messages)

interface Props {
  slide: PupilSlide
  together: Together
}

/** The pupil's side of a thing: read by who is beside, written only with the pupil's own session. */
export function PupilSay({ slide, together }: Props) {
  const { given_name: name } = together.view.pupil
  const { words } = slide
  return (
    <section className="side" aria-label={t('says', { name })}>
      <Who voice="pupil" name={name} />
      {slide.write ? (
        <Write slide={slide} />
      ) : (
        <Bubble voice="pupil">
          {words.text ? (
            <Paragraphs text={words.text} />
          ) : (
            <p className="soft">{t('says.nothing', { name })}</p>
          )}
          {words.feeling && <p className="soft">{t(`feeling.${words.feeling}`)}</p>}
          {words.mood > 0 && <p className="soft">{t('mood', { count: words.mood })}</p>}
        </Bubble>
      )}
    </section>
  )
}

function Write({ slide }: { slide: PupilSlide }) {
  const { words, clash } = slide
  const [writing, setWriting] = useState(words.text === '')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // opened by its button; a field that stands open from the start leaves the hand where it is
    if (writing && words.text !== '') area.current?.focus()
  }, [writing])
  const write = (change: Partial<SlideWords>) => slide.write?.(change)
  return (
    <div className="say">
      <Bubble voice="pupil">
        {writing ? (
          <textarea
            className="say-text"
            ref={area}
            aria-label={t('says.me')}
            placeholder={t('says.me')}
            rows={3}
            maxLength={4000}
            value={words.text}
            onChange={(event) => write({ text: event.target.value })}
          />
        ) : (
          <>
            <Paragraphs text={words.text} />
            <button className="button button-quiet" type="button" onClick={() => setWriting(true)}>
              {t('says.edit')}
            </button>
          </>
        )}
        {(slide.type === 'result' || slide.type === 'work') && (
          <fieldset className="feelings">
            <legend className="hidden-text">{t('feeling')}</legend>
            {FEELINGS.filter((feeling) => feeling !== '').map((feeling) => (
              <Choice
                key={feeling}
                kind="radio"
                name={`feeling-${slide.id}`}
                checked={words.feeling === feeling}
                onChange={() => write({ feeling })}
              >
                {t(`feeling.${feeling}`)}
              </Choice>
            ))}
          </fieldset>
        )}
      </Bubble>
      {clash && <ClashPanel clash={clash} mine={{ ...words }} onChoose={slide.settle} />}
    </div>
  )
}
