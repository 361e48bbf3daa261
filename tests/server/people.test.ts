import type { RecordModel } from 'pocketbase'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import { expectGrantsInStep } from '../support/grants.ts'
import { HTML, jpeg, png, SVG, withExif } from '../support/pictures.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

// The rules of reading go by the real clock (`@now`), so these days lie around the real today.
const TODAY = dayOf(toMoment(Date.now()))
const on = (days: number): string => addDays(TODAY, days)
/** When the school year of the scene has begun, and when the pupils of it came. */
const SEPTEMBER = on(-80)
let school: School
let scene: Scene

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())
afterEach(() => expectGrantsInStep(school.superuser))

const stored = (name: string, id: string) => school.superuser.collection(name).getOne(id)
const rows = (name: string, filter: string) => school.superuser.collection(name).getFullList({ filter })
const history = (record: string) => rows('history', `record = "${record}"`)

/** Sends as the coordinator, and it is accepted. */
async function save(name: Parameters<Scene['say']>[1], input: Record<string, unknown>): Promise<string> {
  const said = await scene.say(scene.coordinator, name, input)
  expect(said.code, name).toBeUndefined()
  return said.body.id
}

/** Which of these pupils somebody reads today, through the records API. */
async function reads(person: RecordModel, pupil: string): Promise<boolean> {
  const client = school.client()
  client.authStore.save(await scene.tokenOf(person))
  return client
    .collection('pupils')
    .getOne(pupil)
    .then(
      () => true,
      () => false,
    )
}

const pupilInput = (more = {}) => ({
  id: newId(),
  number: String(Math.floor(Math.random() * 1e9)),
  given_name: 'Mila',
  family_name: 'De Smet',
  birth_date: '2017-03-02',
  ...more,
})
const enrolment = (pupil: string, group: string, more = {}) => ({
  pupil,
  group,
  stage: 'primary',
  start: SEPTEMBER,
  until: FOREVER,
  ...more,
})

describe('a pupil', () => {
  it('is kept whole, and may come in', async () => {
    const input = pupilInput()
    const id = await save('pupil.save', input)
    expect(id).toBe(input.id)
    expect(await stored('pupils', id)).toMatchObject({
      ...input,
      birth_date: startOfDay('2017-03-02'),
      active: true,
    })
    expect(await history(id)).toHaveLength(1)
  })

  it('saved twice is one pupil and one row in the history', async () => {
    const input = pupilInput()
    await save('pupil.save', input)
    await save('pupil.save', input)
    expect(await rows('pupils', `number = "${input.number}"`)).toHaveLength(1)
    expect(await history(input.id)).toHaveLength(1)
  })

  it('whose name changes keeps what it was in the history', async () => {
    const input = pupilInput()
    await save('pupil.save', input)
    await save('pupil.save', { ...input, given_name: 'Milla' })
    const [, edited] = await history(input.id)
    expect(edited).toMatchObject({
      action: 'edited',
      detail: { given_name: ['Mila', 'Milla'] },
      actor: scene.coordinator.id,
    })
  })

  it.each([
    ['with the number of another pupil', 'number_taken', () => ({ number: scene.pupils[0]!['number'] })],
    [
      'with a national register number as number',
      'number_is_national',
      () => ({ number: '17.03.02-123.30' }),
    ],
    ['without a name', 'field_missing', () => ({ given_name: '  ' })],
    ['born tomorrow', 'date_impossible', () => ({ birth_date: on(1) })],
    ['born on a day that does not exist', 'date_impossible', () => ({ birth_date: '2017-02-31' })],
    ['whose name is an object', 'not_understood', () => ({ given_name: { text: 'Mila' } })],
  ])('%s is refused: %s', async (_, code, more) => {
    const input = pupilInput(more())
    const said = await scene.say(scene.coordinator, 'pupil.save', input)
    expect(said.code).toBe(code)
    expect(await rows('pupils', `id = "${input.id}"`)).toHaveLength(0)
  })
})

