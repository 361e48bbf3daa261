// `grants` follows from the dated ties and from nothing else; whoever changes a tie calls this in the same transaction.
import {
  type AssignmentTie,
  type EnrolmentTie,
  type GrantRow,
  type GuardianshipTie,
  grantChanges,
  grantsFor,
  type Ties,
} from '../../src/domain/grants.ts'
import { rowsOf } from './rows.ts'

type Stored = GrantRow & { id: string }

const ALL = '1 = 1'

/** Rewrites the grants about one pupil: after a change of an enrolment or a guardianship, and for a new pupil. */
export function rewriteGrantsOfPupil(app: core.App, pupil: string): void {
  const enrolments = enrolmentTies(app, 'pupil = {:one}', pupil)
  const groups = new Set(enrolments.map((enrolment) => enrolment.group))
  const assignments = assignmentTies(app, "pupil = {:one} OR pupil = ''", pupil).filter(
    (assignment) => assignment.group === '' || groups.has(assignment.group),
  )
  const guardianships = guardianshipTies(app, 'pupil = {:one}', pupil)
  const ties = { assignments, enrolments, guardianships, pupils: [pupil] }
  write(app, storedGrants(app, 'pupil = {:one}', pupil), ties)
}

/** Rewrites the grants of one member of staff: after a change of an assignment. */
export function rewriteGrantsOfStaff(app: core.App, staff: string): void {
  const assignments = assignmentTies(app, 'staff = {:one}', staff)
  const theirs = '"group" IN (SELECT "group" FROM assignments WHERE staff = {:one})'
  const enrolments = enrolmentTies(app, theirs, staff)
  const ties = { assignments, enrolments, guardianships: [], pupils: allPupils(app) }
  write(app, storedGrants(app, 'staff = {:one}', staff), ties)
}

/** Rewrites everybody's grants: after a whole list came in. */
export function rebuildGrants(app: core.App): void {
  write(app, storedGrants(app, ALL, ''), allTies(app))
}

/** What is wrong with the stored grants: rows that are missing, and rows that no tie gives. Never any. */
export function checkGrants(app: core.App): { missing: number; surplus: number } {
  const { missing, surplus } = grantChanges(storedGrants(app, ALL, ''), grantsFor(allTies(app)))
  return { missing: missing.length, surplus: surplus.length }
}

function allTies(app: core.App): Ties {
  return {
    assignments: assignmentTies(app, ALL, ''),
    enrolments: enrolmentTies(app, ALL, ''),
    guardianships: guardianshipTies(app, ALL, ''),
    pupils: allPupils(app),
  }
}

// Plain rows: every field is worked out from stored ties and nobody listens; a class list makes thousands of them.
const FIELDS = ['id', 'pupil', 'staff', 'guardian', 'kind', 'source', 'start', 'until']
const INSERT = `INSERT INTO grants (${FIELDS.join(', ')}) VALUES (${FIELDS.map((field) => `{:${field}}`).join(', ')})`
const newId = () => $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789')

function write(app: core.App, stored: Stored[], ties: Ties): void {
  const { missing, surplus } = grantChanges(stored, grantsFor(ties))
  const remove = 'DELETE FROM grants WHERE id = {:id}'
  for (const { id } of surplus) app.db().newQuery(remove).bind({ id }).execute()
  for (const row of missing)
    app
      .db()
      .newQuery(INSERT)
      .bind({ id: newId(), ...row })
      .execute()
}

const DATED = { start: '', until: '' }
const ASSIGNMENT: AssignmentTie = { id: '', staff: '', role: 'care', group: '', pupil: '', ...DATED }
const ENROLMENT: EnrolmentTie = { id: '', pupil: '', group: '', ...DATED }
const GUARDIANSHIP: GuardianshipTie = { id: '', guardian: '', pupil: '', information: false, ...DATED }
const GRANT: Stored = { id: '', pupil: '', staff: '', guardian: '', kind: 'care', source: '', ...DATED }

function select<Row extends object>(
  app: core.App,
  table: string,
  like: Row,
  where: string,
  one: string,
): Row[] {
  const fields = Object.keys(like).map((name) => `"${name}"`)
  return rowsOf(
    app,
    like,
    `SELECT ${fields.join(', ')} FROM ${table} WHERE ${where}`,
    where === ALL ? {} : { one },
  )
}

const assignmentTies = (app: core.App, where: string, one: string) =>
  select(app, 'assignments', ASSIGNMENT, where, one)
const enrolmentTies = (app: core.App, where: string, one: string) =>
  select(app, 'enrolments', ENROLMENT, where, one)
const guardianshipTies = (app: core.App, where: string, one: string) =>
  select(app, 'guardianships', GUARDIANSHIP, where, one)
const storedGrants = (app: core.App, where: string, one: string) => select(app, 'grants', GRANT, where, one)

function allPupils(app: core.App): string[] {
  return select(app, 'pupils', { id: '' }, ALL, '').map((row) => row.id)
}
