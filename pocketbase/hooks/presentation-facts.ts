// Gathers what a presentation is made from. Everything is read here and sifted by the domain; nothing else decides.
import type { ActionArrival, ActionOwner, ActionStatus } from '../../src/domain/agreed-action.ts'
import type { PointOutcome } from '../../src/domain/improvement-point.ts'
import type { ActionForStage, Attendance, PointForStage, ResultForStage } from '../../src/domain/last-time.ts'
import type { Voice } from '../../src/domain/people.ts'
import type { Conclusion, Picture, PresentationFacts, SlideForStage } from '../../src/domain/presentation.ts'
import type { FamilyRule } from '../../src/domain/result.ts'
import type { AgendaItem, RoundKind } from '../../src/domain/round.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import type { Feeling, SlideType } from '../../src/domain/slide.ts'
import { pointOf } from './points.ts'
import { contactState, portfoliosBefore } from './portfolios.ts'
import { all, find, first, jsonOf } from './records.ts'

/** A moment of the database as a school day; '' for none. */
const maybeDayOf = (moment: string): string => (moment === '' ? '' : dayOf(moment))

function pictureOf(slide: core.Record): Picture | null {
  const name = slide.getString('picture')
  if (name === '') return null
  return {
    path: `/api/files/slides/${slide.id}/${name}`,
    width: slide.getInt('picture_width'),
    height: slide.getInt('picture_height'),
  }
}

function slideOf(slide: core.Record): SlideForStage {
  return {
    id: slide.id,
    type: slide.getString('type') as SlideType,
    title: slide.getString('title'),
    text: slide.getString('text'),
    feeling: slide.getString('feeling') as Feeling,
    mood: slide.getInt('mood'),
    shown: slide.getBool('shown'),
    held: slide.getBool('held'),
    position: slide.getInt('position'),
    result: slide.getString('result'),
    picture: pictureOf(slide),
  }
}

function resultOf(result: core.Record): ResultForStage {
  return {
    id: result.id,
    subject: result.getString('subject'),
    title: result.getString('title'),
    date: dayOf(result.getString('date')),
    period: result.getString('period'),
    scale: result.getString('scale'),
    value: result.getString('value'),
    comment: result.getString('comment'),
    pupil_from: result.getString('pupil_from'),
    family_rule: result.getString('family_rule') as FamilyRule,
    family_from: result.getString('family_from'),
  }
}

function pointForStage(point: core.Record): PointForStage {
  return {
    ...pointOf(point),
    id: point.id,
    position: point.getInt('position'),
    continues: point.getString('continues'),
    outcome: point.getString('outcome') as PointOutcome | '',
  }
}

function actionOf(action: core.Record, agreed: Attendance): ActionForStage {
  return {
    id: action.id,
    what: action.getString('what'),
    owner: action.getString('owner') as ActionOwner,
    owner_name: action.getString('owner_name'),
    by_when: maybeDayOf(action.getString('by_when')),
    sign: action.getString('sign'),
    status: action.getString('status') as ActionStatus,
    arrival: action.getString('arrival') as ActionArrival,
    agreed,
  }
}

/** The meetings of a portfolio that are or were meant to be held, with who sits there. */
export function attendances(app: core.App, portfolio: string): Attendance[] {
  const meetings = all(
    app,
    'meetings',
    'portfolio = {:portfolio} && state != "cancelled"',
    { portfolio },
    'start',
  )
  return meetings.map((meeting) => ({
    meeting: meeting.id,
    guardians: meeting.getStringSlice('guardians'),
    alone: meetings.length === 1,
  }))
}

/** What the meetings of a portfolio agreed, in the order of the talk. */
export function actionsOf(app: core.App, portfolio: string): ActionForStage[] {
  return attendances(app, portfolio).flatMap((agreed) =>
    all(app, 'agreed_actions', 'meeting = {:meeting}', { meeting: agreed.meeting }, 'written_at,@rowid').map(
      (action) => actionOf(action, agreed),
    ),
  )
}

function approvedPoints(app: core.App, portfolio: string): PointForStage[] {
  return all(
    app,
    'improvement_points',
    'portfolio = {:portfolio} && state = "approved"',
    { portfolio },
    'position',
  ).map(pointForStage)
}

/** What the latest earlier round agreed: the nearest portfolio of this pupil that left a point or an action. */
function lastTime(app: core.App, portfolio: core.Record): PresentationFacts['last'] {
  for (const earlier of portfoliosBefore(app, portfolio)) {
    const points = approvedPoints(app, earlier.id)
    const actions = actionsOf(app, earlier.id)
    if (points.length + actions.length === 0) continue
    const slides = all(app, 'slides', 'portfolio = {:portfolio} && result != ""', { portfolio: earlier.id })
    return {
      points,
      actions,
      slides: slides.map((slide) => ({ id: slide.id, result: slide.getString('result') })),
    }
  }
  return { points: [], slides: [], actions: [] }
}

/** The summary of a meeting with who confirmed it, or null. */
export function conclusionOf(app: core.App, meeting: string): Conclusion | null {
  const conclusion = first(app, 'conclusions', 'meeting = {:meeting}', { meeting })
  if (!conclusion) return null
  const confirmed = all(app, 'confirmations', 'meeting = {:meeting}', { meeting }, 'at').map((one) => ({
    voice: one.getString('voice') as Voice,
    name: one.getString('name'),
    spoken: one.getBool('spoken'),
  }))
  return {
    text: conclusion.getString('text'),
    pupil_view: conclusion.getString('pupil_view'),
    family_view: conclusion.getString('family_view'),
    school_view: conclusion.getString('school_view'),
    follow_up: conclusion.getString('follow_up'),
    confirmed,
  }
}

/** Everything from which the pages of this portfolio follow, for one meeting or for none. */
export function factsOf(app: core.App, portfolio: core.Record, meeting: string): PresentationFacts {
  const round = find(app, 'rounds', portfolio.getString('round'))
  const slides = all(app, 'slides', 'portfolio = {:portfolio}', { portfolio: portfolio.id }, 'position').map(
    slideOf,
  )
  const points = all(
    app,
    'improvement_points',
    'portfolio = {:portfolio}',
    { portfolio: portfolio.id },
    'position',
  ).map(pointForStage)
  const last = lastTime(app, portfolio)
  const named = [
    ...[...slides, ...last.slides].map((slide) => slide.result),
    ...[...points, ...last.points].flatMap((point) => point.results),
  ].filter((id) => id !== '')
  return {
    kind: round.getString('kind') as RoundKind,
    contact: contactState(app, portfolio.id),
    reason: portfolio.getString('presentable_reason'),
    agenda: jsonOf<AgendaItem[]>(round, 'agenda', []),
    slides,
    points,
    results: app.findRecordsByIds('results', [...new Set(named)]).map((result) => resultOf(result!)),
    last,
    actions: meeting === '' ? [] : actionsOf(app, portfolio.id),
    conclusion: meeting === '' ? null : conclusionOf(app, meeting),
  }
}
