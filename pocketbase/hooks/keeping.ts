import { toMoment } from '../../src/domain/school-day.ts'

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

/** Answers of operations are kept a week: no device retries longer. */
export function forgetOld(app: core.App): void {
  app
    .db()
    .newQuery('DELETE FROM operations WHERE at < {:at}')
    .bind({ at: toMoment(Date.now() - 7 * 86_400_000) })
    .execute()
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
