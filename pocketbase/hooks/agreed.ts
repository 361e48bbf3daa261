// What was agreed, in the shapes that the meeting's screens read.
import {
  type ActionArrival,
  type ActionOwner,
  type ActionStatus,
  counts,
} from '../../src/domain/agreed-action.ts'
import type { PointOutcome } from '../../src/domain/improvement-point.ts'
import { type Audience, mayHear } from '../../src/domain/last-time.ts'
import type {
  AgreedAction,
  AgreedPoint,
  ConclusionView,
  Confirmation,
  Guest,
  LastTime,
  PointOfLastTime,
} from '../../src/domain/meeting-view.ts'
import type { Voice } from '../../src/domain/people.ts'
import { dayOf, timeOf } from '../../src/domain/school-day.ts'
import { portfoliosBefore } from './portfolios.ts'
import { actionsOf } from './presentation-facts.ts'
import { all, find, first } from './records.ts'
import { allOf } from './shapes.ts'

const maybeDayOf = (moment: string): string => (moment === '' ? '' : dayOf(moment))

export function actionView(action: core.Record): AgreedAction {
  return {
    id: action.id,
    rev: action.getInt('rev'),
    meeting: action.getString('meeting'),
    what: action.getString('what'),
    owner: action.getString('owner') as ActionOwner,
    guardian: action.getString('guardian'),
    owner_name: action.getString('owner_name'),
    by_when: maybeDayOf(action.getString('by_when')),
    sign: action.getString('sign'),
    point: action.getString('point'),
    status: action.getString('status') as ActionStatus,
    status_by: action.getString('status_by'),
    arrival: action.getString('arrival') as ActionArrival,
    written_by: action.getString('written_by'),
    written_at: action.getString('written_at'),
  }
}

/** The actions of a meeting in the order of the talk. */
export function actionsAt(app: core.App, meeting: string): AgreedAction[] {
  return all(app, 'agreed_actions', 'meeting = {:meeting}', { meeting }, 'written_at,@rowid').map(actionView)
}

export function conclusionAt(app: core.App, meeting: string): ConclusionView | null {
  const stored = first(app, 'conclusions', 'meeting = {:meeting}', { meeting })
  if (!stored) return null
  const follow = stored.getString('follow_up')
  return {
    rev: stored.getInt('rev'),
    text: stored.getString('text'),
    pupil_view: stored.getString('pupil_view'),
    family_view: stored.getString('family_view'),
    school_view: stored.getString('school_view'),
    follow_up_day: maybeDayOf(follow),
    follow_up_time: follow === '' ? '' : timeOf(follow),
  }
}

export function confirmationsAt(app: core.App, meeting: string): Confirmation[] {
  return all(app, 'confirmations', 'meeting = {:meeting}', { meeting }, 'at').map((one) => ({
    id: one.id,
    voice: one.getString('voice') as Voice,
    name: one.getString('name'),
    guardian: one.getString('guardian'),
    spoken: one.getBool('spoken'),
    at: one.getString('at'),
  }))
}

/** Who of the family comes to a meeting, in the order in which they were invited. */
export function guestsAt(app: core.App, meeting: core.Record): Guest[] {
  return meeting.getStringSlice('guardians').map((id) => {
    const guardian = find(app, 'guardians', id)
    return { id, name: guardian.getString('name'), language: guardian.getString('language') }
  })
}

/** The points that count in a portfolio. */
export function agreedPoints(app: core.App, portfolio: string): AgreedPoint[] {
  return approved(app, portfolio).map((point) => ({
    id: point.id,
    what: point.getString('what'),
    first_step: point.getString('first_step'),
    sign: point.getString('sign'),
    by_when: maybeDayOf(point.getString('by_when')),
  }))
}

function approved(app: core.App, portfolio: string): core.Record[] {
  return all(
    app,
    'improvement_points',
    'portfolio = {:portfolio} && state = "approved"',
    { portfolio },
    'position',
  )
}

function lastPoint(point: core.Record): PointOfLastTime {
  return {
    id: point.id,
    rev: point.getInt('rev'),
    what: point.getString('what'),
    sign: point.getString('sign'),
    verdict: point.getString('verdict') as PointOutcome | '',
    outcome: point.getString('outcome') as PointOutcome | '',
  }
}

/** The nearest earlier portfolio of this pupil that left a point or an action, with its round. */
export function portfolioBefore(app: core.App, portfolio: core.Record): core.Record | null {
  const left = (one: core.Record) =>
    approved(app, one.id).length > 0 || actionsOf(app, one.id).some(({ arrival }) => counts(arrival))
  return portfoliosBefore(app, portfolio).find(left) ?? null
}

/** What was agreed the time before, for an audience: a family hears what a guardian promised only where it sat. */
export function lastTimeFor(app: core.App, portfolio: core.Record, audience: Audience): LastTime | null {
  const before = portfolioBefore(app, portfolio)
  if (!before) return null
  const heard = actionsOf(app, before.id).filter(
    (action) => counts(action.arrival) && mayHear(action, audience),
  )
  const stored = allOf(
    app,
    'agreed_actions',
    'id',
    heard.map(({ id }) => id),
  )
  const byId = new Map(stored.map((record) => [record.id, record]))
  return {
    round: find(app, 'rounds', before.getString('round')).getString('name'),
    points: approved(app, before.id).map(lastPoint),
    actions: heard.map(({ id }) => actionView(byId.get(id)!)),
  }
}
