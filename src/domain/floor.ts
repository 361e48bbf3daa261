// Runs in the browser, in PocketBase's hooks and in tests: pure.
// How an open meeting runs: in which part it is, how long each part took, whose turn it is, what was asked.
import { AGENDA_PARTS, type AgendaItem, type AgendaPart, type RoundKind } from './round.ts'
import { fromMoment, type Moment } from './school-day.ts'

export interface Floor {
  part: AgendaPart
  /** When this part began, the last time it began. */
  since: Moment
  /** Whole seconds that each part took before it was left. */
  spent: Partial<Record<AgendaPart, number>>
  /** The parts whose question to the family was asked. */
  asked: AgendaPart[]
}

/** How a meeting begins: with the first part; opened again, with its agreements, for that is what was forgotten. */
export function beginFloor(agenda: readonly AgendaItem[], now: Moment, before: Floor | null): Floor | null {
  const parts = agenda.map(({ part }) => part)
  const first = parts[0]
  if (first === undefined) return null
  if (!before) return { part: first, since: now, spent: {}, asked: [] }
  return { ...before, part: parts.includes('agreements') ? 'agreements' : before.part, since: now }
}

/** The floor once it has gone to another part. */
export function goTo(floor: Floor, part: AgendaPart, now: Moment): Floor {
  if (part === floor.part) return floor
  return {
    ...floor,
    part,
    since: now,
    spent: { ...floor.spent, [floor.part]: secondsIn(floor, floor.part, now) },
  }
}

/** The floor when the meeting closes: the clock stands still, also when it is opened again a day later. */
export function endFloor(floor: Floor, now: Moment): Floor {
  return { ...floor, since: now, spent: { ...floor.spent, [floor.part]: secondsIn(floor, floor.part, now) } }
}

/** The floor with the question of a part ticked off, or not any more. */
export function ask(floor: Floor, part: AgendaPart, asked: boolean): Floor {
  const others = floor.asked.filter((one) => one !== part)
  return { ...floor, asked: asked ? [...others, part] : others }
}

/** Whole seconds that a part has taken by now. */
export function secondsIn(floor: Floor, part: AgendaPart, now: Moment): number {
  const before = floor.spent[part] ?? 0
  if (part !== floor.part) return before
  return before + Math.max(0, Math.floor((fromMoment(now) - fromMoment(floor.since)) / 1000))
}

/** Whole seconds of every part together. */
export function secondsInAll(floor: Floor, now: Moment): number {
  return AGENDA_PARTS.reduce((sum, part) => sum + secondsIn(floor, part, now), 0)
}

/** How a time stands to what was planned for it: `minutes` is what is left, or what it is over. */
export interface Pace {
  kind: 'left' | 'ending' | 'up' | 'over'
  minutes: number
}

/** Said in words beside the clock, so that nobody has to count. `paceOf(250, 3)` // => { kind: 'over', minutes: 1 } */
export function paceOf(seconds: number, planned: number): Pace {
  const left = planned * 60 - seconds
  if (left > 60) return { kind: 'left', minutes: Math.ceil(left / 60) }
  if (left > 0) return { kind: 'ending', minutes: 1 }
  return left > -60 ? { kind: 'up', minutes: 0 } : { kind: 'over', minutes: Math.floor(-left / 60) }
}

/** Who has the floor in a part; `all` where everybody does. */
export type Turn = 'pupil' | 'family' | 'school' | 'all' | 'adults'

const TURNS: Record<RoundKind, Record<AgendaPart, Turn>> = {
  student_led: {
    welcome: 'pupil',
    last_time: 'all',
    who_i_am: 'pupil',
    results: 'pupil',
    points: 'pupil',
    family: 'family',
    agreements: 'all',
    without_pupil: 'adults',
  },
  classic: {
    welcome: 'school',
    last_time: 'all',
    who_i_am: 'pupil',
    results: 'school',
    points: 'school',
    family: 'family',
    agreements: 'all',
    without_pupil: 'adults',
  },
  reverse: {
    welcome: 'school',
    last_time: 'all',
    who_i_am: 'school',
    results: 'school',
    points: 'school',
    family: 'family',
    agreements: 'all',
    without_pupil: 'adults',
  },
}

/** Whose turn it is in a part; once its question is asked, the family's. */
export function turnOf(kind: RoundKind, part: AgendaPart, asked: boolean): Turn {
  return asked && part !== 'agreements' && part !== 'without_pupil' ? 'family' : TURNS[kind][part]
}

const isPart = (value: unknown): value is AgendaPart => AGENDA_PARTS.includes(value as AgendaPart)
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** What a device says of the floor, when it can be one; otherwise null. */
export function floorFrom(value: unknown): Floor | null {
  if (typeof value !== 'object' || value === null) return null
  const { part, since, spent, asked } = value as Record<string, unknown>
  if (!isPart(part) || typeof since !== 'string' || !MOMENT.test(since)) return null
  if (!Array.isArray(asked) || !asked.every(isPart)) return null
  if (typeof spent !== 'object' || spent === null) return null
  const times = Object.entries(spent).filter(
    ([key, seconds]) => isPart(key) && Number.isInteger(seconds) && seconds >= 0 && seconds < 86_400,
  )
  return { part, since, spent: Object.fromEntries(times), asked: [...new Set(asked)] }
}
