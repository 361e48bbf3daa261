// A class list: what the school has, what the list makes different, and how that is written.
import type { PupilList } from '../../src/domain/import.ts'
import type { Stage } from '../../src/domain/people.ts'
import {
  differenceOfPupils,
  endOf,
  type KnownEnrolment,
  type KnownPupils,
  type PupilEntry,
} from '../../src/domain/pupil-list.ts'
import { dayOf, FOREVER, type Moment, startOfDay } from '../../src/domain/school-day.ts'
import type { Context } from './context.ts'
import { rebuildGrants } from './grants.ts'
import type { Prepared } from './imports.ts'
import { armForDoor } from './keep.ts'
import { fillOpenRounds } from './portfolios.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'

/** The school year in which a list counts: its classes are those of that year. */
function yearOf(app: core.App, from: Moment): string {
  const sql = 'SELECT id FROM school_years WHERE start <= {:from} AND until > {:from}'
  return rowsOf(app, { id: '' }, sql, { from })[0]?.id ?? refuse('school_year_missing')
}

/** Everything in three questions: a question a row would be thousands. */
function knownPupils(app: core.App, year: string): KnownPupils & { stages: Map<string, Stage> } {
  const groups = rowsOf(
    app,
    { id: '', name: '', stage: 'primary' as Stage },
    'SELECT id, name, stage FROM "groups" WHERE school_year = {:year}',
    { year },
  )
  const enrolments = new Map<string, KnownEnrolment[]>()
  const stays = rowsOf(
    app,
    { id: '', pupil: '', group: '', name: '', start: '', until: '' },
    `SELECT e.id, e.pupil, e."group", g.name, e.start, e.until
     FROM enrolments e JOIN "groups" g ON g.id = e."group" WHERE g.kind = 'class'`,
  )
  for (const { pupil, ...stay } of stays) {
    const known = enrolments.get(pupil)
    if (known) known.push(stay)
    else enrolments.set(pupil, [stay])
  }
  const pupils = rowsOf(
    app,
    { id: '', number: '', given_name: '', family_name: '', birth_date: '' },
    'SELECT id, number, given_name, family_name, birth_date FROM pupils',
  )
  return {
    groups,
    stages: new Map(groups.map((group) => [group.id, group.stage])),
    pupils: pupils.map((pupil) => ({
      ...pupil,
      birth_date: pupil.birth_date === '' ? '' : dayOf(pupil.birth_date),
      enrolments: enrolments.get(pupil.id) ?? [],
    })),
  }
}

/** Reads what there is and says what the list would change; `write` does it. */
export function preparePupils(context: Context, list: PupilList): Prepared {
  const { app } = context
  const from = startOfDay(list.from)
  const year = yearOf(app, from)
  const known = knownPupils(app, year)
  const difference = differenceOfPupils(list, known)
  return {
    difference,
    write() {
      const groups = makeGroups(app, list, year, known, difference.entries)
      const touched = writeEntries(app, from, groups, difference.entries)
      rebuildGrants(app)
      fillOpenRounds(
        context,
        [...groups.values()].map((group) => group.id),
      )
      return touched
    },
  }
}

type Groups = Map<string, { id: string; stage: Stage }>

/** The classes that the list puts somebody in, by name; those that are new are made. */
function makeGroups(
  app: core.App,
  list: PupilList,
  year: string,
  known: ReturnType<typeof knownPupils>,
  entries: readonly PupilEntry[],
): Groups {
  const ids = new Map(known.groups.map((group) => [group.name, group.id]))
  const collection = app.findCachedCollectionByNameOrId('groups')
  const groups: Groups = new Map()
  for (const { begins, row } of entries) {
    if (!begins || !row || groups.has(row.group)) continue
    const id = ids.get(row.group)
    const chosen = Object.hasOwn(list.stages, row.group) ? list.stages[row.group] : undefined
    const stage = (id && known.stages.get(id)) || chosen || list.stage
    groups.set(row.group, { id: id ?? '', stage })
    if (id) continue
    const record = new Record(collection)
    record.load({ name: row.group, kind: 'class', stage, school_year: year })
    app.save(record)
    groups.set(row.group, { id: record.id, stage })
  }
  return groups
}

const FIELDS = ['given_name', 'family_name', 'birth_date'] as const

function writeEntries(app: core.App, from: Moment, groups: Groups, entries: readonly PupilEntry[]): string[] {
  const pupils = app.findCachedCollectionByNameOrId('pupils')
  const enrolments = app.findCachedCollectionByNameOrId('enrolments')
  const touched: string[] = []
  for (const entry of entries) {
    const { row } = entry
    if (entry.what === 'same') continue
    let { id } = entry
    const names = entry.changes.filter((change) => change.field !== 'group')
    if (row && (id === '' || names.length > 0)) {
      const record = id === '' ? new Record(pupils) : app.findRecordById('pupils', id)
      if (id === '') {
        armForDoor(record)
        record.set('number', row.number)
      }
      for (const field of FIELDS) {
        const value =
          field === 'birth_date' && row.birth_date !== '' ? startOfDay(row.birth_date) : row[field]
        if (value !== '') record.set(field, value)
      }
      app.save(record)
      id = record.id
    }
    for (const ending of entry.ends) {
      const record = app.findRecordById('enrolments', ending)
      record.set('until', endOf({ start: record.getString('start') }, from))
      app.save(record)
    }
    if (row && entry.begins) {
      const group = groups.get(row.group)!
      const record = new Record(enrolments)
      record.load({ pupil: id, group: group.id, stage: group.stage, start: from, until: startOfDay(FOREVER) })
      app.save(record)
    }
    touched.push(id)
  }
  return touched
}