describe('a class over time', () => {
  it('gives its teacher the pupil from the first day to the last', async () => {
    const pupil = await save('pupil.save', pupilInput())
    const id = newId()
    const tie = enrolment(pupil, scene.group, { id, start: TODAY, until: on(1) })
    await save('enrolment.save', tie)
    expect(await reads(scene.teacher, pupil)).toBe(true)
    expect(await reads(scene.otherTeacher, pupil)).toBe(false)
    await save('enrolment.save', { ...tie, start: on(1), until: on(6) })
    expect(await reads(scene.teacher, pupil), 'the day before').toBe(false)
    await save('enrolment.save', { ...tie, start: on(-4), until: TODAY })
    expect(await reads(scene.teacher, pupil), 'the day after').toBe(false)
  })

  it('changes in one act: the old teacher stops reading, the new one starts', async () => {
    const pupil = await save('pupil.save', pupilInput())
    const before = await save('enrolment.save', enrolment(pupil, scene.group))
    expect(await reads(scene.teacher, pupil)).toBe(true)
    await save('enrolment.save', enrolment(pupil, scene.otherGroup, { start: TODAY }))
    expect((await stored('enrolments', before))['until']).toBe(startOfDay(TODAY))
    expect(await reads(scene.teacher, pupil)).toBe(false)
    expect(await reads(scene.otherTeacher, pupil)).toBe(true)
  })

  it('taken back on the day it starts never counted', async () => {
    const pupil = await save('pupil.save', pupilInput())
    const tie = enrolment(pupil, scene.group, { id: newId() })
    await save('enrolment.save', tie)
    await save('enrolment.save', { ...tie, until: tie.start })
    expect(await reads(scene.teacher, pupil)).toBe(false)
    await save('enrolment.save', enrolment(pupil, scene.otherGroup))
  })

  it('gives who joins while a round is open a portfolio there, once', async () => {
    const pupil = await save('pupil.save', pupilInput())
    const tie = enrolment(pupil, scene.group, { id: newId() })
    await save('enrolment.save', tie)
    await save('enrolment.save', { ...tie, stage: 'early' })
    expect(await rows('portfolios', `pupil = "${pupil}" && round = "${scene.round}"`)).toHaveLength(1)
  })

  it.each([
    ['in two classes over a later stay', 'periods_overlap', { start: on(-110) }],
    ['that ends before it starts', 'range_reversed', { start: on(5), until: on(4) }],
    ['in a class that does not exist', 'not_found', { group: 'a'.repeat(15) }],
    ['of nobody', 'not_found', { pupil: 'a'.repeat(15) }],
    ['without a start', 'field_missing', { start: '' }],
  ])('a stay %s is refused: %s', async (_, code, more) => {
    const pupil = await save('pupil.save', pupilInput())
    await save('enrolment.save', enrolment(pupil, scene.group))
    const said = await scene.say(scene.coordinator, 'enrolment.save', {
      ...enrolment(pupil, scene.otherGroup),
      ...more,
    })
    expect(said.code).toBe(code)
    expect(await rows('enrolments', `pupil = "${pupil}"`)).toHaveLength(1)
  })

  it('takes the others along when its stage changes, and leaves who has an own stage', async () => {
    const group = await save('group.save', {
      name: 'Reuzen',
      kind: 'class',
      stage: 'early',
      school_year: scene.year,
    })
    const [one, other] = [await save('pupil.save', pupilInput()), await save('pupil.save', pupilInput())]
    const along = await save('enrolment.save', enrolment(one, group, { stage: 'early' }))
    const own = await save('enrolment.save', enrolment(other, group, { stage: 'secondary' }))
    await save('group.save', {
      id: group,
      name: 'Reuzen',
      kind: 'class',
      stage: 'primary',
      school_year: scene.year,
    })
    expect((await stored('enrolments', along))['stage']).toBe('primary')
    expect((await stored('enrolments', own))['stage']).toBe('secondary')
  })

  it('with the name of another class of that year is refused: name_taken', async () => {
    const said = await scene.say(scene.coordinator, 'group.save', {
      name: '3B',
      kind: 'class',
      stage: 'primary',
      school_year: scene.year,
    })
    expect(said.code).toBe('name_taken')
    expect(await rows('groups', 'name = "3B"')).toHaveLength(1)
  })
})

