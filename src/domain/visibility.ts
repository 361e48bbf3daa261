// Runs in the browser, in PocketBase's hooks and in tests: pure.
// One table says which role reads which record; it gives both a function and the text of PocketBase's rules.
import type { Actor, GrantKind } from './people.ts'
import { type Dated, holds, type Moment } from './school-day.ts'

/** One way to be allowed to read a record. A collection without branches is read by nobody through the records API. */
export type Branch =
  | { who: 'staff' }
  | { who: 'coordinator' }
  | { who: 'self' }
  | { who: 'tied_staff'; kinds: readonly GrantKind[] }
  | { who: 'pupil'; passed?: string }
  | { who: 'author'; field: string }

export interface Readable {
  /** The field that names the pupil the record is about; 'id' in the collection of pupils itself, '' where there is none. */
  pupil: string
  branches: readonly Branch[]
}

const TEACHES = ['class_teacher', 'care'] as const
const TIED = ['class_teacher', 'subject_teacher', 'care'] as const
const own: Branch = { who: 'pupil' }
const closed: Readable = { pupil: '', branches: [] }

/** Every collection of the schema, and who reads its records (`domain.md`, "Who sees what, when"). */
export const READABLE = {
  schools: { pupil: '', branches: [{ who: 'staff' }] },
  school_years: { pupil: '', branches: [{ who: 'staff' }] },
  staff: { pupil: '', branches: [{ who: 'staff' }] },
  groups: { pupil: '', branches: [{ who: 'staff' }] },
  assignments: { pupil: '', branches: [{ who: 'staff' }] },
  pupils: {
    pupil: 'id',
    branches: [{ who: 'coordinator' }, { who: 'tied_staff', kinds: TIED }, { who: 'self' }],
  },
  enrolments: { pupil: 'pupil', branches: [{ who: 'coordinator' }, { who: 'tied_staff', kinds: TIED }, own] },
  guardians: { pupil: '', branches: [{ who: 'coordinator' }] },
  contact_persons: { pupil: '', branches: [{ who: 'coordinator' }] },
  guardianships: {
    pupil: 'pupil',
    branches: [{ who: 'coordinator' }, { who: 'tied_staff', kinds: TEACHES }],
  },
  grants: closed,
  associations: closed,
  rounds: { pupil: '', branches: [{ who: 'staff' }] },
  portfolios: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  slides: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  speaking_notes: { pupil: 'pupil', branches: [own] },
  results: {
    pupil: 'pupil',
    branches: [
      { who: 'tied_staff', kinds: TEACHES },
      { who: 'pupil', passed: 'pupil_from' },
    ],
  },
  improvement_points: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  student_contacts: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  meetings: {
    pupil: 'pupil',
    branches: [{ who: 'coordinator' }, { who: 'tied_staff', kinds: TEACHES }, own],
  },
  agreed_actions: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  conclusions: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  confirmations: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }, own] },
  confidential_notes: {
    pupil: '',
    branches: [
      { who: 'author', field: 'from_staff' },
      { who: 'author', field: 'to_staff' },
    ],
  },
  viewing_answers: closed,
  history: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TEACHES }] },
  bells: { pupil: 'pupil', branches: [{ who: 'tied_staff', kinds: TIED }, own] },
  imports: { pupil: '', branches: [{ who: 'coordinator' }] },
  import_mappings: { pupil: '', branches: [{ who: 'coordinator' }] },
  class_sessions: closed,
  sign_ins: closed,
  sign_in_codes: closed,
  device_keys: closed,
  links: closed,
  operations: closed,
} as const satisfies Record<string, Readable>

export type Collection = keyof typeof READABLE
export const COLLECTIONS = Object.keys(READABLE) as Collection[]

/**
 * What screens ask for as a list; every other list is closed, for who may read a record too. A list can be filtered, and
 * a filter walks along relations: what it walks through must be closed, or no secret to anybody who may list.
 */
export const LISTED: readonly Collection[] = ['school_years', 'groups', 'rounds', 'history']

const STAFF = '@request.auth.collectionName = "staff" && @request.auth.active = true'
const PUPIL = '@request.auth.collectionName = "pupils" && @request.auth.active = true'

function branchRule(branch: Branch, pupil: string): string {
  const grants = pupil === 'id' ? 'grants_via_pupil' : `${pupil}.grants_via_pupil`
  switch (branch.who) {
    case 'staff':
      return STAFF
    case 'coordinator':
      return `${STAFF} && @request.auth.coordinator = true`
    case 'author':
      return `${STAFF} && ${branch.field} = @request.auth.id`
    case 'self':
      return `${PUPIL} && id = @request.auth.id`
    case 'pupil':
      return `${PUPIL} && ${pupil} = @request.auth.id${branch.passed ? ` && ${branch.passed} <= @now` : ''}`
    case 'tied_staff': {
      const kinds = branch.kinds.map((kind) => `${grants}.kind ?= "${kind}"`).join(' || ')
      return `${STAFF} && ${grants}.staff ?= @request.auth.id && ${grants}.start ?<= @now && ${grants}.until ?> @now && (${kinds})`
    }
  }
}

/**
 * The text of PocketBase's view rule of a collection; null where nobody but the server reads.
 * Each branch begins with who asks: an anonymous caller's empty id would equal the empty `staff` of a guardian's grant.
 */
export function readRule(collection: Collection): string | null {
  const readable: Readable = READABLE[collection]
  if (readable.branches.length === 0) return null
  return readable.branches.map((branch) => `(${branchRule(branch, readable.pupil)})`).join(' || ')
}

/** The text of PocketBase's list rule of a collection: whoever may list it, lists what they may read. */
export function listRule(collection: Collection): string | null {
  return LISTED.includes(collection) ? readRule(collection) : null
}

/** A row of `grants`: why a person may see a pupil's things between two moments. */
export interface Grant extends Dated {
  pupil: string
  staff: string
  kind: GrantKind
}

export interface RecordFacts {
  id: string
  /** The pupil it is about. */
  pupil: string
  fields?: Record<string, string>
}

/** Whether an actor may read a record: the same table as a function, used by the computed views and by tests. */
export function mayRead(
  collection: Collection,
  actor: Actor,
  record: RecordFacts,
  grants: readonly Grant[],
  now: Moment,
): boolean {
  const readable: Readable = READABLE[collection]
  return readable.branches.some((branch) => allows(branch, actor, record, grants, now))
}

function allows(
  branch: Branch,
  actor: Actor,
  record: RecordFacts,
  grants: readonly Grant[],
  now: Moment,
): boolean {
  switch (branch.who) {
    case 'staff':
      return actor.kind === 'staff'
    case 'coordinator':
      return actor.kind === 'staff' && actor.coordinator
    case 'author':
      return actor.kind === 'staff' && record.fields?.[branch.field] === actor.id
    case 'self':
      return actor.kind === 'pupil' && record.id === actor.id
    case 'pupil':
      return (
        actor.kind === 'pupil' &&
        record.pupil === actor.id &&
        (!branch.passed || (record.fields?.[branch.passed] ?? '9') <= now)
      )
    case 'tied_staff':
      return actor.kind === 'staff' && tied(grants, actor.id, record.pupil, branch.kinds, now)
  }
}

/** Whether a member of staff is tied to a pupil at a moment in one of these ways. */
export function tied(
  grants: readonly Grant[],
  staff: string,
  pupil: string,
  kinds: readonly GrantKind[],
  now: Moment,
): boolean {
  return grants.some(
    (grant) =>
      grant.staff === staff && grant.pupil === pupil && kinds.includes(grant.kind) && holds(grant, now),
  )
}
