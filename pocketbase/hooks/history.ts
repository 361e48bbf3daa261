import type { Context } from './context.ts'

const FIELDS = [
  'id',
  'subject',
  'record',
  'pupil',
  'portfolio',
  'action',
  'before',
  'after',
  'detail',
  'actor_kind',
  'actor',
  'actor_name',
  'device',
  'at',
]
const INSERT = `INSERT INTO history (${FIELDS.map((field) => `[[${field}]]`).join(', ')}) VALUES (${FIELDS.map((field) => `{:${field}}`).join(', ')})`

export interface HistoryRow {
  /** The collection of the record that changed. */
  subject: string
  record: string
  pupil?: string
  portfolio?: string
  /** What happened, as a word of the domain: 'moved', 'edited', 'held', … */
  action: string
  before?: string
  after?: string
  detail?: unknown
}

/** Keeps who did what, when and through which device. Belongs to the same transaction as the change itself. */
export function writeHistory(context: Context, row: HistoryRow): void {
  const { app, actor } = context
  // Written as a plain row: every field is the server's own, nobody listens to it, and each command pays for it.
  const values = {
    id: $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    subject: row.subject,
    record: row.record,
    pupil: row.pupil ?? '',
    portfolio: row.portfolio ?? '',
    action: row.action,
    before: row.before ?? '',
    after: row.after ?? '',
    detail: JSON.stringify(row.detail ?? null),
    actor_kind: actor.kind,
    actor: actor.kind === 'anonymous' ? '' : actor.id,
    actor_name: actor.kind === 'anonymous' ? '' : actor.name,
    device: context.device,
    at: context.now,
  }
  app.db().newQuery(INSERT).bind(values).execute()
}
