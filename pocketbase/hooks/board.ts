import type { BoardRow, BoardView } from '../../src/domain/board.ts'
import type { PointState } from '../../src/domain/improvement-point.ts'
import type { PathFacts } from '../../src/domain/next-step.ts'
import { isDone, STOPS, stopOf } from '../../src/domain/path.ts'
import type { RoundKind, RoundState } from '../../src/domain/round.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import type { ContactStanding } from '../../src/domain/student-contact.ts'
import type { Context } from './context.ts'
import { all } from './records.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'
import { allOf, byId, groupBy, meetingView, pointView } from './shapes.ts'
import type { View, Views } from './views.ts'

/** The classes that a member of staff has as class teacher now. */
function classesOf({ app, now }: Context, staff: string): core.Record[] {
  const assignments = all(
    app,
    'assignments',
    'staff = {:staff} && role = "class_teacher" && group != "" && start <= {:now} && until > {:now}',
    { staff, now },
  )
  const ids = [...new Set(assignments.map((assignment) => assignment.getString('group')))]
  return allOf(app, 'groups', 'id', ids, 'name')
}

/** The round that a class is in: the open one, else the last that was. */
function roundOf(app: core.App, group: string): core.Record | null {
  const rounds = all(app, 'rounds', 'groups ~ {:group} && state != "draft"', { group }, '-first_day,-@rowid')
  return rounds.find((round) => round.getString('state') === 'open') ?? rounds[0] ?? null
}

/** The pupils of a class today to whom this teacher is tied today. */
function pupilsOf({ app, now }: Context, staff: string, group: string): core.Record[] {
  const enrolled = all(app, 'enrolments', 'group = {:group} && start <= {:now} && until > {:now}', {
    group,
    now,
  })
  const granted = all(
    app,
    'grants',
    'staff = {:staff} && kind = "class_teacher" && start <= {:now} && until > {:now}',
    { staff, now },
  )
  const tied = new Set(granted.map((grant) => grant.getString('pupil')))
  const ids = [...new Set(enrolled.map((enrolment) => enrolment.getString('pupil')))]
  return allOf(
    app,
    'pupils',
    'id',
    ids.filter((id) => tied.has(id)),
  )
}

/** One class on one screen, in one answer and a dozen questions to the database, however many pupils. */
const board: View = (context, ask): BoardView => {
  const { app, actor } = context
  if (actor.kind !== 'staff') return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
  const groups = classesOf(context, actor.id)
  const asked = ask('group')
  const group = groups.find(({ id }) => id === asked) ?? groups[0]
  const classes = groups.map((one) => ({ id: one.id, name: one.getString('name') }))
  if (!group) return { groups: classes, group: '', round: null, rows: [] }
  const round = roundOf(app, group.id)
  return {
    groups: classes,
    group: group.id,
    round: round && {
      id: round.id,
      name: round.getString('name'),
      state: round.getString('state') as RoundState,
      first_day: dayOf(round.getString('first_day')),
    },
    rows: boardRows(context, pupilsOf(context, actor.id, group.id), round, group.id),
  }
}

/** What the path needs of every slide in a round: rows, because a class has two hundred of them and the board is read all day. */
function slidesIn(app: core.App, round: string): (PathFacts['slides'][number] & { portfolio: string })[] {
  const like = {
    id: '',
    portfolio: '',
    type: '',
    text: '',
    mood: 0,
    picture: '',
    feeling: '',
    shown: false,
    held: false,
    position: 0,
  }
  const sql = `SELECT id, portfolio, type, substr(text, 1, 80) AS text, mood, picture, feeling, shown, held, position FROM slides
    WHERE portfolio IN (SELECT id FROM portfolios WHERE round = {:round}) ORDER BY position`
  return rowsOf(app, like, sql, { round }) as (PathFacts['slides'][number] & { portfolio: string })[]
}

/** How many results of this school year each pupil may see. */
function resultCounts({ app, now }: Context, round: core.Record, group: string): Map<string, number> {
  const year = app.findRecordById('school_years', round.getString('school_year'))
  const counted = rowsOf(
    app,
    { pupil: '', count: 0 },
    `SELECT pupil, COUNT(*) AS count FROM results WHERE pupil_from <= {:now} AND date >= {:start} AND date < {:until}
       AND pupil IN (SELECT pupil FROM enrolments WHERE "group" = {:group}) GROUP BY pupil`,
    { now, start: year.getString('start'), until: year.getString('until'), group },
  )
  return new Map(counted.map(({ pupil, count }) => [pupil, count]))
}

function boardRows(
  context: Context,
  pupils: core.Record[],
  round: core.Record | null,
  group: string,
): BoardRow[] {
  const { app } = context
  const pupilIds = pupils.map(({ id }) => id)
  const portfolios = round
    ? allOf(app, 'portfolios', 'pupil', pupilIds).filter((one) => one.getString('round') === round.id)
    : []
  const portfolioOf = new Map(portfolios.map((portfolio) => [portfolio.getString('pupil'), portfolio.id]))
  const ids = portfolios.map(({ id }) => id)
  const slides = round ? slidesIn(app, round.id) : []
  const points = allOf(app, 'improvement_points', 'portfolio', ids, 'position')
  const contacts = groupBy(allOf(app, 'student_contacts', 'portfolio', ids), 'portfolio')
  const meetings = groupBy(allOf(app, 'meetings', 'portfolio', ids, 'start'), 'portfolio')
  const tied = [...new Set(points.flatMap((point) => point.getStringSlice('results')))]
  const results = byId(allOf(app, 'results', 'id', tied))
  const ownSlides = (portfolio: string) => slides.filter((slide) => slide.portfolio === portfolio)
  const workIds = [...new Set(points.flatMap((point) => point.getStringSlice('slides')))]
  const slidesById = byId(allOf(app, 'slides', 'id', workIds))
  const pointsOf = groupBy(points, 'portfolio')
  const counts = round ? resultCounts(context, round, group) : new Map<string, number>()
  const kind = (round?.getString('kind') ?? 'student_led') as RoundKind

  return pupils.map((pupil) => {
    const portfolio = portfolioOf.get(pupil.id) ?? ''
    const own = portfolio === '' ? [] : ownSlides(portfolio)
    const ownPoints = pointsOf.get(portfolio) ?? []
    const contact = (contacts.get(portfolio)?.[0]?.getString('state') ?? 'none') as ContactStanding
    const facts: PathFacts = {
      kind,
      contact,
      slides: own,
      results: counts.get(pupil.id) ?? 0,
      points: ownPoints.map((point) => ({ id: point.id, state: point.getString('state') as PointState })),
    }
    return {
      pupil: {
        id: pupil.id,
        given_name: pupil.getString('given_name'),
        family_name: pupil.getString('family_name'),
      },
      portfolio,
      done: STOPS.filter((stop) => isDone(stop, facts)),
      at: stopOf(facts),
      points: ownPoints.map((point) => pointView(point, results, slidesById)),
      contact,
      held: own.filter((slide) => slide.held).length,
      meetings: (meetings.get(portfolio) ?? []).map(meetingView),
    }
  })
}

export const boardViews: Views = { board }
