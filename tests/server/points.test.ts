import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let result: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  result = (await scene.giveResult(scene.pupils[0]!.id)).id
})
afterAll(() => school.stop())

const words = {
  what: 'Eerst schatten, dan meten',
  why: 'Dan vergis ik mij minder',
  first_step: 'Elke dag één ding schatten en nameten',
  obstacle: 'Ik weet het niet meer',
  plan: 'Ik kijk op mijn kaart',
  helper: 'Papa',
  sign: '8 van de 10 juist',
  by_when: '2026-12-18',
}

async function proposed(): Promise<{ id: string; rev: number }> {
  const [pupil] = scene.pupils
  const id = newId()
  const saved = await scene.say(pupil!, 'point.save', {
    id,
    rev: 0,
    portfolio: scene.portfolios[0],
    ...words,
    results: [result],
    slides: [],
  })
  expect(saved.body).toMatchObject({ id, rev: 1, state: 'draft' })
  const moved = await scene.say(pupil!, 'point.move', { point: id, rev: 1, to: 'proposed' })
  expect(moved.body).toMatchObject({ rev: 2, state: 'proposed' })
  return { id, rev: 2 }
}

const stored = (id: string) => school.superuser.collection('improvement_points').getOne(id)
const moves = (id: string) =>
  school.superuser.collection('history').getFullList({ filter: `record = "${id}" && action = "moved"` })

describe('an improvement point on the real server', () => {
  it('is approved by the class teacher, with one history row a move', async () => {
    const { id, rev } = await proposed()
    const said = await scene.say(scene.teacher, 'point.move', { point: id, rev, to: 'approved' })
    expect(said.body).toMatchObject({ state: 'approved', rev: 3 })
    expect((await stored(id))['state']).toBe('approved')
    expect(await moves(id)).toHaveLength(3)
  })

  it.each([
    ['another teacher', 'otherTeacher'],
    ['a subject teacher', 'subjectTeacher'],
    ['care', 'care'],
    ['a teacher whose assignment ended', 'formerTeacher'],
    ['the coordinator', 'coordinator'],
  ] as const)('refuses %s who approves', async (_, who) => {
    const { id, rev } = await proposed()
    const said = await scene.say(scene[who], 'point.move', { point: id, rev, to: 'approved' })
    expect(said.code).toBe('not_yours')
    expect((await stored(id))['state']).toBe('proposed')
    expect(await moves(id)).toHaveLength(2)
  })

  it('refuses a teacher who accepts other words in the pupil’s place', async () => {
    const { id, rev } = await proposed()
    await scene.say(scene.teacher, 'point.move', {
      point: id,
      rev,
      to: 'reworded',
      words: { what: 'Schatten voor je meet' },
    })
    const said = await scene.say(scene.teacher, 'point.move', { point: id, rev: rev + 1, to: 'approved' })
    expect(said.code).toBe('move_not_allowed')
    expect(await stored(id)).toMatchObject({ state: 'reworded', what: words.what })
    const yes = await scene.say(scene.pupils[0]!, 'point.move', { point: id, rev: rev + 1, to: 'approved' })
    expect(yes.body.state).toBe('approved')
    expect(await stored(id)).toMatchObject({ state: 'approved', what: 'Schatten voor je meet' })
    // this pupil's three are full now: the first test approved one
  })

  it('refuses a classmate who writes in it', async () => {
    const { id, rev } = await proposed()
    const said = await scene.say(scene.pupils[1]!, 'point.save', {
      id,
      rev,
      portfolio: scene.portfolios[0],
      ...words,
      what: 'x',
      results: [],
      slides: [],
    })
    expect(said.code).toBe('not_yours')
    expect((await stored(id))['what']).toBe(words.what)
  })

  it('refuses a point that is tied to somebody else’s result', async () => {
    const other = await scene.giveResult(scene.pupils[1]!.id)
    const id = newId()
    const said = await scene.say(scene.pupils[0]!, 'point.save', {
      id,
      rev: 0,
      portfolio: scene.portfolios[0],
      ...words,
      results: [other.id],
      slides: [],
    })
    expect(said.code).toBe('not_found')
    await expect(stored(id)).rejects.toMatchObject({ status: 404 })
  })

  it('answers the same to a retry and keeps one record and one row', async () => {
    const { id, rev } = await proposed()
    const returned = { point: id, rev, to: 'returned', comment: 'Tegen wanneer?' }
    const [one, two] = [
      await scene.say(scene.teacher, 'point.move', returned),
      await scene.say(scene.teacher, 'point.move', returned),
    ]
    expect(two.body).toEqual(one.body)
    expect(await moves(id)).toHaveLength(3)
  })

  it('lets exactly one of forty writers of one rev win', async () => {
    const { id, rev } = await proposed()
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        scene.say(scene.pupils[0]!, 'point.save', {
          id,
          rev,
          portfolio: scene.portfolios[0],
          ...words,
          why: `reden ${index}`,
          results: [result],
          slides: [],
        }),
      ),
    )
    expect(all.filter((said) => said.status === 200)).toHaveLength(1)
    expect(all.filter((said) => said.code === 'rev_conflict')).toHaveLength(39)
    const winner = all.findIndex((said) => said.status === 200)
    expect(await stored(id)).toMatchObject({ why: `reden ${winner}`, rev: rev + 1 })
  })
})
