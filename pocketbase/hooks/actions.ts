import {
  ACTION_OWNERS,
  ACTION_STATUSES,
  type ActionArrival,
  type ActionOwner,
  counts,
  mayKeepStatus,
} from '../../src/domain/agreed-action.ts'
import type { MeetingState } from '../../src/domain/meeting.ts'
import { startOfDay } from '../../src/domain/school-day.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { maybeDay, maybeId, mustText, oneOf, recordId, text } from './input.ts'
import { checkRev, create, find, findMaybe, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { isTied, moverFor, mustTeach } from './ties.ts'

function answer(action: core.Record): { id: string; rev: number; arrival: ActionArrival } {
  return { id: action.id, rev: action.getInt('rev'), arrival: action.getString('arrival') as ActionArrival }
}

function told(
  context: Context,
  action: core.Record,
  meeting: core.Record,
  what: string,
  more: { before?: string; after?: string; detail?: unknown } = {},
): void {
  writeHistory(context, {
    subject: 'agreed_actions',
    record: action.id,
    pupil: meeting.getString('pupil'),
    portfolio: meeting.getString('portfolio'),
    action: what,
    ...more,
  })
  ring(context.app, meeting.getString('portfolio'))
}

/** The owner of an action and the point it belongs to, both of this meeting. */
function partsOf(
  app: core.App,
  meeting: core.Record,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const owner = oneOf(input['owner'], ACTION_OWNERS)
  const guardian = maybeId(input['guardian'])
  if (guardian !== '' && (owner !== 'guardian' || !meeting.getStringSlice('guardians').includes(guardian)))
    refuse('not_at_this_meeting')
  const point = maybeId(input['point'])
  if (point !== '') {
    const known = find(app, 'improvement_points', point)
    if (
      known.getString('portfolio') !== meeting.getString('portfolio') ||
      known.getString('state') !== 'approved'
    )
      refuse('not_found')
  }
  const due = maybeDay(input['by_when'])
  return {
    what: mustText(input['what'], 500),
    owner,
    guardian,
    owner_name: text(input['owner_name'], 120).trim(),
    by_when: due === '' ? '' : startOfDay(due),
    sign: text(input['sign'], 500).trim(),
    point,
  }
}

function same(action: core.Record, fields: Record<string, unknown>): boolean {
  return Object.entries(fields).every(([key, value]) => action.getString(key) === value)
}

/**
 * Written while talking. The id is the device's own, so a retry or a second device gives one action. What arrives after
 * the meeting closed is kept, and waits as late; what stands then, is fixed.
 */
const save: Handlers['action.save'] = (context, input) => {
  const { app } = context
  const meeting = find(app, 'meetings', input.meeting)
  moverFor(context, meeting.getString('pupil'))
  const state = meeting.getString('state') as MeetingState
  const fields = partsOf(app, meeting, input as unknown as Record<string, unknown>)
  const id = recordId(input.id)
  const stored = findMaybe(app, 'agreed_actions', id)
  if (stored) {
    if (stored.getString('meeting') !== meeting.id) refuse('not_found')
    if (same(stored, fields)) return answer(stored)
    if (state !== 'open') refuse('action_fixed')
    checkRev(stored, input.rev)
    const before = stored.getString('what')
    saveNext(context, stored, fields)
    told(context, stored, meeting, 'edited', { detail: { was: before } })
    return answer(stored)
  }
  if (state !== 'open' && state !== 'closed') refuse('meeting_not_open')
  const arrival: ActionArrival = state === 'open' ? 'in_time' : 'late'
  const action = create(
    app,
    'agreed_actions',
    {
      ...fields,
      meeting: meeting.id,
      pupil: meeting.getString('pupil'),
      status: 'open',
      arrival,
      written_at: context.now,
      written_by: context.actor.kind === 'anonymous' ? '' : context.actor.name,
      rev: 1,
    },
    id,
  )
  told(context, action, meeting, 'written', { after: arrival })
  return answer(action)
}

const remove: Handlers['action.remove'] = (context, input) => {
  const { app } = context
  const id = recordId(input.action)
  const action = findMaybe(app, 'agreed_actions', id)
  if (!action) return { id }
  const meeting = find(app, 'meetings', action.getString('meeting'))
  moverFor(context, meeting.getString('pupil'))
  if (meeting.getString('state') !== 'open') refuse('action_fixed')
  checkRev(action, input.rev)
  told(context, action, meeting, 'removed', { detail: { was: action.getString('what') } })
  app.delete(action)
  return { id: action.id }
}

/** The teacher takes a late action in, or gives it back to who wrote it; it is never dropped. */
const arrival: Handlers['action.arrival'] = (context, input) => {
  const action = find(context.app, 'agreed_actions', input.action)
  const meeting = find(context.app, 'meetings', action.getString('meeting'))
  mustTeach(context, meeting.getString('pupil'))
  const to = oneOf(input.arrival, ['taken_in', 'given_back'] as const)
  const from = action.getString('arrival') as ActionArrival
  if (from === to) return answer(action)
  checkRev(action, input.rev)
  if (from === 'in_time') refuse('move_not_allowed')
  saveNext(context, action, { arrival: to })
  told(context, action, meeting, 'arrival', { before: from, after: to })
  return answer(action)
}

const status: Handlers['action.status'] = (context, input) => {
  const { app, actor } = context
  const action = find(app, 'agreed_actions', input.action)
  const meeting = find(app, 'meetings', action.getString('meeting'))
  const pupil = meeting.getString('pupil')
  const teaches = isTied(context, pupil, ['class_teacher'])
  if (!teaches && !(actor.kind === 'pupil' && actor.id === pupil)) refuse('not_yours')
  if (!mayKeepStatus(action.getString('owner') as ActionOwner, teaches ? 'school' : 'pupil'))
    refuse('voice_not_yours')
  if (!counts(action.getString('arrival') as ActionArrival)) refuse('move_not_allowed')
  const to = oneOf(input.status, ACTION_STATUSES)
  const from = action.getString('status')
  if (from === to) return answer(action)
  checkRev(action, input.rev)
  saveNext(context, action, { status: to, status_by: actor.kind === 'anonymous' ? '' : actor.name })
  told(context, action, meeting, 'status', { before: from, after: to })
  return answer(action)
}

export const actionHandlers: Handlers = {
  'action.save': save,
  'action.remove': remove,
  'action.arrival': arrival,
  'action.status': status,
}
