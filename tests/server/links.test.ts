import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findPocketBase } from '../../pocketbase/binary.ts'
import { makeFirstLink } from '../../pocketbase/first-link.ts'
import { type School, startSchool } from '../support/school.ts'

const CLOCK = '2026-11-24 08:00:00.000Z'
const A_DAY_LATER = '2026-11-25 08:00:01.000Z'

let school: School

beforeEach(async () => {
  school = await startSchool({ clock: CLOCK })
})
afterEach(() => school.stop())

const send = async (
  command: string,
  input: object,
  token = '',
): Promise<{ status: number; answer: Record<string, unknown> }> => {
  const answer = await fetch(`${school.url}/api/aan/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: token },
    body: JSON.stringify(input),
  })
  return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
}

const firstLink = async (clock = CLOCK): Promise<string> =>
  makeFirstLink({ binary: await findPocketBase(), dataDir: school.dataDir, clock })

const karel = {
  name: 'Karel Claes',
  mail: 'Karel@School.example',
  password: 'een lang wachtwoord',
  school: 'De Kleine Beer',
}
const staff = () => school.superuser.collection('staff').getFullList()
const refusal = { status: 400, answer: { code: 'link_used', detail: null } }

describe('the first link', () => {
  test('makes a school and its coordinator, once', async () => {
    const token = await firstLink()
    expect((await send('link.open', { token })).answer).toEqual({ purpose: 'setup', name: '', mail: '' })
    expect((await send('link.use', { token, ...karel })).answer).toEqual({ mail: 'karel@school.example' })
    expect(await staff()).toMatchObject([
      { name: 'Karel Claes', email: 'karel@school.example', coordinator: true, active: true },
    ])
    expect(await school.superuser.collection('schools').getFullList()).toMatchObject([
      { name: 'De Kleine Beer' },
    ])

    expect(await send('link.open', { token })).toEqual(refusal)
    expect(await send('link.use', { token, ...karel, mail: 'other@school.example' })).toEqual(refusal)
    expect(await staff()).toHaveLength(1)
  })

  test('two at once make one coordinator', async () => {
    const token = await firstLink()
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((who) => send('link.use', { token, ...karel, mail: `${who}@school.example` })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await staff()).toHaveLength(1)
  })

  test('opens nothing any more after a day', async () => {
    const token = await firstLink()
    await school.restart({ clock: '2026-11-25 07:59:00.000Z' })
    expect((await send('link.open', { token })).status).toBe(200)
    await school.restart({ clock: A_DAY_LATER })
    expect(await send('link.open', { token })).toEqual(refusal)
    expect(await send('link.use', { token, ...karel })).toEqual(refusal)
    expect(await staff()).toEqual([])
  })

  test('a new one voids the one before', async () => {
    const [before, after] = [await firstLink(), await firstLink()]
    expect(await send('link.use', { token: before, ...karel })).toEqual(refusal)
    expect((await send('link.use', { token: after, ...karel })).status).toBe(200)
  })

  test('is not made for a school that has a coordinator', async () => {
    await send('link.use', { token: await firstLink(), ...karel })
    await expect(firstLink()).rejects.toThrow('this school has a coordinator')
  })

  test('is kept as a hash only', async () => {
    const token = await firstLink()
    const [row] = await school.superuser.collection('links').getFullList()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row!['hash']).toBe(createHash('sha256').update(token).digest('hex'))
  })

  test.each([
    ['a short password', { password: 'kort' }, 'password_short'],
    ['a password longer than is ever compared', { password: 'é'.repeat(40) }, 'text_too_long'],
    ['a password that is no text', { password: { length: 20 } }, 'not_understood'],
    ['no name', { name: '  ' }, 'field_missing'],
    ['no school', { school: '' }, 'field_missing'],
    ['a mail address that cannot be', { mail: 'karel' }, 'mail_impossible'],
  ])('%s is refused, and the link still works', async (_, wrong, code) => {
    const token = await firstLink()
    expect((await send('link.use', { token, ...karel, ...wrong })).answer).toMatchObject({ code })
    expect(await staff()).toEqual([])
    expect(await school.superuser.collection('schools').getFullList()).toEqual([])
    expect((await send('link.use', { token, ...karel })).status).toBe(200)
  })
})

describe("a member of staff's link", () => {
  let coordinator: string
  let nele: string

  beforeEach(async () => {
    const made = await send('link.use', { token: await firstLink(), ...karel })
    expect(made.status).toBe(200)
    const [first] = await staff()
    coordinator = await tokenOf(first!.id)
    const saved = await send(
      'staff.save',
      { name: 'Juf Nele', mail: 'nele@school.example', coordinator: false },
      coordinator,
    )
    nele = String(saved.answer['id'])
  })

  const tokenOf = async (id: string): Promise<string> =>
    (await school.superuser.collection('staff').impersonate(id, 3600)).authStore.token
  const linkFor = async (id: string): Promise<string> =>
    String((await send('staff.link', { staff: id }, coordinator)).answer['token'])

  test('gives that person a password and nobody another name, mail or right', async () => {
    const token = await linkFor(nele)
    expect((await send('link.open', { token })).answer).toEqual({
      purpose: 'staff',
      name: 'Juf Nele',
      mail: 'nele@school.example',
    })
    const used = {
      token,
      ...karel,
      name: 'Iemand anders',
      mail: 'x@school.example',
      coordinator: true,
      school: 'Een andere',
    }
    expect((await send('link.use', used)).answer).toEqual({ mail: 'nele@school.example' })
    expect(await school.superuser.collection('staff').getOne(nele)).toMatchObject({
      name: 'Juf Nele',
      coordinator: false,
    })
    expect(await school.superuser.collection('schools').getFullList()).toMatchObject([
      { name: 'De Kleine Beer' },
    ])
    expect(await send('link.use', { token, ...karel })).toEqual(refusal)
  })

  test('ends the sessions that the old password had', async () => {
    const old = await tokenOf(nele)
    const read = () =>
      fetch(`${school.url}/api/collections/staff/records/${nele}`, { headers: { Authorization: old } })
    expect((await read()).status).toBe(200)
    await send('link.use', { token: await linkFor(nele), ...karel })
    expect((await read()).status).toBe(404)
  })

  test('opens nothing for who was disabled, nor after a day, nor when a newer one was made', async () => {
    const [before, after] = [await linkFor(nele), await linkFor(nele)]
    expect(await send('link.open', { token: before })).toEqual(refusal)
    await send('staff.active', { staff: nele, active: false }, coordinator)
    expect(await send('link.open', { token: after })).toEqual(refusal)
    await send('staff.active', { staff: nele, active: true }, coordinator)
    expect((await send('link.open', { token: after })).status).toBe(200)
    await school.restart({ clock: A_DAY_LATER })
    expect(await send('link.open', { token: after })).toEqual(refusal)
  })

  test('is made by a coordinator only', async () => {
    expect((await send('staff.link', { staff: nele }, await tokenOf(nele))).answer).toMatchObject({
      code: 'not_yours',
    })
    expect((await send('staff.link', { staff: nele })).answer).toMatchObject({ code: 'signed_out' })
    expect(await school.superuser.collection('links').getFullList({ filter: "purpose = 'staff'" })).toEqual(
      [],
    )
  })
})

test.each(['', 'x', randomBytes(32).toString('base64url'), "' || 1=1", { a: 1 }, null])(
  'one answer for what never was a link: %j',
  async (token) => {
    expect(await send('link.open', { token })).toEqual(refusal)
  },
)
