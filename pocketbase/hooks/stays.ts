import type { Context } from './context.ts'
import { all } from './records.ts'

/** Ends the stays that a filter names: who was inside is not any more. */
export function endStays(context: Context, filter: string, values: Record<string, unknown>): void {
  for (const row of all(context.app, 'sign_ins', `${filter} && done_at = ""`, values)) {
    row.set('done_at', context.now)
    context.app.save(row)
  }
}
