import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMMAND_NAMES } from '../../src/domain/commands.ts'
import { REFUSALS } from '../../src/domain/refusals.ts'
import { VIEWS } from '../../src/domain/views.ts'
import { COLLECTIONS } from '../../src/domain/visibility.ts'
import { type School, startSchool } from '../support/school.ts'
import { Dice } from './fuzz/odd.ts'
import { type Ground, type OddRequest, oddRequests } from './fuzz/requests.ts'
import { type Cast, makeCast } from './permissions/actors.ts'
import { ACTS } from './permissions/acts.ts'
import type { ActorName } from './permissions/names.ts'
import { placeRecords } from './permissions/records.ts'
import { Stage } from './permissions/stage.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000)
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 2000)
const A_TIME = 400
const LANES = 4
const MOST_MEGABYTES = 400
const WHO = ['anonymous', 'pupil', 'teacher', 'coordinator'] as const satisfies ActorName[]

let school: School
let cast: Cast
let stage: Stage

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  cast = await makeCast(school)
  stage = new Stage(school, cast)
  await placeRecords(school, cast)
})
afterAll(() => school.stop())

let lastRight: Ground['right'] = {}

/** Whom an earlier odd request signed out or sent away is let in again; every command gets its right request anew. */
async function newGround(): Promise<Ground> {
  const { superuser } = school
  for (const actor of WHO) {
    const person = cast.personOf(actor)
    const coordinator = actor === 'coordinator'
    if (person)
      await superuser.collection(person.collectionName).update(person.id, { active: true, coordinator })
  }
  const right: Ground['right'] = {}
  for (const name of COMMAND_NAMES) {
    const by = ACTS[name].may[0]!
    // an odd request may have ended a tie that this needs: then what was right before is sent once more
    const input = await ACTS[name].input(stage, by).catch(() => lastRight[name]?.input)
    if (input) right[name] = { by, input }
  }
  lastRight = right
  await cast.renew()
  const ids: string[] = []
  for (const collection of COLLECTIONS) {
    const records = await superuser.collection(collection).getList(1, 3, { sort: '@rowid' })
    ids.push(...records.items.map(({ id }) => id))
  }
  return { actors: WHO, right, ids, views: VIEWS }
}

/** Sends one, and says what is wrong with the answer; null when nothing is. */
async function wrongWith(odd: OddRequest): Promise<string | null> {
  const token = cast.tokenOf(odd.actor as ActorName)
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (token) headers['Authorization'] = token
  if (odd.type) headers['Content-Type'] = odd.type
  let answer: Response
  let text: string
  try {
    const signal = AbortSignal.timeout(20_000)
    answer = await fetch(school.url + odd.path, {
      method: odd.method,
      headers,
      redirect: 'manual',
      signal,
      ...(odd.body === undefined ? {} : { body: odd.body }),
    })
    text = await answer.text()
  } catch (cause) {
    return `no answer (${cause})`
  }
  if (answer.status >= 500) return `${answer.status} ${text.slice(0, 200)}`
  if (!odd.knows || answer.ok) return null
  // a refusal that is none of ours is an exception that nobody meant
  const code = /"code":"([a-z_]+)"/.exec(text)?.[1] ?? ''
  return (REFUSALS as readonly string[]).includes(code) ? null : `${answer.status} ${text.slice(0, 200)}`
}

const told = ({ method, path, actor, type, body }: OddRequest): string => {
  const sent = body instanceof FormData ? [...body].map((part) => String(part)).join(' & ') : (body ?? '')
  return `${method} ${path.slice(0, 200)} as ${actor} ${type ?? ''}: ${sent.slice(0, 300)}`
}

/** The most that the process has ever held, in megabytes. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${school.pid()}/status`, 'utf8'))![1]) / 1024

it(`takes ${REQUESTS} odd requests: each is answered, none breaks anything`, {
  timeout: 600_000,
}, async () => {
  const dice = new Dice(SEED)
  const wrong: string[] = []
  for (let sent = 0; sent < REQUESTS; sent += A_TIME) {
    const waiting = oddRequests(dice, await newGround(), Math.min(A_TIME, REQUESTS - sent))
    const lane = async () => {
      for (let odd = waiting.shift(); odd; odd = waiting.shift()) {
        const what = await wrongWith(odd)
        if (what) wrong.push(`${what}\n    ${told(odd)}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }
  expect(wrong, `with FUZZ_SEED=${SEED}`).toEqual([])
  expect(peak(), `megabytes, with FUZZ_SEED=${SEED}`).toBeLessThan(MOST_MEGABYTES)
  expect((await fetch(`${school.url}/ready`)).status).toBe(200)
  const { scene } = cast
  const name = `Na ${SEED}`
  const saved = await scene.say(scene.coordinator, 'school.save', { name, phone: '', talk_to: '' })
  expect(saved.code).toBeUndefined()
  expect((await school.superuser.collection('schools').getFullList())[0]).toMatchObject({ name })
})