describe('staff', () => {
  const person = (more = {}) => ({
    id: newId(),
    name: 'Lotte Vos',
    mail: `${newId()}@delinde.example`,
    coordinator: false,
    ...more,
  })
  const record = (id: string) => stored('staff', id)
  const assignment = (staff: string, more = {}) => ({
    id: newId(),
    staff,
    role: 'class_teacher',
    group: scene.group,
    start: SEPTEMBER,
    until: FOREVER,
    ...more,
  })

  it('are read by colleagues without their mail, and by the coordinator with it', async () => {
    const input = person({ mail: ' Lotte@Delinde.example ' })
    const id = await save('staff.save', input)
    const client = school.client()
    client.authStore.save(await scene.tokenOf(scene.teacher))
    const seen = await client.collection('staff').getOne(id)
    expect(seen['name']).toBe('Lotte Vos')
    expect(JSON.stringify(seen)).not.toContain('delinde.example')
    expect((await record(id))['email']).toBe('lotte@delinde.example')
  })

  it.each([
    ['with a colleague’s mail in other letters', 'mail_taken', { mail: 'TOM.titularis@delinde.example' }],
    ['with half a mail address', 'mail_impossible', { mail: 'lotte@school' }],
    ['without a name', 'field_missing', { name: '' }],
    ['who is coordinator by a word', 'not_understood', { coordinator: 'yes' }],
  ])('%s are refused: %s', async (_, code, more) => {
    const input = person(more)
    const said = await scene.say(scene.coordinator, 'staff.save', input)
    expect(said.code).toBe(code)
    expect(await rows('staff', `id = "${input.id}"`)).toHaveLength(0)
  })

  it('teach a class, together or after each other, and read its pupils only then', async () => {
    const pupil = scene.pupils[0]!.id
    const [coTeacher, after] = [
      await record(await save('staff.save', person())),
      await record(await save('staff.save', person())),
    ]
    expect(await reads(coTeacher, pupil)).toBe(false)
    const tie = assignment(coTeacher.id)
    await save('assignment.save', tie)
    expect(await reads(coTeacher, pupil)).toBe(true)
    expect(await reads(scene.teacher, pupil), 'the other teacher stays').toBe(true)
    await save('assignment.save', { ...tie, until: TODAY })
    await save('assignment.save', assignment(after.id, { start: TODAY }))
    expect(await reads(coTeacher, pupil), 'who ended yesterday reads nothing').toBe(false)
    expect(await reads(after, pupil)).toBe(true)
  })

  it.each([
    ['care of one pupil', () => ({ role: 'care', group: '', pupil: scene.pupils[0]!.id }), [true, false]],
    ['care of a class', () => ({ role: 'care', group: scene.group }), [true, false]],
    ['care of the whole school', () => ({ role: 'care', group: '' }), [true, true]],
    ['a subject', () => ({ role: 'subject_teacher', subject: 'Frans' }), [true, false]],
  ] as const)('with %s read the pupils of that', async (_, more, expected) => {
    const someone = await record(await save('staff.save', person()))
    await save('assignment.save', assignment(someone.id, more()))
    expect([await reads(someone, scene.pupils[0]!.id), await reads(someone, scene.otherPupil.id)]).toEqual(
      expected,
    )
  })

  it('with care of the whole school read a pupil who comes later', async () => {
    const someone = await record(await save('staff.save', person()))
    await save('assignment.save', assignment(someone.id, { role: 'care', group: '' }))
    expect(await reads(someone, await save('pupil.save', pupilInput()))).toBe(true)
  })

  it.each([
    ['a class teacher without a class', 'field_missing', () => ({ group: '' })],
    ['a class teacher of one pupil', 'not_understood', () => ({ pupil: scene.pupils[0]!.id })],
    ['a subject without its name', 'field_missing', () => ({ role: 'subject_teacher', subject: ' ' })],
    ['a role that does not exist', 'not_understood', () => ({ role: 'coordinator' })],
    ['the same class twice', 'periods_overlap', () => ({ staff: scene.teacher.id })],
    ['an end before its start', 'range_reversed', () => ({ until: on(-110) })],
  ])('%s is refused: %s', async (_, code, more) => {
    const someone = await save('staff.save', person())
    const input = { ...assignment(someone), ...more() }
    expect((await scene.say(scene.coordinator, 'assignment.save', input)).code).toBe(code)
    expect(await rows('assignments', `id = "${input.id}"`)).toHaveLength(0)
  })

  it('whose assignment is handed to another person by its id are refused: not_understood', async () => {
    const tie = assignment(await save('staff.save', person()))
    await save('assignment.save', tie)
    const said = await scene.say(scene.coordinator, 'assignment.save', {
      ...tie,
      staff: scene.otherTeacher.id,
    })
    expect(said.code).toBe('not_understood')
    expect((await stored('assignments', tie.id))['staff']).toBe(tie.staff)
  })

  it('who are disabled are signed out and read nothing, also with the old token after coming back', async () => {
    const someone = await record(await save('staff.save', person()))
    await save('assignment.save', assignment(someone.id))
    expect(await reads(someone, scene.pupils[0]!.id)).toBe(true)
    await save('staff.active', { staff: someone.id, active: false })
    expect(await reads(someone, scene.pupils[0]!.id)).toBe(false)
    await save('staff.active', { staff: someone.id, active: true })
    expect(await reads(someone, scene.pupils[0]!.id), 'the old token stays dead').toBe(false)
  })

  it('the last coordinator stops or is disabled: refused, last_coordinator', async () => {
    const { id, name } = scene.coordinator
    const stop = { id, name, mail: 'katrien.coordinator@delinde.example', coordinator: false }
    expect((await scene.say(scene.coordinator, 'staff.save', stop)).code).toBe('last_coordinator')
    expect((await scene.say(scene.coordinator, 'staff.active', { staff: id, active: false })).code).toBe(
      'last_coordinator',
    )
    expect(await record(id)).toMatchObject({ coordinator: true, active: true })
    const second = await save('staff.save', person({ coordinator: true }))
    await save('staff.active', { staff: second, active: false })
  })
})

