import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardView } from '../../src/domain/board.ts'
import type { ContactView } from '../../src/domain/contact-view.ts'
import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let seen: string
let hidden: string
let point: string

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

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  const [noor] = scene.pupils
  const portfolio = scene.portfolios[0]!
  seen = (await scene.giveResult(noor!.id)).id
  hidden = (await scene.giveResult(noor!.id, { title: 'Nog geheim', pupil_from: startOfDay('2099-01-01') }))
    .id
  const slide = { portfolio, pupil: noor!.id, shown: true, rev: 1 }
  await school.superuser
    .collection('slides')
    .create({ ...slide, type: 'me', text: 'Ik ben Noor', position: 0 })
  await school.superuser
    .collection('slides')
    .create({ ...slide, type: 'proud', text: '', position: 1, held: true, hold_comment: 'Wacht' })
  point = newId()
  await scene.say(noor!, 'point.save', {
    id: point,
    rev: 0,
    portfolio,
    ...words,
    results: [seen],
    slides: [],
  })
  await scene.say(noor!, 'point.move', { point, rev: 1, to: 'proposed' })
  await scene.say(scene.teacher, 'meeting.plan', {
    round: scene.round,
    meetings: [
      {
        portfolio,
        day: addDays(dayOf(toMoment(Date.now())), 7),
        time: '16:20',
        minutes: 20,
        room: 'Lokaal 3',
        guardians: [],
      },
    ],
  })
})
afterAll(() => school.stop())

async function look<T>(
  person: RecordModel | null,
  name: string,
  query: Record<string, string>,
): Promise<T & { code?: string }> {
  const headers: Record<string, string> = person ? { Authorization: await scene.tokenOf(person) } : {}
  return (await fetch(`${school.url}/api/aan/view/${name}?${new URLSearchParams(query)}`, { headers })).json()
}
const board = (person: RecordModel | null, query = {}) => look<BoardView>(person, 'board', query)
const contact = (person: RecordModel | null, of = 0) =>
  look<ContactView>(person, 'contact', { portfolio: scene.portfolios[of]! })

describe('the board', () => {
  it('holds a class in one answer: where each pupil is, what waits, when they meet', async () => {
    const view = await board(scene.teacher)
    expect(view).toMatchObject({
      group: scene.group,
      groups: [{ id: scene.group, name: '3B' }],
      round: { id: scene.round, state: 'open' },
    })
    expect(view.rows.map((row) => row.pupil.id).sort()).toEqual(scene.pupils.map(({ id }) => id).sort())
    const noor = view.rows.find((row) => row.pupil.id === scene.pupils[0]!.id)
    expect(noor).toMatchObject({
      portfolio: scene.portfolios[0],
      done: ['me', 'points'],
      at: 'proud',
      contact: 'none',
      held: 1,
      points: [
        {
          id: point,
          rev: 2,
          state: 'proposed',
          ...words,
          ties: [{ kind: 'result', id: seen, title: 'Metend rekenen', value: '13,5/18' }],
        },
      ],
      meetings: [{ state: 'planned', room: 'Lokaal 3' }],
    })
  })

  it.each([
    ['another teacher', 'otherTeacher', 1],
    ['a teacher whose assignment ended', 'formerTeacher', 0],
    ['a subject teacher', 'subjectTeacher', 0],
    ['care', 'care', 0],
    ['the coordinator', 'coordinator', 0],
  ] as const)('shows %s nobody of this class, also when they ask for it', async (_, who, classes) => {
    const view = await board(scene[who], { group: scene.group })
    expect(view.groups).toHaveLength(classes)
    expect(view.group).not.toBe(scene.group)
    const ours = new Set(scene.pupils.map(({ id }) => id))
    expect(view.rows.filter((row) => ours.has(row.pupil.id))).toEqual([])
    expect(JSON.stringify(view)).not.toContain(words.what)
  })

  it('is refused to a pupil and to nobody', async () => {
    expect((await board(scene.pupils[0]!)).code).toBe('not_yours')
    expect((await board(null)).code).toBe('signed_out')
  })

  it('leaves out who left the class, and somebody whose tie to this teacher ended', async () => {
    const [, arthur, elif] = scene.pupils
    const yesterday = startOfDay(addDays(dayOf(toMoment(Date.now())), -1))
    const enrolment = await school.superuser
      .collection('enrolments')
      .getFirstListItem(`pupil = "${arthur!.id}"`)
    const grant = await school.superuser
      .collection('grants')
      .getFirstListItem(`pupil = "${elif!.id}" && staff = "${scene.teacher.id}"`)
    await school.superuser.collection('enrolments').update(enrolment.id, { until: yesterday })
    await school.superuser.collection('grants').update(grant.id, { until: yesterday })
    expect((await board(scene.teacher)).rows.map((row) => row.pupil.given_name)).toEqual(['Noor'])
    await school.superuser.collection('enrolments').update(enrolment.id, { until: startOfDay(FOREVER) })
    await school.superuser.collection('grants').update(grant.id, { until: startOfDay(FOREVER) })
    expect((await board(scene.teacher)).rows).toHaveLength(3)
  })
})

