import { useState } from 'react'
import { newId } from '../../../data/client.ts'
import type { Outbox } from '../../../data/outbox.ts'
import { SLIDE_TYPES, type SlideType, slideIdFor } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Empty } from '../Empty.tsx'
import { Field } from '../Field.tsx'
import { PupilSay } from './PupilSay.tsx'
import { pupilSlide } from './pupil-slide.ts'
import type { Together } from './together.ts'
import { goTo } from './use-place.ts'

const t = reader(messages)
/** Of these there may be several, so each has a title of its own. */
const NAMED: readonly SlideType[] = ['work', 'free']

/** A slide that begins here, in the contact: the pupil says what it is about, and then says it. */
export function NewSlide({ together, outbox }: { together: Together; outbox: Outbox | null }) {
  const [begun, setBegun] = useState<{ id: string; type: SlideType } | null>(null)
  const { view } = together
  if (!outbox || !together.pupil) {
    return <Empty title={t('new.title')}>{t('beside.elsewhere', { name: view.pupil.given_name })}</Empty>
  }
  if (!begun) {
    const there = new Set(view.slides.map(({ type }) => type))
    const types = SLIDE_TYPES.filter(
      (type) => type !== 'result' && (NAMED.includes(type) || !there.has(type)),
    )
    return (
      <>
        <p className="type-lead">{t('new.lead')}</p>
        <ul className="choose-type">
          {types.map((type) => (
            <li key={type}>
              <button
                className="button button-line button-big"
                type="button"
                onClick={() => setBegun({ id: slideIdFor(view.portfolio, type) ?? newId(), type })}
              >
                {t(`type.${type}`)}
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const stored = view.slides.find(({ id }) => id === begun.id)
  const mine = pupilSlide(begun, stored, together, outbox)
  return (
    <>
      <h2>{t(`type.${begun.type}`)}</h2>
      {NAMED.includes(begun.type) && (
        <Field
          label={t('slide.title')}
          maxLength={300}
          value={mine.words.title}
          onChange={(title) => mine.write?.({ title })}
        />
      )}
      <PupilSay slide={mine} together={together} />
      {stored && (
        <button className="button" type="button" onClick={() => goTo(begun.id)}>
          {t('says.ready')}
        </button>
      )}
    </>
  )
}
