// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { MOST_POINTS, type PointMover, type PointState } from './improvement-point.ts'
import type { Verdict } from './refusals.ts'
import { type SlideType, shownAtFirst } from './slide.ts'

export const CONTACT_STATES = ['open', 'closed'] as const
export type ContactState = (typeof CONTACT_STATES)[number]

/** Where the contact of a portfolio stands; before it is opened the first time there is none. */
export type ContactStanding = 'none' | ContactState

/** Whether the teacher may open the contact: a closed one only with a reason, which everybody can read later. */
export function mayOpen(contact: ContactStanding, reason: string): Verdict {
  return contact === 'closed' && reason.trim() === '' ? 'reason_missing' : null
}

/**
 * Whether somebody may choose what is shown and in which order: the pupil until the contact closes,
 * the teacher only beside the pupil, while it is open.
 */
export function mayArrange(mover: PointMover, contact: ContactStanding): Verdict {
  if (contact === 'closed') return 'contact_closed'
  return mover === 'T' && contact !== 'open' ? 'contact_not_open' : null
}

/**
 * Whether somebody may choose that a slide is shown, or not. How the pupil feels is shown only if the pupil chooses so;
 * taking it away the teacher may.
 */
export function mayShow(
  mover: PointMover,
  type: SlideType,
  shown: boolean,
  contact: ContactStanding,
): Verdict {
  return mayArrange(mover, contact) ?? (mover === 'T' && shown && !shownAtFirst(type) ? 'not_yours' : null)
}

/** Whether the contact may close: one to three approved points, and none that still waits for somebody. */
export function mayClose(points: readonly PointState[]): Verdict {
  if (points.some((state) => state === 'proposed' || state === 'returned' || state === 'reworded'))
    return 'points_undecided'
  const approved = points.filter((state) => state === 'approved').length
  if (approved === 0) return 'points_too_few'
  return approved > MOST_POINTS ? 'too_many_approved' : null
}

/** What a point becomes when the contact closes: drafts are set aside and offered next time. */
export function stateAfterClosing(state: PointState): PointState {
  return state === 'draft' ? 'set_aside' : state
}
