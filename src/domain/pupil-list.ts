// Runs in the browser, in PocketBase's hooks and in tests: pure.
// A class list against the pupils that the school has. The key is the pupil number; nobody is merged by name.
import {
  type Change,
  type Difference,
  type Entry,
  type LineNote,
  type PupilList,
  type PupilRow,
  refusesLine,
  sortNotes,
} from './import.ts'
import { fullName } from './people.ts'
import { type Dated, type Day, type Moment, startOfDay } from './school-day.ts'

/** An enrolment in a class, as stored. */
export interface KnownEnrolment extends Dated {
  id: string
  /** The class's id. */
  group: string
  /** Its name, also when it is one of another school year. */
  name: string
}

export interface KnownPupil {
  id: string
  number: string
  given_name: string
  family_name: string
  birth_date: Day | ''
  enrolments: KnownEnrolment[]
}

/** What the school has before the list: its pupils, and the classes of the school year that the list is about. */
export interface KnownPupils {
  pupils: KnownPupil[]
  groups: { id: string; name: string }[]
}

/** What a class list does to one pupil, with what is needed to do it. */
export interface PupilEntry extends Entry {
  /** The pupil's record; '' for a new one. */
  id: string
  row: PupilRow | null
  /** Enrolments that end on the day from which the list counts. */
  ends: string[]
  /** Whether an enrolment begins, in the class of the row. */
  begins: boolean
}

/** Small letters without their signs: what makes 'YILMAZ' and 'Yılmaz' the same name, and 'Y?lmaz' another. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i')
    .toLowerCase()

const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

/** The enrolments that count on that day or later, the earliest first. */
function current(pupil: KnownPupil, from: Moment): KnownEnrolment[] {
  return pupil.enrolments
    .filter((enrolment) => enrolment.until > from && enrolment.start < enrolment.until)
    .sort((one, other) => (one.start < other.start ? -1 : 1))
}

/** Where an enrolment ends that ends from a day on; one that had not begun by then ends where it begins: it never counts. */
export function endOf(enrolment: Pick<Dated, 'start'>, from: Moment): Moment {
  if (enrolment.start > from) return enrolment.start
  return from
}

/** What a row says differently; an empty cell takes nothing away. */
function changesOf(row: PupilRow, pupil: KnownPupil): Change[] {
  return (['family_name', 'given_name', 'birth_date'] as const)
    .filter((field) => row[field] !== '' && row[field] !== pupil[field])
    .map((field) => ({ field, before: pupil[field], after: row[field] }))
}

/** What a class list would change. */
export function differenceOfPupils(list: PupilList, known: KnownPupils): Difference<PupilEntry> {
  const from = startOfDay(list.from)
  const byNumber = new Map(known.pupils.map((pupil) => [pupil.number, pupil]))
  const groups = new Map(known.groups.map((group) => [group.name, group.id]))
  const notes: LineNote[] = [...list.notes]
  const entries: PupilEntry[] = []
  const newGroups = new Set<string>()
  const lineOf = new Map<string, number>()

  for (const row of [...list.rows].sort((one, other) => one.line - other.line)) {
    const { line, number } = row
    const refuse = (code: LineNote['code'], text: string) => notes.push({ line, code, text, number })
    const first = lineOf.get(number)
    if (first !== undefined) {
      refuse('number_twice', String(first))
      continue
    }
    lineOf.set(number, line)
    const pupil = byNumber.get(number)
    if (pupil && isSomebodyElse(row, pupil) && !list.confirmed.includes(number)) {
      refuse('name_both_changed', fullName(pupil))
      continue
    }
    if (!groups.has(row.group)) {
      newGroups.add(row.group)
      if (!list.newGroups) {
        refuse('group_unknown', row.group)
        continue
      }
    }
    if (/\?/.test(row.family_name + row.given_name))
      notes.push({ line, code: 'name_has_question_mark', text: fullName(row), number })
    entries.push(entryOf(row, pupil, groups.get(row.group), from))
  }
  if (!list.partial) entries.push(...goneFrom(list, known, from, groups, notes))
  return { entries, newGroups: [...newGroups], ...sortNotes(notes) }
}

/** Both names differ on one number: most likely the number went to somebody else. */
function isSomebodyElse(row: PupilRow, pupil: KnownPupil): boolean {
  return !sameName(row.family_name, pupil.family_name) && !sameName(row.given_name, pupil.given_name)
}

function entryOf(
  row: PupilRow,
  pupil: KnownPupil | undefined,
  group: string | undefined,
  from: Moment,
): PupilEntry {
  const about = { line: row.line, number: row.number, name: fullName(row), about: '', row }
  const into: Change = { field: 'group', before: '', after: row.group }
  if (!pupil) return { ...about, id: '', what: 'new', changes: [into], ends: [], begins: true }
  const changes = changesOf(row, pupil)
  const enrolled = current(pupil, from)
  if (enrolled[0] && enrolled[0].group === group) {
    return {
      ...about,
      id: pupil.id,
      what: changes.length ? 'changed' : 'same',
      changes,
      ends: [],
      begins: false,
    }
  }
  changes.push({ ...into, before: enrolled[0]?.name ?? '' })
  const ends = enrolled.map((enrolment) => enrolment.id)
  return { ...about, id: pupil.id, what: 'moved', changes, ends, begins: true }
}

/**
 * Who was in one of the classes of the list and is not in the list any more. A list of two classes says nothing about the
 * others. Somebody whose line could not be taken is not gone; and while there is a line of which we do not know whom it
 * is about, nobody is.
 */
function goneFrom(
  list: PupilList,
  known: KnownPupils,
  from: Moment,
  groups: Map<string, string>,
  notes: LineNote[],
): PupilEntry[] {
  const named = new Set([...list.rows, ...list.notes].map((one) => one.number))
  const listed = new Set(list.rows.map((row) => groups.get(row.group)))
  const gone: PupilEntry[] = []
  for (const pupil of known.pupils) {
    const enrolled = current(pupil, from)
    if (!enrolled[0] || named.has(pupil.number) || !listed.has(enrolled[0].group)) continue
    gone.push({
      line: 0,
      number: pupil.number,
      name: fullName(pupil),
      about: '',
      what: 'gone',
      changes: [{ field: 'group', before: enrolled[0].name, after: '' }],
      id: pupil.id,
      row: null,
      ends: enrolled.map((enrolment) => enrolment.id),
      begins: false,
    })
  }
  gone.sort((one, other) => (one.number < other.number ? -1 : 1))
  if (gone.length === 0 || !list.notes.some((note) => refusesLine(note) && !note.number)) return gone
  notes.push({ line: 0, code: 'gone_uncertain', text: gone.map((entry) => entry.name).join(', ') })
  return []
}
