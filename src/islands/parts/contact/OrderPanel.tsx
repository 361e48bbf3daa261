import { useState } from 'react'
import { orderSlides, showSlide } from '../../../data/contact.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import { mayPresent } from '../../../domain/slide.ts'
import { mayArrange } from '../../../domain/student-contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'
import { useAct } from '../use-act.ts'
import { slideTitle, type Together } from './together.ts'

const t = reader(messages)

/** What is shown at the meeting and in which order; changed by the pupil, or by the teacher beside the pupil. */
export function OrderPanel({ together }: { together: Together }) {
  const { view } = together
  const { act, busy, error } = useAct(together.reload)
  const [said, setSaid] = useState('')
  const as = together.pupil ? 'pupil' : 'staff'
  const mover = together.pupil ? 'P' : together.teacher ? 'T' : null
  const may = mover !== null && together.mayChange && mayArrange(mover, together.standing) === null
  const resultOf = new Map(view.results.map((result) => [result.id, result]))
  const nameOf = (slide: SlideView) => slideTitle(slide, resultOf.get(slide.result) ?? null)
  const sorted = [...view.slides].sort((a, b) => a.position - b.position)
  const shown = sorted.filter((slide) => slide.shown)
  const hidden = sorted.filter((slide) => !slide.shown)
  const verdict = mayPresent(view.slides)

  const move = (slide: SlideView, by: -1 | 1) => {
    const from = shown.indexOf(slide)
    const order = shown.map(({ id }) => id)
    order.splice(from, 1)
    order.splice(from + by, 0, slide.id)
    setSaid(t('order.moved', { what: nameOf(slide), at: from + by + 1, count: shown.length }))
    act(() => orderSlides(view.portfolio, [...order, ...hidden.map(({ id }) => id)], as))
  }
  return (
    <>
      {shown.length === 0 && <p className="note">{t('order.none')}</p>}
      {shown.length > 0 && verdict && <p className="note">{refusalSentence(verdict)}</p>}
      <ol className="order-list">
        {shown.map((slide, index) => (
          <li key={slide.id}>
            <span className="order-number">{index + 1}</span>
            <a href={`#${slide.id}`}>
              {nameOf(slide)}
              {slide.held && <span className="soft"> · {t('order.held')}</span>}
            </a>
            {may && (
              <span className="order-acts">
                <button
                  className="button button-line button-round"
                  type="button"
                  disabled={busy || index === 0}
                  aria-label={t('order.up', { what: nameOf(slide) })}
                  onClick={() => move(slide, -1)}
                >
                  <Icon name="arrow-up" />
                </button>
                <button
                  className="button button-line button-round"
                  type="button"
                  disabled={busy || index === shown.length - 1}
                  aria-label={t('order.down', { what: nameOf(slide) })}
                  onClick={() => move(slide, 1)}
                >
                  <Icon name="arrow-down" />
                </button>
                <button
                  className="button button-quiet"
                  type="button"
                  disabled={busy}
                  aria-label={t('order.hide', { what: nameOf(slide) })}
                  onClick={() => act(() => showSlide(slide, false, as))}
                >
                  <Icon name="eye-off" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {said}
      </p>
      {error && <ErrorNote>{error}</ErrorNote>}
      {hidden.length > 0 && (
        <section className="stack">
          <h2 className="type-lead">{t('order.hidden')}</h2>
          <ul className="order-list">
            {hidden.map((slide) => (
              <li key={slide.id}>
                <a href={`#${slide.id}`}>{nameOf(slide)}</a>
                {may && (
                  <span className="order-acts">
                    <button
                      className="button button-quiet"
                      type="button"
                      disabled={busy}
                      aria-label={t('order.show', { what: nameOf(slide) })}
                      onClick={() => act(() => showSlide(slide, true, as))}
                    >
                      <Icon name="eye" />
                    </button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
