import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let portfolio: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  portfolio = scene.portfolios[0]!
})
afterAll(() => school.stop())

beforeEach(async () => {
  for (const name of ['student_contacts', 'improvement_points', 'slides', 'history'])
    for (const row of await all(name)) await school.superuser.collection(name).delete(row.id)
  await school.superuser.collection('rounds').update(scene.round, { state: 'open' })
})

const all = (collection: string, filter = '') =>
  school.superuser.collection(collection).getFullList({ filter, sort: '' })
const noor = () => scene.pupils[0]!
const slides = () => all('slides', `portfolio = "${portfolio}"`)
const rings = async (of = portfolio) =>
  (await school.superuser.collection('bells').getOne(of))['rings'] as number
const history = (record: string) => all('history', `record = "${record}"`)
const contact = (state: 'open' | 'closed') =>
  school.superuser.collection('student_contacts').create({
    portfolio,
    pupil: noor().id,
    state,
    staff: scene.teacher.id,
    opened_at: '2026-11-20 09:00:00.000Z',
    rev: 1,
  })

const words = (more: object = {}) => ({
  id: newId(),
  rev: 0,
  portfolio,
  type: 'proud',
  title: '',
  text: 'Ik ben trots op de brug.',
  feeling: '',
  mood: 0,
  shown: true,
  ...more,
})
const save = (input: object, who = noor()) => scene.say(who, 'slide.save', input as never)

describe('a slide is saved', () => {
  it('as the device made it, at the end of the row, and the bell rings', async () => {
    const before = await rings()
    const one = words()
    const two = words({ type: 'free', text: 'Nog iets.' })
    expect((await save(one)).body).toEqual({ id: one.id, rev: 1 })
    expect((await save(two)).body).toEqual({ id: two.id, rev: 1 })
    const stored = await slides()
    expect(stored.map((slide) => [slide.id, slide['position'], slide['pupil'], slide['text']])).toEqual([
      [one.id, 0, noor().id, 'Ik ben trots op de brug.'],
      [two.id, 1, noor().id, 'Nog iets.'],
    ])
    expect(await rings()).toBe(before + 2)
    expect(await history(one.id)).toEqual([])
  })

  it('once, however often it is sent', async () => {
    const one = words()
    const before = await rings()
    const said = await Promise.all(Array.from({ length: 8 }, () => save(one)))
    expect(said.map(({ body }) => body)).toEqual(Array(8).fill({ id: one.id, rev: 1 }))
    const next = { ...one, rev: 1, text: 'Ik ben trots op de brug omdat hij niet brak.' }
    expect((await save(next)).body).toEqual({ id: one.id, rev: 2 })
    expect((await save(next)).body).toEqual({ id: one.id, rev: 2 })
    expect(await slides()).toHaveLength(1)
    expect(await rings()).toBe(before + 2)
  })

  it('a change on an older text is refused, and brings what is stored', async () => {
    const one = words()
    await save(one)
    await save({ ...one, rev: 1, text: 'van de tablet' })
    const other = await save({ ...one, rev: 1, text: 'van de laptop' })
    expect([other.status, other.code]).toEqual([409, 'rev_conflict'])
    expect(other.body.detail).toMatchObject({ id: one.id, rev: 2, text: 'van de tablet' })
    expect((await slides())[0]).toMatchObject({ rev: 2, text: 'van de tablet' })
    // the same slide begun on two devices is a conflict too, not two slides
    expect((await save({ ...one, text: 'van nog een ander' })).code).toBe('rev_conflict')
  })

  it('of twenty that write at once on one rev, one wins', async () => {
    const one = words()
    await save(one)
    const said = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save({ ...one, rev: 1, text: `schrijver ${i}` })),
    )
    expect(said.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(said.filter(({ code }) => code === 'rev_conflict')).toHaveLength(19)
    expect((await slides())[0]!['rev']).toBe(2)
  })

  it('once somebody else read it, what stood there is kept', async () => {
    const one = words()
    await save(one)
    await contact('open')
    await save({ ...one, rev: 1, text: 'Ik ben trots op mijn brug.' })
    const rows = await history(one.id)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ action: 'edited', actor: noor().id, portfolio })
    expect(rows[0]!['detail'].before.text).toBe('Ik ben trots op de brug.')
  })
})

