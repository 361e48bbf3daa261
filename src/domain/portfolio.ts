// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { MoveFacts } from './improvement-point.ts'
import type { RoundKind } from './round.ts'

/** The papers on which a pupil may present; contrast-safe by construction. */
export const THEMES = ['paper', 'moss', 'sky'] as const
export type Theme = (typeof THEMES)[number]

export interface PresentableFacts {
  kind: RoundKind
  contact: MoveFacts['contact']
  /** Why the teacher holds the meeting without a student contact; '' when there is one. */
  reason: string
}

/**
 * Whether a portfolio may be presented: in a student-led round the contact is closed, or the teacher stated why there
 * is none; classic and reverse rounds need no contact.
 */
export function isPresentable(facts: PresentableFacts): boolean {
  return facts.kind !== 'student_led' || facts.contact === 'closed' || facts.reason.trim() !== ''
}
