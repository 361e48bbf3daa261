// Rows of a table as rows of a list, by the meaning of each column; what cannot be taken is refused by line.
import {
  CELL_LIMITS,
  type ImportKind,
  type LineCode,
  type LineNote,
  type PupilRow,
  type ResultRow,
} from '../domain/import.ts'
import { fullName } from '../domain/people.ts'
import { type Day, dayFrom } from '../domain/school-day.ts'
import { plainWord } from '../domain/secret-column.ts'
import { SCALE_WORDS } from './fields.ts'
import type { ColumnFields } from './guess.ts'
import type { Row } from './rows.ts'
import type { Table, TableRow } from './table.ts'

/** Why a row is not taken. */
interface No {
  code: LineCode
  text?: string
}

interface Cells {
  /** A cell without the space around it; '' where no column is that field. */
  of: (field: string) => string
  /** A cell to the character. */
  asWritten: (field: string) => string
  /** Whether a column is that field. */
  has: (field: string) => boolean
}

type Taken<R> = { row: R; remarks: No[] } | { no: No }

/** A date as lists write it, '' for none. */
function dateIn(cells: Cells, field: string): Day | '' | No {
  const cell = cells.of(field)
  if (cell === '') return ''
  return dayFrom(cell) ?? { code: 'date_impossible', text: cell }
}

function pupilFrom(line: number, cells: Cells): Taken<PupilRow> {
  const row = {
    line,
    number: cells.of('number'),
    family_name: cells.of('family_name').normalize('NFC'),
    given_name: cells.of('given_name').normalize('NFC'),
    group: cells.of('group').normalize('NFC'),
  }
  if (row.number === '') return { no: { code: 'number_missing' } }
  if (row.family_name === '' || row.given_name === '')
    return { no: { code: 'name_missing', text: fullName(row) } }
  const birth_date = dateIn(cells, 'birth_date')
  if (typeof birth_date === 'object') return { no: birth_date }
  if (row.group === '') return { no: { code: 'group_missing', text: fullName(row) } }
  const remarks: No[] =
    cells.has('birth_date') && birth_date === '' ? [{ code: 'birth_date_missing', text: fullName(row) }] : []
  return { row: { ...row, birth_date }, remarks }
}

function resultFrom(line: number, cells: Cells): Taken<ResultRow> {
  const number = cells.of('number')
  const [subject, title] = [cells.of('subject'), cells.of('title')]
  if (number === '') return { no: { code: 'number_missing' } }
  if (subject === '') return { no: { code: 'subject_missing' } }
  const value = cells.asWritten('value')
  if (value.trim() === '') return { no: { code: 'value_missing', text: subject } }
  const date = dateIn(cells, 'date')
  const visible_from = dateIn(cells, 'visible_from')
  if (typeof date === 'object') return { no: date }
  if (typeof visible_from === 'object') return { no: visible_from }
  if (date === '') return { no: { code: 'date_missing', text: subject } }
  const scale = SCALE_WORDS[plainWord(cells.of('scale'))] ?? ''
  const [period, comment] = [cells.of('period'), cells.asWritten('comment')]
  return {
    row: { line, number, subject, title, date, period, scale, value, comment, visible_from },
    remarks: [],
  }
}

const AVERAGE = /gemiddelde|mediaan|average/i

/** What holds for a row of every kind of list. */
function noOfRow(row: TableRow, fields: ColumnFields, cells: Cells): No | null {
  if (row.surplus) return { code: 'too_many_cells' }
  if (row.national.some((column) => fields[column])) return { code: 'number_national' }
  for (const [field, most] of Object.entries(CELL_LIMITS)) {
    if (cells.asWritten(field).length > most)
      return { code: 'too_long', text: `${cells.of(field).slice(0, 60)}…` }
  }
  return null
}

function cellsOf(row: TableRow, fields: ColumnFields): Cells {
  const asWritten = (field: string) => row.cells[fields.indexOf(field)] ?? ''
  return { of: (field) => asWritten(field).trim(), asWritten, has: (field) => fields.includes(field) }
}

/** The rows of a list, and what is to say about lines of the file. */
export interface Converted<R> {
  rows: R[]
  notes: LineNote[]
}

function convert<R>(
  table: Table,
  fields: ColumnFields,
  take: (line: number, cells: Cells) => Taken<R>,
): Converted<R> {
  const rows: R[] = []
  const notes: LineNote[] = []
  for (const row of table.rows) {
    const cells = cellsOf(row, fields)
    const number = cells.of('number')
    const note = (no: No) => notes.push({ line: row.line, ...no, ...(number === '' ? {} : { number }) })
    if (number === '' && row.cells.some((cell) => AVERAGE.test(cell))) {
      note({ code: 'average_row' })
      continue
    }
    const no = noOfRow(row, fields, cells)
    const taken = no ? { no } : take(row.line, cells)
    if ('no' in taken) note(taken.no)
    else {
      rows.push(taken.row)
      taken.remarks.forEach(note)
    }
  }
  for (const row of table.broken)
    notes.push({ line: row.line, code: 'quotes_broken', ...numberIn(row, table, fields) })
  notes.sort((one, other) => one.line - other.line)
  return { rows, notes }
}

/** The pupil number on a line that cannot be read as a row: the one cell that looks like the other numbers do. */
function numberIn(broken: Row, table: Table, fields: ColumnFields): { number?: string } {
  const column = fields.indexOf('number')
  const lengths = new Set(
    table.rows
      .map((row) => row.cells[column]?.trim() ?? '')
      .filter(isDigits)
      .map((cell) => cell.length),
  )
  const found = broken.cells
    .map((cell) => cell.trim())
    .filter((cell) => isDigits(cell) && lengths.has(cell.length))
  return found.length === 1 ? { number: found[0]! } : {}
}

const isDigits = (cell: string): boolean => /^\d+$/.test(cell)

/** The rows of each kind of list. */
export const CONVERT = {
  pupils: (table: Table, fields: ColumnFields) => convert(table, fields, pupilFrom),
  results: (table: Table, fields: ColumnFields) => convert(table, fields, resultFrom),
} as const satisfies Record<ImportKind, unknown>
