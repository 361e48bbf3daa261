// `grants` follows from the dated ties and from nothing else; whoever changes a tie calls this in the same transaction.
import { type GrantRow, grantChanges, grantsFor, type Ties } from '../../src/domain/grants.ts'
import type { AssignmentRole, GrantKind } from '../../src/domain/people.ts'
import { create } from './records.ts'

type Stored = GrantRow & { id: string }

/** Rewrites the grants about one pupil: after a change of an enrolment or a guardianship, and for a new pupil. */
export function rewriteGrantsOfPupil(app: core.App, pupil: string): void {
  const enrolments = enrolmentTies(app, 'pupil = {:one}', pupil)
  const groups = new Set(enrolments.map((enrolment) => enrolment.group))
  const assignments = assignmentTies(app, "pupil = {:one} OR pupil = ''", pupil).filter(
    (assignment) => assignment.group === '' || groups.has(assignment.group),
  )
  const guardianships = guardianshipTies(app, 'pupil = {:one}', pupil)
  write(app, storedGrants(app, 'pupil = {:one}', pupil), {
    assignments,
    enrolments,
    guardianships,
    pupils: [pupil],
  })
}

/** Rewrites the grants of one member of staff: after a change of an assignment. */
export function rewriteGrantsOfStaff(app: core.App, staff: string): void {
  const assignments = assignmentTies(app, 'staff = {:one}', staff)
  const enrolments = enrolmentTies(
    app,
    '"group" IN (SELECT "group" FROM assignments WHERE staff = {:one})',
    staff,
  )
  write(app, storedGrants(app, 'staff = {:one}', staff), {
    assignments,
    enrolments,
    guardianships: [],
    pupils: allPupils(app),
  })
}

/** Rewrites everybody's grants: after a whole list came in. */
export function rebuildGrants(app: core.App): void {
  write(app, storedGrants(app, "{:one} = ''", ''), allTies(app))
}

/** What is wrong with the stored grants: how many rows are missing, and how many say what no tie says. Nothing, always. */
export function checkGrants(app: core.App): { missing: number; surplus: number } {
  const { missing, surplus } = grantChanges(storedGrants(app, "{:one} = ''", ''), grantsFor(allTies(app)))
  return { missing: missing.length, surplus: surplus.length }
}

function allTies(app: core.App): Ties {
  return {
    assignments: assignmentTies(app, "{:one} = ''", ''),
    enrolments: enrolmentTies(app, "{:one} = ''", ''),
    guardianships: guardianshipTies(app, "{:one} = ''", ''),
    pupils: allPupils(app),
  }
}

function write(app: core.App, stored: Stored[], ties: Ties): void {
  const { missing, surplus } = grantChanges(stored, grantsFor(ties))
  for (const row of surplus)
    app.db().newQuery('DELETE FROM grants WHERE id = {:id}').bind({ id: row.id }).execute()
  for (const row of missing) create(app, 'grants', { ...row })
}

// Plain rows instead of records: a whole school has thousands, and reading one is ten calls out of the engine less.

function rowsOf<Row extends object>(app: core.App, shape: Row, sql: string, one: string): Row[] {
  const rows = arrayOf(new DynamicModel({ ...shape }))
  app.db().newQuery(sql).bind({ one }).all(rows)
  return JSON.parse(JSON.stringify(rows)) as Row[]
}

const DATED = { start: '', until: '' }

function assignmentTies(app: core.App, where: string, one: string) {
  const shape = { id: '', staff: '', role: '' as AssignmentRole, group: '', pupil: '', ...DATED }
  return rowsOf(
    app,
    shape,
    `SELECT id, staff, role, "group", pupil, start, until FROM assignments WHERE ${where}`,
    one,
  )
}

function enrolmentTies(app: core.App, where: string, one: string) {
  const shape = { id: '', pupil: '', group: '', ...DATED }
  return rowsOf(app, shape, `SELECT id, pupil, "group", start, until FROM enrolments WHERE ${where}`, one)
}

function guardianshipTies(app: core.App, where: string, one: string) {
  const shape = { id: '', guardian: '', pupil: '', information: false, ...DATED }
  const fields = 'id, guardian, pupil, information, start, until'
  return rowsOf(app, shape, `SELECT ${fields} FROM guardianships WHERE ${where}`, one)
}

function storedGrants(app: core.App, where: string, one: string): Stored[] {
  const shape = { id: '', pupil: '', staff: '', guardian: '', kind: '' as GrantKind, source: '', ...DATED }
  const fields = 'id, pupil, staff, guardian, kind, source, start, until'
  return rowsOf(app, shape, `SELECT ${fields} FROM grants WHERE ${where}`, one)
}

function allPupils(app: core.App): string[] {
  return rowsOf(app, { id: '' }, "SELECT id FROM pupils WHERE {:one} = ''", '').map((row) => row.id)
}
