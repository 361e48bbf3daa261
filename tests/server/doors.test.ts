import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, PrintedCode } from '../../src/domain/commands.ts'
import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import { PICTURES } from '../../src/domain/sign-in-code.ts'
import { makeScene, newId, type Said, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let noor: RecordModel
let arthur: RecordModel

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  noor = scene.pupils[0]!
  arthur = scene.pupils[1]!
})
afterAll(() => school.stop())

const rows = (collection: string, filter = '') =>
  school.superuser.collection(collection).getFullList<RecordModel>({ filter })
const cardOf = async (pupil: RecordModel) =>
  (await rows('sign_in_codes', `pupil="${pupil.id}" && kind="pictures"`))[0]!
const guess = (code: string, pupil: string, pictures: readonly string[], device = '') =>
  scene.say(null, 'door.pupil', { code, pupil, pictures, device })
const openClass = async (): Promise<{ id: string; code: string; until: string }> =>
  (await scene.say(scene.teacher, 'class_session.open', { group: scene.group, minutes: 50 })).body
const newCard = async (pupil: RecordModel): Promise<string[]> => {
  const said = await scene.say(scene.coordinator, 'codes.reset', { pupil: pupil.id })
  return (said.body.codes as PrintedCode[])[0]!.pictures
}
/** A command by a pupil whose old tokens a new card may have ended. */
const sayAs = async (pupil: RecordModel, name: string, input: object): Promise<string> => {
  const { token } = (await school.superuser.collection('pupils').impersonate(pupil.id, 60)).authStore
  const answer = await fetch(`${school.url}/api/aan/${name}`, {
    method: 'POST',
    headers: { Authorization: token, 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  return ((await answer.json()) as { code: string }).code
}
/** Four other pictures than these. */
const others = (pictures: readonly string[]) => PICTURES.filter((one) => !pictures.includes(one)).slice(0, 4)
/** Which pupils somebody with this token reads. */
async function readsWith(token: string): Promise<string[]> {
  const read: string[] = []
  for (const { id } of await school.superuser.collection('pupils').getFullList()) {
    const one = await fetch(`${school.url}/api/collections/pupils/records/${id}`, {
      headers: { Authorization: token },
    })
    if (one.ok) read.push(id)
  }
  return read
}

describe('a class session', () => {
  test('is opened by the class teacher of today and by nobody else', async () => {
    const ask = (person: RecordModel | null) =>
      scene.say(person, 'class_session.open', { group: scene.group, minutes: 50 })
    expect((await ask(null)).code).toBe('signed_out')
    for (const person of [
      scene.otherTeacher,
      scene.formerTeacher,
      scene.subjectTeacher,
      scene.care,
      scene.coordinator,
      noor,
    ]) {
      expect((await ask(person)).code, String(person['name'])).toBe('not_yours')
    }
    expect(await rows('class_sessions')).toEqual([])
    const said = await ask(scene.teacher)
    expect(said.body.code).toMatch(/^[2-9A-HJKMNP-TV-X]{5}$/)
    expect(await rows('class_sessions')).toHaveLength(1)
  })

  test('opened twice is one door with one code', async () => {
    expect((await openClass()).code).toBe((await openClass()).code)
  })

  test.each([0, -5, 241, 1.5, '50', null])('cannot last %j minutes', async (minutes) => {
    const said = await scene.say(scene.teacher, 'class_session.open', { group: scene.group, minutes })
    expect(said.code).toBe('not_understood')
  })

  test('shows its names only with its code, and only while it is open', async () => {
    const { id, code } = await openClass()
    const said = await scene.say(null, 'door.class', {
      code: `${code.slice(0, 2).toLowerCase()} ${code.slice(2)}`,
    })
    expect(said.body).toEqual({
      group: '3B',
      pupils: [
        { id: arthur.id, name: 'Arthur' },
        { id: scene.pupils[2]!.id, name: 'Elif' },
        { id: noor.id, name: 'Noor' },
      ],
    })
    for (const wrong of [
      'AAAAA',
      '',
      code.slice(1),
      `${code}A`,
      17,
      { code },
      null,
      '" || 1=1 || "',
      'x'.repeat(10_000),
    ]) {
      const no = await scene.say(null, 'door.class', { code: wrong })
      expect(no.code, JSON.stringify(wrong)).toBe('wrong_code')
      expect(JSON.stringify(no.body)).not.toContain('Noor')
    }
    for (const person of [null, scene.otherTeacher, scene.formerTeacher, scene.coordinator]) {
      const no = await scene.say(person, 'class_session.close', { id })
      expect(no.code).toBe(person ? 'not_yours' : 'signed_out')
    }
    expect((await scene.say(null, 'door.class', { code })).status).toBe(200)
    await scene.say(scene.teacher, 'class_session.close', { id })
    expect((await scene.say(null, 'door.class', { code })).code).toBe('wrong_code')
  })

  test('lets nobody in who is not in that class today, or is not active', async () => {
    const { code } = await openClass()
    const bo = await newCard(scene.otherPupil)
    expect((await guess(code, scene.otherPupil.id, bo)).code).toBe('wrong_code')
    const elif = scene.pupils[2]!
    const pictures = await newCard(elif)
    await school.superuser.collection('pupils').update(elif.id, { active: false })
    expect((await guess(code, elif.id, pictures)).code).toBe('wrong_code')
    expect((await scene.say(null, 'door.class', { code })).body.pupils).toHaveLength(2)
    await school.superuser.collection('pupils').update(elif.id, { active: true })
    expect((await guess(code, elif.id, pictures)).status).toBe(200)
  })
})

describe('the pupil with four pictures', () => {
  let code: string
  beforeEach(async () => {
    code = (await openClass()).code
  })

  test('comes in as that pupil, for four hours, and the teacher sees it', async () => {
    const pictures = await newCard(noor)
    const device = newId()
    const said = await guess(code, noor.id, pictures, device)
    const entry = said.body as Entry
    expect(entry.pupil).toEqual({ id: noor.id, given_name: 'Noor', family_name: 'El Idrissi' })
    expect(await readsWith(entry.token)).toEqual([noor.id])
    const claims = JSON.parse(Buffer.from(entry.token.split('.')[1]!, 'base64url').toString())
    expect(Math.round((claims.exp - Date.now() / 1000) / 360)).toBe(40)
    expect(claims.refreshable).toBe(false)
    expect(Buffer.from(entry.deviceKey, 'base64')).toHaveLength(32)
    expect(Buffer.from(entry.deviceKey, 'base64').toString('base64')).toBe(entry.deviceKey)
    const view = await viewDoor(scene.teacher)
    expect(view.body.pupils.find((one: { id: string }) => one.id === noor.id)).toMatchObject({
      inside: true,
      card: true,
      locked: false,
    })
    expect(view.body.pupils.find((one: { id: string }) => one.id === arthur.id)).toMatchObject({
      inside: false,
    })
  })

  test('in another order, or with something else, stays outside', async () => {
    const pictures = await newCard(noor)
    const said: Said[] = []
    said.push(await guess(code, noor.id, [...pictures].reverse()))
    said.push(await guess(code, noor.id, pictures.slice(0, 3)))
    said.push(
      await scene.say(null, 'door.pupil', { code, pupil: noor.id, pictures: pictures.join(','), device: '' }),
    )
    said.push(
      await scene.say(null, 'door.pupil', { code, pupil: noor.id, pictures: { length: 4 }, device: '' }),
    )
    for (const one of said) expect(one.code).toBe('wrong_code')
    expect(await cardOf(noor)).toMatchObject({ failures: 4, failures_in_a_row: 4 })
    expect((await guess(code, noor.id, pictures)).status).toBe(200)
    expect(await cardOf(noor)).toMatchObject({ failures: 4, failures_in_a_row: 0 })
  })

  test('gives the same answer for a wrong code, an unknown pupil, a pupil without a card and wrong pictures', async () => {
    const pictures = await newCard(noor)
    const card = await cardOf(arthur).catch(() => undefined)
    if (card) await school.superuser.collection('sign_in_codes').delete(card.id)
    const answers = [
      await guess('AAAAA', noor.id, pictures),
      await guess(code, newId(), pictures),
      await guess(code, scene.otherPupil.id, pictures),
      await guess(code, arthur.id, pictures),
      await guess(code, noor.id, others(pictures)),
    ]
    for (const one of answers) {
      expect({ status: one.status, body: one.body }).toEqual({
        status: 400,
        body: { code: 'wrong_code', detail: null },
      })
    }
  })

  test('of 300 guesses at once at most five are looked at', async () => {
    const pictures = await newCard(noor)
    const wrong = Array.from({ length: 299 }, () => guess(code, noor.id, others(pictures)))
    const answers = await Promise.all([...wrong, guess(code, noor.id, pictures)])
    const looked = answers.filter((one) => one.code !== 'wait_first')
    expect(looked.length).toBeLessThanOrEqual(5)
    expect(await cardOf(noor)).toMatchObject({ failures: 5, failures_in_a_row: 5 })
    expect(answers.at(-1)!.code).toBe('wait_first')
    // and the one who is waiting is told how long
    expect(answers.at(-1)!.body.detail.count).toBeLessThanOrEqual(30)
    // a new card opens the door again, at once
    expect((await guess(code, noor.id, await newCard(noor))).status).toBe(200)
  })

  test('twenty-five pupils behind one address all come in at once', async () => {
    const start = startOfDay(addDays(dayOf(toMoment(Date.now())), -1))
    const many = await Promise.all(
      Array.from({ length: 25 }, async (_, index) => {
        const pupil = await school.superuser.collection('pupils').create({
          number: `8${index}`,
          given_name: `Kind ${index}`,
          family_name: 'Samen',
          password: 'a-long-test-password-1',
          passwordConfirm: 'a-long-test-password-1',
          active: true,
        })
        await school.superuser.collection('enrolments').create({
          pupil: pupil.id,
          group: scene.otherGroup,
          stage: 'primary',
          start,
          until: startOfDay(FOREVER),
        })
        return pupil
      }),
    )
    const { codes } = (await scene.say(scene.coordinator, 'codes.make', { group: scene.otherGroup }))
      .body as { codes: PrintedCode[] }
    expect(codes).toHaveLength(26)
    const session = await scene.say(scene.otherTeacher, 'class_session.open', {
      group: scene.otherGroup,
      minutes: 50,
    })
    const entries = await Promise.all(
      many.map((pupil) =>
        guess(session.body.code, pupil.id, codes.find((one) => one.pupil === pupil.id)!.pictures, newId()),
      ),
    )
    expect(entries.map((one) => one.status)).toEqual(Array(25).fill(200))
    expect(new Set(entries.map((one) => one.body.pupil.id)).size).toBe(25)
    const view = await viewDoor(scene.otherTeacher, scene.otherGroup)
    expect(view.body.pupils.filter((one: { inside: boolean }) => one.inside)).toHaveLength(25)
  })
})

const viewDoor = async (person: RecordModel | null, group = scene.group): Promise<Said> => {
  const headers: Record<string, string> = person ? { Authorization: await scene.tokenOf(person) } : {}
  const answer = await fetch(`${school.url}/api/aan/view/class_door?g=${group}`, { headers })
  const body = await answer.json()
  return { status: answer.status, code: body.code, body }
}

describe('picture codes', () => {
  test('are given by the class teacher of today or the coordinator, and by nobody else', async () => {
    const before = await rows('sign_in_codes')
    for (const person of [null, scene.otherTeacher, scene.formerTeacher, scene.subjectTeacher, scene.care]) {
      const code = person ? 'not_yours' : 'signed_out'
      expect((await scene.say(person, 'codes.make', { group: scene.group })).code).toBe(code)
      expect((await scene.say(person, 'codes.reset', { pupil: noor.id })).code).toBe(code)
      expect((await viewDoor(person)).code).toBe('not_yours')
    }
    expect(await sayAs(noor, 'codes.make', { group: scene.group })).toBe('not_yours')
    expect(await sayAs(noor, 'codes.reset', { pupil: noor.id })).toBe('not_yours')
    expect(await rows('sign_in_codes')).toEqual(before)
    expect((await scene.say(scene.teacher, 'codes.make', { group: scene.group })).body.codes).toHaveLength(3)
  })

  test('are kept as hashes with a key that the database does not hold', async () => {
    const pictures = await newCard(noor)
    const card = await cardOf(noor)
    expect(card['hash']).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(card)).not.toContain(pictures[0]!)
    const everything = await Promise.all(
      ['operations', 'history', 'sign_ins', 'pupils', 'class_sessions'].map((name) => rows(name)),
    )
    expect(JSON.stringify(everything)).not.toContain(pictures.join('","'))
  })

  test('are never kept for a retry, even when a device asks for it', async () => {
    const op = newId()
    const first = await scene.say(scene.teacher, 'codes.reset', { pupil: noor.id, op })
    const second = await scene.say(scene.teacher, 'codes.reset', { pupil: noor.id, op })
    expect(await rows('operations', `id="${op}"`)).toEqual([])
    expect(second.body.codes[0].pictures).not.toEqual(first.body.codes[0].pictures)
  })

  test('new ones end the old ones, and who came in with them is out', async () => {
    const { code } = await openClass()
    const old = await newCard(noor)
    const { token } = (await guess(code, noor.id, old)).body as Entry
    const fresh = await newCard(noor)
    expect((await guess(code, noor.id, old)).code).toBe('wrong_code')
    expect((await guess(code, noor.id, fresh)).status).toBe(200)
    expect(await readsWith(token)).toEqual([])
    const stays = await rows('sign_ins', `pupil="${noor.id}" && done_at=""`)
    expect(stays).toHaveLength(1)
  })

  test('"who has none yet" leaves the cards of the others as they are', async () => {
    const { code } = await openClass()
    const pictures = await newCard(noor)
    await school.superuser.collection('sign_in_codes').delete((await cardOf(arthur)).id)
    const said = await scene.say(scene.teacher, 'codes.make', { group: scene.group, missing: true })
    expect(said.body.codes.map((one: PrintedCode) => one.pupil)).toEqual([arthur.id])
    expect((await guess(code, noor.id, pictures)).status).toBe(200)
  })
})

describe('beside the teacher, on one screen', () => {
  let contact: RecordModel
  beforeAll(async () => {
    const said = await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[0]! })
    contact =
      said.status === 200
        ? await school.superuser.collection('student_contacts').getOne(said.body.id)
        : await school.superuser.collection('student_contacts').create({
            portfolio: scene.portfolios[0]!,
            pupil: noor.id,
            state: 'open',
            staff: scene.teacher.id,
            opened_at: toMoment(Date.now()),
            rev: 1,
          })
  })

  test('the pupil of an open contact signs in with own pictures, and the contact knows that device', async () => {
    const pictures = await newCard(noor)
    const device = newId()
    const said = await scene.say(scene.teacher, 'door.contact', { contact: contact.id, pictures, device })
    expect(said.body.pupil.id).toBe(noor.id)
    expect((await school.superuser.collection('student_contacts').getOne(contact.id))['pupil_device']).toBe(
      device,
    )
    const told = await rows('history', `record="${contact.id}" && action="pupil_beside"`)
    expect(told.map((row) => [row['actor'], row['device'], row['pupil']])).toEqual([
      [scene.teacher.id, device, noor.id],
    ])
    expect(await readsWith(said.body.token)).toHaveLength(1)
  })

  test('nobody else opens that door', async () => {
    const pictures = await newCard(noor)
    const ask = (person: RecordModel | null, input: object = { contact: contact.id }) =>
      scene.say(person, 'door.contact', { ...input, pictures, device: newId() })
    expect((await ask(null)).code).toBe('signed_out')
    for (const person of [
      scene.otherTeacher,
      scene.formerTeacher,
      scene.subjectTeacher,
      scene.care,
      scene.coordinator,
    ]) {
      expect((await ask(person)).code, String(person['name'])).toBe('not_yours')
    }
    expect(await sayAs(noor, 'door.contact', { contact: contact.id, pictures, device: newId() })).toBe(
      'not_yours',
    )
    expect((await ask(scene.teacher, { contact: newId() })).code).toBe('not_found')
    expect((await ask(scene.teacher, {})).code).toBe('not_found')
    expect(await cardOf(noor)).toMatchObject({ failures: 0 })
  })

  test('wrong pictures count as anywhere, and a closed contact opens nothing', async () => {
    const pictures = await newCard(noor)
    const ask = (four: readonly string[]) =>
      scene.say(scene.teacher, 'door.contact', { contact: contact.id, pictures: four, device: newId() })
    for (let turn = 0; turn < 5; turn += 1) expect((await ask(others(pictures))).code).toBe('wrong_code')
    expect((await ask(pictures)).code).toBe('wait_first')
    const fresh = await newCard(noor)
    await school.superuser.collection('student_contacts').update(contact.id, { state: 'closed' })
    expect((await ask(fresh)).code).toBe('contact_not_open')
  })
})

