// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What a dated tie between people may look like. A tie that ends on the day it starts never counted: it was taken back.
import { overlap } from './grants.ts'
import type { AssignmentRole, GroupKind } from './people.ts'
import type { Verdict } from './refusals.ts'
import type { Dated } from './school-day.ts'

/** Whether a period can be: its end (excluded) not before its start. */
export function periodVerdict(period: Dated): Verdict {
  return period.until < period.start ? 'range_reversed' : null
}

/** A role asks for what it is tied to: a class, a subject in a class, or for care a class, one pupil or the whole school. */
export function assignmentVerdict(tie: {
  role: AssignmentRole
  group: string
  pupil: string
  subject: string
}): Verdict {
  if (tie.role === 'care') return tie.group !== '' && tie.pupil !== '' ? 'not_understood' : null
  if (tie.pupil !== '') return 'not_understood'
  if (tie.group === '') return 'field_missing'
  return tie.role === 'subject_teacher' && tie.subject === '' ? 'field_missing' : null
}

/** The same tie cannot count twice at one moment. */
export function onceVerdict(tie: Dated, others: readonly Dated[]): Verdict {
  return others.some((other) => overlap(tie, other)) ? 'periods_overlap' : null
}

/** A stay in a group, with what kind of group it is. */
export interface Stay extends Dated {
  id: string
  group: string
  kind: GroupKind
}

/**
 * Where a pupil stays after a new or changed stay. A pupil is in one class at a time: the class where they were until
 * now ends on the day the new one starts, so moving is one act. A later stay that is already planned is not cut short.
 */
export function settle(
  stay: Stay,
  others: readonly Stay[],
  isNew: boolean,
): { ends: Stay[]; verdict: Verdict } {
  const bothHere = others.filter(
    (other) =>
      overlap(stay, other) &&
      (other.group === stay.group || (stay.kind === 'class' && other.kind === 'class')),
  )
  const leaves = (other: Stay) => isNew && other.group !== stay.group && other.start < stay.start
  const ends = bothHere.filter(leaves).map((other) => ({ ...other, until: stay.start }))
  return { ends, verdict: bothHere.every(leaves) ? null : 'periods_overlap' }
}

/** Where a tie stands on a day: it counts, it is still to come, it is over, or it was taken back and never counted. */
export type Standing = 'now' | 'coming' | 'over' | 'never'

/** `standingOf({ start: '2026-09-01', until: '2027-07-01' }, '2026-11-24')` // => 'now'; moments and days compare alike */
export function standingOf(tie: Dated, now: string): Standing {
  if (tie.until <= tie.start) return 'never'
  if (tie.until <= now) return 'over'
  return tie.start <= now ? 'now' : 'coming'
}
