import type { Moment } from '../domain/school-day.ts'
import { clientOf } from './client.ts'

/** What somebody did, as the server kept it. Read by class teachers and care of the pupil. */
export interface HistoryEntry {
  id: string
  /** The collection of what changed: `improvement_points`, `slides`, `student_contacts`, … */
  subject: string
  record: string
  action: string
  before: string
  after: string
  detail: Record<string, unknown> | null
  actor_kind: string
  actor: string
  actor_name: string
  at: Moment
}

const staff = () => clientOf('staff')

/** Everything that happened to one thing, the latest first. */
export function historyOf(record: string): Promise<HistoryEntry[]> {
  const filter = staff().filter('record = {:record}', { record })
  return staff().collection('history').getFullList<HistoryEntry>({ filter, sort: '-at' })
}

/** Everything that happened in a portfolio, the latest first; at most a hundred rows. */
export async function historyOfPortfolio(portfolio: string): Promise<HistoryEntry[]> {
  const filter = staff().filter('portfolio = {:portfolio}', { portfolio })
  const page = await staff()
    .collection('history')
    .getList<HistoryEntry>(1, 100, { filter, sort: '-at', skipTotal: true })
  return page.items
}
