// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { type Day, fromMoment, type Moment, momentOf, timeOf } from './school-day.ts'

/** One meeting that is still to be planned: a pupil's portfolio with the guardians of one household. */
export interface ToPlan {
  portfolio: string
  guardians: string[]
}

export interface PlanRow extends ToPlan {
  day: Day
  /** `16:20`, the school's clock. */
  time: string
  minutes: number
  room: string
}

export interface PlanFrame {
  day: Day
  start: string
  minutes: number
  /** Minutes between two meetings. */
  gap: number
  room: string
}

/** Puts meetings in a row: each begins when the one before ended and the gap passed. */
export function inARow(meetings: readonly ToPlan[], frame: PlanFrame): PlanRow[] {
  const first = fromMoment(momentOf(frame.day, frame.start))
  const step = (frame.minutes + frame.gap) * 60_000
  return meetings.map((meeting, index) => ({
    ...meeting,
    day: frame.day,
    time: timeOf(new Date(first + index * step).toISOString().replace('T', ' ')),
    minutes: frame.minutes,
    room: frame.room,
  }))
}

export interface Planned {
  id: string
  pupil: string
  start: Moment
  minutes: number
  room: string
}

/** The meeting that stands in the way of another: the same room or the same pupil at the same time; null when none does. */
export function overlapping(meeting: Planned, others: readonly Planned[]): Planned | null {
  const start = fromMoment(meeting.start)
  const end = start + meeting.minutes * 60_000
  const inTheWay = others.find((other) => {
    if (other.id === meeting.id) return false
    const shared = other.pupil === meeting.pupil || (meeting.room !== '' && other.room === meeting.room)
    const from = fromMoment(other.start)
    return shared && from < end && from + other.minutes * 60_000 > start
  })
  return inTheWay ?? null
}

/** The households of a pupil: the guardians of each come to one meeting together. */
export function households<G extends { id: string; household: string }>(guardians: readonly G[]): G[][] {
  const by = new Map<string, G[]>()
  for (const guardian of guardians)
    by.set(guardian.household, [...(by.get(guardian.household) ?? []), guardian])
  return [...by.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, together]) => together)
}
