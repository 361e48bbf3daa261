// Runs in the browser, in PocketBase's hooks and in tests: pure.
// A meeting and what it agreed, as the server answers them in one piece.
import type { ActionArrival, ActionOwner, ActionStatus } from './agreed-action.ts'
import type { Floor } from './floor.ts'
import type { PointMover, PointOutcome } from './improvement-point.ts'
import type { MeetingState } from './meeting.ts'
import type { Stage, Voice } from './people.ts'
import type { AgendaItem, RoundKind } from './round.ts'
import type { Day, Moment } from './school-day.ts'
import type { ContactStanding } from './student-contact.ts'

/** Somebody of the family who comes to a meeting. */
export interface Guest {
  id: string
  name: string
  language: string
}

export interface AgreedAction {
  id: string
  rev: number
  meeting: string
  what: string
  owner: ActionOwner
  guardian: string
  owner_name: string
  by_when: Day | ''
  sign: string
  point: string
  status: ActionStatus
  status_by: string
  arrival: ActionArrival
  written_by: string
  written_at: Moment
}

export interface ConclusionView {
  rev: number
  text: string
  pupil_view: string
  family_view: string
  school_view: string
  follow_up_day: Day | ''
  follow_up_time: string
}

export interface Confirmation {
  id: string
  voice: Voice
  name: string
  guardian: string
  spoken: boolean
  at: Moment
}

/** A point that was agreed, as somebody refers to it. */
export interface AgreedPoint {
  id: string
  what: string
  first_step: string
  sign: string
  by_when: Day | ''
}

/** A point of last time, with what pupil and teacher say became of it. */
export interface PointOfLastTime {
  id: string
  rev: number
  what: string
  sign: string
  verdict: PointOutcome | ''
  outcome: PointOutcome | ''
}

export interface LastTime {
  round: string
  points: PointOfLastTime[]
  actions: AgreedAction[]
}

export interface MeetingWhole {
  you: PointMover
  /** The server's clock, from which each device counts. */
  now: Moment
  meeting: {
    id: string
    rev: number
    state: MeetingState
    start: Moment
    minutes: number
    room: string
    reason: string
    opened_at: Moment | ''
    closed_at: Moment | ''
    /** The device that leads while it is open. */
    device: string
    floor: Floor | null
  }
  pupil: { id: string; given_name: string; family_name: string }
  stage: Stage
  /** Who speaks for the school here. */
  teacher: string
  portfolio: { id: string; rev: number; presentable: boolean; reason: string; contact: ContactStanding }
  round: { id: string; name: string; kind: RoundKind; agenda: AgendaItem[] }
  guardians: Guest[]
  points: AgreedPoint[]
  actions: AgreedAction[]
  conclusion: ConclusionView | null
  confirmations: Confirmation[]
  /** The meeting that was planned out of this one's conclusion. */
  follow_up: { id: string; start: Moment; state: MeetingState } | null
  /** What was agreed the time before, as far as everybody at this meeting may hear it. */
  last: LastTime | null
}

/** A meeting in the list of a teacher's day. */
export interface MeetingOfDay {
  id: string
  start: Moment
  minutes: number
  room: string
  state: MeetingState
  pupil: string
  guardians: string[]
}

/** The teacher's meetings of today; when there are none, of the next day that has some. */
export interface MeetingDay {
  now: Moment
  day: Day | ''
  meetings: MeetingOfDay[]
}

/** One meeting of a round with everything that was agreed there. */
export interface AgreedMeeting {
  id: string
  rev: number
  start: Moment
  state: MeetingState
  guardians: Guest[]
  actions: AgreedAction[]
  conclusion: ConclusionView | null
  confirmations: Confirmation[]
}

export interface AgreedRound {
  portfolio: string
  name: string
  points: AgreedPoint[]
  meetings: AgreedMeeting[]
}

/** What was agreed in a round, and in the one before it in which something was. */
export interface Agreements {
  /** The pupil whose it is, a class teacher, or somebody who reads along. */
  you: PointMover | 'reader'
  today: Day
  pupil: { id: string; given_name: string; family_name: string }
  teacher: string
  /** This round first. */
  rounds: AgreedRound[]
}
