import type { Context } from './context.ts'

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
  const record = new Record(app.findCollectionByNameOrId('history'))
  record.load({
    subject: row.subject,
    record: row.record,
    pupil: row.pupil ?? '',
    portfolio: row.portfolio ?? '',
    action: row.action,
    before: row.before ?? '',
    after: row.after ?? '',
    detail: row.detail ?? null,
    actor_kind: actor.kind,
    actor: actor.kind === 'anonymous' ? '' : actor.id,
    actor_name: actor.kind === 'anonymous' ? '' : actor.name,
    device: context.device,
    at: context.now,
  })
  app.save(record)
}
