import type { ImportMapping } from '../domain/commands.ts'
import type { ImportAnswer, ImportList, ImportStart } from '../domain/import.ts'
import { ask, send } from './command.ts'

/** How lists with these headers were read before, and from when a class list counts. */
export function startImport(headers: readonly string[]): Promise<ImportStart> {
  return ask('import_mapping', { headers: JSON.stringify(headers) }, 'staff')
}

/** What a list would change. Writes nothing. */
export function previewImport(list: ImportList, signal: AbortSignal): Promise<ImportAnswer> {
  return send('import.preview', { list }, { as: 'staff', signal })
}

/** Takes in what the preview with this fingerprint showed. */
export function acceptImport(
  list: ImportList,
  fingerprint: string,
  goodRowsOnly: boolean,
  mapping: ImportMapping,
): Promise<ImportAnswer & { id: string }> {
  return send('import.accept', { list, fingerprint, goodRowsOnly, mapping }, { as: 'staff' })
}
