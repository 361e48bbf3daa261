// What every handler of a portfolio asks first: whose it is, whether its round is open, where its contact stands.
import type { MoveFacts } from '../../src/domain/improvement-point.ts'
import { hangBell } from './bell.ts'
import type { Context } from './context.ts'
import { all, create, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { allOf } from './shapes.ts'

/** The state of the student contact of a portfolio. */
export function contactState(app: core.App, portfolio: string): MoveFacts['contact'] {
  const contact = first(app, 'student_contacts', 'portfolio = {:portfolio}', { portfolio })
  return contact ? (contact.getString('state') as 'open' | 'closed') : 'none'
}

/** A portfolio in which something may change: its round is open. */
export function openPortfolio(app: core.App, id: unknown): core.Record {
  const portfolio = find(app, 'portfolios', id)
  const round = find(app, 'rounds', portfolio.getString('round'))
  if (round.getString('state') !== 'open') refuse('round_not_open')
  return portfolio
}

/** The earlier portfolios of the same pupil, the nearest first. Rounds that begin on one day follow each other as they were made. */
export function portfoliosBefore(app: core.App, portfolio: core.Record): core.Record[] {
  const pupil = portfolio.getString('pupil')
  const made = all(app, 'portfolios', 'pupil = {:pupil}', { pupil }, '-@rowid')
  const rounds = made.map((one) => one.getString('round'))
  const days = new Map(allOf(app, 'rounds', 'id', rounds).map((one) => [one.id, one.getString('first_day')]))
  const day = (one: core.Record) => days.get(one.getString('round'))!
  // stable: of those that begin on one day the last made stays in front
  made.sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))
  return made.slice(made.findIndex(({ id }) => id === portfolio.id) + 1)
}

/**
 * Gives every pupil who is enrolled today in a class of an open round a portfolio there, with its bell.
 * Called when a round opens and when somebody joins a class later. One that exists is left as it is.
 */
export function fillRound(context: Pick<Context, 'app' | 'now'>, round: core.Record): void {
  const { app, now } = context
  if (round.getString('state') !== 'open') return
  const known = new Set(
    all(app, 'portfolios', 'round = {:round}', { round: round.id }).map((portfolio) =>
      portfolio.getString('pupil'),
    ),
  )
  for (const group of round.getStringSlice('groups')) {
    const rows = all(app, 'enrolments', 'group = {:group} && start <= {:now} && until > {:now}', {
      group,
      now,
    })
    for (const row of rows) {
      const pupil = row.getString('pupil')
      if (known.has(pupil)) continue
      known.add(pupil)
      const portfolio = create(app, 'portfolios', { pupil, round: round.id, group, theme: 'paper', rev: 1 })
      hangBell(app, portfolio.id, pupil)
    }
  }
}

/** The same for every open round that takes one of these classes. */
export function fillOpenRounds(context: Pick<Context, 'app' | 'now'>, groups: readonly string[]): void {
  for (const round of all(context.app, 'rounds', 'state = "open"')) {
    if (round.getStringSlice('groups').some((group) => groups.includes(group))) fillRound(context, round)
  }
}