describe('a slide is refused', () => {
  const REFUSED: [string, object, string][] = [
    ['with a text that is too long', { text: 'x'.repeat(4001) }, 'text_too_long'],
    ['with an object for a text', { text: { en: 'x' } }, 'not_understood'],
    ['with NUL in it', { text: 'a\u0000b' }, 'not_understood'],
    ['with half a character in it', { text: 'a\ud83d' }, 'not_understood'],
    ['of a type that nobody fills', { type: 'agreements' }, 'not_understood'],
    ['with a feeling that there is none of', { feeling: 'great' }, 'not_understood'],
    ['with a mood past the five steps', { mood: 6 }, 'not_understood'],
    ['that is shown perhaps', { shown: 'yes' }, 'not_understood'],
    ['with an id that no device makes', { id: "x' || 1=1" }, 'not_understood'],
    ['that was taken away meanwhile', { rev: 3 }, 'not_found'],
    ['of a portfolio that there is none of', { portfolio: 'p00000000000000' }, 'not_found'],
    ['of a result that there is none of', { type: 'result', result: 'r00000000000000' }, 'not_found'],
    ['of a result without a result', { type: 'result' }, 'not_found'],
  ]
  it.each(REFUSED)('%s', async (_, more, code) => {
    expect((await save(words(more))).code).toBe(code)
    expect(await slides()).toEqual([])
  })

  it.each(['coordinator', 'teacher', 'otherTeacher', 'care', 'otherPupil'] as const)(
    'from %s',
    async (who) => {
      const one = words()
      await save(one)
      for (const input of [words(), { ...one, rev: 1, text: 'van een ander' }])
        expect((await save(input, scene[who])).code).toBe('not_yours')
      expect((await slides()).map((slide) => slide['text'])).toEqual(['Ik ben trots op de brug.'])
    },
  )

  it('from a classmate, from a disabled pupil and from nobody', async () => {
    expect((await save(words(), scene.pupils[1])).code).toBe('not_yours')
    await scene.tokenOf(noor())
    await school.superuser.collection('pupils').update(noor().id, { active: false })
    expect((await save(words())).code).toBe('signed_out')
    await school.superuser.collection('pupils').update(noor().id, { active: true })
    expect((await scene.say(null, 'slide.save', words() as never)).code).toBe('signed_out')
    expect(await slides()).toEqual([])
  })

  it("that stands in a classmate's portfolio, though it is named in one's own", async () => {
    const one = words()
    await save(one)
    const theirs = { ...one, rev: 1, portfolio: scene.portfolios[1], text: 'gekaapt' }
    expect((await save(theirs, scene.pupils[1])).code).toBe('not_yours')
    expect((await slides())[0]!['text']).toBe('Ik ben trots op de brug.')
  })

  it('of a result that the pupil may not see yet, or that is of somebody else', async () => {
    const hidden = await scene.giveResult(noor().id, { pupil_from: '2099-01-01 00:00:00.000Z' })
    const theirs = await scene.giveResult(scene.pupils[1]!.id)
    for (const { id } of [hidden, theirs])
      expect((await save(words({ type: 'result', result: id }))).code).toBe('not_found')
    const mine = await scene.giveResult(noor().id)
    const one = words({ type: 'result', result: mine.id, feeling: 'hard' })
    expect((await save(one)).status).toBe(200)
    // from then on it is about that result and no other
    const other = await scene.giveResult(noor().id)
    expect((await save({ ...one, rev: 1, result: other.id })).code).toBe('not_understood')
    expect((await save({ ...one, rev: 1, type: 'me' })).code).toBe('not_understood')
    expect((await slides()).map((slide) => slide['result'])).toEqual([mine.id])
  })

  it('when the contact is closed, and when the round is', async () => {
    const one = words()
    await save(one)
    const closed = await contact('closed')
    const acts = (): Promise<unknown[]> =>
      Promise.all(
        [
          save({ ...one, rev: 1, text: 'te laat' }),
          save(words()),
          scene.say(noor(), 'slide.remove', { slide: one.id, rev: 1 }),
          scene.say(noor(), 'slide.order', { portfolio, slides: [one.id] }),
        ].map(async (said) => (await said).code),
      )
    expect(await acts()).toEqual(Array(4).fill('contact_closed'))
    await school.superuser.collection('student_contacts').delete(closed.id)
    await school.superuser.collection('rounds').update(scene.round, { state: 'closed' })
    expect(await acts()).toEqual(Array(4).fill('round_not_open'))
    expect((await slides()).map((slide) => slide['text'])).toEqual(['Ik ben trots op de brug.'])
  })
})

