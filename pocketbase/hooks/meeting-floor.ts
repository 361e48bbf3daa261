// The floor of a meeting: who opens it, who leads it, when its text is fixed.
import { beginFloor, endFloor, type Floor, floorFrom } from '../../src/domain/floor.ts'
import { type MeetingState, meetingMoves } from '../../src/domain/meeting.ts'
import { isPresentable } from '../../src/domain/portfolio.ts'
import type { AgendaItem, RoundKind } from '../../src/domain/round.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { text } from './input.ts'
import { makeMeetingCode, voidMeetingCodes } from './meeting-codes.ts'
import { contactState } from './portfolios.ts'
import { checkRev, find, jsonOf, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { mustTeach } from './ties.ts'

/** A meeting of a pupil whom the actor teaches today. */
function taught(context: Context, id: unknown): core.Record {
  const meeting = find(context.app, 'meetings', id)
  mustTeach(context, meeting.getString('pupil'))
  return meeting
}

function moved(
  context: Context,
  meeting: core.Record,
  from: MeetingState,
  to: MeetingState,
  reason = '',
): void {
  writeHistory(context, {
    subject: 'meetings',
    record: meeting.id,
    pupil: meeting.getString('pupil'),
    portfolio: meeting.getString('portfolio'),
    action: 'moved',
    before: from,
    after: to,
    detail: reason ? { reason } : null,
  })
  ring(context.app, meeting.getString('portfolio'))
}

/** Two screens that both lead would close each other's text; the one that lost it asks to take over first. */
function mustLead(context: Context, meeting: core.Record): void {
  const leads = meeting.getString('device')
  if (leads !== '' && context.device !== '' && leads !== context.device) refuse('leads_elsewhere')
}

function roundOf(app: core.App, portfolio: core.Record): core.Record {
  return find(app, 'rounds', portfolio.getString('round'))
}

/** Where the talk begins, or begins again. */
function startedFloor(context: Context, meeting: core.Record): Floor | null {
  const round = roundOf(context.app, find(context.app, 'portfolios', meeting.getString('portfolio')))
  const before = floorFrom(jsonOf(meeting, 'floor', null))
  return beginFloor(jsonOf<AgendaItem[]>(round, 'agenda', []), context.now, before)
}

function checkPresentable(context: Context, meeting: core.Record): void {
  const portfolio = find(context.app, 'portfolios', meeting.getString('portfolio'))
  const round = roundOf(context.app, portfolio)
  const facts = {
    kind: round.getString('kind') as RoundKind,
    contact: contactState(context.app, portfolio.id),
    reason: portfolio.getString('presentable_reason'),
  }
  if (!isPresentable(facts)) refuse('not_presentable')
}

const open: Handlers['meeting.open'] = (context, input) => {
  const meeting = taught(context, input.meeting)
  const from = meeting.getString('state') as MeetingState
  const pupil = meeting.getString('pupil')
  if (from === 'open') {
    return {
      id: meeting.id,
      rev: meeting.getInt('rev'),
      code: makeMeetingCode(context.app, meeting.id, pupil, context.now),
    }
  }
  checkRev(meeting, input.rev)
  if (from === 'cancelled') refuse('meeting_cancelled')
  if (!meetingMoves(from, 'open')) refuse('move_not_allowed')
  const reason = text(input.reason, 500).trim()
  if (from === 'closed' && reason === '') refuse('reason_missing')
  checkPresentable(context, meeting)
  saveNext(context, meeting, {
    state: 'open',
    reason,
    opened_at: meeting.getString('opened_at') || context.now,
    closed_at: '',
    device: context.device,
    floor: startedFloor(context, meeting),
  })
  moved(context, meeting, from, 'open', reason)
  return {
    id: meeting.id,
    rev: meeting.getInt('rev'),
    code: makeMeetingCode(context.app, meeting.id, pupil, context.now),
  }
}

const close: Handlers['meeting.close'] = (context, input) => {
  const meeting = taught(context, input.meeting)
  const from = meeting.getString('state') as MeetingState
  if (from === 'closed') return { id: meeting.id, rev: meeting.getInt('rev') }
  if (from !== 'open') refuse('meeting_not_open')
  mustLead(context, meeting)
  checkRev(meeting, input.rev)
  const floor = floorFrom(jsonOf(meeting, 'floor', null))
  saveNext(context, meeting, {
    state: 'closed',
    closed_at: context.now,
    floor: floor && endFloor(floor, context.now),
  })
  voidMeetingCodes(context.app, meeting.id)
  moved(context, meeting, from, 'closed')
  return { id: meeting.id, rev: meeting.getInt('rev') }
}

const code: Handlers['meeting.code'] = (context, input) => {
  const meeting = taught(context, input.meeting)
  if (meeting.getString('state') !== 'open') refuse('meeting_not_open')
  return { code: makeMeetingCode(context.app, meeting.id, meeting.getString('pupil'), context.now) }
}

const takeOver: Handlers['meeting.take_over'] = (context, input) => {
  const meeting = taught(context, input.meeting)
  if (meeting.getString('state') !== 'open') refuse('meeting_not_open')
  if (meeting.getString('device') === context.device) return { id: meeting.id, rev: meeting.getInt('rev') }
  saveNext(context, meeting, { device: context.device })
  writeHistory(context, {
    subject: 'meetings',
    record: meeting.id,
    pupil: meeting.getString('pupil'),
    portfolio: meeting.getString('portfolio'),
    action: 'taken_over',
  })
  ring(context.app, meeting.getString('portfolio'))
  return { id: meeting.id, rev: meeting.getInt('rev') }
}

/** Where the talk is; no rev of its own, for only the device that leads says it. */
const floor: Handlers['meeting.floor'] = (context, input) => {
  const meeting = taught(context, input.meeting)
  if (meeting.getString('state') !== 'open') refuse('meeting_not_open')
  mustLead(context, meeting)
  const said = floorFrom(input.floor)
  if (!said) return refuse('not_understood')
  if (JSON.stringify(floorFrom(jsonOf(meeting, 'floor', null))) === JSON.stringify(said))
    return { id: meeting.id }
  meeting.set('floor', said)
  context.app.save(meeting)
  ring(context.app, meeting.getString('portfolio'))
  return { id: meeting.id }
}

export const floorHandlers: Handlers = {
  'meeting.open': open,
  'meeting.close': close,
  'meeting.code': code,
  'meeting.take_over': takeOver,
  'meeting.floor': floor,
}
