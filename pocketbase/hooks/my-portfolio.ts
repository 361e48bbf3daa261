// The pupil's own portfolio as a whole: one request for everything the pupil's screen shows.
import { type ActionArrival, type ActionStatus, counts } from '../../src/domain/agreed-action.ts'
import type { ResultView } from '../../src/domain/contact-view.ts'
import type { PointOutcome } from '../../src/domain/improvement-point.ts'
import type { LastAction, LastPoint, MyPoint, MyPortfolio, MySlide } from '../../src/domain/my-portfolio.ts'
import type { Stage } from '../../src/domain/people.ts'
import type { Theme } from '../../src/domain/portfolio.ts'
import type { RoundKind, RoundState } from '../../src/domain/round.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import type { Context } from './context.ts'
import { pointOf } from './points.ts'
import { contactState } from './portfolios.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { allOf, byId, meetingView, pointView, resultView, slideView } from './shapes.ts'
import type { View } from './views.ts'

interface Made {
  portfolio: core.Record
  round: core.Record
}

/** What the pupil works on now (its round is open) or worked on last, and after it what came before. */
function madeBy(app: core.App, pupil: string): Made[] {
  const day = ({ round }: Made) => round.getString('first_day')
  const made = all(app, 'portfolios', 'pupil = {:pupil}', { pupil })
    .map((portfolio) => ({ portfolio, round: find(app, 'rounds', portfolio.getString('round')) }))
    .filter(({ round }) => round.getString('state') !== 'draft')
    .sort((one, other) => (day(one) < day(other) ? 1 : -1))
  const open = made.findIndex(({ round }) => round.getString('state') === 'open')
  return open < 0 ? made : made.slice(open)
}

function mySlides(app: core.App, slides: readonly core.Record[]): MySlide[] {
  const ids = slides.map((slide) => slide.id)
  const notes = allOf(app, 'speaking_notes', 'slide', ids)
  return slides.map((slide) => {
    const note = notes.find((row) => row.getString('slide') === slide.id)
    const words = note ? { rev: note.getInt('rev'), text: note.getString('text') } : { rev: 0, text: '' }
    return { ...slideView(slide), note: words }
  })
}

/** The results that the pupil may see today. */
function visibleTo(context: Context, pupil: string): core.Record[] {
  const filter = 'pupil = {:pupil} && pupil_from <= {:now}'
  return all(context.app, 'results', filter, { pupil, now: context.now }, '-date,subject,title')
}

/** What a round looks back on; a reverse round has no results at all. */
function ofThisYear(app: core.App, round: core.Record, results: readonly core.Record[]): ResultView[] {
  if (round.getString('kind') === 'reverse') return []
  const year = find(app, 'school_years', round.getString('school_year'))
  return results.filter((result) => result.getString('date') >= year.getString('start')).map(resultView)
}

/** What was agreed in the last round in which something was. */
function lastTime(app: core.App, earlier: readonly Made[]): MyPortfolio['last'] {
  for (const { portfolio, round } of earlier) {
    const values = { portfolio: portfolio.id }
    const agreed = all(
      app,
      'improvement_points',
      'portfolio = {:portfolio} && agreed_at != ""',
      values,
      'position',
    )
    const said = all(
      app,
      'agreed_actions',
      'meeting.portfolio = {:portfolio} && owner = "pupil"',
      values,
      'written_at',
    )
    const actions = said.filter((action) => counts(action.getString('arrival') as ActionArrival))
    if (agreed.length + actions.length === 0) continue
    return { round: round.getString('name'), points: agreed.map(lastPoint), actions: actions.map(lastAction) }
  }
  return null
}

function lastPoint(point: core.Record): LastPoint {
  return {
    id: point.id,
    rev: point.getInt('rev'),
    what: point.getString('what'),
    sign: point.getString('sign'),
    verdict: point.getString('verdict') as PointOutcome | '',
    outcome: point.getString('outcome') as PointOutcome | '',
  }
}

function lastAction(action: core.Record): LastAction {
  const due = action.getString('by_when')
  return {
    id: action.id,
    rev: action.getInt('rev'),
    what: action.getString('what'),
    by_when: due === '' ? '' : dayOf(due),
    status: action.getString('status') as ActionStatus,
  }
}

/** The stage of this pupil in this class today; a class that the pupil left since says its own. */
function stageIn({ app, now }: Context, pupil: string, group: string): Stage {
  const filter = 'pupil = {:pupil} && group = {:group} && start <= {:now} && until > {:now}'
  const enrolled = first(app, 'enrolments', filter, { pupil, group, now })
  return (enrolled ?? find(app, 'groups', group)).getString('stage') as Stage
}

const myPortfolio: View = (context): MyPortfolio => {
  const { app, actor, now } = context
  if (actor.kind !== 'pupil') return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
  const [current, ...earlier] = madeBy(app, actor.id)
  if (!current) return refuse('not_found')
  const { portfolio, round } = current
  const pupil = find(app, 'pupils', actor.id)
  const school = first(app, 'schools', 'id != ""', {})
  const of = { portfolio: portfolio.id }
  const slides = all(app, 'slides', 'portfolio = {:portfolio}', of, 'position')
  const results = visibleTo(context, pupil.id)
  const [resultsById, slidesById] = [byId(results), byId(slides)]
  const myPoint = (point: core.Record): MyPoint => {
    const { results, slides } = pointOf(point)
    return {
      ...pointView(point, resultsById, slidesById),
      results,
      slides,
      continues: point.getString('continues'),
    }
  }
  return {
    pupil: { id: pupil.id, given_name: pupil.getString('given_name') },
    stage: stageIn(context, pupil.id, portfolio.getString('group')),
    today: dayOf(now),
    school: { phone: school?.getString('phone') ?? '', talk_to: school?.getString('talk_to') ?? '' },
    portfolio: {
      id: portfolio.id,
      rev: portfolio.getInt('rev'),
      theme: portfolio.getString('theme') as Theme,
    },
    round: {
      name: round.getString('name'),
      kind: round.getString('kind') as RoundKind,
      state: round.getString('state') as RoundState,
    },
    contact: contactState(app, portfolio.id),
    meetings: all(app, 'meetings', 'portfolio = {:portfolio}', of, 'start').map(meetingView),
    slides: mySlides(app, slides),
    results: ofThisYear(app, round, results),
    points: all(app, 'improvement_points', 'portfolio = {:portfolio}', of, 'position').map(myPoint),
    last: lastTime(app, earlier),
  }
}

export const myPortfolioViews: Record<string, View> = { my_portfolio: myPortfolio }
