import { toMoment } from '../../src/domain/school-day.ts'
import { now } from './clock.ts'
import { checkGrants, rebuildGrants } from './grants.ts'
import { fillOpenRounds } from './portfolios.ts'
import { all } from './records.ts'

/** Runs once when the process has started. */
export function started(app: core.App): void {
  app.store().set('clock_started', Date.now())
  keepFullSync(app)
}

/**
 * Durability: the write connection comes back as NORMAL after three idle minutes, so it is told FULL every minute
 * and then never idles.
 */
export function keepFullSync(app: core.App): void {
  app.nonconcurrentDB().newQuery('PRAGMA synchronous = FULL').execute()
}

/** Kept a week: answers of operations (no device retries longer), who signed in, class sessions and meeting codes that are over. */
export function forgetOld(app: core.App): void {
  const at = toMoment(Date.now() - 7 * 86_400_000)
  for (const old of [
    'operations WHERE at < {:at}',
    'sign_ins WHERE at < {:at}',
    'class_sessions WHERE until < {:at}',
    "sign_in_codes WHERE kind = 'meeting' AND until < {:at}",
  ]) {
    app.db().newQuery(`DELETE FROM ${old}`).bind({ at }).execute()
  }
}

/** A day began: who joins a class today gets a portfolio in the round that is open there. */
export function newDay(app: core.App): void {
  const groups = all(app, 'groups', "id != ''").map((group) => group.id)
  app.runInTransaction((tx) => fillOpenRounds({ app: tx, now: now() }, groups))
}

/** Grants follow from the ties. Should they ever not (a restored copy, a hand in the database), they are made right and the log says it. */
export function keepGrants(app: core.App): void {
  app.runInTransaction((tx) => {
    const { missing, surplus } = checkGrants(tx)
    if (missing + surplus === 0) return
    rebuildGrants(tx)
    tx.logger().warn('grants were not in step with the ties', 'missing', missing, 'surplus', surplus)
  })
}

/** Whether the school can really write, not only answer. */
export function ready(e: core.RequestEvent): void {
  try {
    e.app
      .nonconcurrentDB()
      .newQuery('UPDATE schools SET demo = demo WHERE id = (SELECT id FROM schools LIMIT 1)')
      .execute()
    e.json(200, { ready: true })
  } catch {
    e.json(503, { ready: false })
  }
}
