import {
  completeness,
  mayEdit,
  mayMove,
  POINT_OUTCOMES,
  POINT_STATES,
  type Point,
  type PointState,
  WORD_FIELDS,
} from '../../src/domain/improvement-point.ts'
import { dayOf, startOfDay } from '../../src/domain/school-day.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { ids, maybeDay, oneOf, recordId, text } from './input.ts'
import { contactState, openPortfolio } from './portfolios.ts'
import { all, checkRev, create, find, findMaybe, first, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { isTied, moverFor, mustBePupil } from './ties.ts'

const MOST = { what: 500, why: 1000, first_step: 500, obstacle: 500, plan: 500, helper: 300, sign: 500 }

/** A stored point as the domain knows it. */
export function pointOf(record: core.Record): Point {
  const words = Object.fromEntries(WORD_FIELDS.map((field) => [field, record.getString(field)]))
  const due = record.getString('by_when')
  return {
    ...(words as unknown as Point),
    state: record.getString('state') as PointState,
    by_when: due === '' ? '' : dayOf(due),
    results: record.getStringSlice('results'),
    slides: record.getStringSlice('slides'),
  }
}

function answer(record: core.Record): { id: string; rev: number; state: PointState } {
  return { id: record.id, rev: record.getInt('rev'), state: record.getString('state') as PointState }
}

/** A point is tied to the pupil's own visible results and to slides of the same portfolio, never to anything else. */
function checkTies(
  context: Context,
  pupil: string,
  portfolio: string,
  results: string[],
  slides: string[],
): void {
  for (const id of results) {
    const result = find(context.app, 'results', id)
    if (result.getString('pupil') !== pupil || result.getString('pupil_from') > context.now)
      refuse('not_found')
  }
  for (const id of slides) {
    if (find(context.app, 'slides', id).getString('portfolio') !== portfolio) refuse('not_found')
  }
}

function same(record: core.Record, fields: Record<string, unknown>): boolean {
  const stored = pointOf(record) as unknown as Record<string, unknown>
  return Object.entries(fields).every(([key, value]) => {
    const other =
      key === 'by_when' ? (stored[key] === '' ? '' : startOfDay(stored[key] as string)) : stored[key]
    return JSON.stringify(other ?? '') === JSON.stringify(value)
  })
}

const save: Handlers['point.save'] = (context, input) => {
  const { app } = context
  const portfolio = openPortfolio(app, input.portfolio)
  const pupil = portfolio.getString('pupil')
  mustBePupil(context, pupil)
  const due = maybeDay(input.by_when)
  const results = ids(input.results)
  const slides = ids(input.slides)
  checkTies(context, pupil, portfolio.id, results, slides)
  const fields: Record<string, unknown> = { by_when: due === '' ? '' : startOfDay(due), results, slides }
  for (const field of WORD_FIELDS) fields[field] = text(input[field], MOST[field])

  const contact = contactState(app, portfolio.id)
  const id = recordId(input.id)
  const stored = findMaybe(app, 'improvement_points', id)
  if (!stored) {
    if (contact === 'closed') refuse('contact_closed')
    const position = all(app, 'improvement_points', 'portfolio = {:portfolio}', {
      portfolio: portfolio.id,
    }).length
    const continues = earlierPoint(app, pupil, portfolio.id, input.continues)
    const made = create(
      app,
      'improvement_points',
      { ...fields, portfolio: portfolio.id, pupil, state: 'draft', position, continues, rev: 1 },
      id,
    )
    writeHistory(context, {
      subject: 'improvement_points',
      record: made.id,
      pupil,
      portfolio: portfolio.id,
      action: 'moved',
      after: 'draft',
    })
    ring(app, portfolio.id)
    return answer(made)
  }
  if (stored.getString('portfolio') !== portfolio.id) refuse('not_found')
  if (same(stored, fields)) return answer(stored)
  checkRev(stored, input.rev)
  const state = stored.getString('state') as PointState
  const no = mayEdit(state, contact)
  if (no) refuse(no)
  const before = pointOf(stored)
  // whoever edits what was agreed, proposes it again: approved text never changes under the teacher's yes
  const next: PointState = state === 'approved' ? 'proposed' : state
  if (next === 'proposed') {
    const missing = completeness({
      ...before,
      ...(fields as unknown as Point),
      results,
      slides,
      by_when: due,
    })
    if (missing) refuse(missing)
  }
  saveNext(context, stored, { ...fields, state: next, edited: true })
  if (state !== 'draft') {
    writeHistory(context, {
      subject: 'improvement_points',
      record: stored.id,
      pupil,
      portfolio: portfolio.id,
      action: next === state ? 'edited' : 'moved',
      before: state,
      after: next,
      detail: { words: before },
    })
  }
  ring(app, portfolio.id)
  return answer(stored)
}

/** The earlier point that a new one continues: of the same pupil, in another round. */
function earlierPoint(app: core.App, pupil: string, portfolio: string, id: string | undefined): string {
  if (!id) return ''
  const old = find(app, 'improvement_points', id)
  if (old.getString('pupil') !== pupil || old.getString('portfolio') === portfolio) refuse('not_found')
  return old.id
}

function lastMoveBy(app: core.App, point: string): string {
  const rows = app.findRecordsByFilter(
    'history',
    'record = {:point} && action = "moved"',
    '-at,-@rowid',
    1,
    0,
    { point },
  )
  return rows[0]?.getString('actor') ?? ''
}

const move: Handlers['point.move'] = (context, input) => {
  const { app, actor } = context
  const point = find(app, 'improvement_points', input.point)
  const pupil = point.getString('pupil')
  const mover = moverFor(context, pupil)
  const to = oneOf(input.to, POINT_STATES)
  const portfolio = openPortfolio(app, point.getString('portfolio'))
  const from = point.getString('state') as PointState
  const mine = actor.kind !== 'anonymous' && lastMoveBy(app, point.id) === actor.id
  // the same move again (its answer got lost on the way): it is done already
  if (from === to && point.getInt('rev') === Number(input.rev) + 1 && mine) return answer(point)
  const contact = contactState(app, portfolio.id)
  // closing itself raised the number: what is said is that it lies fixed, not that somebody else was first
  if (contact === 'closed') refuse('contact_closed')
  checkRev(point, input.rev)

  const comment = text(input.comment, 1000).trim()
  const words: Record<string, string> = {}
  for (const field of WORD_FIELDS) {
    const other = text(input.words?.[field], MOST[field]).trim()
    if (other !== '' && other !== point.getString(field)) words[field] = other
  }
  const approved = all(
    app,
    'improvement_points',
    'portfolio = {:portfolio} && state = "approved" && id != {:id}',
    {
      portfolio: portfolio.id,
      id: point.id,
    },
  ).length
  const no = mayMove(pointOf(point), to, mover, {
    contact,
    approved,
    comment,
    words,
    edited: point.getBool('edited'),
    lastMoveMine: mine,
  })
  if (no) refuse(no)

  const change: Record<string, unknown> = { state: to, edited: false }
  if (to === 'returned') change['comment'] = comment
  if (to === 'reworded') change['words'] = words
  if (from === 'reworded') {
    const offered = JSON.parse(point.getString('words') || '{}') as Record<string, string>
    // the pupil's yes makes the teacher's words the pupil's own
    if (to === 'approved') Object.assign(change, offered)
    change['words'] = null
  }
  if (to === 'approved' || (from === 'returned' && to === 'proposed')) change['comment'] = ''
  const before = pointOf(point)
  saveNext(context, point, change)
  writeHistory(context, {
    subject: 'improvement_points',
    record: point.id,
    pupil,
    portfolio: portfolio.id,
    action: 'moved',
    before: from,
    after: to,
    detail: { comment, words, was: to === 'approved' && from === 'reworded' ? before : undefined },
  })
  ring(app, portfolio.id)
  return answer(point)
}

const order: Handlers['point.order'] = (context, input) => {
  const { app } = context
  const portfolio = openPortfolio(app, input.portfolio)
  const contact = contactState(app, portfolio.id)
  if (contact === 'closed') refuse('contact_closed')
  if (moverFor(context, portfolio.getString('pupil')) === 'T' && contact !== 'open')
    refuse('contact_not_open')
  ids(input.points).forEach((id, position) => {
    const point = find(app, 'improvement_points', id)
    if (point.getString('portfolio') !== portfolio.id) refuse('not_found')
    if (point.getInt('position') !== position) {
      point.set('position', position)
      app.save(point)
    }
  })
  ring(app, portfolio.id)
  return { portfolio: portfolio.id }
}

/** A point that was agreed in an earlier round, looked back on in an open one. */
function agreedEarlier(app: core.App, id: unknown): core.Record {
  const point = find(app, 'improvement_points', id)
  if (point.getString('agreed_at') === '') refuse('not_found')
  return point
}

/** The pupil's open portfolio, of a later round than the one a point came from. */
function nextPortfolio(app: core.App, point: core.Record): core.Record {
  const before = find(app, 'portfolios', point.getString('portfolio'))
  const later = 'pupil = {:pupil} && round.state = "open" && round.first_day > {:day}'
  const open = first(app, 'portfolios', later, {
    pupil: point.getString('pupil'),
    day: find(app, 'rounds', before.getString('round')).getString('first_day'),
  })
  if (!open) return refuse('round_not_open')
  return contactState(app, open.id) === 'closed' ? refuse('contact_closed') : open
}

const verdict: Handlers['point.verdict'] = (context, input) => {
  const point = agreedEarlier(context.app, input.point)
  mustBePupil(context, point.getString('pupil'))
  const portfolio = nextPortfolio(context.app, point)
  const said = oneOf(input.verdict, POINT_OUTCOMES)
  const before = point.getString('verdict')
  if (before === said) return answer(point)
  checkRev(point, input.rev)
  // the pupil says it first: what was decided after it, was decided on these words
  if (point.getString('outcome') !== '') refuse('move_not_allowed')
  saveNext(context, point, { verdict: said })
  writeHistory(context, {
    subject: 'improvement_points',
    record: point.id,
    pupil: point.getString('pupil'),
    portfolio: portfolio.id,
    action: 'verdict',
    before,
    after: said,
  })
  ring(context.app, portfolio.id)
  return answer(point)
}

const outcome: Handlers['point.outcome'] = (context, input) => {
  const { app } = context
  const point = agreedEarlier(app, input.point)
  const pupil = point.getString('pupil')
  if (!isTied(context, pupil, ['class_teacher'])) mustBePupil(context, pupil)
  // the pupil's own verdict comes first
  if (point.getString('verdict') === '') refuse('move_not_allowed')
  const portfolio = nextPortfolio(app, point)
  const decided = oneOf(input.outcome, POINT_OUTCOMES)
  const before = point.getString('outcome')
  const known = first(app, 'improvement_points', 'continues = {:point} && portfolio = {:portfolio}', {
    point: point.id,
    portfolio: portfolio.id,
  })
  if (before === decided) return { ...answer(point), continued: known?.id }
  checkRev(point, input.rev)
  const round = portfolio.getString('round')
  saveNext(context, point, { outcome: decided, outcome_round: round })
  const continued = decided === 'continued' ? (known ?? continueIn(context, point, portfolio)) : null
  writeHistory(context, {
    subject: 'improvement_points',
    record: point.id,
    pupil,
    portfolio: portfolio.id,
    action: 'outcome',
    before,
    after: decided,
  })
  ring(app, portfolio.id)
  return { ...answer(point), continued: continued?.id }
}

/** A new draft with the old point's words and results; its date starts empty, because the old one has passed. */
function continueIn(context: Context, old: core.Record, portfolio: core.Record): core.Record {
  const { app } = context
  const words = Object.fromEntries(WORD_FIELDS.map((field) => [field, old.getString(field)]))
  const made = create(app, 'improvement_points', {
    ...words,
    portfolio: portfolio.id,
    pupil: old.getString('pupil'),
    state: 'draft',
    results: old.getStringSlice('results'),
    position: all(app, 'improvement_points', 'portfolio = {:portfolio}', { portfolio: portfolio.id }).length,
    continues: old.id,
    rev: 1,
  })
  writeHistory(context, {
    subject: 'improvement_points',
    record: made.id,
    pupil: old.getString('pupil'),
    portfolio: portfolio.id,
    action: 'moved',
    after: 'draft',
    detail: { continues: old.id },
  })
  return made
}

export const pointHandlers: Handlers = {
  'point.save': save,
  'point.move': move,
  'point.order': order,
  'point.verdict': verdict,
  'point.outcome': outcome,
}
