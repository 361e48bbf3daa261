import type { PointState } from '../../src/domain/improvement-point.ts'
import { mayClose, mayOpen, stateAfterClosing } from '../../src/domain/student-contact.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { text } from './input.ts'
import { openPortfolio } from './portfolios.ts'
import { all, checkRev, create, find, first, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { mustTeach } from './ties.ts'

function answer(contact: core.Record): { id: string; rev: number } {
  return { id: contact.id, rev: contact.getInt('rev') }
}

function record(
  context: Context,
  contact: core.Record,
  action: string,
  before: string,
  detail?: unknown,
): void {
  const portfolio = contact.getString('portfolio')
  const pupil = contact.getString('pupil')
  const after = contact.getString('state')
  const row = { subject: 'student_contacts', record: contact.id, pupil, portfolio, action, before, after }
  writeHistory(context, { ...row, detail })
  ring(context.app, portfolio)
}

/** Opens the contact of a portfolio; a closed one again, with a reason. Opening an open one changes nothing. */
const open: Handlers['contact.open'] = (context, input) => {
  const { app, now, actor } = context
  const portfolio = openPortfolio(app, input.portfolio)
  const pupil = portfolio.getString('pupil')
  mustTeach(context, pupil)
  const staff = actor.kind === 'staff' ? actor.id : ''
  const reason = text(input.reason, 500).trim()
  const known = first(app, 'student_contacts', 'portfolio = {:portfolio}', { portfolio: portfolio.id })
  if (!known) {
    const fields = { portfolio: portfolio.id, pupil, state: 'open', staff, opened_at: now, rev: 1 }
    const made = create(app, 'student_contacts', fields)
    record(context, made, 'opened', '')
    return answer(made)
  }
  if (known.getString('state') === 'open') return answer(known)
  const no = mayOpen('closed', reason)
  if (no) refuse(no)
  saveNext(context, known, { state: 'open', staff, opened_at: now, closed_at: '', reason, pupil_device: '' })
  // nothing is agreed until the contact closes again
  for (const point of pointsOf(app, portfolio.id)) {
    if (point.getString('agreed_at') !== '') saveNext(context, point, { agreed_at: '' })
  }
  record(context, known, 'reopened', 'closed', { reason })
  return answer(known)
}

/** Closes the contact: what is approved is agreed now, drafts are set aside, and nothing moves any more. */
const close: Handlers['contact.close'] = (context, input) => {
  const { app, now } = context
  const contact = find(app, 'student_contacts', input.contact)
  mustTeach(context, contact.getString('pupil'))
  const portfolio = openPortfolio(app, contact.getString('portfolio'))
  if (contact.getString('state') === 'closed') {
    // the same closing again (its answer got lost on the way): it is done already
    return contact.getInt('rev') === Number(input.rev) + 1 ? answer(contact) : refuse('contact_closed')
  }
  checkRev(contact, input.rev)
  const points = pointsOf(app, portfolio.id)
  const no = mayClose(points.map((point) => point.getString('state') as PointState))
  if (no) refuse(no)
  for (const point of points) closePoint(context, point)
  saveNext(context, contact, { state: 'closed', closed_at: now, pupil_device: '' })
  record(context, contact, 'closed', 'open', {
    agreed: points.filter((point) => point.getString('state') === 'approved').length,
  })
  return answer(contact)
}

function pointsOf(app: core.App, portfolio: string): core.Record[] {
  return all(app, 'improvement_points', 'portfolio = {:portfolio}', { portfolio })
}

function closePoint(context: Context, point: core.Record): void {
  const before = point.getString('state') as PointState
  const after = stateAfterClosing(before)
  if (after === 'approved') saveNext(context, point, { agreed_at: context.now })
  if (after === before) return
  saveNext(context, point, { state: after })
  writeHistory(context, {
    subject: 'improvement_points',
    record: point.id,
    pupil: point.getString('pupil'),
    portfolio: point.getString('portfolio'),
    action: 'moved',
    before,
    after,
    detail: { closing: true },
  })
}

export const contactHandlers: Handlers = { 'contact.open': open, 'contact.close': close }
