// What the screen of a list keeps while somebody goes through it.
import type { ImportMapping } from '../domain/commands.ts'
import { IMPORT_KINDS, type ImportKind, type ImportList, type ImportStart } from '../domain/import.ts'
import type { Stage } from '../domain/people.ts'
import type { Day } from '../domain/school-day.ts'
import { CONVERT } from '../lists/convert.ts'
import { type ColumnFields, guessFields, guessKind } from '../lists/guess.ts'
import type { Table } from '../lists/table.ts'

/** A file that was read, with everything that was chosen for it. */
export interface Reading {
  file: string
  table: Table
  start: ImportStart
  kind: ImportKind
  /** For each kind, so that looking at the other one loses nothing. */
  fields: Record<ImportKind, ColumnFields>
  from: Day
  stage: Stage
  stages: Record<string, Stage>
  newGroups: boolean
  partial: boolean
  confirmed: string[]
}

/** The columns as they were chosen the last time, or as they are guessed. */
function fieldsFor(table: Table, start: ImportStart, kind: ImportKind): ColumnFields {
  const known = start.mappings.find((mapping) => mapping.kind === kind)
  return known && known.fields.length === table.headers.length ? known.fields : guessFields(table, kind)
}

export function beginReading(file: string, table: Table, start: ImportStart): Reading {
  const guessed = guessKind(table)
  const known = start.mappings.some((mapping) => mapping.kind === guessed)
  const fields = IMPORT_KINDS.map((kind) => [kind, fieldsFor(table, start, kind)] as const)
  return {
    file,
    table,
    start,
    kind: known ? guessed : (start.mappings[0]?.kind ?? guessed),
    fields: Object.fromEntries(fields) as Reading['fields'],
    from: start.from,
    stage: 'primary',
    stages: {},
    newGroups: false,
    partial: false,
    confirmed: [],
  }
}

/** The list as the server takes it. */
export function listOf(reading: Reading): ImportList {
  const { file, table, kind, from, stage, stages, newGroups, partial, confirmed } = reading
  if (kind === 'results') return { kind, file, ...CONVERT.results(table, reading.fields.results) }
  const chosen = { from, stage, stages, newGroups, partial, confirmed }
  return { kind, file, ...CONVERT.pupils(table, reading.fields.pupils), ...chosen }
}

/** What is remembered for the next list with these headers. */
export function mappingOf({ kind, table, fields }: Reading): ImportMapping {
  return { kind, headers: table.headers, fields: fields[kind] }
}

/** One column becomes a field; a column that was it is not any more. */
export function withField(reading: Reading, column: number, field: string): Reading {
  const { kind, fields } = reading
  const next = fields[kind].map((one, i) => (i === column ? field : one === field ? '' : one))
  return { ...reading, fields: { ...fields, [kind]: next } }
}
