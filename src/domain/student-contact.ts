// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { MOST_POINTS, type PointState } from './improvement-point.ts'
import type { Verdict } from './refusals.ts'

export const CONTACT_STATES = ['open', 'closed'] as const
export type ContactState = (typeof CONTACT_STATES)[number]

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
