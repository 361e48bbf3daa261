import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MyPortfolio } from '../../src/domain/my-portfolio.ts'
import { agreedBefore } from '../support/last-round.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let slide: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  slide = newId()
  const words = { title: '', text: 'Ik ben Noor.', feeling: '', mood: 0, shown: true }
  await scene.say(noor(), 'slide.save', {
    id: slide,
    rev: 0,
    portfolio: scene.portfolios[0]!,
    type: 'me',
    ...words,
  } as never)
})
afterAll(() => school.stop())

const noor = () => scene.pupils[0]!

async function look(
  who: RecordModel | null,
): Promise<{ status: number; body: MyPortfolio & { code?: string } }> {
  const headers: Record<string, string> = who ? { Authorization: await scene.tokenOf(who) } : {}
  const response = await fetch(`${school.url}/api/aan/view/my_portfolio`, { headers })
  return { status: response.status, body: await response.json() }
}

describe("the pupil's own portfolio", () => {
  it('holds what the pupil made, and nothing of a classmate', async () => {
    const { body } = await look(noor())
    expect(body.pupil).toEqual({ id: noor().id, given_name: 'Noor' })
    expect(body).toMatchObject({
      stage: 'primary',
      contact: 'none',
      portfolio: { id: scene.portfolios[0], theme: 'paper' },
      round: { name: 'Herfst', kind: 'student_led', state: 'open' },
      school: { talk_to: 'juf Katrien', phone: '09 000 00 00' },
      last: null,
    })
    expect(body.slides.map(({ text }) => text)).toEqual(['Ik ben Noor.'])
    expect((await look(scene.pupils[1]!)).body.slides).toEqual([])
  })

  it('holds the results that the pupil may see, as written, and no other', async () => {
    await scene.giveResult(noor().id, { value: '13,5/18' })
    await scene.giveResult(noor().id, { value: 'B', scale: 'letter', pupil_from: '2099-01-01 00:00:00.000Z' })
    await scene.giveResult(noor().id, { value: '9/10', date: '2020-01-01 00:00:00.000Z' })
    await scene.giveResult(scene.pupils[1]!.id, { value: '7/10' })
    const { results } = (await look(noor())).body
    expect(results.map(({ value }) => value)).toEqual(['13,5/18'])
  })

  it('is for pupils only', async () => {
    expect((await look(null)).body.code).toBe('signed_out')
    for (const who of [scene.teacher, scene.coordinator])
      expect((await look(who)).body.code).toBe('not_yours')
    // a pupil who is in no round yet
    expect((await look(scene.otherPupil)).body.code).toBe('not_found')
  })

  it('begins with what was agreed the time before, and offers what was set aside then', async () => {
    const { agreed, aside } = await agreedBefore(scene)
    const { last, earlier, points } = (await look(noor())).body
    expect(last?.round).toBe('Zomer')
    expect(last?.points.map(({ id, verdict }) => [id, verdict])).toEqual([[agreed, '']])
    expect(last?.actions.map(({ what }) => what)).toEqual(['elke dag oefenen', 'kaartjes meegeven'])
    expect(points).toEqual([])
    expect(earlier.map(({ id }) => id)).toEqual([aside])
    // taken up again, it is offered no more
    await scene.say(noor(), 'point.save', {
      ...empty,
      id: newId(),
      portfolio: scene.portfolios[0]!,
      what: 'mijn vinger opsteken',
      continues: aside,
    })
    const after = (await look(noor())).body
    expect(after.earlier).toEqual([])
    expect(after.points.map(({ what, continues }) => [what, continues])).toEqual([
      ['mijn vinger opsteken', aside],
    ])
  })
})

const empty = {
  rev: 0,
  what: '',
  why: '',
  first_step: '',
  obstacle: '',
  plan: '',
  helper: '',
  sign: '',
  by_when: '',
  results: [],
  slides: [],
}

describe('what is the pupil’s alone', () => {
  const note = (input: object, who = noor()) => scene.say(who, 'speaking_note.save', input as never)
  const theme = (input: object, who = noor()) => scene.say(who, 'portfolio.theme', input as never)

  it('speaking notes: kept by number, also after the contact, read by nobody else', async () => {
    expect((await note({ slide, rev: 0, text: 'Kijk naar mama.' })).body.rev).toBe(1)
    expect((await note({ slide, rev: 0, text: 'Kijk naar mama.' })).body.rev).toBe(1)
    expect((await note({ slide, rev: 0, text: 'Van een ander toestel.' })).body.detail.text).toBe(
      'Kijk naar mama.',
    )
    for (const who of [scene.teacher, scene.pupils[1]!])
      expect((await note({ slide, rev: 1, text: 'x' }, who)).code).toBe('not_yours')
    expect((await look(noor())).body.slides[0]!.note).toEqual({ rev: 1, text: 'Kijk naar mama.' })
    const asTeacher = school.client()
    asTeacher.authStore.save(await scene.tokenOf(scene.teacher))
    const [kept] = await school.superuser.collection('speaking_notes').getFullList()
    await expect(asTeacher.collection('speaking_notes').getOne(kept!.id)).rejects.toMatchObject({
      status: 404,
    })
  })

  it('the paper: one of three', async () => {
    const portfolio = scene.portfolios[0]!
    expect((await theme({ portfolio, rev: 1, theme: 'zebra' })).code).toBe('not_understood')
    expect((await theme({ portfolio, rev: 1, theme: 'moss' }, scene.teacher)).code).toBe('not_yours')
    expect((await theme({ portfolio, rev: 1, theme: 'moss' })).body.rev).toBe(2)
    expect((await theme({ portfolio, rev: 1, theme: 'moss' })).body.rev).toBe(2)
    expect((await theme({ portfolio, rev: 1, theme: 'sky' })).code).toBe('rev_conflict')
    expect((await look(noor())).body.portfolio).toEqual({ id: portfolio, rev: 2, theme: 'moss' })
  })
})

describe('two rounds that begin on the same day', () => {
  it('follow each other as they were made: a school that tries it out in an afternoon looks back too', async () => {
    const { superuser } = school
    const [zomer] = await superuser.collection('rounds').getFullList({ filter: 'name = "Zomer"' })
    const { id: _, ...fields } = zomer!
    await superuser.collection('rounds').update(scene.round, { state: 'closed' })
    const round = await superuser.collection('rounds').create({ ...fields, name: 'Nog eens', state: 'open' })
    const portfolio = { pupil: noor().id, round: round.id, group: scene.group, theme: 'paper', rev: 1 }
    const { id } = await superuser.collection('portfolios').create(portfolio)
    await superuser.collection('bells').create({ id, pupil: noor().id, rings: 0 })
    const { body } = await look(noor())
    expect([body.round.name, body.last?.round]).toEqual(['Nog eens', 'Zomer'])
    const asked = await fetch(`${school.url}/api/aan/view/presentation?p=${id}`, {
      headers: { Authorization: await scene.tokenOf(noor()) },
    })
    const [first] = (await asked.json()).pages
    expect(first.items.map(({ what }: { what: string }) => what)).toContain('de tafels kennen')
  })
})
