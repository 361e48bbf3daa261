import { decode, type Encoding, type Trouble } from './decode.ts'
import { type Row, readRows } from './rows.ts'
import { type SecretColumn, secretColumns, withoutSecrets } from './secrets.ts'
import { type Separator, saidSeparator, separatorOf } from './separator.ts'

export interface TableRow extends Row {
  /** Columns in which a national register number stood; the cells are empty now. */
  national: number[]
  /** More cells than there are columns: which is which cannot be told. */
  surplus: boolean
}

/** A file as a table: its first row names the columns. Nothing secret is in it any more. */
export interface Table {
  encoding: Encoding
  separator: Separator
  headers: string[]
  rows: TableRow[]
  /** Lines that could not be read as a row. */
  broken: Row[]
  secrets: SecretColumn[]
}

/** Reads a file of a school, whatever software wrote it. */
export function readTable(bytes: Uint8Array): { table: Table } | { trouble: Trouble } {
  const decoded = decode(bytes)
  if ('trouble' in decoded) return decoded
  const { text, encoding } = decoded
  const separator = separatorOf(text)
  const { rows, broken } = readRows(text, separator)
  if (saidSeparator(text)) rows.splice(0, 1)
  const table = tableOf(rows, broken)
  return 'trouble' in table ? table : { table: { encoding, separator, ...table } }
}

/** Rows as a table, the first of them as its header. */
export function tableOf(
  all: readonly Row[],
  broken: readonly Row[],
): Omit<Table, 'encoding' | 'separator'> | { trouble: Trouble } {
  const [header, ...rows] = all
  if (!header) return { trouble: broken.length ? 'header_broken' : 'empty' }
  if (broken.some((row) => row.line < header.line)) return { trouble: 'header_broken' }
  if (rows.length === 0 && broken.length === 0) return { trouble: 'no_rows' }
  const headers = header.cells.map((cell) => cell.trim())
  const secrets = secretColumns(headers, rows)
  return {
    headers,
    rows: rows.map((row) => {
      const surplus = row.cells.slice(headers.length).some((cell) => cell.trim() !== '')
      return { line: row.line, surplus, ...withoutSecrets(row.cells.slice(0, headers.length), secrets) }
    }),
    broken: broken.map((row) => ({ line: row.line, ...withoutSecrets(row.cells, secrets) })),
    secrets,
  }
}

/** Some values of a column as they stand there, to recognise it by. */
export function samplesOf(table: Table, column: number, most = 3): string[] {
  const found = new Set<string>()
  for (const row of table.rows) {
    const cell = row.cells[column]?.trim()
    if (cell) found.add(cell)
    if (found.size === most) break
  }
  return [...found]
}