describe('a family', () => {
  const guardian = (more = {}) => ({
    id: newId(),
    kind: 'person',
    name: 'Yasmin Öztürk',
    language: 'tr',
    mail: '',
    phone: '',
    ...more,
  })
  const tie = (guardian: string, more = {}) => ({
    id: newId(),
    guardian,
    pupil: scene.pupils[2]!.id,
    relation: 'mother',
    information: true,
    household: '1',
    start: SEPTEMBER,
    until: FOREVER,
    ...more,
  })
  const grantsOf = (id: string) => rows('grants', `guardian = "${id}"`)

  it('has a right to information from a date to a date', async () => {
    const id = await save('guardian.save', guardian())
    const input = tie(id)
    await save('guardianship.save', input)
    expect(await grantsOf(id)).toMatchObject([
      { kind: 'guardian', pupil: input.pupil, start: startOfDay(SEPTEMBER) },
    ])
    await save('guardianship.save', { ...input, information: false })
    expect(await grantsOf(id)).toEqual([])
  })

  it('has several children here, each with an own relation', async () => {
    const id = await save('guardian.save', guardian({ name: 'Mieke Peeters' }))
    await save('guardianship.save', tie(id, { relation: 'step_parent', household: '2' }))
    await save('guardianship.save', tie(id, { pupil: scene.otherPupil.id }))
    expect((await rows('guardianships', `guardian = "${id}"`)).map((row) => row['relation']).sort()).toEqual([
      'mother',
      'step_parent',
    ])
  })

  it('can be an organisation, whose people come and go', async () => {
    const id = await save('guardian.save', guardian({ kind: 'organisation', name: 'Het Nest' }))
    await save('contact_person.save', {
      guardian: id,
      name: 'Joris',
      start: on(-300),
      until: SEPTEMBER,
    })
    await save('contact_person.save', { guardian: id, name: 'An', start: SEPTEMBER, until: FOREVER })
    expect((await rows('contact_persons', `guardian = "${id}"`)).map((row) => row['name']).sort()).toEqual([
      'An',
      'Joris',
    ])
  })

  it.each([
    ['the same pupil twice', 'periods_overlap', {}],
    ['a relation that does not exist', 'not_understood', { relation: 'friend', pupil: '' }],
    ['information by a word', 'not_understood', { information: 'yes' }],
    ['no household', 'field_missing', { household: '' }],
  ])('%s is refused: %s', async (_, code, more) => {
    const id = await save('guardian.save', guardian())
    if (code === 'periods_overlap') await save('guardianship.save', tie(id))
    const input = { ...tie(id), ...more, pupil: scene.pupils[2]!.id }
    expect((await scene.say(scene.coordinator, 'guardianship.save', input)).code).toBe(code)
    expect(await rows('guardianships', `id = "${input.id}"`)).toHaveLength(0)
  })

  it.each([
    ['a language that we do not have', 'not_understood', { language: 'xx' }],
    ['half a mail address', 'mail_impossible', { mail: 'yasmin' }],
    ['neither a person nor an organisation', 'not_understood', { kind: 'dog' }],
  ])('a guardian with %s is refused: %s', async (_, code, more) => {
    const input = guardian(more)
    expect((await scene.say(scene.coordinator, 'guardian.save', input)).code).toBe(code)
    expect(await rows('guardians', `id = "${input.id}"`)).toHaveLength(0)
  })

  it('a contact person of a person is refused: not_understood', async () => {
    const id = await save('guardian.save', guardian())
    const said = await scene.say(scene.coordinator, 'contact_person.save', {
      guardian: id,
      name: 'An',
      start: TODAY,
      until: FOREVER,
    })
    expect(said.code).toBe('not_understood')
  })
})

