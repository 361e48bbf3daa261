// Runs in the browser, in PocketBase's hooks and in tests: pure.

import type { Stage } from './people.ts'
import type { Scale } from './result.ts'
import type { Day } from './school-day.ts'

/** The lists that a school can take in. */
export const IMPORT_KINDS = ['pupils', 'results'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** A row of a class list, with the physical line of the file it came from. */
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
  scale: Scale
  value: string
  comment: string
  /** '' for at once (pupil) and at the meeting (family); a day sets both. */
  visible_from: Day | ''
}

/** A line that cannot be taken, with the reason; or one that is taken but pointed out. */
export interface LineNote {
  line: number
  code: LineCode
  text?: string
}

export const LINE_CODES = [
  'number_missing',
  'number_twice',
  'number_unknown',
  'number_national',
  'name_missing',
  'date_impossible',
  'quotes_broken',
  'columns_missing',
  'group_unknown',
  'group_missing',
  'name_both_changed',
  'value_missing',
  'subject_missing',
  'birth_date_missing',
  'name_has_question_mark',
  'average_row',
] as const
export type LineCode = (typeof LINE_CODES)[number]

export interface ImportRows {
  kind: ImportKind
  file: string
  /** The day from which new enrolments count and at which gone pupils end. */
  from: Day
  /** Stage for classes that are new with this list. */
  stage: Stage
  pupils?: PupilRow[]
  results?: ResultRow[]
  /** What reading the file already refused or pointed out, kept for the report. */
  notes: LineNote[]
}

/** What an import would do, or did. */
export interface ImportAnswer {
  fingerprint: string
  new: number
  changed: number
  moved: number
  gone: number
  same: number
  newGroups: string[]
  refused: LineNote[]
  pointedOut: LineNote[]
  /** The difference line by line, for the screen. */
  rows: {
    line: number
    number: string
    name: string
    what: 'new' | 'changed' | 'moved' | 'gone' | 'same'
    detail: string
  }[]
}
