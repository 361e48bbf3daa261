// A list as it comes from outside, checked to the last cell before it means anything.
import {
  CELL_LIMITS,
  IMPORT_KINDS,
  type ImportList,
  LINE_CODES,
  type LineNote,
  type PupilRow,
  type ResultRow,
} from '../../src/domain/import.ts'
import { holdsNationalNumber } from '../../src/domain/national-number.ts'
import { STAGES, type Stage } from '../../src/domain/people.ts'
import { SCALES } from '../../src/domain/result.ts'
import { day, flag, maybeDay, mustText, oneOf, text, verbatim, whole } from './input.ts'
import { refuse } from './refuse.ts'

const MOST_ROWS = 50_000
const MOST_LINES = 10_000_000

type Raw = Record<string, unknown>

function rawRows(value: unknown, most = MOST_ROWS): Raw[] {
  if (!Array.isArray(value) || value.length > most) return refuse('not_understood')
  return value.map((row) =>
    typeof row === 'object' && row !== null ? (row as Raw) : refuse('not_understood'),
  )
}

/** A cell that names something; a national register number never gets in, however the reading went. */
function cell(row: Raw, field: keyof typeof CELL_LIMITS): string {
  return clean(text(row[field], CELL_LIMITS[field]).trim())
}

const clean = (value: string): string => (holdsNationalNumber(value) ? refuse('number_is_national') : value)

function mustCell(row: Raw, field: keyof typeof CELL_LIMITS): string {
  return cell(row, field) || refuse('field_missing')
}

function pupilRow(row: Raw): PupilRow {
  return {
    line: whole(row['line'], 1, MOST_LINES),
    number: mustCell(row, 'number'),
    family_name: mustCell(row, 'family_name'),
    given_name: mustCell(row, 'given_name'),
    group: mustCell(row, 'group'),
    birth_date: maybeDay(row['birth_date']),
  }
}

function resultRow(row: Raw): ResultRow {
  const value = clean(verbatim(row['value'], CELL_LIMITS.value))
  return {
    line: whole(row['line'], 1, MOST_LINES),
    number: mustCell(row, 'number'),
    subject: mustCell(row, 'subject'),
    title: cell(row, 'title'),
    date: day(row['date']),
    period: cell(row, 'period'),
    scale: row['scale'] === '' ? '' : oneOf(row['scale'], SCALES),
    value: value.trim() === '' ? refuse('field_missing') : value,
    comment: clean(verbatim(row['comment'], CELL_LIMITS.comment)),
    visible_from: maybeDay(row['visible_from']),
  }
}

function note(row: Raw): LineNote {
  const number = clean(text(row['number'], CELL_LIMITS.number))
  return {
    line: whole(row['line'], 0, MOST_LINES),
    code: oneOf(row['code'], LINE_CODES),
    text: clean(text(row['text'], 400)),
    ...(number === '' ? {} : { number }),
  }
}

function stagesOf(value: unknown): Record<string, Stage> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('not_understood')
  const entries = Object.entries(value)
  if (entries.length > 1000) refuse('not_understood')
  return Object.fromEntries(
    entries.map(([name, stage]) => [text(name, CELL_LIMITS.group), oneOf(stage, STAGES)]),
  )
}

/** The list that came in, or the refusal of all of it. */
export function listFrom(input: unknown): ImportList {
  if (typeof input !== 'object' || input === null) return refuse('not_understood')
  const raw = input as Raw
  const shared = { file: mustText(raw['file'], 300), notes: rawRows(raw['notes']).map(note) }
  if (oneOf(raw['kind'], IMPORT_KINDS) === 'results')
    return { kind: 'results', ...shared, rows: rawRows(raw['rows']).map(resultRow) }
  return {
    kind: 'pupils',
    ...shared,
    rows: rawRows(raw['rows']).map(pupilRow),
    from: day(raw['from']),
    stage: oneOf(raw['stage'], STAGES),
    stages: stagesOf(raw['stages']),
    newGroups: flag(raw['newGroups']),
    partial: flag(raw['partial']),
    confirmed: Array.isArray(raw['confirmed'])
      ? raw['confirmed'].slice(0, MOST_ROWS).map((number) => mustText(number, CELL_LIMITS.number))
      : refuse('not_understood'),
  }
}
