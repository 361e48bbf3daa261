// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What a list from the school's administration carries, and what taking it in would change.
import type { Stage } from './people.ts'
import type { Scale } from './result.ts'
import type { Day } from './school-day.ts'

/** The lists that a school can take in. */
export const IMPORT_KINDS = ['pupils', 'results'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** How long a cell may be; longer ones are refused by line. */
export const CELL_LIMITS = {
  number: 40,
  family_name: 120,
  given_name: 120,
  group: 60,
  subject: 120,
  title: 300,
  period: 120,
  value: 4000,
  comment: 4000,
} as const

/** A row of a class list, with the physical line of the file that it came from. */
export interface PupilRow {
  line: number
  number: string
  family_name: string
  given_name: string
  group: string
  birth_date: Day | ''
}

/** A row of a report, one result. */
export interface ResultRow {
  line: number
  number: string
  subject: string
  title: string
  date: Day
  period: string
  /** '' where the list does not say it: the value tells. */
  scale: Scale | ''
  /** As written on the report, to the character. */
  value: string
  comment: string
  /** '' for at once (pupil) and at the meeting (family); a day sets both. */
  visible_from: Day | ''
}

/** Why a line cannot be taken. */
export const LINE_REFUSALS = [
  'quotes_broken',
  'too_many_cells',
  'too_long',
  'number_missing',
  'number_twice',
  'number_unknown',
  'number_national',
  'name_missing',
  'name_both_changed',
  'group_missing',
  'group_unknown',
  'date_missing',
  'date_impossible',
  'subject_missing',
  'value_missing',
  'result_twice',
] as const

/** Why a line is pointed out: it is taken, or it was never meant to be (an average), or it makes us careful. */
export const LINE_REMARKS = [
  'birth_date_missing',
  'name_has_question_mark',
  'average_row',
  'gone_uncertain',
] as const

export const LINE_CODES = [...LINE_REFUSALS, ...LINE_REMARKS] as const
export type LineCode = (typeof LINE_CODES)[number]

/** What is said about one line of the file (0: about the list as a whole). */
export interface LineNote {
  line: number
  code: LineCode
  /** The cell that it is about, the names, or the other line. */
  text?: string
  /** The pupil number on that line, where it could be read: who is named is not gone. */
  number?: string
}

/** Whether a note keeps its line out. */
export function refusesLine(note: LineNote): boolean {
  return (LINE_REFUSALS as readonly string[]).includes(note.code)
}

interface List<Kind extends ImportKind, Row> {
  kind: Kind
  /** The name of the file. */
  file: string
  rows: Row[]
  /** What reading the file already refused or pointed out. */
  notes: LineNote[]
}

/** A class list, with what the coordinator chose for it. */
export interface PupilList extends List<'pupils', PupilRow> {
  /** The day from which new enrolments count and on which those of gone pupils end. */
  from: Day
  /** How far the pupils of a class that is new with this list read and write alone … */
  stage: Stage
  /** … and for which new classes it is another one, by name. */
  stages: Record<string, Stage>
  /** Classes that the school does not know yet are made. */
  newGroups: boolean
  /** The list names only some pupils of its classes: who is not in it is not gone. */
  partial: boolean
  /** Numbers on which both names changed, and of whom it was confirmed that they are the same pupil. */
  confirmed: string[]
}

export type ResultList = List<'results', ResultRow>
export type ImportList = PupilList | ResultList

export type What = 'new' | 'changed' | 'moved' | 'gone' | 'same'

/** One field of a record that becomes something else. */
export interface Change {
  field:
    | 'given_name'
    | 'family_name'
    | 'birth_date'
    | 'group'
    | 'value'
    | 'scale'
    | 'comment'
    | 'visible_from'
  before: string
  after: string
}

/** What a list does to one pupil or one result. */
export interface Entry {
  /** 0 where no line speaks of it: a pupil who is gone. */
  line: number
  number: string
  /** The pupil's name. */
  name: string
  /** Which result: subject and title; '' for the pupil itself. */
  about: string
  what: What
  changes: Change[]
}

/** What taking a list in would do. */
export interface Difference<E extends Entry = Entry> {
  entries: E[]
  /** Classes in the list that the school does not know. */
  newGroups: string[]
  /** Lines that are not taken, those of the reader included. */
  refused: LineNote[]
  pointedOut: LineNote[]
}

/** What an import would do, or did. */
export interface ImportAnswer extends Record<What, number> {
  /** Stands for this difference: what is accepted is what was looked at. */
  fingerprint: string
  newGroups: string[]
  refused: LineNote[]
  pointedOut: LineNote[]
  /** The difference, one entry a line; what stays the same is only counted. */
  rows: Entry[]
}

/** A difference as text, to take a fingerprint of: the same text is the same effect. */
export function differenceText(list: ImportList, difference: Difference): string {
  const chosen = list.kind === 'pupils' ? [list.from, list.stage, list.stages] : []
  return JSON.stringify([list.kind, chosen, difference])
}

/** A difference as the screen, the report and the history tell it. */
export function answerOf(difference: Difference, fingerprint: string): ImportAnswer {
  const count = { new: 0, changed: 0, moved: 0, gone: 0, same: 0 }
  for (const entry of difference.entries) count[entry.what] += 1
  const rows = difference.entries
    .filter((entry) => entry.what !== 'same')
    .map(({ line, number, name, about, what, changes }) => ({ line, number, name, about, what, changes }))
  const { newGroups, refused, pointedOut } = difference
  return { fingerprint, ...count, newGroups, refused, pointedOut, rows }
}

/** The notes of a list and those of its difference, those that refuse a line apart, in the order of the file. */
export function sortNotes(notes: readonly LineNote[]): Pick<Difference, 'refused' | 'pointedOut'> {
  const inOrder = [...notes].sort((one, other) => one.line - other.line)
  return { refused: inOrder.filter(refusesLine), pointedOut: inOrder.filter((note) => !refusesLine(note)) }
}

/** What the screen of a list begins with, once it knows the headers. */
export interface ImportStart {
  /** How lists with these very headers were read before, by kind. */
  mappings: { kind: ImportKind; headers: string[]; fields: string[] }[]
  /** From when a class list counts, unless it is said otherwise. */
  from: Day
  /** Whether there is a school year to put classes in. */
  hasYear: boolean
}
