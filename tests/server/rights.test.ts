// Who may do or see what in the corners of the rules: each was once possible and should not have been, or was not and should.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))
const make = (collection: string, fields: Record<string, unknown>) =>
  school.superuser.collection(collection).create({ rev: 1, ...fields })
const one = (collection: string, id: string) => school.superuser.collection(collection).getOne(id)
const set = (collection: string, id: string, fields: Record<string, unknown>) =>
  school.superuser.collection(collection).update(id, fields)
const own = (which: number) => ({ portfolio: scene.portfolios[which]!, pupil: scene.pupils[which]!.id })

async function contact(which: number, state: 'open' | 'closed') {
  const at = { opened_at: day(-2), closed_at: state === 'closed' ? day(-1) : '' }
  return make('student_contacts', { ...own(which), state, staff: scene.teacher.id, ...at })
}

async function view(person: Parameters<Scene['tokenOf']>[0], name: string, query: string) {
  const headers = { Authorization: await scene.tokenOf(person) }
  return (await fetch(`${school.url}/api/aan/view/${name}?${query}`, { headers })).json()
}

it('a teacher takes how a pupil feels away from the presentation, and never puts it there', async () => {
  const { id: open } = await contact(0, 'open')
  const { id: slide } = await make('slides', { ...own(0), type: 'wellbeing', mood: 2, shown: false })
  const show = (who: 'teacher' | 'pupil', rev: number, shown: boolean) =>
    scene.say(who === 'pupil' ? scene.pupils[0]! : scene.teacher, 'slide.show', { slide, rev, shown })
  expect((await show('teacher', 1, true)).code).toBe('not_yours')
  expect((await one('slides', slide))['shown']).toBe(false)
  expect((await show('pupil', 1, true)).body.rev).toBe(2)
  expect((await show('teacher', 2, false)).body.rev).toBe(3)
  const { id: work } = await make('slides', { ...own(0), type: 'work', shown: false })
  expect((await scene.say(scene.teacher, 'slide.show', { slide: work, rev: 1, shown: true })).body.rev).toBe(
    2,
  )
  await school.superuser.collection('student_contacts').delete(open)
})

it('whoever has no right to information is not among those to invite, and cannot be', async () => {
  const guardian = scene.guardians[1]!.id
  const [tie] = await school.superuser
    .collection('guardianships')
    .getFullList({ filter: `guardian = "${guardian}"` })
  const invite = async () => {
    const plan = { portfolio: scene.portfolios[0], day: '2027-02-01', time: '16:00', minutes: 15, room: '' }
    const meetings = [{ ...plan, guardians: [guardian] }]
    return scene.say(scene.coordinator, 'meeting.plan', { round: scene.round, meetings })
  }
  const offered = async () =>
    (await view(scene.coordinator, 'round', `round=${scene.round}`)).pupils
      .flatMap((pupil: { guardians: { id: string }[] }) => pupil.guardians)
      .some(({ id }: { id: string }) => id === guardian)
  await set('guardianships', tie!.id, { information: false })
  expect([await offered(), (await invite()).code]).toEqual([false, 'not_found'])
  await set('guardianships', tie!.id, { information: true })
  expect([await offered(), (await invite()).code]).toEqual([true, undefined])
})

it('a class is in one open round, also when it joins one that is open already', async () => {
  const fields = { name: 'Lente', kind: 'classic', agenda: [{ part: 'welcome', minutes: 1, question: '' }] }
  const days = { prepare_from: '2027-01-01', first_day: '2027-02-01', last_day: '2027-02-02' }
  const save = (more: object) => scene.say(scene.coordinator, 'round.save', { ...fields, ...days, ...more })
  const { id } = (await save({ groups: [scene.otherGroup] })).body
  await scene.say(scene.coordinator, 'round.state', { round: id, rev: 1, to: 'open' })
  const both = await save({ id, rev: 2, groups: [scene.otherGroup, scene.group] })
  expect(both.code).toBe('still_in_use')
  expect((await one('rounds', id))['groups']).toEqual([scene.otherGroup])
  expect((await save({ id, rev: 2, name: 'Voorjaar', groups: [scene.otherGroup] })).body.rev).toBe(3)
})