describe('a meeting with its one-time code', () => {
  let meeting: string
  beforeAll(async () => {
    const portfolio = scene.portfolios[1]!
    await school.superuser
      .collection('portfolios')
      .update(portfolio, { presentable_reason: 'Arthur was ziek' })
    meeting = (
      await school.superuser.collection('meetings').create({
        portfolio,
        pupil: arthur.id,
        state: 'planned',
        start: toMoment(Date.now()),
        minutes: 20,
        rev: 1,
      })
    ).id
  })

  test('lets one device in, once, as the pupil of that meeting', async () => {
    const { code } = (await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 1 })).body
    const enter = () =>
      scene.say(null, 'door.meeting', {
        code: `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase(),
        device: newId(),
      })
    const said = await enter()
    expect(said.body).toMatchObject({ meeting, portfolio: scene.portfolios[1]!, pupil: { id: arthur.id } })
    expect(await readsWith(said.body.token)).toEqual([arthur.id])
    expect((await enter()).code).toBe('wrong_code')
  })

  test('of twenty devices with one code exactly one comes in', async () => {
    const { code } = (await scene.say(scene.teacher, 'meeting.code', { meeting })).body
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scene.say(null, 'door.meeting', { code, device: newId() })),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(answers.filter((one) => one.code === 'wrong_code')).toHaveLength(19)
  })

  test('the teacher’s screen takes the pupil’s own pictures as well', async () => {
    const pictures = await newCard(arthur)
    const said = await scene.say(scene.teacher, 'door.contact', { meeting, pictures, device: newId() })
    expect(said.body.pupil.id).toBe(arthur.id)
  })

  test('an older code, and every code after closing, opens nothing', async () => {
    const { code: older } = (await scene.say(scene.teacher, 'meeting.code', { meeting })).body
    const { code } = (await scene.say(scene.teacher, 'meeting.code', { meeting })).body
    expect((await scene.say(null, 'door.meeting', { code: older, device: '' })).code).toBe('wrong_code')
    await school.superuser.collection('meetings').update(meeting, { state: 'closed' })
    expect((await scene.say(null, 'door.meeting', { code, device: '' })).code).toBe('wrong_code')
    const pictures = await newCard(arthur)
    const beside = await scene.say(scene.teacher, 'door.contact', { meeting, pictures, device: newId() })
    expect(beside.code).toBe('meeting_not_open')
  })

  test('nothing else is a code', async () => {
    for (const code of ['', 'AAAAAAAA', 12, null, ['A'], 'x'.repeat(9999)])
      expect((await scene.say(null, 'door.meeting', { code, device: '' })).code).toBe('wrong_code')
  })
})

describe('"Klaar"', () => {
  test('ends this stay, keeps the key only for what is kept, and leaves other devices alone', async () => {
    const { code } = await openClass()
    const pictures = await newCard(noor)
    const device = newId()
    const other = newId()
    const { token, deviceKey } = (await guess(code, noor.id, pictures, device)).body as Entry
    await guess(code, noor.id, pictures, other)
    const sayDone = (body: object) =>
      fetch(`${school.url}/api/aan/door.done`, {
        method: 'POST',
        headers: { Authorization: token, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await sayDone({ device, kept: true })).status).toBe(200)
    // what was kept can be read again by the same pupil on the same device
    expect((await guess(code, noor.id, pictures, device)).body.deviceKey).toBe(deviceKey)
    expect((await guess(code, noor.id, pictures, other)).body.deviceKey).not.toBe(deviceKey)
    await sayDone({ device, kept: false })
    expect(await rows('device_keys', `pupil="${noor.id}" && device="${device}"`)).toEqual([])
    expect(await rows('device_keys', `pupil="${noor.id}" && device="${other}"`)).toHaveLength(1)
    const open = await rows('sign_ins', `pupil="${noor.id}" && done_at=""`)
    expect(open.map((row) => row['device'])).toContain(other)
    expect(open.map((row) => row['device'])).not.toContain(device)
  })

  test('the next pupil on a device never gets the key of the one before', async () => {
    const { code } = await openClass()
    const device = newId()
    const first = (await guess(code, noor.id, await newCard(noor), device)).body as Entry
    const second = (await guess(code, arthur.id, await newCard(arthur), device)).body as Entry
    expect(second.deviceKey).not.toBe(first.deviceKey)
    // and the one before, who went without a word, is not inside any more
    expect(await rows('sign_ins', `pupil="${noor.id}" && device="${device}" && done_at=""`)).toEqual([])
  })

  test('is said by pupils only', async () => {
    expect((await scene.say(null, 'door.done', { device: newId(), kept: false })).code).toBe('signed_out')
    expect((await scene.say(scene.teacher, 'door.done', { device: newId(), kept: false })).code).toBe(
      'not_yours',
    )
  })
})

describe('a disabled account and an expired token', () => {
  test('get through no door that needs them', async () => {
    const { id } = await openClass()
    const els = scene.otherTeacher
    const expired = (await school.superuser.collection('staff').impersonate(scene.teacher.id, 1)).authStore
      .token
    await new Promise((later) => setTimeout(later, 2100))
    await school.superuser.collection('staff').update(els.id, { active: false })
    const acts: [string, object][] = [
      ['class_session.open', { group: scene.group, minutes: 5 }],
      ['class_session.close', { id }],
      ['codes.make', { group: scene.group }],
      ['codes.reset', { pupil: noor.id }],
      ['door.contact', { contact: newId(), pictures: [], device: '' }],
      ['door.done', { device: newId(), kept: false }],
    ]
    for (const token of [expired, await scene.tokenOf(els), 'not.a.token']) {
      for (const [name, input] of acts) {
        const answer = await fetch(`${school.url}/api/aan/${name}`, {
          method: 'POST',
          headers: { Authorization: token, 'Content-Type': 'application/json' },
          body: JSON.stringify(input),
        })
        expect(((await answer.json()) as { code: string }).code, name).toBe('signed_out')
      }
    }
    expect((await rows('class_sessions', `id="${id}"`))[0]!['until'] > toMoment(Date.now())).toBe(true)
    await school.superuser.collection('staff').update(els.id, { active: true })
  })
})

describe('guesses of codes', () => {
  test('from one address are stopped for a while, but not those of the school itself', async () => {
    const own = await startSchool()
    const there = await makeScene(own.url, own.superuser)
    try {
      // nobody opened a class from this address yet: a hundred wrong ones, and it waits
      const wrong = () => there.say(null, 'door.class', { code: 'AAAAA' })
      const answers = await Promise.all(Array.from({ length: 120 }, wrong))
      expect(answers.filter((one) => one.code === 'wrong_code')).toHaveLength(100)
      expect(answers.filter((one) => one.code === 'wait_first')).toHaveLength(20)
      expect((await there.say(null, 'door.meeting', { code: 'AAAAAAAA', device: '' })).code).toBe(
        'wait_first',
      )
      const pupil = there.pupils[0]!.id
      expect(
        (await there.say(null, 'door.pupil', { code: 'AAAAA', pupil, pictures: [], device: '' })).code,
      ).toBe('wait_first')
      // a teacher opens a class here: it is the school's own address, with room for a class that types
      const { body } = await there.say(there.teacher, 'class_session.open', {
        group: there.group,
        minutes: 50,
      })
      expect((await there.say(null, 'door.class', { code: body.code })).status).toBe(200)
    } finally {
      await own.stop()
    }
  })
})
