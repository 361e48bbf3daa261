// Columns that never leave the reader: passwords and national register numbers, by what they are called and by what
// stands in them.
import { holdsNationalNumber, isNationalNumber } from '../domain/national-number.ts'
import { type Secret, secretByName } from '../domain/secret-column.ts'
import { isKnownHeader } from './fields.ts'
import type { Row } from './rows.ts'

export interface SecretColumn {
  column: number
  header: string
  what: Secret
  by: 'name' | 'content'
}

/** The part of the cells that a column must have of a secret to be one. */
const MOST = 0.5

/** One word of six characters or more in which small letters, capitals and digits or signs are mixed. */
function looksLikePassword(cell: string): boolean {
  return /^[^\s@]{6,40}$/.test(cell) && /[a-z]/.test(cell) && /[A-Z]/.test(cell) && /[\d!#$%&*^~]/.test(cell)
}

function secretByContent(header: string, cells: readonly string[]): Secret | null {
  if (cells.length === 0) return null
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length
  if (share(isNationalNumber) >= MOST) return 'national'
  // a class or a subject may look like a password: only where the header does not say what it is
  return !isKnownHeader(header) && share(looksLikePassword) > 0.8 ? 'password' : null
}

/** The secret columns of a table. */
export function secretColumns(headers: readonly string[], rows: readonly Row[]): SecretColumn[] {
  const found: SecretColumn[] = []
  headers.forEach((header, column) => {
    const byName = secretByName(header)
    const cells = rows.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '')
    const what = byName ?? secretByContent(header, cells)
    if (what) found.push({ column, header, what, by: byName ? 'name' : 'content' })
  })
  return found
}

/** The cells without what is secret, and in which columns a lone national register number stood. */
export function withoutSecrets(
  cells: readonly string[],
  secrets: readonly SecretColumn[],
): { cells: string[]; national: number[] } {
  const national: number[] = []
  const clean = cells.map((cell, column) => {
    if (secrets.some((secret) => secret.column === column)) return ''
    if (!holdsNationalNumber(cell)) return cell
    national.push(column)
    return ''
  })
  return { cells: clean, national }
}
