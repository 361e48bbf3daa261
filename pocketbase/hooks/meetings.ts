import { MEETING_STATES, type MeetingState, meetingMoves } from '../../src/domain/meeting.ts'
import { overlapping, type Planned } from '../../src/domain/meeting-plan.ts'
import { fromMoment, momentOf, toMoment } from '../../src/domain/school-day.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { clockTime, day, ids, maybeId, oneOf, text, whole } from './input.ts'
import { openPortfolio } from './portfolios.ts'
import { all, checkRev, create, find, findMaybe, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { invitedFor, isTied } from './ties.ts'

/** The coordinator plans for everybody, a class teacher for their own pupils. */
function mayPlan(context: Context, pupil: string): void {
  const { actor } = context
  if (actor.kind === 'staff' && actor.coordinator) return
  if (!isTied(context, pupil, ['class_teacher'])) refuse('not_yours')
}

function planned(meeting: core.Record): Planned {
  return {
    id: meeting.id,
    pupil: meeting.getString('pupil'),
    start: meeting.getString('start'),
    minutes: meeting.getInt('minutes'),
    room: meeting.getString('room'),
  }
}

/** Two meetings in one room, or of one pupil, may not overlap. */
function checkOverlap(app: core.App, meeting: Planned): void {
  const day = 86_400_000
  const near = all(app, 'meetings', 'state != "cancelled" && start > {:after} && start < {:before}', {
    after: toMoment(fromMoment(meeting.start) - day),
    before: toMoment(fromMoment(meeting.start) + day),
  })
  const other = overlapping(meeting, near.map(planned))
  if (other) refuse('meeting_overlaps', { meeting: other.id, start: other.start })
}

const plan: Handlers['meeting.plan'] = (context, input) => {
  const { app } = context
  if (!Array.isArray(input.meetings) || input.meetings.length > 200) return refuse('not_understood')
  const made = input.meetings.map((row) => {
    if (typeof row !== 'object' || row === null) return refuse('not_understood')
    const portfolio = openPortfolio(app, row.portfolio)
    if (portfolio.getString('round') !== input.round) refuse('not_found')
    const pupil = portfolio.getString('pupil')
    mayPlan(context, pupil)
    const id = maybeId(row.id)
    if (id !== '') {
      const known = findMaybe(app, 'meetings', id)
      if (known) return known.getString('portfolio') === portfolio.id ? known : refuse('not_found')
    }
    const guardians = ids(row.guardians)
    const allowed = new Set(invitedFor(context, pupil).map((tie) => tie.getString('guardian')))
    if (guardians.some((id) => !allowed.has(id))) refuse('not_found')
    const fields = {
      portfolio: portfolio.id,
      pupil,
      state: 'planned',
      start: momentOf(day(row.day), clockTime(row.time)),
      minutes: whole(row.minutes, 5, 240),
      room: text(row.room, 120).trim(),
      guardians,
      rev: 1,
    }
    checkOverlap(app, { id, ...fields })
    const meeting = create(app, 'meetings', fields, id || undefined)
    writeHistory(context, {
      subject: 'meetings',
      record: meeting.id,
      pupil,
      portfolio: portfolio.id,
      action: 'planned',
      after: 'planned',
    })
    ring(app, portfolio.id)
    return meeting
  })
  return { meetings: made.map((meeting) => meeting.id) }
}

const move: Handlers['meeting.move'] = (context, input) => {
  const meeting = find(context.app, 'meetings', input.meeting)
  const pupil = meeting.getString('pupil')
  mayPlan(context, pupil)
  const start = momentOf(day(input.day), clockTime(input.time))
  const room = text(input.room, 120).trim()
  if (meeting.getString('start') === start && meeting.getString('room') === room)
    return { id: meeting.id, rev: meeting.getInt('rev') }
  checkRev(meeting, input.rev)
  if (!['planned', 'no_show', 'cancelled'].includes(meeting.getString('state'))) refuse('move_not_allowed')
  checkOverlap(context.app, { id: meeting.id, pupil, start, minutes: meeting.getInt('minutes'), room })
  const before = meeting.getString('start')
  const from = meeting.getString('state')
  saveNext(context, meeting, { start, room, state: 'planned' })
  writeHistory(context, {
    subject: 'meetings',
    record: meeting.id,
    pupil,
    portfolio: meeting.getString('portfolio'),
    action: 'rescheduled',
    before: from,
    after: 'planned',
    detail: { from: before, to: start },
  })
  ring(context.app, meeting.getString('portfolio'))
  return { id: meeting.id, rev: meeting.getInt('rev') }
}

/** Planned, cancelled and no-show; opening and closing are in `meeting-floor.ts`. */
const state: Handlers['meeting.state'] = (context, input) => {
  const meeting = find(context.app, 'meetings', input.meeting)
  const pupil = meeting.getString('pupil')
  const to = oneOf(input.to, MEETING_STATES)
  mayPlan(context, pupil)
  const from = meeting.getString('state') as MeetingState
  if (from === to) return { id: meeting.id, rev: meeting.getInt('rev') }
  checkRev(meeting, input.rev)
  if (!meetingMoves(from, to) || to === 'open' || to === 'closed') refuse('move_not_allowed')
  saveNext(context, meeting, { state: to, reason: text(input.reason, 500) })
  writeHistory(context, {
    subject: 'meetings',
    record: meeting.id,
    pupil,
    portfolio: meeting.getString('portfolio'),
    action: 'moved',
    before: from,
    after: to,
  })
  ring(context.app, meeting.getString('portfolio'))
  return { id: meeting.id, rev: meeting.getInt('rev') }
}

export const meetingHandlers: Handlers = {
  'meeting.plan': plan,
  'meeting.move': move,
  'meeting.state': state,
}
