import { floorFrom } from '../../src/domain/floor.ts'
import type { Audience } from '../../src/domain/last-time.ts'
import { followUpId, type MeetingState } from '../../src/domain/meeting.ts'
import type { LastTime, MeetingDay, MeetingOfDay, MeetingWhole } from '../../src/domain/meeting-view.ts'
import { isPresentable } from '../../src/domain/portfolio.ts'
import { pagesFor } from '../../src/domain/presentation.ts'
import type { RoundKind } from '../../src/domain/round.ts'
import { addDays, dayOf, startOfDay } from '../../src/domain/school-day.ts'
import { actionsAt, agreedPoints, conclusionAt, confirmationsAt, guestsAt, lastTimeFor } from './agreed.ts'
import type { Context } from './context.ts'
import { contactState } from './portfolios.ts'
import { stageOf, teacherOf } from './presentation.ts'
import { attendances, factsOf } from './presentation-facts.ts'
import { all, find, findMaybe, jsonOf } from './records.ts'
import { refuse } from './refuse.ts'
import { allOf, byId } from './shapes.ts'
import { moverFor } from './ties.ts'
import type { View, Views } from './views.ts'

/** Everything a meeting screen needs at once, for the pupil and the teacher of that meeting. */
const meeting: View = (context, ask): MeetingWhole => {
  const { app } = context
  const record = find(app, 'meetings', ask('meeting'))
  const pupil = find(app, 'pupils', record.getString('pupil'))
  const you = moverFor(context, pupil.id)
  const portfolio = find(app, 'portfolios', record.getString('portfolio'))
  const round = find(app, 'rounds', portfolio.getString('round'))
  const kind = round.getString('kind') as RoundKind
  const contact = contactState(app, portfolio.id)
  const reason = portfolio.getString('presentable_reason')
  const together = togetherAt(context, record, portfolio)
  return {
    you,
    now: context.now,
    meeting: {
      id: record.id,
      rev: record.getInt('rev'),
      state: record.getString('state') as MeetingState,
      start: record.getString('start'),
      minutes: record.getInt('minutes'),
      room: record.getString('room'),
      reason: record.getString('reason'),
      opened_at: record.getString('opened_at'),
      closed_at: record.getString('closed_at'),
      device: record.getString('device'),
      floor: floorFrom(jsonOf(record, 'floor', null)),
    },
    pupil: {
      id: pupil.id,
      given_name: pupil.getString('given_name'),
      family_name: pupil.getString('family_name'),
    },
    stage: stageOf(app, pupil.id, portfolio.getString('group')),
    teacher: teacherOf(context, pupil.id),
    portfolio: {
      id: portfolio.id,
      rev: portfolio.getInt('rev'),
      presentable: isPresentable({ kind, contact, reason }),
      reason,
      contact,
    },
    round: { id: round.id, name: round.getString('name'), kind, agenda: jsonOf(round, 'agenda', []) },
    guardians: guestsAt(app, record),
    points: agreedPoints(app, portfolio.id).filter(({ id }) => together.points.has(id)),
    actions: actionsAt(app, record.id),
    conclusion: conclusionAt(app, record.id),
    confirmations: confirmationsAt(app, record.id),
    follow_up: followUpOf(app, record),
    last: together.last,
  }
}

function followUpOf(app: core.App, meeting: core.Record): MeetingWhole['follow_up'] {
  const next = findMaybe(app, 'meetings', followUpId(meeting.id))
  if (next?.getString('portfolio') !== meeting.getString('portfolio')) return null
  return { id: next.id, start: next.getString('start'), state: next.getString('state') as MeetingState }
}

/**
 * What everybody at this table may know now, for a family looks along on the teacher's screen: the points that the
 * presentation shows, and what it shows of last time.
 */
function togetherAt(
  { app, now }: Context,
  meeting: core.Record,
  portfolio: core.Record,
): { points: Set<string>; last: LastTime | null } {
  const sat = attendances(app, portfolio.id).find((one) => one.meeting === meeting.id)
  if (!sat) return { points: new Set(), last: null }
  const begun = ['open', 'closed'].includes(meeting.getString('state'))
  const audience: Audience = { kind: 'meeting', begun, ...sat }
  const pages = pagesFor(factsOf(app, portfolio, meeting.id), audience, now)
  const before = pages.flatMap((page) => (page.kind === 'last_time' ? page.items : []))
  const known = new Set(before.map(({ id }) => id))
  const last = lastTimeFor(app, portfolio, audience)
  return {
    points: new Set(pages.filter(({ kind }) => kind === 'point').map(({ place }) => place)),
    last: last && { ...last, points: last.points.filter(({ id }) => known.has(id)) },
  }
}

/** The pupils to whom the actor is tied as class teacher today. */
function taughtBy({ app, actor, now }: Context): string[] {
  if (actor.kind !== 'staff') return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
  const grants = all(
    app,
    'grants',
    'staff = {:staff} && kind = "class_teacher" && start <= {:now} && until > {:now}',
    { staff: actor.id, now },
  )
  return [...new Set(grants.map((grant) => grant.getString('pupil')))]
}

/** The teacher's meetings of today, or of the next day that has some: what stands on the screen between two families. */
const meetingsOfDay: View = (context): MeetingDay => {
  const { app, now } = context
  const pupils = new Set(taughtBy(context))
  const today = startOfDay(dayOf(now))
  const mine = all(app, 'meetings', 'start >= {:today} && state != "cancelled"', { today }, 'start').filter(
    (one) => pupils.has(one.getString('pupil')),
  )
  const isToday = (one: core.Record) => one.getString('start') < startOfDay(addDays(dayOf(now), 1))
  const first = mine.find((one) => isToday(one) || one.getString('state') === 'planned')
  if (!first) return { now, day: '', meetings: [] }
  const day = dayOf(first.getString('start'))
  const shown = mine.filter((one) => dayOf(one.getString('start')) === day)
  const names = byId(
    allOf(
      app,
      'pupils',
      'id',
      shown.map((one) => one.getString('pupil')),
    ),
  )
  return { now, day, meetings: shown.map((one) => ofDay(app, one, names)) }
}

function ofDay(app: core.App, meeting: core.Record, names: ReadonlyMap<string, core.Record>): MeetingOfDay {
  return {
    id: meeting.id,
    start: meeting.getString('start'),
    minutes: meeting.getInt('minutes'),
    room: meeting.getString('room'),
    state: meeting.getString('state') as MeetingState,
    pupil: names.get(meeting.getString('pupil'))?.getString('given_name') ?? '',
    guardians: guestsAt(app, meeting).map(({ name }) => name),
  }
}

export const meetingViews: Views = { meeting, meetings_of_day: meetingsOfDay }