describe('the school itself', () => {
  it('has one name, whom to call and whom to talk to', async () => {
    const id = await save('school.save', {
      name: 'De Linde',
      phone: '09 111 11 11',
      talk_to: 'juf Katrien of meester Tom',
    })
    expect(await rows('schools', "id != ''")).toMatchObject([{ id, phone: '09 111 11 11' }])
  })

  const about = { name: 'De Linde', phone: '', talk_to: '' }
  const sendLogo = async (bytes: Buffer, type = 'image/jpeg') => {
    const form = new FormData()
    form.set('input', JSON.stringify(about))
    form.set('logo', new Blob([new Uint8Array(bytes)], { type }), 'a name of theirs.jpg')
    const headers = { Authorization: await scene.tokenOf(scene.coordinator) }
    const response = await fetch(`${school.url}/api/aan/school.save`, { method: 'POST', headers, body: form })
    return response.json()
  }
  const logo = async () => (await rows('schools', "id != ''"))[0]!['logo'] as string

  it('has a logo, that stays when something else is saved and goes when it is taken away', async () => {
    expect((await sendLogo(jpeg({}))).code).toBeUndefined()
    const kept = await logo()
    expect(kept).toMatch(/^logo_\w+\.jpeg$/)
    await save('school.save', { ...about, phone: '09 222 22 22' })
    expect(await logo()).toBe(kept)
    await sendLogo(png(), 'image/png')
    expect(await logo()).toMatch(/\.png$/)
    await save('school.save', { ...about, without_logo: true })
    expect(await logo()).toBe('')
  })

  it.each([
    ['with the place where it was taken', 'picture_metadata', withExif()],
    ['that is a web page', 'picture_type', Buffer.from(HTML)],
    ['that is a drawing with a script', 'picture_type', Buffer.from(SVG)],
  ])('a logo %s is refused: %s', async (_, code, bytes) => {
    expect((await sendLogo(bytes)).code).toBe(code)
    expect(await logo()).toBe('')
  })

  const year = (more = {}) => ({
    name: '2027-2028',
    start: on(300),
    until: on(600),
    autumn_start: on(360),
    autumn_until: on(367),
    ...more,
  })

  it.each([
    ['that ends before it starts', 'range_reversed', { until: on(290) }],
    ['whose autumn holiday lies outside it', 'range_reversed', { autumn_until: on(700) }],
    ['in the middle of another', 'periods_overlap', { start: on(100) }],
    ['with the name of another', 'name_taken', { name: '2026-2027' }],
    ['without an autumn holiday', 'field_missing', { autumn_start: '' }],
  ])('a year %s is refused: %s', async (_, code, more) => {
    expect((await scene.say(scene.coordinator, 'school_year.save', year(more))).code).toBe(code)
    expect(await rows('school_years', "id != ''")).toHaveLength(1)
  })

  it('begins a next year', async () => {
    const id = await save('school_year.save', year())
    expect(await stored('school_years', id)).toMatchObject({ autumn_start: startOfDay(on(360)) })
  })
})

