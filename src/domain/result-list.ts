// Runs in the browser, in PocketBase's hooks and in tests: pure.
// A report against the results that the school has. A result is itself by pupil, subject, title, date and period.
import {
  type Change,
  type Difference,
  type Entry,
  type LineNote,
  type ResultList,
  type ResultRow,
  sortNotes,
} from './import.ts'
import { type ResultVisibility, type Scale, scaleOf, visibilityFrom } from './result.ts'
import { type Day, dayOf } from './school-day.ts'

export interface KnownResult extends ResultVisibility {
  id: string
  /** The pupil's record. */
  pupil: string
  subject: string
  title: string
  date: Day
  period: string
  scale: Scale
  value: string
  comment: string
}

export interface KnownResults {
  pupils: { id: string; number: string; name: string }[]
  results: KnownResult[]
}

/** What a report does to one result, with what is needed to do it. */
export interface ResultEntry extends Entry {
  /** The result's record; '' for a new one. */
  id: string
  pupil: string
  row: ResultRow
}

const keyOf = (pupil: string, one: { subject: string; title: string; date: Day; period: string }): string =>
  JSON.stringify([pupil, one.subject, one.title, one.date, one.period])

/** What a report would change. */
export function differenceOfResults(list: ResultList, known: KnownResults): Difference<ResultEntry> {
  const pupils = new Map(known.pupils.map((pupil) => [pupil.number, pupil]))
  const stored = new Map(known.results.map((result) => [keyOf(result.pupil, result), result]))
  const notes: LineNote[] = [...list.notes]
  const entries: ResultEntry[] = []
  const lineOf = new Map<string, number>()

  for (const row of [...list.rows].sort((one, other) => one.line - other.line)) {
    const { line, number } = row
    const pupil = pupils.get(number)
    if (!pupil) {
      notes.push({ line, code: 'number_unknown', text: number, number })
      continue
    }
    const key = keyOf(pupil.id, row)
    const first = lineOf.get(key)
    if (first !== undefined) {
      notes.push({ line, code: 'result_twice', text: String(first), number })
      continue
    }
    lineOf.set(key, line)
    const result = stored.get(key)
    const changes = result
      ? changesOf(row, result)
      : [{ field: 'value' as const, before: '', after: row.value }]
    entries.push({
      line,
      number,
      name: pupil.name,
      about: row.title ? `${row.subject} · ${row.title}` : row.subject,
      what: !result ? 'new' : changes.length ? 'changed' : 'same',
      changes,
      id: result?.id ?? '',
      pupil: pupil.id,
      row,
    })
  }
  return { entries, newGroups: [], ...sortNotes(notes) }
}

/** What a row says differently; an empty cell takes nothing away. */
function changesOf(row: ResultRow, result: KnownResult): Change[] {
  const changes: Change[] = []
  // a list without a column for the scale changes it only together with the value
  const scale = row.scale || (row.value === result.value ? result.scale : scaleOf(row.value))
  const wanted = { value: row.value, scale, comment: row.comment || result.comment }
  for (const field of ['value', 'scale', 'comment'] as const) {
    if (wanted[field] !== result[field]) changes.push({ field, before: result[field], after: wanted[field] })
  }
  if (row.visible_from !== '') {
    const visible = visibilityFrom(row.visible_from)
    const same = (Object.keys(visible) as (keyof ResultVisibility)[]).every(
      (key) => visible[key] === result[key],
    )
    const before = result.family_rule === 'from_date' ? dayOf(result.family_from) : ''
    if (!same) changes.push({ field: 'visible_from', before, after: row.visible_from })
  }
  return changes
}
