// A meeting: who leads it, where it is, and what it concluded.
import type { CommandInput } from '../domain/commands.ts'
import type { Floor } from '../domain/floor.ts'
import { followUpId, type MeetingState } from '../domain/meeting.ts'
import type { ConclusionView, MeetingDay, MeetingWhole } from '../domain/meeting-view.ts'
import { dayOf, timeOf } from '../domain/school-day.ts'
import { ask, patience, send } from './command.ts'
import { deviceId } from './device.ts'
import type { Stored } from './entry.ts'
import type { Post } from './outbox.ts'
import type { Person } from './session.ts'

interface Numbered {
  id: string
  rev: number
}

const staff = () => ({ as: 'staff', signal: patience() }) as const

/** Everything that the screen of a meeting shows. */
export function readMeeting(meeting: string, as: Person): Promise<MeetingWhole> {
  return ask('meeting', { meeting }, as)
}

/** The teacher's meetings of today, or of the next day that has some. */
export function readMeetingDay(): Promise<MeetingDay> {
  return ask('meetings_of_day', {}, 'staff')
}

/** Opens the floor (once it was closed: with a reason), and gives the code with which the pupil's device joins. */
export function openMeeting({ id, rev }: Numbered, reason = '') {
  return send('meeting.open', { meeting: id, rev, reason }, staff())
}

/** Another code for the pupil's device; the one before stops counting. */
export async function anotherCode(meeting: string): Promise<string> {
  return (await send('meeting.code', { meeting }, staff())).code
}

export function closeMeeting({ id, rev }: Numbered) {
  return send('meeting.close', { meeting: id, rev }, staff())
}

/** This device leads from now on. */
export function takeOverMeeting(meeting: string) {
  return send('meeting.take_over', { meeting }, staff())
}

export function changeMeetingTo({ id, rev }: Numbered, to: MeetingState) {
  return send('meeting.state', { meeting: id, rev, to }, staff())
}

/** Plans the meeting that the conclusion speaks of: with the same people, in the same room. */
export function planFollowUp({ meeting, portfolio, round, guardians, conclusion }: MeetingWhole) {
  const { follow_up_day: day, follow_up_time: time } = conclusion ?? NOTHING
  const row = { id: followUpId(meeting.id), portfolio: portfolio.id, day, time, minutes: meeting.minutes }
  const people = { room: meeting.room, guardians: guardians.map(({ id }) => id) }
  return send('meeting.plan', { round: round.id, meetings: [{ ...row, ...people }] }, staff())
}

/** Tells where the talk is, for a second screen and for whoever takes over. */
export function tellFloor(meeting: string, floor: Floor) {
  return send('meeting.floor', { meeting, floor }, staff())
}

/** Why the meeting is held without a student contact. */
export function holdWithoutContact({ id, rev }: Numbered, reason: string) {
  return send('portfolio.presentable', { portfolio: id, rev, reason }, staff())
}

/** Whether this device leads the meeting. */
export function leads({ device }: { device: string }): boolean {
  return device === '' || device === deviceId()
}

/** What the conclusion says. */
export type ConclusionContent = Omit<ConclusionView, 'rev'>

const NOTHING: ConclusionContent = {
  text: '',
  pupil_view: '',
  family_view: '',
  school_view: '',
  follow_up_day: '',
  follow_up_time: '',
}

/** What the server has of a conclusion; before anything is written, an empty one. */
export function conclusionStored(conclusion: ConclusionView | null): Stored {
  const { rev, ...content } = conclusion ?? { rev: 0, ...NOTHING }
  return { rev, content }
}

/** How a conclusion travels; its name is the meeting's. */
export const conclusionPost = (as: Person): Post => ({
  texts: ['text', 'pupil_view', 'family_view', 'school_view'],
  send(meeting, rev, content) {
    const input = { meeting, rev, ...(content as unknown as ConclusionContent) }
    return send('conclusion.save', input, { as, signal: patience() })
  },
  contentOf(record) {
    const text = (field: string) => String(record[field] ?? '')
    const follow = text('follow_up')
    return {
      text: text('text'),
      pupil_view: text('pupil_view'),
      family_view: text('family_view'),
      school_view: text('school_view'),
      follow_up_day: follow === '' ? '' : dayOf(follow),
      follow_up_time: follow === '' ? '' : timeOf(follow),
    }
  },
})

/** A voice says yes to these words on its own device, or (`spoken`) aloud, written down by the teacher with a name. */
export function confirmConclusion(input: CommandInput<'conclusion.confirm'>, as: Person) {
  const { text, pupil_view, family_view, school_view } = input.words
  const words = { text, pupil_view, family_view, school_view }
  return send('conclusion.confirm', { ...input, words }, { as, signal: patience() })
}

/** Takes a yes back. */
export function withdrawYes(confirmation: string, as: Person) {
  return send('conclusion.withdraw', { confirmation }, { as, signal: patience() })
}