it('on the screen of a meeting stands no point about a result that the family may not see yet', async () => {
  await contact(1, 'closed')
  const later = { family_rule: 'from_date', family_from: day(30) }
  const [seen, unseen] = [await scene.giveResult(own(1).pupil), await scene.giveResult(own(1).pupil, later)]
  const point = { ...own(1), state: 'approved', first_step: 'x', sign: 'x', agreed_at: day(-1) }
  await make('improvement_points', { ...point, what: 'ZICHTBAAR', results: [seen.id] })
  await make('improvement_points', { ...point, what: 'NOGNIET', results: [unseen.id] })
  const slide = await make('slides', { ...own(1), type: 'result', result: unseen.id })
  await make('improvement_points', { ...point, what: 'OOKNIET', slides: [slide.id] })
  const { id } = await make('meetings', { ...own(1), state: 'open', start: day(1), minutes: 15 })
  const whole = await view(scene.teacher, 'meeting', `meeting=${id}`)
  expect(whole.points.map((shown: { what: string }) => shown.what)).toEqual(['ZICHTBAAR'])
  expect(JSON.stringify(whole)).not.toMatch(/NOGNIET|OOKNIET/)
})

it('how often somebody mistyped a password is nobody else’s business', async () => {
  await set('staff', scene.care.id, { failures: 3 })
  const headers = { Authorization: await scene.tokenOf(scene.teacher) }
  const path = `${school.url}/api/collections/staff/records/${scene.care.id}`
  const colleague = await (await fetch(path, { headers })).json()
  expect(colleague.name).toBe('Zita Zorg')
  expect(Object.keys(colleague)).not.toContain('failures')
  expect(Object.keys(colleague)).not.toContain('wait_until')
})

it.each(['constructor', '__proto__', 'toString'])('a class may be called %s', async (group) => {
  const row = { line: 2, number: `9${group.length}001`, family_name: 'Claes', given_name: 'An', group }
  const list = {
    kind: 'pupils',
    file: 'klas.csv',
    rows: [{ ...row, birth_date: '' }],
    notes: [],
    from: dayOf(toMoment(Date.now())),
    stage: 'early',
    stages: {},
    newGroups: true,
    partial: false,
    confirmed: [],
  }
  const { fingerprint } = (await scene.say(scene.coordinator, 'import.preview', { list })).body
  const mapping = { kind: 'pupils', headers: ['x'], fields: ['number'] }
  const accept = { list, fingerprint, goodRowsOnly: false, mapping }
  expect((await scene.say(scene.coordinator, 'import.accept', accept)).code).toBeUndefined()
  const made = await school.superuser.collection('groups').getFullList({ filter: `name = "${group}"` })
  expect(made.map((kept) => kept['stage'])).toEqual(['early'])
})

describe('what became of a point', () => {
  async function earlier(first_day: string, state = 'closed') {
    const fields = {
      school_year: scene.year,
      name: newId(),
      kind: 'student_led',
      state,
      groups: [],
      agenda: [],
    }
    const days = { prepare_from: first_day, first_day, last_day: first_day }
    const round = await make('rounds', { ...fields, ...days })
    const { pupil } = own(2)
    const portfolio = await make('portfolios', { pupil, round: round.id, group: scene.group })
    await make('bells', { id: portfolio.id, pupil })
    const what = { what: 'Lezen', state: 'approved', agreed_at: day(-50) }
    return (await make('improvement_points', { portfolio: portfolio.id, pupil, ...what })).id
  }
  const verdict = (point: string, rev: number, said = 'reached') =>
    scene.say(scene.pupils[2]!, 'point.verdict', { point, rev, verdict: said })
  const outcome = (point: string, rev: number) =>
    scene.say(scene.teacher, 'point.outcome', { point, rev, outcome: 'reached', portfolio: own(2).portfolio })

  it('is said before it is decided, not after', async () => {
    const point = await earlier(day(-50))
    expect((await verdict(point, 1, 'let_go')).body.rev).toBe(2)
    expect((await verdict(point, 2)).body.rev).toBe(3)
    expect((await outcome(point, 3)).body.rev).toBe(4)
    expect((await verdict(point, 4, 'let_go')).code).toBe('move_not_allowed')
    expect(await one('improvement_points', point)).toMatchObject({ verdict: 'reached', outcome: 'reached' })
  })

  it('is said and decided in a later round, and not once its contact is closed', async () => {
    const coming = await earlier(day(60), 'draft')
    expect((await verdict(coming, 1)).code).toBe('round_not_open')
    const point = await earlier(day(-40))
    const { id } = await contact(2, 'closed')
    expect((await verdict(point, 1)).code).toBe('contact_closed')
    await set('improvement_points', point, { verdict: 'reached' })
    expect((await outcome(point, 1)).code).toBe('contact_closed')
    await set('student_contacts', id, { state: 'open' })
    expect((await outcome(point, 1)).body.rev).toBe(2)
    expect(await one('improvement_points', coming)).toMatchObject({ verdict: '', rev: 1 })
  })
})

it('nobody at all is told to sign in, whatever whole they ask for', async () => {
  const round = await fetch(`${school.url}/api/aan/view/round?round=${scene.round}`)
  expect([round.status, (await round.json()).code]).toEqual([401, 'signed_out'])
})