describe('who may not', () => {
  const acts = [
    ['school.save', () => ({ name: 'Mijn school', phone: '', talk_to: '' })],
    [
      'school_year.save',
      () => ({
        name: '2030',
        start: '2030-09-01',
        until: '2031-07-01',
        autumn_start: '2030-11-01',
        autumn_until: '2030-11-08',
      }),
    ],
    ['staff.save', () => ({ name: 'Ik', mail: 'ik@delinde.example', coordinator: true })],
    ['staff.link', () => ({ staff: scene.coordinator.id })],
    ['staff.active', () => ({ staff: scene.otherTeacher.id, active: false })],
    ['group.save', () => ({ name: 'Z', kind: 'class', stage: 'early', school_year: scene.year })],
    ['assignment.save', () => ({ staff: scene.teacher.id, role: 'care', start: TODAY, until: FOREVER })],
    ['pupil.save', () => pupilInput()],
    ['enrolment.save', () => enrolment(scene.otherPupil.id, scene.group)],
    ['guardian.save', () => ({ kind: 'person', name: 'X', language: 'nl', mail: '', phone: '' })],
    [
      'contact_person.save',
      () => ({ guardian: scene.guardians[0]!.id, name: 'X', start: TODAY, until: FOREVER }),
    ],
    [
      'guardianship.save',
      () => ({
        guardian: scene.guardians[0]!.id,
        pupil: scene.otherPupil.id,
        relation: 'mother',
        information: true,
        household: '1',
        start: TODAY,
        until: FOREVER,
      }),
    ],
  ] as const

  it.each(acts)('%s by a teacher, a pupil or nobody changes nothing', async (name, input) => {
    const count = async () => {
      const names = [
        'schools',
        'school_years',
        'staff',
        'links',
        'groups',
        'assignments',
        'pupils',
        'enrolments',
        'guardians',
        'contact_persons',
        'guardianships',
        'grants',
        'history',
      ]
      return Promise.all(names.map(async (one) => JSON.stringify(await rows(one, "id != ''"))))
    }
    const before = await count()
    expect((await scene.say(scene.teacher, name, input())).code).toBe('not_yours')
    expect((await scene.say(scene.pupils[0]!, name, input())).code).toBe('not_yours')
    expect((await scene.say(null, name, input())).code).toBe('signed_out')
    expect(await count()).toEqual(before)
  })
})

