import { useState } from 'react'
import { showSlide } from '../../../data/contact.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import { mayPresent } from '../../../domain/slide.ts'
import { mayArrange, mayShow } from '../../../domain/student-contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'
import { trouble } from '../trouble.ts'
import { useAct } from '../use-act.ts'
import { useOrder } from '../use-order.ts'
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
  const { ids, move, problem } = useOrder({
    portfolio: view.portfolio,
    as,
    stored: sorted.map(({ id }) => id),
    whole: view,
    reload: together.reload,
  })
  const inOrder = ids.flatMap((id, position) => {
    const slide = view.slides.find((one) => one.id === id)
    return slide ? [{ ...slide, position }] : []
  })
  const shown = inOrder.filter((slide) => slide.shown)
  const hidden = inOrder.filter((slide) => !slide.shown)
  const verdict = mayPresent(inOrder)

  const step = (slide: SlideView, by: -1 | 1) => {
    const at = shown.indexOf(slide as (typeof shown)[number])
    const neighbour = shown[at + by]
    if (!neighbour) return
    move(slide.id, ids.indexOf(neighbour.id))
    setSaid(t('order.moved', { what: nameOf(slide), at: at + by + 1, count: shown.length }))
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
                  aria-disabled={index === 0 || undefined}
                  aria-label={t('order.up', { what: nameOf(slide) })}
                  onClick={() => step(slide, -1)}
                >
                  <Icon name="arrow-up" />
                </button>
                <button
                  className="button button-line button-round"
                  type="button"
                  aria-disabled={index === shown.length - 1 || undefined}
                  aria-label={t('order.down', { what: nameOf(slide) })}
                  onClick={() => step(slide, 1)}
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
      {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
      {hidden.length > 0 && (
        <section className="stack">
          <h2 className="type-lead">{t('order.hidden')}</h2>
          <ul className="order-list">
            {hidden.map((slide) => (
              <li key={slide.id}>
                <a href={`#${slide.id}`}>{nameOf(slide)}</a>
                {mover && may && mayShow(mover, slide.type, true, together.standing) === null && (
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
