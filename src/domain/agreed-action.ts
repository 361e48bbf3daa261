// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Voice } from './people.ts'

/** Who does it. `clb` is the centre for pupil guidance: the teacher keeps its status, marked so. */
export const ACTION_OWNERS = ['pupil', 'guardian', 'school', 'clb'] as const
export type ActionOwner = (typeof ACTION_OWNERS)[number]

export const ACTION_STATUSES = ['open', 'busy', 'done', 'let_go'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** Written while the meeting was open; or arrived afterwards and waiting for the teacher; then taken in or given back. */
export const ACTION_ARRIVALS = ['in_time', 'late', 'taken_in', 'given_back'] as const
export type ActionArrival = (typeof ACTION_ARRIVALS)[number]

/** The voice whose bubble an action wears. */
export function voiceOf(owner: ActionOwner): Voice {
  if (owner === 'pupil') return 'pupil'
  return owner === 'guardian' ? 'family' : 'school'
}

/** Whether an action counts as agreed: late ones only when the teacher took them in. */
export function counts(arrival: ActionArrival): boolean {
  return arrival === 'in_time' || arrival === 'taken_in'
}

/** Whether a voice may change the status of an action: its owner's side, and the teacher (who keeps it for CLB and family). */
export function mayKeepStatus(owner: ActionOwner, voice: Voice): boolean {
  return voice === 'school' || voice === voiceOf(owner)
}
