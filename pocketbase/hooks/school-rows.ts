// The rows that the coordinator's views are made of.

import { dayOf } from '../../src/domain/school-day.ts'
import type {
  AssignmentRow,
  ContactPersonRow,
  EnrolmentRow,
  GroupRow,
  GuardianRow,
  GuardianshipRow,
  Period,
  PupilRow,
  StaffRow,
  YearRow,
} from '../../src/domain/school-view.ts'
import type { Context } from './context.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'

/** Refuses everybody but the coordinator. */
export function mustCoordinate(context: Context): void {
  const { actor } = context
  if (actor.kind === 'anonymous') refuse('signed_out')
  if (actor.kind !== 'staff' || !actor.coordinator) refuse('not_yours')
}

const PERIOD = { start: '', until: '' }

function inDays<Row extends Period>(row: Row): Row {
  return { ...row, start: dayOf(row.start), until: dayOf(row.until) }
}

export function yearRows(app: core.App): YearRow[] {
  const like: YearRow = { id: '', name: '', autumn_start: '', autumn_until: '', ...PERIOD }
  const rows = rowsOf(
    app,
    like,
    'SELECT id, name, start, until, autumn_start, autumn_until FROM school_years ORDER BY start',
  )
  return rows.map((row) => ({
    ...inDays(row),
    autumn_start: dayOf(row.autumn_start),
    autumn_until: dayOf(row.autumn_until),
  }))
}

/** Classes by name, with who is in them and who teaches them today. */
export function groupRows({ app, now }: Context): GroupRow[] {
  const groups = rowsOf(
    app,
    { id: '', name: '', kind: 'class', stage: 'primary', school_year: '', pupils: 0 } as Omit<
      GroupRow,
      'teachers'
    >,
    `SELECT g.id, g.name, g.kind, g.stage, g.school_year,
       (SELECT count(*) FROM enrolments e WHERE e."group" = g.id AND e.start <= {:now} AND e.until > {:now}) AS pupils
     FROM "groups" g ORDER BY g.name COLLATE NOCASE`,
    { now },
  )
  const teachers = rowsOf(
    app,
    { group: '', name: '' },
    `SELECT a."group", s.name FROM assignments a JOIN staff s ON s.id = a.staff
     WHERE a.role = 'class_teacher' AND a.start <= {:now} AND a.until > {:now} AND s.active ORDER BY a.start, s.name`,
    { now },
  )
  return groups.map((group) => ({
    ...group,
    teachers: teachers.filter((teacher) => teacher.group === group.id).map((teacher) => teacher.name),
  }))
}

export function staffRows(app: core.App): StaffRow[] {
  const like: StaffRow = {
    id: '',
    name: '',
    mail: '',
    coordinator: false,
    active: false,
    has_password: false,
  }
  return rowsOf(
    app,
    like,
    'SELECT id, name, email AS mail, coordinator, active, verified AS has_password FROM staff ORDER BY name COLLATE NOCASE',
  )
}

export function assignmentRows(
  app: core.App,
  where: string,
  values: Record<string, unknown> = {},
): AssignmentRow[] {
  const like: AssignmentRow = {
    id: '',
    staff: '',
    staff_name: '',
    role: 'care',
    group: '',
    group_name: '',
    pupil: '',
    pupil_name: '',
    subject: '',
    ...PERIOD,
  }
  return rowsOf(
    app,
    like,
    `SELECT a.id, a.staff, s.name AS staff_name, a.role, a."group", coalesce(g.name, '') AS group_name, a.pupil,
       coalesce(p.given_name || ' ' || p.family_name, '') AS pupil_name, a.subject, a.start, a.until
     FROM assignments a JOIN staff s ON s.id = a.staff LEFT JOIN "groups" g ON g.id = a."group"
       LEFT JOIN pupils p ON p.id = a.pupil
     WHERE ${where} ORDER BY (a.role != 'class_teacher'), a.start, s.name`,
    values,
  ).map(inDays)
}

/** Pupils by family name, with their class of today. */
export function pupilRows(
  { app, now }: Context,
  where: string,
  values: Record<string, unknown> = {},
): PupilRow[] {
  const like: PupilRow = {
    id: '',
    number: '',
    given_name: '',
    family_name: '',
    birth_date: '',
    group: '',
    group_name: '',
  }
  return rowsOf(
    app,
    like,
    `SELECT p.id, p.number, p.given_name, p.family_name, p.birth_date,
       coalesce(g.id, '') AS "group", coalesce(g.name, '') AS group_name
     FROM pupils p
       LEFT JOIN enrolments e ON e.id = (
         SELECT x.id FROM enrolments x JOIN "groups" y ON y.id = x."group"
         WHERE x.pupil = p.id AND x.start <= {:now} AND x.until > {:now} AND y.kind = 'class' LIMIT 1)
       LEFT JOIN "groups" g ON g.id = e."group"
     WHERE ${where} ORDER BY p.family_name COLLATE NOCASE, p.given_name COLLATE NOCASE`,
    { now, ...values },
  ).map((row) => ({ ...row, birth_date: row.birth_date === '' ? '' : dayOf(row.birth_date) }))
}

export function enrolmentRows(app: core.App, where: string, values: Record<string, unknown>): EnrolmentRow[] {
  const like: EnrolmentRow = {
    id: '',
    pupil: '',
    group: '',
    group_name: '',
    kind: 'class',
    stage: 'primary',
    ...PERIOD,
  }
  return rowsOf(
    app,
    like,
    `SELECT e.id, e.pupil, e."group", g.name AS group_name, g.kind, e.stage, e.start, e.until
     FROM enrolments e JOIN "groups" g ON g.id = e."group" WHERE ${where} ORDER BY e.start`,
    values,
  ).map(inDays)
}

export function guardianRows(
  app: core.App,
  where = '1 = 1',
  values: Record<string, unknown> = {},
): GuardianRow[] {
  const like: GuardianRow = { id: '', kind: 'person', name: '', language: 'nl', mail: '', phone: '' }
  return rowsOf(
    app,
    like,
    `SELECT id, kind, name, language, mail, phone FROM guardians WHERE ${where} ORDER BY name COLLATE NOCASE`,
    values,
  )
}

export function contactRows(
  app: core.App,
  where: string,
  values: Record<string, unknown>,
): ContactPersonRow[] {
  const like: ContactPersonRow = { id: '', guardian: '', name: '', ...PERIOD }
  const sql = `SELECT id, guardian, name, start, until FROM contact_persons WHERE ${where} ORDER BY start`
  return rowsOf(app, like, sql, values).map(inDays)
}

export function guardianshipRows(
  app: core.App,
  where: string,
  values: Record<string, unknown>,
): GuardianshipRow[] {
  const like: GuardianshipRow = {
    id: '',
    guardian: '',
    pupil: '',
    pupil_name: '',
    relation: 'other',
    information: false,
    household: '',
    ...PERIOD,
  }
  return rowsOf(
    app,
    like,
    `SELECT s.id, s.guardian, s.pupil, p.given_name || ' ' || p.family_name AS pupil_name, s.relation, s.information,
       s.household, s.start, s.until
     FROM guardianships s JOIN pupils p ON p.id = s.pupil WHERE ${where} ORDER BY s.household, s.start`,
    values,
  ).map(inDays)
}
