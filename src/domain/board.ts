// Runs in the browser, in PocketBase's hooks and in tests: pure.
// The teacher's board as the server answers it in one piece, and what a screen reads off it.
import type { PointState, PointWords } from './improvement-point.ts'
import type { MeetingState } from './meeting.ts'
import type { Stop } from './path.ts'
import type { RoundState } from './round.ts'
import type { Day, Moment } from './school-day.ts'
import type { ContactStanding } from './student-contact.ts'

/** What a point is tied to, with the words to show for it. */
export interface PointTie {
  kind: 'result' | 'slide'
  id: string
  title: string
  /** The value as written, of a result. */
  value: string
}

/** A point with everything that a teacher decides on. */
export interface PointView extends PointWords {
  id: string
  rev: number
  state: PointState
  by_when: Day | ''
  ties: PointTie[]
  /** Why the teacher returned it, while it is returned. */
  comment: string
  /** The other words that the teacher proposed, while they wait for the pupil. */
  words: Partial<PointWords>
  /** Whether the pupil changed it since the teacher's last move. */
  edited: boolean
  agreed_at: Moment | ''
}

export interface MeetingView {
  id: string
  start: Moment
  state: MeetingState
  room: string
}

/** One pupil of the class. */
export interface BoardRow {
  pupil: { id: string; given_name: string; family_name: string }
  /** '' while this pupil has no portfolio in the round. */
  portfolio: string
  done: Stop[]
  at: Stop
  points: PointView[]
  contact: ContactStanding
  /** Slides that the teacher holds. */
  held: number
  meetings: MeetingView[]
}

export interface BoardView {
  /** The classes of this teacher today. */
  groups: { id: string; name: string }[]
  /** The one shown; '' where there is none. */
  group: string
  round: { id: string; name: string; state: RoundState; first_day: Day } | null
  rows: BoardRow[]
}

/** A point that waits for the teacher, with whose it is. */
export interface Waiting {
  row: BoardRow
  point: PointView
}

/** Everything that waits for the teacher, in the order of the rows; closed contacts wait for nobody. */
export function queueOf(rows: readonly BoardRow[]): Waiting[] {
  return rows
    .filter((row) => row.contact !== 'closed')
    .flatMap((row) => row.points.filter(({ state }) => state === 'proposed').map((point) => ({ row, point })))
}

/** What a row says of its points: who is to move, or else how many are approved. */
export type Standing = 'waits' | 'reads' | 'adjusts' | 'approved' | 'none'

/** For whom a pupil's points wait; the teacher's turn goes before the pupil's. */
export function standingOf(points: readonly { state: PointState }[]): Standing {
  const has = (state: PointState) => points.some((point) => point.state === state)
  if (has('proposed')) return 'waits'
  if (has('reworded')) return 'reads'
  if (has('returned')) return 'adjusts'
  return has('approved') ? 'approved' : 'none'
}

/** How many are approved. */
export function approvedOf(points: readonly { state: PointState }[]): number {
  return points.filter(({ state }) => state === 'approved').length
}

/** The rows with those who wait for the teacher first; otherwise the order stays. */
export function waitingFirst(rows: readonly BoardRow[]): BoardRow[] {
  const waits = (row: BoardRow) => row.contact !== 'closed' && standingOf(row.points) === 'waits'
  return [...rows.filter(waits), ...rows.filter((row) => !waits(row))]
}

/** The meeting of a pupil that counts now: the first that is planned or open, else the last that was. */
export function meetingOf(row: BoardRow): MeetingView | null {
  const byStart = [...row.meetings].sort((a, b) => a.start.localeCompare(b.start))
  return (
    byStart.find(({ state }) => state === 'planned' || state === 'open') ??
    byStart[byStart.length - 1] ??
    null
  )
}

/** The first meeting of the class that is still to come. */
export function firstMeeting(rows: readonly BoardRow[], now: Moment): Moment | '' {
  const starts = rows
    .flatMap((row) => row.meetings)
    .filter((meeting) => meeting.state === 'planned' && meeting.start >= now)
    .map((meeting) => meeting.start)
    .sort()
  return starts[0] ?? ''
}