describe('the order of slides', () => {
  const three = async () => {
    const made = ['me', 'proud', 'free'].map((type) => words({ type, text: type }))
    for (const one of made) await save(one)
    return made.map(({ id }) => id) as [string, string, string]
  }
  const order = async () => (await slides()).sort((a, b) => a['position'] - b['position']).map(({ id }) => id)
  const say = (ids: string[], who = noor()) => scene.say(who, 'slide.order', { portfolio, slides: ids })

  it("is the pupil's, and what is not named keeps the end", async () => {
    const [me, proud, free] = await three()
    const before = await rings()
    expect((await say([free, me, proud])).body).toEqual({ portfolio })
    expect(await order()).toEqual([free, me, proud])
    await say([proud])
    expect(await order()).toEqual([proud, free, me])
    expect(await rings()).toBe(before + 2)
    await say([proud])
    expect(await rings()).toBe(before + 2)
  })

  it('is for the teacher only while the contact is open, and for nobody else', async () => {
    const [me, proud, free] = await three()
    expect((await say([free, me, proud], scene.teacher)).code).toBe('contact_not_open')
    await contact('open')
    for (const who of [scene.otherTeacher, scene.care, scene.coordinator, scene.pupils[1]!])
      expect((await say([free, me, proud], who)).code).toBe('not_yours')
    expect(await order()).toEqual([me, proud, free])
    expect((await say([free, me, proud], scene.teacher)).status).toBe(200)
    expect(await order()).toEqual([free, me, proud])
    expect((await history(portfolio))[0]).toMatchObject({ action: 'ordered', actor: scene.teacher.id })
  })

  it('holds no slide of somebody else', async () => {
    const [me] = await three()
    const theirs = words({ portfolio: scene.portfolios[1] })
    await save(theirs, scene.pupils[1])
    for (const ids of [
      [theirs.id, me],
      ['s00000000000000', me],
    ])
      expect((await say(ids)).code).toBe('not_found')
  })
})

describe('a slide is taken away', () => {
  const remove = (slide: string, rev: number, who = noor()) => scene.say(who, 'slide.remove', { slide, rev })

  it('by the pupil alone, on what stands there now', async () => {
    const one = words()
    await save(one)
    for (const who of [scene.teacher, scene.pupils[1]!, scene.coordinator])
      expect((await remove(one.id, 1, who)).code).toBe('not_yours')
    expect((await remove(one.id, 0)).code).toBe('rev_conflict')
    expect(await slides()).toHaveLength(1)
    const before = await rings()
    expect((await remove(one.id, 1)).body).toEqual({ id: one.id })
    expect(await slides()).toEqual([])
    expect(await rings()).toBe(before + 1)
  })

  it('in the contact what stood there is kept', async () => {
    const one = words()
    await save(one)
    await contact('open')
    await remove(one.id, 1)
    const rows = await history(one.id)
    expect(rows.map((row) => row['action'])).toEqual(['removed'])
    expect(rows[0]!['detail'].before.text).toBe('Ik ben trots op de brug.')
  })

  it('but not from under a point that waits or is agreed', async () => {
    const one = words({ type: 'work' })
    await save(one)
    const point = await school.superuser.collection('improvement_points').create({
      portfolio,
      pupil: noor().id,
      state: 'proposed',
      what: 'bruggen',
      slides: [one.id],
      rev: 1,
    })
    expect((await remove(one.id, 1)).code).toBe('still_in_use')
    await school.superuser.collection('improvement_points').update(point.id, { state: 'draft' })
    expect((await remove(one.id, 1)).status).toBe(200)
  })
})
