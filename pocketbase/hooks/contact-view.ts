import type { ContactView } from '../../src/domain/contact-view.ts'
import type { Stage } from '../../src/domain/people.ts'
import type { RoundState } from '../../src/domain/round.ts'
import type { ContactState } from '../../src/domain/student-contact.ts'
import { lastTimeFor } from './agreed.ts'
import type { Context } from './context.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { allOf, byId, meetingView, pointView, resultView, slideView } from './shapes.ts'
import { isTied } from './ties.ts'
import type { View, Views } from './views.ts'

function youAre(context: Context, pupil: string): ContactView['you'] {
  const { actor } = context
  if (actor.kind === 'pupil' && actor.id === pupil) return 'P'
  if (isTied(context, pupil, ['class_teacher'])) return 'T'
  if (isTied(context, pupil, ['care'])) return 'reader'
  return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
}

/** The class teachers of a pupil today by name: whoever opened the contact first, then who asks. */
function teachersOf({ app, now, actor }: Context, pupil: string, opener: string): string[] {
  const today = 'pupil = {:pupil} && kind = "class_teacher" && start <= {:now} && until > {:now}'
  const ids = new Set(all(app, 'grants', today, { pupil, now }).map((grant) => grant.getString('staff')))
  const asker = actor.kind === 'staff' ? actor.id : ''
  const rank = (id: string) => (id === opener ? 0 : id === asker ? 1 : 2)
  const staff = allOf(app, 'staff', 'id', [...ids], 'name')
  return staff.sort((a, b) => rank(a.id) - rank(b.id)).map((one) => one.getString('name'))
}

function stageOf({ app, now }: Context, pupil: string): Stage {
  const rows = all(app, 'enrolments', 'pupil = {:pupil} && start <= {:now} && until > {:now}', { pupil, now })
  return (rows[0]?.getString('stage') ?? 'primary') as Stage
}

/**
 * All of one student contact. Pupil and teacher look at it together, perhaps on one screen:
 * so nobody gets a result here that the pupil may not see yet.
 */
const contact: View = (context, ask): ContactView => {
  const { app, now } = context
  const portfolio = find(app, 'portfolios', ask('portfolio'))
  const pupil = portfolio.getString('pupil')
  const you = youAre(context, pupil)
  const person = find(app, 'pupils', pupil)
  const round = find(app, 'rounds', portfolio.getString('round'))
  const year = find(app, 'school_years', round.getString('school_year'))
  const stored = first(app, 'student_contacts', 'portfolio = {:portfolio}', { portfolio: portfolio.id })
  const slides = all(app, 'slides', 'portfolio = {:portfolio}', { portfolio: portfolio.id }, 'position')
  const points = all(app, 'improvement_points', 'pupil = {:pupil}', { pupil }, 'position')
  const visible = all(
    app,
    'results',
    'pupil = {:pupil} && pupil_from <= {:now}',
    { pupil, now },
    '-date,subject,title',
  )
  const results = byId(visible)
  const slidesById = byId(slides)
  const takenUp = new Set(points.map((point) => point.getString('continues')))
  return {
    portfolio: portfolio.id,
    you,
    round: { id: round.id, name: round.getString('name'), state: round.getString('state') as RoundState },
    pupil: {
      id: pupil,
      given_name: person.getString('given_name'),
      family_name: person.getString('family_name'),
    },
    stage: stageOf(context, pupil),
    teachers: teachersOf(context, pupil, stored?.getString('staff') ?? ''),
    contact: stored && {
      id: stored.id,
      rev: stored.getInt('rev'),
      state: stored.getString('state') as ContactState,
      opened_at: stored.getString('opened_at'),
      closed_at: stored.getString('closed_at'),
      reason: stored.getString('reason'),
    },
    slides: slides.map(slideView),
    results: visible.filter((result) => result.getString('date') >= year.getString('start')).map(resultView),
    points: points
      .filter((point) => point.getString('portfolio') === portfolio.id)
      .map((point) => pointView(point, results, slidesById)),
    earlier: points
      .filter((point) => point.getString('portfolio') !== portfolio.id)
      .filter((point) => point.getString('state') === 'set_aside' && !takenUp.has(point.id))
      .map((point) => pointView(point, results, slidesById)),
    meetings: all(app, 'meetings', 'portfolio = {:portfolio}', { portfolio: portfolio.id }, 'start').map(
      meetingView,
    ),
    last: lastTimeFor(app, portfolio, { kind: 'preview' }),
  }
}

export const contactViews: Views = { contact }
