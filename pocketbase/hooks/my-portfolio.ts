// The pupil's own portfolio as a whole: one request for everything the pupil's screen shows.
import type { ResultView } from '../../src/domain/contact-view.ts'
import type { MyPoint, MyPortfolio, MySlide } from '../../src/domain/my-portfolio.ts'
import type { Stage } from '../../src/domain/people.ts'
import type { Theme } from '../../src/domain/portfolio.ts'
import type { RoundKind, RoundState } from '../../src/domain/round.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import { lastTimeFor } from './agreed.ts'
import type { Context } from './context.ts'
import { pointOf } from './points.ts'
import { contactState } from './portfolios.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { allOf, byId, meetingView, pointView, resultView, slideView } from './shapes.ts'
import type { View, Views } from './views.ts'

/** What the pupil works on now (its round is open), or else worked on last. */
function portfolioOf(app: core.App, pupil: string): { portfolio: core.Record; round: core.Record } | null {
  const made = all(
    app,
    'portfolios',
    'pupil = {:pupil} && round.state != "draft"',
    { pupil },
    '-round.first_day',
  ).map((portfolio) => ({ portfolio, round: find(app, 'rounds', portfolio.getString('round')) }))
  return made.find(({ round }) => round.getString('state') === 'open') ?? made[0] ?? null
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

/** The stage of this pupil in this class today; a class that the pupil left since says its own. */
function stageIn({ app, now }: Context, pupil: string, group: string): Stage {
  const filter = 'pupil = {:pupil} && group = {:group} && start <= {:now} && until > {:now}'
  const enrolled = first(app, 'enrolments', filter, { pupil, group, now })
  return (enrolled ?? find(app, 'groups', group)).getString('stage') as Stage
}

/** What was set aside in an earlier round and not taken up again since. */
function isCandidate(point: core.Record, portfolio: string, takenUp: ReadonlySet<string>): boolean {
  if (point.getString('portfolio') === portfolio || takenUp.has(point.id)) return false
  return point.getString('state') === 'set_aside'
}

const myPortfolio: View = (context): MyPortfolio => {
  const { app, actor, now } = context
  if (actor.kind !== 'pupil') return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
  const current = portfolioOf(app, actor.id)
  if (!current) return refuse('not_found')
  const { portfolio, round } = current
  const pupil = find(app, 'pupils', actor.id)
  const school = first(app, 'schools', 'id != ""', {})
  const of = { portfolio: portfolio.id }
  const slides = all(app, 'slides', 'portfolio = {:portfolio}', of, 'position')
  const points = all(app, 'improvement_points', 'pupil = {:pupil}', { pupil: pupil.id }, 'position')
  const takenUp = new Set(points.map((point) => point.getString('continues')))
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
    points: points.filter((point) => point.getString('portfolio') === portfolio.id).map(myPoint),
    earlier: points.filter((point) => isCandidate(point, portfolio.id, takenUp)).map(myPoint),
    last: lastTimeFor(app, portfolio, { kind: 'preview' }),
  }
}

export const myPortfolioViews: Views = { my_portfolio: myPortfolio }
