import type { CommandInput } from '../domain/commands.ts'
import type { MeetingState } from '../domain/meeting.ts'
import type { AgendaItem, RoundKind, RoundState } from '../domain/round.ts'
import { dayOf, type Moment } from '../domain/school-day.ts'
import { clientOf, newId } from './client.ts'
import { ask, send } from './command.ts'

export interface Round {
  id: string
  rev: number
  name: string
  kind: RoundKind
  state: RoundState
  groups: string[]
  agenda: AgendaItem[]
  prepare_from: Moment
  first_day: Moment
  last_day: Moment
  school_year: string
}

export interface Meeting {
  id: string
  rev: number
  state: MeetingState
  start: Moment
  minutes: number
  room: string
  guardians: string[]
}

export interface RoundPupil {
  portfolio: string
  pupil: string
  group: string
  given_name: string
  family_name: string
  guardians: { id: string; name: string; household: string; language: string }[]
  meetings: Meeting[]
}

export interface RoundWhole {
  round: Round
  /** The day on which school begins again after the autumn holiday. */
  autumn_until: Moment
  is_first: boolean
  pupils: RoundPupil[]
}

export interface Group {
  id: string
  name: string
  kind: string
  school_year: string
}

/** Every round, the latest first. */
export function listRounds(): Promise<Round[]> {
  return clientOf('staff').collection('rounds').getFullList<Round>({ sort: '-first_day' })
}

/** The classes that a round can take. */
export function listClasses(): Promise<Group[]> {
  const staff = clientOf('staff')
  return staff.collection('groups').getFullList<Group>({ filter: 'kind = "class"', sort: 'name' })
}

/** A round with its pupils, their households and their meetings. */
export function roundWhole(round: string): Promise<RoundWhole> {
  return ask('round', { round }, 'staff')
}

export function saveRound(input: CommandInput<'round.save'>) {
  return send('round.save', input, { as: 'staff', op: newId() })
}

export function changeRound(round: Round, to: RoundState) {
  return send('round.state', { round: round.id, rev: round.rev, to }, { as: 'staff' })
}

/** Plans meetings; each gets its id here, so that sending them again plans nothing twice. */
export function planMeetings(round: string, meetings: CommandInput<'meeting.plan'>['meetings']) {
  return send('meeting.plan', { round, meetings }, { as: 'staff' })
}

export function moveMeeting(meeting: Meeting, day: string, time: string, room: string) {
  return send('meeting.move', { meeting: meeting.id, rev: meeting.rev, day, time, room }, { as: 'staff' })
}

export function changeMeeting(meeting: Meeting, to: MeetingState) {
  return send('meeting.state', { meeting: meeting.id, rev: meeting.rev, to }, { as: 'staff' })
}

/** The days of a round as school days. */
export function daysOf(round: Round): { prepare_from: string; first_day: string; last_day: string } {
  return {
    prepare_from: dayOf(round.prepare_from),
    first_day: dayOf(round.first_day),
    last_day: dayOf(round.last_day),
  }
}

/** When school begins again after the autumn holiday of the latest school year; '' when there is none yet. */
export async function autumnEnd(): Promise<Moment | ''> {
  const years = await clientOf('staff')
    .collection('school_years')
    .getFullList<{ autumn_until: Moment }>({ sort: '-start' })
  return years[0]?.autumn_until ?? ''
}
