import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PointState } from '../../src/domain/improvement-point.ts'
import { makeScene, newId, type Said, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

const words = {
  what: 'Eerst schatten, dan meten',
  why: '',
  first_step: 'Elke dag één ding schatten',
  obstacle: '',
  plan: '',
  helper: '',
  sign: '8 van de 10 juist',
  by_when: '2026-12-18',
}

/** A point of a pupil, brought to a state through its own door. */
async function point(of: number, state: PointState): Promise<string> {
  const pupil = scene.pupils[of]!
  const result = await scene.giveResult(pupil.id)
  const id = newId()
  const portfolio = scene.portfolios[of]
  await scene.say(pupil, 'point.save', { id, rev: 0, portfolio, ...words, results: [result.id], slides: [] })
  if (state === 'draft') return id
  await scene.say(pupil, 'point.move', { point: id, rev: 1, to: 'proposed' })
  if (state === 'proposed') return id
  const with_ = { comment: 'Tegen wanneer?', words: { what: 'Schatten voor je meet' } }
  const said = await scene.say(scene.teacher, 'point.move', { point: id, rev: 2, to: state, ...with_ })
  expect(said.body.state).toBe(state)
  return id
}

const stored = (id: string) => school.superuser.collection('improvement_points').getOne(id)
const contactOf = (of: number) =>
  school.superuser.collection('student_contacts').getFirstListItem(`portfolio = "${scene.portfolios[of]}"`)
const rows = (record: string) =>
  school.superuser.collection('history').getFullList({ filter: `record = "${record}"`, sort: 'at' })
const open = (of: number, more = {}): Promise<Said> =>
  scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[of]!, ...more })
const move = (id: string, rev: number, to: PointState, who = scene.teacher, more = {}) =>
  scene.say(who, 'point.move', { point: id, rev, to, ...more })

