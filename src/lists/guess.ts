// What a list is, and which column is what: by the header, and by what stands under it.
import { IMPORT_KINDS, type ImportKind } from '../domain/import.ts'
import { dayFrom } from '../domain/school-day.ts'
import { plainWord } from '../domain/secret-column.ts'
import { FIELDS, type Field, isKnownHeader, SCALE_WORDS } from './fields.ts'
import type { Table } from './table.ts'

/** For each column the field it fills, or '' for none. */
export type ColumnFields = string[]

/** Enough values to know a column by. */
const ENOUGH = 200

const NUMBER = /^[A-Za-z]{0,3}\d[\dA-Za-z-]{0,19}$/
const GROUP = /^\d[\w .-]{0,11}$/

const LOOKS: Record<NonNullable<Field['looks']>, (cell: string) => boolean> = {
  number: (cell) => NUMBER.test(cell) && dayFrom(cell) === null,
  unique_number: (cell) => NUMBER.test(cell) && dayFrom(cell) === null,
  // a day that does not exist was meant as one
  date: (cell) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(cell),
  scale: (cell) => Object.hasOwn(SCALE_WORDS, plainWord(cell)),
  group: (cell) => cell.length <= 20 && dayFrom(cell) === null,
  name: (cell) => dayFrom(cell) === null,
}

function cellsOf(table: Table, column: number): string[] {
  return table.rows
    .slice(0, ENOUGH)
    .map((row) => row.cells[column]?.trim() ?? '')
    .filter((cell) => cell !== '')
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 1 : cells.filter(test).length / cells.length

const repeats = (cells: readonly string[]): number => 1 - new Set(cells).size / Math.max(cells.length, 1)

/** How sure it is that a column is a field: 0 is not at all, from 10 on the header says so. */
function sureness(field: Field, header: string, cells: readonly string[]): number {
  const fits = field.looks ? share(cells, LOOKS[field.looks]) : 1
  const unique = field.looks !== 'unique_number' || repeats(cells) < 0.2
  if (fits < 0.6 || !unique) return 0
  const word = plainWord(header)
  if (field.words.includes(word)) return 10 + fits
  if (field.within?.some((part) => word.includes(part))) return 6 + fits
  return isKnownHeader(header) ? 0 : byValues(field, word, cells)
}

/** What values alone tell, where the header is a word that we do not know. */
function byValues(field: Field, word: string, cells: readonly string[]): number {
  // these say what they are, and it is none of our fields
  if (/begin|eind|start|telefoon|gsm|post|straat|volg|klasnummer|gemiddelde|mediaan/.test(word)) return 0
  if (cells.length < 3) return 0
  const all = (test: (cell: string) => boolean) => share(cells, test) === 1
  switch (field.name) {
    case 'number':
      return field.looks === 'unique_number' && repeats(cells) === 0 && all((cell) => /^\d{4,10}$/.test(cell))
        ? 3
        : 0
    case 'birth_date':
    case 'date':
      return all((cell) => dayFrom(cell) !== null) ? 2 : 0
    case 'group':
      return cells.length > 5 &&
        repeats(cells) > 0.3 &&
        share(cells, (cell) => GROUP.test(cell) && !/^\d+$/.test(cell)) > 0.6
        ? 2
        : 0
    case 'value':
      return all((cell) => /^\d+([.,]\d+)?\s*(\/\s*\d+([.,]\d+)?|%)$/.test(cell)) ? 2 : 0
    default:
      return 0
  }
}

/** Guesses which column is which field of a kind of list; the surest first, each field and each column once. */
export function guessFields(table: Table, kind: ImportKind): ColumnFields {
  const guesses = table.headers
    .flatMap((header, column) => {
      if (table.secrets.some((secret) => secret.column === column)) return []
      const cells = cellsOf(table, column)
      return FIELDS[kind].map((field) => ({
        column,
        field: field.name,
        sure: sureness(field, header, cells),
      }))
    })
    .filter((guess) => guess.sure > 0)
    .sort((one, other) => other.sure - one.sure || one.column - other.column)
  const fields: ColumnFields = table.headers.map(() => '')
  for (const { column, field } of guesses) {
    if (fields[column] === '' && !fields.includes(field)) fields[column] = field
  }
  return fields
}

/** Fields without which no row of this kind can be taken and that no column fills. */
export function missingFields(kind: ImportKind, fields: ColumnFields): string[] {
  return FIELDS[kind]
    .filter((field) => field.required && !fields.includes(field.name))
    .map((field) => field.name)
}

/** The kind of list that this looks most like. */
export function guessKind(table: Table): ImportKind {
  const missing = (kind: ImportKind) => {
    const fields = guessFields(table, kind)
    const required = FIELDS[kind].filter((field) => field.required).length
    return missingFields(kind, fields).length / required
  }
  return [...IMPORT_KINDS].sort((one, other) => missing(one) - missing(other))[0]!
}
