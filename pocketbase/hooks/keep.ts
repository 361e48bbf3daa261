// Keeping a record that a screen sends whole: made when it is new, changed when something is different, else left alone.
import type { Collection } from '../../src/domain/visibility.ts'
import type { Context } from './context.ts'
import { writeHistory } from './history.ts'
import { maybeId } from './input.ts'
import { findMaybe, make, plain } from './records.ts'

export interface Kept {
  record: core.Record
  /** Whether anything is other than it was: a second saving of the same changes nothing and leaves no trace. */
  changed: boolean
  /** What it was before; null for a new record. */
  before: Record<string, unknown> | null
}

/** A stored record for an id that may be one that the device has just made. */
export function storedOr(app: core.App, collection: Collection, id: unknown): core.Record | null {
  const asked = maybeId(id)
  return asked === '' ? null : findMaybe(app, collection, asked)
}

/** Makes or changes a record, with its row in the history. `arm` readies a new one (a password that nobody knows). */
export function keep(
  context: Context,
  collection: Collection,
  id: unknown,
  fields: Record<string, unknown>,
  about: { pupil?: string; arm?: (record: core.Record) => void } = {},
): Kept {
  const { app } = context
  const stored = storedOr(app, collection, id)
  // a mail that nobody else may see is not part of what a record shows
  const before = stored ? { ...plain(stored), ...('email' in fields ? { email: stored.email() } : {}) } : null
  const detail = difference(before, fields)
  if (stored && Object.keys(detail).length === 0) return { record: stored, changed: false, before }
  const record = stored ?? make(app, collection, {}, (id || undefined) as string | undefined)
  if (!stored) about.arm?.(record)
  record.load(fields)
  app.save(record)
  const action = stored ? 'edited' : 'made'
  writeHistory(context, { subject: collection, record: record.id, pupil: about.pupil ?? '', action, detail })
  return { record, changed: true, before }
}

/** Each field that changes, with what it was and what it becomes. */
function difference(before: Record<string, unknown> | null, fields: Record<string, unknown>) {
  const changed: Record<string, unknown[]> = {}
  for (const [name, value] of Object.entries(fields)) {
    const old = before?.[name] ?? ''
    if (before === null || old !== value) changed[name] = [old, value]
  }
  return changed
}

/**
 * A pupil or a guardian comes in through a door of ours, never by password: a random one at the lowest cost, and a
 * token key of their own.
 */
export function armForDoor(record: core.Record): void {
  record.setPassword($security.randomString(40))
  record.refreshTokenKey()
  record.set('active', true)
}
