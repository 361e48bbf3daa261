import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PupilList } from '../../src/domain/import.ts'
import { expectGrantsInStep } from '../support/grants.ts'
import { pupilList } from '../support/list-files.ts'
import { makeStaff, type Office, openOffice } from '../support/office.ts'
import { type School, startSchool } from '../support/school.ts'

// The power fails while a list is being taken in: afterwards all of it is there, or nothing.

const ROUNDS = 10
const SIZE = 300

let school: School
let office: Office
beforeAll(async () => {
  school = await startSchool({ clock: '2026-11-24 08:00:00.000Z' })
  office = await openOffice(school)
  const care = await makeStaff(school, 'Zita Zorg')
  // tied to everybody, so that every new pupil brings a grant along
  const tie = { staff: care.id, role: 'care', start: '2026-09-01', until: '9999-12-31' }
  expect((await office.say('assignment.save', tie)).code).toBeUndefined()
})
afterAll(() => school.stop())

/** A list of pupils and classes that no other round has. */
function listOf(round: number): PupilList {
  const list = pupilList('groot-leerlingen.csv', { newGroups: true, file: `ronde-${round}.csv` })
  const rows = list.rows.slice(0, SIZE).map((row) => ({
    ...row,
    number: `${round}-${row.number}`,
    group: `${row.group} ${round}`,
  }))
  return { ...list, rows }
}

const acceptOf = async (list: PupilList, round: number) => ({
  list,
  fingerprint: (await office.say('import.preview', { list })).fingerprint,
  goodRowsOnly: false,
  mapping: { kind: 'pupils' as const, headers: [`ronde ${round}`], fields: ['number'] },
})

/** How much of a round is there, of everything that a list brings along. */
async function there(round: number): Promise<number[]> {
  const count = async (collection: string, filter: string) =>
    (await school.superuser.collection(collection).getList(1, 1, { filter })).totalItems
  return Promise.all([
    count('pupils', `number ~ "${round}-%"`),
    count('enrolments', `pupil.number ~ "${round}-%"`),
    count('grants', `pupil.number ~ "${round}-%"`),
    count('groups', `name ~ "% ${round}"`),
    count('imports', `file = "ronde-${round}.csv"`),
    count('import_mappings', `headers ~ "ronde ${round}\\""`),
    count('history', `detail ~ "ronde-${round}.csv"`),
  ])
}

describe('kill -9 while a list is taken in', () => {
  test(`leaves all or nothing, ${ROUNDS} times`, async () => {
    const began = performance.now()
    const whole = await office.say('import.accept', await acceptOf(listOf(100), 100))
    const lasts = performance.now() - began
    expect(whole.new).toBe(SIZE)
    const all = await there(100)
    expect(all).toEqual([SIZE, SIZE, SIZE, all[3]!, 1, 1, 1])
    expect(all[3]).toBeGreaterThan(10)

    const outcomes = new Set<string>()
    for (let round = 101; round < 101 + ROUNDS; round += 1) {
      const input = await acceptOf(listOf(round), round)
      let acknowledged = false
      const answer = office.say('import.accept', input).then(
        (said) => {
          acknowledged = said.new === SIZE
        },
        () => {},
      )
      // from the first moment to well after the end
      await new Promise((go) => setTimeout(go, (lasts * 1.4 * (round - 101)) / (ROUNDS - 1)))
      await school.kill9()
      await answer
      await school.restart()
      const left = await there(round)
      const told = JSON.stringify({ round, acknowledged, left })
      expect([JSON.stringify(all), '[0,0,0,0,0,0,0]'], told).toContain(JSON.stringify(left))
      if (acknowledged) expect(left[0], told).toBe(SIZE)
      outcomes.add(acknowledged ? 'acknowledged' : left[0] === 0 ? 'nothing' : 'all')
      await expectGrantsInStep(school.superuser)
    }
    // the test has seen what it is about
    expect([...outcomes]).toContain('nothing')
    expect([...outcomes]).toContain('acknowledged')

    const database = new DatabaseSync(join(school.dataDir, 'data.db'), { readOnly: true })
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.close()
  }, 240_000)
})
