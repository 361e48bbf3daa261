import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMAND_NAMES, type CommandName } from '../../../src/domain/commands.ts'
import { COLLECTIONS } from '../../../src/domain/visibility.ts'
import { type School, startSchool } from '../../support/school.ts'
import { type Cast, makeCast } from './actors.ts'
import { ACTS } from './acts.ts'
import { ACTORS, type ActorName } from './names.ts'
import { Stage } from './stage.ts'

let school: School
let cast: Cast
let stage: Stage

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  cast = await makeCast(school)
  stage = new Stage(school, cast)
})
afterAll(() => school.stop())

/** Everything that is stored, as one number: two equal ones mean that nothing changed anywhere. */
async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (const collection of COLLECTIONS)
    hash.update(JSON.stringify(await school.superuser.collection(collection).getFullList()))
  return hash.digest('hex')
}

async function send(actor: ActorName, name: CommandName, input: Record<string, unknown>) {
  const token = cast.tokenOf(actor)
  const response = await fetch(`${school.url}/api/aan/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: token } : {}) },
    body: JSON.stringify(input),
  })
  return { ok: response.ok, body: await response.json().catch(() => ({})) }
}

describe.each(COMMAND_NAMES)('%s', (name) => {
  const act = ACTS[name]
  const others = ACTORS.filter((actor) => !act.may.includes(actor))

  it.each(act.may)('is done by %s', async (actor) => {
    const input = await act.input(stage, actor)
    await cast.renew()
    const before = await digest()
    const said = await send(actor, name, input)
    expect(said).toMatchObject({ ok: true })
    if (act.answers) expect(said.body[act.answers]).toBeTruthy()
    else expect(await digest()).not.toBe(before)
  })

  it(`changes nothing for ${others.join(', ')}`, async () => {
    const input = await act.input(stage, act.may[0]!)
    await cast.renew()
    const before = await digest()
    for (const actor of others) {
      const said = await send(actor, name, input)
      expect({ actor, ok: said.ok, code: said.body.code }).toMatchObject({
        actor,
        ok: false,
        code: expect.any(String),
      })
    }
    expect(await digest()).toBe(before)
  })
})

it('knows who may do every command there is', () => {
  expect(Object.keys(ACTS).sort()).toEqual([...COMMAND_NAMES].sort())
})
