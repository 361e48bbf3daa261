// Reading and writing PocketBase records the way every handler needs it.
import type { Context } from './context.ts'
import { Refusing, refuse } from './refuse.ts'

/** A record by id, or the refusal `not_found`. */
export function find(app: core.App, collection: string, id: unknown): core.Record {
  if (typeof id !== 'string' || !/^[a-z0-9]{15}$/.test(id)) refuse('not_found')
  try {
    return app.findRecordById(collection, id as string)
  } catch {
    return refuse('not_found')
  }
}

/** A record by an id that was checked, or null. */
export function findMaybe(app: core.App, collection: string, id: string): core.Record | null {
  try {
    return app.findRecordById(collection, id)
  } catch {
    return null
  }
}

/** All records for which a filter holds; values go in by name. */
export function all(
  app: core.App,
  collection: string,
  filter: string,
  values: Record<string, unknown> = {},
  sort = '',
): core.Record[] {
  return app
    .findRecordsByFilter(collection, filter, sort, 0, 0, values)
    .filter((record) => record !== undefined) as core.Record[]
}

/** The one record for which a filter holds, or null. */
export function first(
  app: core.App,
  collection: string,
  filter: string,
  values: Record<string, unknown>,
): core.Record | null {
  return (app.findRecordsByFilter(collection, filter, '', 1, 0, values)[0] as core.Record | undefined) ?? null
}

/** A new, unsaved record; with an id that the device made when there is one. */
export function make(
  app: core.App,
  collection: string,
  fields: Record<string, unknown>,
  id?: string,
): core.Record {
  const record = new Record(app.findCachedCollectionByNameOrId(collection))
  if (id !== undefined) {
    if (!/^[a-z0-9]{15}$/.test(id)) refuse('not_understood')
    record.set('id', id)
  }
  record.load(fields)
  return record
}

/** Creates and saves. */
export function create(
  app: core.App,
  collection: string,
  fields: Record<string, unknown>,
  id?: string,
): core.Record {
  const record = make(app, collection, fields, id)
  app.save(record)
  return record
}

/** Refuses a change that was made on an older text; the answer carries what is stored, so the screen can show both. */
export function checkRev(record: core.Record, rev: unknown): void {
  if (record.getInt('rev') !== rev) refuse('rev_conflict', plain(record))
}

/** Saves a change with the next rev. */
export function saveNext(
  context: Context,
  record: core.Record,
  fields: Record<string, unknown>,
): core.Record {
  record.load(fields)
  record.set('rev', record.getInt('rev') + 1)
  context.app.save(record)
  return record
}

/** A record as plain values, as the records API would show it. */
export function plain(record: core.Record): Record<string, unknown> {
  return JSON.parse(JSON.stringify(record.publicExport()))
}

/** A json field as a value. */
export function jsonOf<T>(record: core.Record, field: string, otherwise: T): T {
  const text = record.getString(field)
  return text === '' || text === 'null' ? otherwise : (JSON.parse(text) as T)
}

/** Runs in a transaction of its own; a refusal comes out as it was thrown. */
export function inTransaction(app: core.App, run: (tx: core.App) => void): void {
  let refusal: unknown
  try {
    app.runInTransaction((tx) => {
      try {
        run(tx)
      } catch (thrown) {
        refusal = thrown
        throw thrown
      }
    })
  } catch (thrown) {
    throw refusal instanceof Refusing ? refusal : thrown
  }
}
