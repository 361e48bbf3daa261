import type { Audience } from '../../src/domain/last-time.ts'
import type { Stage } from '../../src/domain/people.ts'
import { isPresentable } from '../../src/domain/portfolio.ts'
import { missingFor, type Presentation, pagesFor } from '../../src/domain/presentation.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { text } from './input.ts'
import { attendances, factsOf } from './presentation-facts.ts'
import { all, checkRev, find, first, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { isTied, mustKnow, mustTeach } from './ties.ts'
import type { View, Views } from './views.ts'

/** The meeting that is asked for, of this very portfolio, and whether it has begun; what was shown there stays so after it. */
function audienceOf(
  app: core.App,
  portfolio: core.Record,
  id: string,
): { audience: Audience; state: string } {
  if (id === '') return { audience: { kind: 'preview' }, state: '' }
  const meeting = find(app, 'meetings', id)
  if (meeting.getString('portfolio') !== portfolio.id) refuse('not_found')
  const state = meeting.getString('state')
  const sat = attendances(app, portfolio.id).find((one) => one.meeting === id)
  if (!sat || state === 'no_show') return refuse('meeting_cancelled')
  return { audience: { kind: 'meeting', begun: state === 'open' || state === 'closed', ...sat }, state }
}

/** The first name of who teaches this pupil today, as the class screen says it. */
export function teacherOf(context: Context, pupil: string): string {
  const { app, actor, now } = context
  if (actor.kind === 'staff' && isTied(context, pupil, ['class_teacher'])) return actor.name
  const grant = first(
    app,
    'grants',
    'pupil = {:pupil} && kind = "class_teacher" && start <= {:now} && until > {:now}',
    { pupil, now },
  )
  return grant ? find(app, 'staff', grant.getString('staff')).getString('name') : ''
}

/** How far this pupil reads alone in this class. */
export function stageOf(app: core.App, pupil: string, group: string): Stage {
  const enrolment = app.findRecordsByFilter(
    'enrolments',
    'pupil = {:pupil} && group = {:group}',
    '-start',
    1,
    0,
    { pupil, group },
  )[0]
  return (enrolment?.getString('stage') ?? 'primary') as Stage
}

/** Speaking notes are the pupil's own: nobody else's request answers them. */
function notesOf(context: Context, portfolio: string): Record<string, string> {
  if (context.actor.kind !== 'pupil') return {}
  const notes = all(context.app, 'speaking_notes', 'slide.portfolio = {:portfolio}', { portfolio })
  return Object.fromEntries(notes.map((note) => [note.getString('slide'), note.getString('text')]))
}

/** Opens this answer's pictures: as who asked, so what that person may not read stays closed. */
function fileToken(context: Context): string {
  const { app, actor } = context
  if (actor.kind !== 'pupil' && actor.kind !== 'staff') return ''
  return app.findRecordById(actor.kind === 'pupil' ? 'pupils' : 'staff', actor.id).newFileToken()
}

/**
 * A whole presentation in one answer (`?p=<portfolio>`, and `m=<meeting>` when it is presented there). The pupil whose
 * it is, the class teacher and care may ask; for a meeting it is what everybody who attends it may see now.
 */
const presentation: View = (context, ask) => {
  const { app, actor, now } = context
  if (actor.kind === 'anonymous') return refuse('signed_out')
  const portfolio = find(app, 'portfolios', ask('p'))
  const pupil = portfolio.getString('pupil')
  if (actor.kind !== 'pupil' || actor.id !== pupil) mustKnow(context, pupil)
  const { audience, state } = audienceOf(app, portfolio, ask('m'))
  const facts = factsOf(app, portfolio, audience.kind === 'meeting' ? audience.meeting : '')
  const person = find(app, 'pupils', pupil)
  if (audience.kind === 'meeting' && !isPresentable(facts)) {
    refuse('not_presentable', {
      missing: missingFor(facts),
      pupil: person.getString('given_name'),
      rev: portfolio.getInt('rev'),
      teaches: isTied(context, pupil, ['class_teacher']),
    })
  }
  const whole: Presentation = {
    portfolio: portfolio.id,
    rings: find(app, 'bells', portfolio.id).getInt('rings'),
    asks: actor.kind === 'pupil' ? 'pupil' : 'staff',
    preview: audience.kind === 'preview',
    school: first(app, 'schools', 'id != ""', {})?.getString('name') ?? '',
    group: find(app, 'groups', portfolio.getString('group')).getString('name'),
    pupil: person.getString('given_name'),
    teacher: teacherOf(context, pupil),
    stage: stageOf(app, pupil, portfolio.getString('group')),
    theme: portfolio.getString('theme'),
    meeting: audience.kind === 'meeting' ? { id: audience.meeting, state } : null,
    pages: pagesFor(facts, audience, now),
    token: fileToken(context),
    notes: notesOf(context, portfolio.id),
  }
  return whole
}

/** The teacher states why a meeting is held without a student contact; without words it is taken back. */
const presentable: Handlers['portfolio.presentable'] = (context, input) => {
  const portfolio = find(context.app, 'portfolios', input.portfolio)
  const pupil = portfolio.getString('pupil')
  mustTeach(context, pupil)
  const reason = text(input.reason, 500).trim()
  const before = portfolio.getString('presentable_reason')
  if (reason === before) return { id: portfolio.id, rev: portfolio.getInt('rev') }
  checkRev(portfolio, input.rev)
  saveNext(context, portfolio, { presentable_reason: reason })
  writeHistory(context, {
    subject: 'portfolios',
    record: portfolio.id,
    pupil,
    portfolio: portfolio.id,
    action: reason === '' ? 'contact_needed' : 'held_without_contact',
    detail: { reason, was: before },
  })
  ring(context.app, portfolio.id)
  return { id: portfolio.id, rev: portfolio.getInt('rev') }
}

export const presentationHandlers: Handlers = { 'portfolio.presentable': presentable }
export const presentationViews: Views = { presentation }