describe('what the coordinator sees as a whole', () => {
  const view = async (person: RecordModel | null, name: string, query = '') => {
    const headers: Record<string, string> = person ? { Authorization: await scene.tokenOf(person) } : {}
    const response = await fetch(`${school.url}/api/aan/view/${name}?${query}`, { headers })
    return response.json()
  }

  it('has the mail of everybody who works here, and what they do', async () => {
    const whole = await view(scene.coordinator, 'people')
    const tom = whole.staff.find((one: { name: string }) => one.name === 'Tom Titularis')
    expect(tom).toMatchObject({ mail: 'tom.titularis@delinde.example', active: true, coordinator: false })
    const tasks = whole.assignments.filter((one: { staff: string }) => one.staff === scene.teacher.id)
    expect(tasks).toMatchObject([{ role: 'class_teacher', group_name: '3B', until: FOREVER }])
    expect(whole.today).toBe(TODAY)
  })

  it('has a class with who is in it, and a pupil with class and family', async () => {
    const [noor] = scene.pupils
    const whole = await view(scene.coordinator, 'group', `group=${scene.group}`)
    expect(whole.pupils.map((one: { id: string }) => one.id)).toContain(noor!.id)
    expect(whole.group.teachers).toContain('Tom Titularis')
    const one = await view(scene.coordinator, 'pupil', `pupil=${noor!.id}`)
    expect(one.pupil).toMatchObject({ given_name: 'Noor', group_name: '3B' })
    expect(one.guardianships.map((tie: { who: { name: string } }) => tie.who.name).sort()).toEqual([
      'Karim El Idrissi',
      'Samira El Idrissi',
    ])
    const family = await view(scene.coordinator, 'family', `guardian=${scene.guardians[0]!.id}`)
    expect(family.guardianships).toMatchObject([{ pupil_name: 'Noor El Idrissi', relation: 'mother' }])
  })

  it('says what waits: a pupil without a class, by name', async () => {
    await save('pupil.save', pupilInput({ given_name: 'Zonder', family_name: 'Klas' }))
    const { waits } = await view(scene.coordinator, 'school')
    const wait = waits.find((one: { kind: string }) => one.kind === 'pupils_without_group')
    expect(wait.count).toBeGreaterThan(0)
  })

  it.each(['school', 'people', 'pupils', 'families', 'group', 'pupil', 'family'])(
    '%s is refused to a teacher, a pupil and nobody',
    async (name) => {
      const query = `group=${scene.group}&pupil=${scene.pupils[0]!.id}&guardian=${scene.guardians[0]!.id}`
      expect(Object.keys(await view(scene.coordinator, name, query))).toContain('today')
      expect(await view(scene.teacher, name, query)).toEqual({ code: 'not_yours', detail: null })
      expect(await view(scene.pupils[0]!, name, query)).toEqual({ code: 'not_yours', detail: null })
      expect(await view(null, name, query)).toEqual({ code: 'signed_out', detail: null })
    },
  )
})

describe('by itself', () => {
  const run = (cron: string) => school.superuser.send(`/api/crons/${cron}`, { method: 'POST' })

  it('every night grants are made right again, should they ever not follow from the ties', async () => {
    const mine = `staff = "${scene.teacher.id}" && pupil = "${scene.pupils[1]!.id}"`
    const [right] = await rows('grants', mine)
    await school.superuser.collection('grants').delete(right!.id)
    const { pupil, kind, start, until } = right!
    const wrong = { pupil, kind, start, until, staff: scene.otherTeacher.id, source: 'nobody' }
    await school.superuser.collection('grants').create(wrong)
    expect(await reads(scene.otherTeacher, pupil)).toBe(true)
    await run('keep_grants')
    await expect.poll(() => reads(scene.otherTeacher, pupil)).toBe(false)
    expect(await reads(scene.teacher, pupil)).toBe(true)
  })

  it('on the day that a pupil joins a class of an open round, their portfolio is there', async () => {
    const pupil = await save('pupil.save', pupilInput())
    const id = await save('enrolment.save', enrolment(pupil, scene.group, { start: on(1) }))
    const portfolios = () => rows('portfolios', `pupil = "${pupil}"`)
    await run('new_day')
    expect(await portfolios()).toHaveLength(0)
    // the day has come
    await school.superuser.collection('enrolments').update(id, { start: startOfDay(TODAY) })
    await run('new_day')
    await expect.poll(async () => (await portfolios()).length).toBe(1)
    await run('keep_grants')
    await expect.poll(() => reads(scene.teacher, pupil)).toBe(true)
  })
})