describe('the contact as a whole', () => {
  it('is the same for pupil and teacher, each told what they are in it', async () => {
    const [asTeacher, asPupil] = [await contact(scene.teacher), await contact(scene.pupils[0]!)]
    expect(asTeacher.you).toBe('T')
    expect(asPupil).toEqual({ ...asTeacher, you: 'P' })
    expect(asTeacher).toMatchObject({ teachers: ['Tom Titularis'], stage: 'primary', contact: null })
    expect(asTeacher.slides.map(({ type }) => type)).toEqual(['me', 'proud'])
    expect(asTeacher.points).toHaveLength(1)
  })

  it('has no result that the pupil may not see yet: they look at one screen together', async () => {
    for (const who of [scene.teacher, scene.pupils[0]!]) {
      const view = await contact(who)
      expect(view.results.map(({ id }) => id)).toEqual([seen])
      expect(JSON.stringify(view)).not.toContain(hidden)
      expect(JSON.stringify(view)).not.toContain('Nog geheim')
    }
  })

  it.each([
    ['a classmate', (s: Scene) => s.pupils[1]!],
    ['another teacher', (s: Scene) => s.otherTeacher],
    ['a subject teacher', (s: Scene) => s.subjectTeacher],
    ['a teacher whose assignment ended', (s: Scene) => s.formerTeacher],
    ['the coordinator', (s: Scene) => s.coordinator],
  ] as const)('is refused to %s', async (_, who) => {
    expect(await contact(who(scene))).toEqual({ code: 'not_yours', detail: null })
  })

  it('is read by care, who is told that they only read', async () => {
    expect((await contact(scene.care)).you).toBe('reader')
  })

  it('offers what an earlier round set aside, once it is not taken up yet', async () => {
    const pupil = scene.pupils[2]!
    const make = (collection: string, fields: Record<string, unknown>) =>
      school.superuser.collection(collection).create(fields)
    const round = await school.superuser.collection('rounds').getOne(scene.round)
    const old = await make('rounds', { ...round, id: undefined, name: 'Vorige', state: 'closed' })
    const before = await make('portfolios', { pupil: pupil.id, round: old.id, group: scene.group, rev: 1 })
    const aside = await make('improvement_points', {
      ...words,
      by_when: '',
      portfolio: before.id,
      pupil: pupil.id,
      state: 'set_aside',
      position: 0,
      rev: 3,
    })
    expect((await contact(scene.teacher, 2)).earlier.map(({ id }) => id)).toEqual([aside.id])
    const again = newId()
    const taken = await scene.say(pupil, 'point.save', {
      id: again,
      rev: 0,
      portfolio: scene.portfolios[2],
      ...words,
      results: [],
      slides: [],
      continues: aside.id,
    })
    expect(taken.status).toBe(200)
    const view = await contact(scene.teacher, 2)
    expect(view.earlier).toEqual([])
    expect(view.points.map(({ id }) => id)).toEqual([again])
  })
})
