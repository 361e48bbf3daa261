import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServeOptions, serve } from '../../pocketbase/serve.ts'
import { newId, type Scene } from '../support/scene.ts'
import type { School } from '../support/school.ts'
import type { Bare } from './bare.ts'
import type { Contest } from './row.ts'

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const post = (url: string, body: unknown, token = '', method = 'POST') =>
  fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: token } : {}) },
    body: JSON.stringify(body),
  }).then(async (response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
    return response.json()
  })

/** An update with its tie, its number and a history row, beside one by a record's owner under a rule of PocketBase. */
export async function updates(school: School, scene: Scene, bare: Bare, beside: string): Promise<Contest> {
  const token = await scene.tokenOf(scene.teacher)
  const times = 400
  // eight meetings, so that eight in flight do not stand in each other's way
  const make = (n: number) =>
    school.superuser.collection('meetings').create({
      portfolio: scene.portfolios[0],
      pupil: scene.pupils[0]!.id,
      state: 'open',
      start: `2027-01-${10 + n} 10:00:00.000Z`,
      minutes: 20,
      rev: 1,
    })
  const meetings = await Promise.all(Array.from({ length: 8 }, (_, n) => make(n)))
  const actions = await Promise.all(
    meetings.map(async ({ id }) => {
      const action = {
        id: newId(),
        rev: 0,
        meeting: id,
        what: 'Lezen',
        owner: 'pupil',
        owner_name: 'Noor',
        by_when: '',
        sign: '',
      }
      await post(`${school.url}/api/aan/action.save`, action, token)
      return { ...action, rev: 1 }
    }),
  )
  const secret = 'a-long-test-password-1'
  const owner = await bare.superuser
    .collection('users')
    .create({ email: 'owner@bench.example', password: secret, passwordConfirm: secret })
  const ownerToken = (await bare.superuser.collection('users').impersonate(owner.id, 14_400)).authStore.token
  const things = await Promise.all(
    actions.map(() => bare.superuser.collection('things').create({ text: 'Lezen', rev: 1, owner: owner.id })),
  )
  return {
    name: 'update through our hooks, with its history row',
    beside,
    unit: 'requests/s',
    budget: { at: 'least', ratio: 0.5 },
    ours: () =>
      laneRate(times, actions, async (action, nth) => {
        const kept = await post(
          `${school.url}/api/aan/action.save`,
          { ...action, what: `Lezen ${nth}` },
          token,
        )
        action.rev = kept.rev
      }),
    anchor: () =>
      laneRate(times, things, (thing, nth) =>
        post(
          `${bare.served.url}/api/collections/things/records/${thing.id}`,
          { text: `Lezen ${nth}`, rev: nth },
          ownerToken,
          'PATCH',
        ),
      ),
  }
}

/** Each lane works on its own record, one request after the other. */
async function laneRate<T>(
  times: number,
  lanes: readonly T[],
  request: (lane: T, nth: number) => Promise<unknown>,
): Promise<number> {
  const each = Math.ceil(times / lanes.length)
  const run = async (lane: T, at: number) => {
    for (let nth = 0; nth < each; nth += 1) await request(lane, at * each + nth + Date.now())
  }
  return (each * lanes.length) / (await seconds(() => Promise.all(lanes.map(run))))
}

/** A class of 25 signs in at once; the time until the last one is in. */
export async function signIns(school: School, scene: Scene, bare: Bare): Promise<Contest> {
  const secret = 'a-long-test-password-1'
  await Promise.all(
    Array.from({ length: 22 }, async (_, n) => {
      const pupil = await school.superuser.collection('pupils').create({
        number: `91${n}`,
        given_name: `Kind ${n}`,
        family_name: 'Van De Klas',
        password: secret,
        passwordConfirm: secret,
        active: true,
      })
      await school.superuser.collection('enrolments').create({
        pupil: pupil.id,
        group: scene.group,
        stage: 'primary',
        start: '2026-01-01 00:00:00.000Z',
        until: '9999-12-31 00:00:00.000Z',
      })
    }),
  )
  const { codes } = (await scene.say(scene.coordinator, 'codes.make', { group: scene.group })).body
  const { code } = (
    await scene.say(scene.teacher, 'class_session.open', { group: scene.group, minutes: 120 })
  ).body
  for (let n = 0; n < 25; n += 1) {
    await bare.superuser
      .collection('users')
      .create({ email: `kind${n}@bench.example`, password: secret, passwordConfirm: secret, verified: true })
  }
  return {
    name: '25 pupils of a class sign in at once, the last one in',
    beside: 'PocketBase password logins',
    unit: 's',
    budget: { at: 'most', ratio: 0.2 },
    ours: () =>
      seconds(() =>
        Promise.all(
          codes.slice(0, 25).map((one: { pupil: string; pictures: string[] }) =>
            post(`${school.url}/api/aan/door.pupil`, {
              code,
              pupil: one.pupil,
              pictures: one.pictures,
              device: `bench${one.pupil}`,
            }),
          ),
        ),
      ),
    anchor: () =>
      seconds(() =>
        Promise.all(
          Array.from({ length: 25 }, (_, n) =>
            post(`${bare.served.url}/api/collections/users/auth-with-password`, {
              identity: `kind${n}@bench.example`,
              password: secret,
            }),
          ),
        ),
      ),
  }
}

/** From the process's start to its first answer, on a school's data, beside PocketBase alone. */
export function starts(school: School, ours: ServeOptions, bare: Bare): Contest {
  const copied = (from: string, options: ServeOptions) => async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'start-'))
    cpSync(from, dataDir, { recursive: true })
    const { port: _, ...rest } = options
    let served: Awaited<ReturnType<typeof serve>> | null = null
    const took = await seconds(async () => {
      served = await serve({ ...rest, dataDir })
    })
    await served!.stop()
    rmSync(dataDir, { recursive: true, force: true })
    return took
  }
  return {
    name: 'start, with data and hooks',
    beside: 'bare restart',
    unit: 's',
    budget: { at: 'most', ratio: 3 },
    ours: copied(school.dataDir, ours),
    anchor: copied(bare.options.dataDir, bare.options),
  }
}
