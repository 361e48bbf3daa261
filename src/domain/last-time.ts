// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What was agreed last time, and who may hear it again.
import { type ActionArrival, type ActionOwner, type ActionStatus, counts } from './agreed-action.ts'
import type { Point, PointOutcome } from './improvement-point.ts'
import type { ResultVisibility } from './result.ts'
import type { Day } from './school-day.ts'

/** Who sat together at a meeting. */
export interface Attendance {
  meeting: string
  guardians: readonly string[]
  /** Whether it was the only meeting of its portfolio: one household, named or not. */
  alone: boolean
}

/** Who looks: the pupil at their own preview, or everybody who attends one meeting together. */
export type Audience = { kind: 'preview' } | ({ kind: 'meeting'; begun: boolean } & Attendance)

export interface ActionForStage {
  id: string
  what: string
  owner: ActionOwner
  owner_name: string
  by_when: Day | ''
  sign: string
  status: ActionStatus
  arrival: ActionArrival
  /** The meeting it was agreed in. */
  agreed: Attendance
}

export interface PointForStage extends Point {
  id: string
  position: number
  /** The earlier point that it continues, or ''. */
  continues: string
  outcome: PointOutcome | ''
}

export interface ResultForStage extends ResultVisibility {
  id: string
  subject: string
  title: string
  date: Day
  period: string
  scale: string
  value: string
  comment: string
}

/** One thing of last time: a point with what became of it, or an action with how it stands. */
export type LastItem =
  | { kind: 'point'; id: string; what: string; outcome: PointOutcome | '' }
  | ({ kind: 'action'; status: ActionStatus } & ShownAction)

export interface ShownAction {
  id: string
  what: string
  owner: ActionOwner
  owner_name: string
  by_when: Day | ''
  sign: string
}

/** Only what a screen shows of an action: how it arrived and who else sat there stays behind. */
export function shownAction(action: ActionForStage): ShownAction {
  const { id, what, owner, owner_name, by_when, sign } = action
  return { id, what, owner, owner_name, by_when, sign }
}

/**
 * Whether this audience may hear an action of an earlier meeting. What pupil and school promised is for all; what a
 * guardian promised (or was arranged with the CLB) is for who sat at that meeting, so everybody who sits here sat there.
 */
export function mayHear(action: ActionForStage, audience: Audience): boolean {
  if (audience.kind === 'preview' || action.owner === 'pupil' || action.owner === 'school') return true
  const then = action.agreed
  if (then.guardians.length + audience.guardians.length === 0) return then.alone && audience.alone
  return (
    audience.guardians.length > 0 && audience.guardians.every((guardian) => then.guardians.includes(guardian))
  )
}

const RANK: Record<ActionStatus | PointOutcome | '', number> = {
  reached: 0,
  done: 0,
  continued: 1,
  busy: 1,
  '': 2,
  open: 2,
  let_go: 3,
}

const rankOf = (item: LastItem): number => RANK[item.kind === 'point' ? item.outcome : item.status]

/**
 * Last time's points and actions, successes first; points before actions, each in the order in which they were made.
 * The points are those that this audience may know of; the actions are sifted here.
 */
export function lastItems(
  points: readonly PointForStage[],
  actions: readonly ActionForStage[],
  audience: Audience,
): LastItem[] {
  const items: LastItem[] = [
    ...points.map(({ id, what, outcome }) => ({ kind: 'point' as const, id, what, outcome })),
    ...actions
      .filter((action) => counts(action.arrival) && mayHear(action, audience))
      .map((action) => ({ kind: 'action' as const, status: action.status, ...shownAction(action) })),
  ]
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => rankOf(a.item) - rankOf(b.item) || a.index - b.index)
    .map(({ item }) => item)
}
