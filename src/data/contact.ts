import type { PointView } from '../domain/board.ts'
import type { ContactView, SlideView } from '../domain/contact-view.ts'
import type { PointState, PointWords } from '../domain/improvement-point.ts'
import { ask, send } from './command.ts'
import type { Person } from './session.ts'

/** The student contact of a portfolio as one whole, for the pupil or for who teaches them. */
export function contactOf(portfolio: string, as: Person): Promise<ContactView> {
  return ask('contact', { portfolio }, as)
}

/** Opens the contact; a closed one with a reason. */
export function openContact(portfolio: string, reason = '') {
  return send('contact.open', { portfolio, reason }, { as: 'staff' })
}

export function closeContact(contact: { id: string; rev: number }) {
  return send('contact.close', { contact: contact.id, rev: contact.rev }, { as: 'staff' })
}

/** What goes along with a move: why a point is returned, or in which other words it is proposed. */
export interface MoveWith {
  comment?: string
  words?: Partial<PointWords>
}

/** Brings a point to another state, as the person whose act it is. */
export function movePoint(
  point: Pick<PointView, 'id' | 'rev'>,
  to: PointState,
  as: Person,
  more: MoveWith = {},
) {
  return send('point.move', { point: point.id, rev: point.rev, to, ...more }, { as })
}

export function showSlide(slide: SlideView, shown: boolean, as: Person) {
  return send('slide.show', { slide: slide.id, rev: slide.rev, shown }, { as })
}

export function orderSlides(portfolio: string, slides: string[], as: Person) {
  return send('slide.order', { portfolio, slides }, { as })
}

export function sayOfSlide(slide: { id: string; rev: number }, text: string) {
  return send('slide.teacher_view', { slide: slide.id, rev: slide.rev, text }, { as: 'staff' })
}

export function holdSlide(slide: SlideView, comment: string) {
  return send('slide.hold', { slide: slide.id, rev: slide.rev, comment }, { as: 'staff' })
}

export function releaseSlide(slide: SlideView) {
  return send('slide.release', { slide: slide.id, rev: slide.rev }, { as: 'staff' })
}
