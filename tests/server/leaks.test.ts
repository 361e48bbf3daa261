import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIONS } from '../../src/domain/visibility.ts'
import { type School, startSchool } from '../support/school.ts'
import { type Cast, makeCast } from './permissions/actors.ts'
import type { ActorName } from './permissions/names.ts'
import { placeRecords } from './permissions/records.ts'
import { RelationPaths } from './permissions/relation-paths.ts'

const ASKERS = ['pupil', 'teacher', 'subjectTeacher', 'coordinator'] as const satisfies ActorName[]
/** In the filter for a record that exists, and for one that cannot: an answer that differs tells them apart. */
const THERE = 'a'
const NOWHERE = 'qqq-nowhere-qqq'

let school: School
let cast: Cast
let paths: RelationPaths

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  cast = await makeCast(school)
  await placeRecords(school, cast)
  paths = new RelationPaths(await school.superuser.collections.getFullList())
})
afterAll(() => school.stop())

/** What an actor hears to a question of a list, as far as it could tell anything. */
async function hear(actor: ActorName, collection: string, query: Record<string, string>) {
  const address = `${school.url}/api/collections/${collection}/records?${new URLSearchParams(query)}`
  const answer = await fetch(address, { headers: { Authorization: cast.tokenOf(actor) } })
  return { ok: answer.ok, status: answer.status, text: await answer.text() }
}

/** Ways to write a condition so that who reads along takes part of it for something else. */
const DISGUISES: ((condition: string) => string)[] = [
  (condition) => condition,
  (condition) => `(${condition})`,
  (condition) => String.raw`id != "\"" && ${condition}`,
  (condition) => String.raw`id != '\'' && ${condition}`,
  (condition) => `id != "'" && ${condition} && id != "'"`,
  (condition) => `id != "" // "\n && ${condition}`,
  (condition) => `id != '' // '\n && ${condition}`,
  (condition) => `\t${condition.replaceAll(' ', '\n')}`,
]

/** Each difference between a question about something that is there and the same about nothing. */
async function differences(
  actor: ActorName,
  collection: string,
  conditions: (value: string) => string[],
): Promise<string[]> {
  const found: string[] = []
  const [there, nowhere] = [conditions(THERE), conditions(NOWHERE)]
  for (const [index, filter] of there.entries()) {
    const probe = await hear(actor, collection, { filter })
    const control = await hear(actor, collection, { filter: nowhere[index]! })
    const same = JSON.stringify(probe) === JSON.stringify(control)
    if (!same || probe.ok) found.push(`${actor} ${collection}: ${filter} → ${probe.status}`)
  }
  return found
}

describe.each(ASKERS)('%s', (actor) => {
  it.each(COLLECTIONS)(
    'hears the same through every relation of %s, whatever is there',
    async (collection) => {
      const found: string[] = []
      for (const path of paths.from(collection)) {
        const [plain, ...disguises] = DISGUISES
        const tried = (value: string) => [
          ...['~', '!~', '?~', '?!~'].map((operator) => plain!(`${path} ${operator} "${value}"`)),
          ...disguises.map((disguise) => disguise(`${path} !~ "${value}"`)),
          plain!(`${path}:lower !~ "${value}"`),
          plain!(`${path}:each !~ "${value}"`),
        ]
        // through a closed list nothing is looked for at all: one question tells
        const closed = (await hear(actor, collection, {})).status === 403
        found.push(
          ...(await differences(actor, collection, closed ? (value) => tried(value).slice(0, 1) : tried)),
        )
        for (const sort of [path, `-${path}`, `id,${path}`]) {
          if ((await hear(actor, collection, { sort })).ok) found.push(`${actor} ${collection}: sort ${sort}`)
        }
      }
      expect(found).toEqual([])
    },
  )
})

describe('by a field of its own', () => {
  it('a list is filtered, and finds only what may be read', async () => {
    const rows = await school.superuser.collection('history').getFullList()
    const own = rows.find((row) => row['pupil'] === cast.pupilOf.own.id)!
    const other = rows.find((row) => row['pupil'] === cast.pupilOf.other.id)!
    const found = async (id: string) =>
      JSON.parse(
        (
          await hear('teacher', 'history', {
            filter: `id = '${id}' && action ~ "" || id = "x"`,
            sort: '-at,id',
          })
        ).text,
      ).items.length
    expect([await found(own.id), await found(other.id), await found(NOWHERE)]).toEqual([1, 0, 0])
  })
})