describe('a student contact', () => {
  it.each([
    ['the pupil', (s: Scene) => s.pupils[0]!, 'not_yours'],
    ['another teacher', (s: Scene) => s.otherTeacher, 'not_yours'],
    ['a subject teacher', (s: Scene) => s.subjectTeacher, 'not_yours'],
    ['care', (s: Scene) => s.care, 'not_yours'],
    ['a teacher whose assignment ended', (s: Scene) => s.formerTeacher, 'not_yours'],
    ['the coordinator', (s: Scene) => s.coordinator, 'not_yours'],
    ['nobody', () => null, 'signed_out'],
  ] as const)('is not opened by %s', async (_, who, code) => {
    const said = await scene.say(who(scene), 'contact.open', { portfolio: scene.portfolios[0]! })
    expect(said.code).toBe(code)
    await expect(contactOf(0)).rejects.toMatchObject({ status: 404 })
  })

  it('does not close without a point, nor while one still waits, and says which it is', async () => {
    const opened = await open(0)
    expect(opened.body.rev).toBe(1)
    const close = () => scene.say(scene.teacher, 'contact.close', { contact: opened.body.id, rev: 1 })
    expect((await close()).code).toBe('points_too_few')
    for (const state of ['proposed', 'returned', 'reworded'] as const) {
      const id = await point(0, state)
      expect((await close()).code, state).toBe('points_undecided')
      const { rev } = await stored(id)
      expect((await move(id, rev, 'set_aside')).body.state, state).toBe('set_aside')
    }
    expect((await contactOf(0))['state']).toBe('open')
  })

  it('agrees what is approved when it closes, sets drafts aside and freezes everything, until it opens again with a reason', async () => {
    const approved = await point(1, 'approved')
    const draft = await point(1, 'draft')
    const { body: opened } = await open(1)
    // opening an open one (a retry) is the same contact
    expect((await open(1)).body).toEqual(opened)
    const pupil = scene.pupils[1]!
    const slide = newId()
    await school.superuser.collection('slides').create({
      id: slide,
      portfolio: scene.portfolios[1],
      pupil: pupil.id,
      type: 'me',
      shown: true,
      position: 0,
      rev: 1,
    })

    const closed = await scene.say(scene.teacher, 'contact.close', { contact: opened.id, rev: opened.rev })
    expect(closed.body).toEqual({ id: opened.id, rev: opened.rev + 1 })
    expect(await stored(approved)).toMatchObject({
      state: 'approved',
      agreed_at: expect.stringMatching(/^\d{4}/),
    })
    expect((await stored(draft))['state']).toBe('set_aside')
    expect((await rows(draft)).at(-1)).toMatchObject({
      before: 'draft',
      after: 'set_aside',
      detail: { closing: true },
    })
    // its answer got lost: closing again is done already
    expect(
      (await scene.say(scene.teacher, 'contact.close', { contact: opened.id, rev: opened.rev })).body,
    ).toEqual(closed.body)
    expect((await rows(opened.id)).map((row) => row['action'])).toEqual(['opened', 'closed'])

    const before = await Promise.all([
      stored(approved),
      stored(draft),
      school.superuser.collection('slides').getOne(slide),
    ])
    const { rev } = before[0]
    const tries: Said[] = [
      await move(approved, rev, 'proposed'),
      await move(approved, rev, 'proposed', pupil),
      await move(draft, before[1].rev, 'draft', pupil),
      await scene.say(pupil, 'point.save', {
        id: approved,
        rev,
        portfolio: scene.portfolios[1],
        ...words,
        what: 'Iets anders',
        results: [],
        slides: [],
      }),
      await scene.say(pupil, 'point.save', {
        id: newId(),
        rev: 0,
        portfolio: scene.portfolios[1],
        ...words,
        results: [],
        slides: [],
      }),
      await scene.say(pupil, 'slide.show', { slide, rev: 1, shown: false }),
      await scene.say(scene.teacher, 'slide.show', { slide, rev: 1, shown: false }),
      await scene.say(scene.teacher, 'slide.teacher_view', { slide, rev: 1, text: 'Knap' }),
      await scene.say(scene.teacher, 'contact.close', { contact: opened.id, rev: closed.body.rev }),
    ]
    expect(tries.map((said) => said.code)).toEqual(tries.map(() => 'contact_closed'))
    expect(
      await Promise.all([
        stored(approved),
        stored(draft),
        school.superuser.collection('slides').getOne(slide),
      ]),
    ).toEqual(before)

    expect((await open(1)).code).toBe('reason_missing')
    expect((await open(1, { reason: '  ' })).code).toBe('reason_missing')
    expect((await contactOf(1))['state']).toBe('closed')
    expect((await open(1, { reason: 'Een punt paste toch niet' })).body.rev).toBe(closed.body.rev + 1)
    expect(await contactOf(1)).toMatchObject({
      state: 'open',
      reason: 'Een punt paste toch niet',
      closed_at: '',
    })
    expect(await stored(approved)).toMatchObject({ state: 'approved', agreed_at: '' })
    expect((await rows(opened.id)).at(-1)).toMatchObject({
      action: 'reopened',
      detail: { reason: 'Een punt paste toch niet' },
    })
    const again = await stored(approved)
    expect((await move(approved, again.rev, 'proposed')).body.state).toBe('proposed')
  })

  it('refuses a fourth approval, and a teacher who sets aside a point before it is open', async () => {
    for (let count = 0; count < 3; count++) await point(2, 'approved')
    const fourth = await point(2, 'proposed')
    expect((await move(fourth, 2, 'approved')).code).toBe('too_many_approved')
    expect((await move(fourth, 2, 'set_aside')).code).toBe('contact_not_open')
    await open(2)
    expect((await move(fourth, 2, 'set_aside')).body.state).toBe('set_aside')
    expect(await rows(fourth)).toHaveLength(3)
  })

  it('is not opened in a round that is over', async () => {
    await school.superuser.collection('rounds').update(scene.round, { state: 'closed' })
    expect((await open(0, { reason: 'x' })).code).toBe('round_not_open')
    await school.superuser.collection('rounds').update(scene.round, { state: 'open' })
  })

  it('lets the teacher approve while the pupil is still writing: one wins, the other is told, no yes to unread words', async () => {
    for (let round = 0; round < 20; round++) {
      const id = await point(0, 'proposed')
      const pupil = scene.pupils[0]!
      const [yes, edit] = await Promise.all([
        move(id, 2, 'approved'),
        scene.say(pupil, 'point.save', {
          id,
          rev: 2,
          portfolio: scene.portfolios[0],
          ...words,
          what: `Anders ${round}`,
          results: (await stored(id))['results'],
          slides: [],
        }),
      ])
      const after = await stored(id)
      const winners = [yes, edit].filter((said) => said.status === 200)
      const losers = [yes, edit].filter((said) => said.code === 'rev_conflict')
      expect([winners.length, losers.length]).toEqual([1, 1])
      // one row a change: made, proposed, and what won
      expect(await rows(id)).toHaveLength(3)
      if (yes.status === 200) expect(after).toMatchObject({ state: 'approved', what: words.what })
      else expect(after).toMatchObject({ state: 'proposed', what: `Anders ${round}` })
      await move(id, after.rev, after['state'] === 'approved' ? 'proposed' : 'set_aside')
      if (after['state'] === 'approved') await move(id, after.rev + 1, 'set_aside')
    }
  })
})
