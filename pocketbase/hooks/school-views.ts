// What the coordinator's screens show: the school, its people and their ties. Nobody else gets them.
import { dayOf } from '../../src/domain/school-day.ts'
import {
  type FamiliesView,
  type FamilyView,
  type GroupView,
  type PeopleView,
  type PupilsView,
  type PupilView,
  type SchoolView,
  waitsFor,
} from '../../src/domain/school-view.ts'
import type { Context } from './context.ts'
import { find } from './records.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'
import { theSchool } from './school.ts'
import {
  assignmentRows,
  contactRows,
  enrolmentRows,
  groupRows,
  guardianRows,
  guardianshipRows,
  mustCoordinate,
  pupilRows,
  staffRows,
  yearRows,
} from './school-rows.ts'
import type { View, Views } from './views.ts'

const NOW = 'start <= {:now} AND until > {:now}'

function school(context: Context): SchoolView {
  const { app, now } = context
  const record = theSchool(app)
  const groups = groupRows(context)
  const staff = staffRows(app).filter((person) => person.active)
  const rounds = rowsOf(
    app,
    { id: '', name: '', state: 'draft' } as SchoolView['rounds'][number],
    'SELECT id, name, state FROM rounds ORDER BY first_day DESC',
  )
  const years = yearRows(app)
  const today = dayOf(now)
  const current = years.filter((year) => year.until > today)
  const ofNow = groups.filter(
    (group) => group.kind === 'class' && current.some((year) => year.id === group.school_year),
  )
  const named = (sql: string) => rowsOf(app, { id: '', name: '' }, sql, { now })
  const count = (sql: string) => rowsOf(app, { n: 0 }, sql, { now })[0]?.n ?? 0
  const pupils = count(`SELECT count(DISTINCT pupil) AS n FROM enrolments WHERE ${NOW}`)
  return {
    today,
    school: record && {
      id: record.id,
      name: record.getString('name'),
      phone: record.getString('phone'),
      talk_to: record.getString('talk_to'),
      logo: record.getString('logo'),
    },
    years,
    groups,
    counts: {
      staff: staff.length,
      pupils,
      guardians: count(`SELECT count(DISTINCT guardian) AS n FROM guardianships WHERE ${NOW}`),
    },
    rounds,
    waits: waitsFor({
      years: current.length,
      groups: ofNow.length,
      pupils,
      rounds: rounds.filter((round) => round.state !== 'closed').length,
      groupsWithoutTeacher: ofNow.filter((group) => group.teachers.length === 0),
      pupilsWithoutGroup: named(
        `SELECT id, given_name || ' ' || family_name AS name FROM pupils
         WHERE active AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.pupil = pupils.id AND e.until > e.start)`,
      ),
      pupilsWithoutFamily: named(
        `SELECT DISTINCT p.id, p.given_name || ' ' || p.family_name AS name
         FROM pupils p JOIN enrolments e ON e.pupil = p.id AND e.start <= {:now} AND e.until > {:now}
         WHERE NOT EXISTS (SELECT 1 FROM guardianships s WHERE s.pupil = p.id AND s.until > {:now} AND s.until > s.start)`,
      ),
      staffWithoutPassword: staff.filter((person) => !person.has_password),
    }),
  }
}

function people(context: Context): PeopleView {
  const { app, now } = context
  const assignments = assignmentRows(app, '1 = 1')
  return {
    today: dayOf(now),
    staff: staffRows(app),
    assignments,
    groups: groupRows(context),
    years: yearRows(app),
  }
}

function group(context: Context, ask: Ask): GroupView {
  const { app, now } = context
  const id = find(app, 'groups', ask('group')).id
  const groups = groupRows(context)
  const enrolments = new Map(
    enrolmentRows(app, 'e."group" = {:id} AND e.until > e.start', { id }).map((row) => [row.pupil, row]),
  )
  const inIt = `p.id IN (SELECT pupil FROM enrolments WHERE "group" = {:id})`
  return {
    today: dayOf(now),
    group: groups.find((one) => one.id === id) ?? refuse('not_found'),
    groups,
    years: yearRows(app),
    pupils: pupilRows(context, inIt, { id }).flatMap((pupil) => {
      const enrolment = enrolments.get(pupil.id)
      return enrolment ? [{ ...pupil, enrolment }] : []
    }),
    team: assignmentRows(app, 'a."group" = {:id}', { id }),
    staff: staffRows(app),
  }
}

function pupils(context: Context): PupilsView {
  return { today: dayOf(context.now), pupils: pupilRows(context, '1 = 1') }
}

function pupil(context: Context, ask: Ask): PupilView {
  const { app, now } = context
  const id = find(app, 'pupils', ask('pupil')).id
  const guardians = guardianRows(app, 'id IN (SELECT guardian FROM guardianships WHERE pupil = {:id})', {
    id,
  })
  const contacts = contactRows(app, 'guardian IN (SELECT guardian FROM guardianships WHERE pupil = {:id})', {
    id,
  })
  return {
    today: dayOf(now),
    pupil: pupilRows(context, 'p.id = {:id}', { id })[0] ?? refuse('not_found'),
    enrolments: enrolmentRows(app, 'e.pupil = {:id}', { id }),
    guardianships: guardianshipRows(app, 's.pupil = {:id}', { id }).flatMap((tie) => {
      const who = guardians.find((guardian) => guardian.id === tie.guardian)
      const theirs = contacts.filter((contact) => contact.guardian === tie.guardian)
      return who ? [{ ...tie, who, contacts: theirs }] : []
    }),
    care: assignmentRows(app, 'a.pupil = {:id}', { id }),
    groups: groupRows(context),
    years: yearRows(app),
  }
}

function families(context: Context): FamiliesView {
  const { app, now } = context
  const children = new Map<string, string[]>()
  for (const tie of guardianshipRows(app, 's.start <= {:now} AND s.until > {:now}', { now })) {
    children.set(tie.guardian, [...(children.get(tie.guardian) ?? []), tie.pupil_name])
  }
  const guardians = guardianRows(app)
  return {
    today: dayOf(now),
    guardians: guardians.map((one) => ({ ...one, children: children.get(one.id) ?? [] })),
  }
}

function family(context: Context, ask: Ask): FamilyView {
  const { app, now } = context
  const id = find(app, 'guardians', ask('guardian')).id
  return {
    today: dayOf(now),
    guardian: guardianRows(app, 'id = {:id}', { id })[0] ?? refuse('not_found'),
    contacts: contactRows(app, 'guardian = {:id}', { id }),
    guardianships: guardianshipRows(app, 's.guardian = {:id}', { id }),
  }
}

type Ask = Parameters<View>[1]

const forCoordinator = (view: View): View => {
  return (context, ask) => {
    mustCoordinate(context)
    return view(context, ask)
  }
}

export const schoolViews: Views = {
  school: forCoordinator(school),
  people: forCoordinator(people),
  group: forCoordinator(group),
  pupils: forCoordinator(pupils),
  pupil: forCoordinator(pupil),
  families: forCoordinator(families),
  family: forCoordinator(family),
}
