import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let slide: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

beforeEach(async () => {
  slide = newId()
  await school.superuser.collection('slides').create({
    id: slide,
    portfolio: scene.portfolios[0],
    pupil: scene.pupils[0]!.id,
    type: 'work',
    title: 'De brug van stokjes',
    text: 'Ze hield het.',
    shown: true,
    position: 0,
    rev: 1,
  })
})

const stored = () => school.superuser.collection('slides').getOne(slide)
const actions = async () =>
  (
    await school.superuser.collection('history').getFullList({ filter: `record = "${slide}"`, sort: 'at' })
  ).map((row) => row['action'])
const rings = async () =>
  (await school.superuser.collection('bells').getOne(scene.portfolios[0]!))['rings'] as number

const ACTS = [
  ['slide.hold', { comment: 'Vraag eerst of Lies op de foto mag.' }],
  ['slide.release', {}],
  ['slide.teacher_view', { text: 'Knap gebouwd' }],
  ['slide.show', { shown: false }],
] as const
const STRANGERS = [
  'otherTeacher',
  'subjectTeacher',
  'care',
  'formerTeacher',
  'coordinator',
  'otherPupil',
] as const

describe.each(ACTS)('%s', (command, input) => {
  it.each(STRANGERS)('is refused to %s', async (who) => {
    const before = await stored()
    expect((await scene.say(scene[who], command, { slide, rev: 1, ...input })).code).toBe('not_yours')
    expect(await stored()).toEqual(before)
    expect(await actions()).toEqual([])
  })

  it('is refused to a classmate and to nobody', async () => {
    expect((await scene.say(scene.pupils[1]!, command, { slide, rev: 1, ...input })).code).toBe('not_yours')
    expect((await scene.say(null, command, { slide, rev: 1, ...input })).code).toBe('signed_out')
    expect((await stored())['rev']).toBe(1)
  })
})

describe('a slide', () => {
  it('is held with a comment that the pupil reads, and let go', async () => {
    const heard = await rings()
    const hold = (rev: number, comment: string) =>
      scene.say(scene.teacher, 'slide.hold', { slide, rev, comment })
    expect((await hold(1, ' ')).code).toBe('reason_missing')
    expect((await hold(1, 'Vraag eerst of Lies op de foto mag.')).body).toEqual({ id: slide, rev: 2 })
    // the same again is done already; another comment on an old rev is told so
    expect((await hold(1, 'Vraag eerst of Lies op de foto mag.')).body.rev).toBe(2)
    expect((await hold(1, 'Anders')).code).toBe('rev_conflict')
    expect(await stored()).toMatchObject({
      held: true,
      hold_comment: 'Vraag eerst of Lies op de foto mag.',
      shown: true,
    })
    expect((await scene.say(scene.pupils[0]!, 'slide.release', { slide, rev: 2 })).code).toBe('not_yours')
    expect((await scene.say(scene.teacher, 'slide.release', { slide, rev: 2 })).body.rev).toBe(3)
    expect(await stored()).toMatchObject({ held: false, hold_comment: '' })
    expect(await actions()).toEqual(['held', 'released'])
    expect(await rings()).toBe(heard + 2)
  })

  it('is shown or not by its pupil, and by the teacher only while the contact is open', async () => {
    const show = (who: typeof scene.teacher, rev: number, shown: boolean) =>
      scene.say(who, 'slide.show', { slide, rev, shown })
    expect((await show(scene.teacher, 1, false)).code).toBe('contact_not_open')
    expect((await show(scene.pupils[0]!, 1, false)).body.rev).toBe(2)
    expect((await stored())['shown']).toBe(false)
    await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[0]! })
    expect((await show(scene.teacher, 2, true)).body.rev).toBe(3)
    expect((await stored())['shown']).toBe(true)
    expect((await scene.say(scene.teacher, 'slide.show', { slide, rev: 3, shown: 'yes' })).code).toBe(
      'not_understood',
    )
    expect(await actions()).toEqual(['hidden', 'shown'])
  })

  it('carries what the teacher says of it beside the pupil’s words, and keeps what stood there', async () => {
    const say = (rev: number, text: string) =>
      scene.say(scene.teacher, 'slide.teacher_view', { slide, rev, text })
    expect((await say(1, 'Knap gebouwd')).body.rev).toBe(2)
    expect((await say(2, 'Knap gebouwd en getest')).body.rev).toBe(3)
    expect((await say(1, 'Oud')).code).toBe('rev_conflict')
    expect(
      (await scene.say(scene.pupils[0]!, 'slide.teacher_view', { slide, rev: 3, text: 'Ik was top' })).code,
    ).toBe('not_yours')
    expect(await stored()).toMatchObject({ teacher_view: 'Knap gebouwd en getest', text: 'Ze hield het.' })
    const rows = await school.superuser
      .collection('history')
      .getFullList({ filter: `record = "${slide}"`, sort: 'at' })
    expect(rows.at(-1)?.['detail']).toMatchObject({ before: 'Knap gebouwd' })
  })
})
