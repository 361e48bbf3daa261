import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page, Presentation } from '../../src/domain/presentation.ts'
import { type Prepared, preparePresentation } from '../support/presentation.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let ready: Prepared

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  ready = await preparePresentation(scene)
})
afterAll(() => school.stop())

type Somebody = Parameters<Scene['say']>[0]

/** The very bytes that a screen would get. */
async function bytes(person: Somebody, meeting = '', portfolio = ready.portfolio) {
  const headers: Record<string, string> = person ? { Authorization: await scene.tokenOf(person) } : {}
  const query = new URLSearchParams({ p: portfolio, ...(meeting === '' ? {} : { m: meeting }) })
  const response = await fetch(`${school.url}/api/aan/view/presentation?${query}`, { headers })
  return {
    status: response.status,
    caching: response.headers.get('cache-control'),
    text: await response.text(),
  }
}
const whole = async (person: Somebody, meeting = ''): Promise<Presentation> =>
  JSON.parse((await bytes(person, meeting)).text)
const set = (collection: string, id: string, fields: Record<string, unknown>) =>
  school.superuser.collection(collection).update(id, fields)
const noor = () => scene.pupils[0]!
const inMeeting = async (index: number, state: string, act: () => Promise<void>) => {
  await set('meetings', ready.meetings[index]!, { state })
  try {
    await act()
  } finally {
    await set('meetings', ready.meetings[index]!, { state: 'planned' })
  }
}
const kinds = (pages: Page[]) => pages.map((page) => (page.kind === 'slide' ? page.type : page.kind))

describe('who may ask for a presentation', () => {
  it.each([
    ['nobody', () => null, 'signed_out'],
    ['a classmate', () => scene.pupils[1]!, 'not_yours'],
    ['another teacher', () => scene.otherTeacher, 'not_yours'],
    ['a subject teacher', () => scene.subjectTeacher, 'not_yours'],
    ['a teacher whose assignment ended', () => scene.formerTeacher, 'not_yours'],
    ['the coordinator without a tie', () => scene.coordinator, 'not_yours'],
    ['a guardian, who has no door yet', () => scene.guardians[0]!, 'not_yours'],
  ])('%s does not', async (_, who, code) => {
    for (const meeting of ['', ready.meetings[0]!]) {
      const { status, text } = await bytes(who(), meeting)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(JSON.parse(text)).toEqual({ code, detail: null })
    }
  })

  it.each([
    ['the pupil', () => noor()],
    ['the class teacher', () => scene.teacher],
    ['care', () => scene.care],
  ])('%s does, and it is kept by nobody on the way', async (_, who) => {
    const { status, text, caching } = await bytes(who())
    expect(status).toBe(200)
    expect(caching).toBe('private, no-store')
    expect(text).toContain('Onze brug van stokjes')
  })

  it('a meeting of another portfolio is not found', async () => {
    const { status, text } = await bytes(scene.teacher, ready.meetings[0], scene.portfolios[1]!)
    expect([status, JSON.parse(text).code]).toEqual([404, 'not_found'])
    expect((await bytes(scene.teacher, newId())).status).toBe(404)
    expect((await bytes(scene.teacher, '', 'x"; drop')).status).toBe(404)
  })

  it('a meeting that is not held shows nothing', async () => {
    for (const state of ['cancelled', 'no_show']) {
      await inMeeting(0, state, async () => {
        expect(JSON.parse((await bytes(scene.teacher, ready.meetings[0])).text).code).toBe(
          'meeting_cancelled',
        )
      })
    }
  })
})

describe('the whole, in one answer', () => {
  it('comes in the order in which it is told, beginning with what went well', async () => {
    await inMeeting(0, 'open', async () => {
      const { pages, pupil, teacher, stage, theme, meeting } = await whole(scene.teacher, ready.meetings[0])
      expect(kinds(pages)).toEqual([
        'last_time',
        'me',
        'question',
        'proud',
        'result',
        'result',
        'question',
        'point',
        'question',
        'question',
        'agreements',
      ])
      expect({ pupil, teacher, stage, theme, meeting }).toEqual({
        pupil: 'Noor',
        teacher: 'Tom Titularis',
        stage: 'primary',
        theme: 'paper',
        meeting: { id: ready.meetings[0], state: 'open' },
      })
      const first = pages[0]!
      expect(first.kind === 'last_time' && first.items.map(({ what }) => what)).toEqual([
        'De tafels van 6 en 7',
        'Ik leg mijn boekentas klaar',
        'De juf geeft een tafelkaart mee',
        'MAMA leest elke avond voor',
      ])
    })
  })

  it('shows a result as it is written on the report', async () => {
    const { pages } = await whole(noor())
    expect(pages.find((page) => page.place === ready.slides.hard)).toMatchObject({
      result: { subject: 'Wiskunde', value: '13,5/18', scale: 'points' },
      points: [{ place: ready.points.approved, title: 'Eerst schatten, dan meten' }],
    })
  })

  it('shows what this meeting agreed while it is written, and the conclusion once it has words', async () => {
    await inMeeting(0, 'open', async () => {
      const meeting = ready.meetings[0]!
      const said = await scene.say(scene.teacher, 'action.save', {
        id: newId(),
        rev: 0,
        meeting,
        what: 'Elke dinsdag bekijk ik haar kaart',
        owner: 'school',
        owner_name: 'Meester Tom',
        by_when: '',
        sign: '',
      })
      await scene.say(scene.teacher, 'conclusion.save', {
        meeting,
        rev: 0,
        text: 'Noor groeit.',
        pupil_view: '',
        family_view: '',
        school_view: '',
        follow_up_day: '',
        follow_up_time: '',
      })
      const here = await bytes(scene.teacher, meeting)
      expect(here.text).toContain('Elke dinsdag bekijk ik haar kaart')
      expect(here.text).toContain('Noor groeit.')
      for (const other of [ready.meetings[1], '']) {
        const { text } = await bytes(scene.teacher, other)
        expect(text).toContain('Onze brug van stokjes')
        expect(text).not.toContain('Elke dinsdag bekijk ik haar kaart')
        expect(text).not.toContain('Noor groeit.')
      }
      await scene.say(scene.teacher, 'action.remove', { action: said.body.id, rev: 1 })
    })
  })
})

describe('the bytes of the answer hold', () => {
  it('no held slide, no slide that is not chosen, nothing the teacher keeps', async () => {
    await inMeeting(0, 'open', async () => {
      for (const [who, meeting] of [
        [noor(), ''],
        [noor(), ready.meetings[0]],
        [scene.teacher, ''],
        [scene.teacher, ready.meetings[0]],
      ] as const) {
        const { text } = await bytes(who, meeting)
        expect(text).toContain('Eerst schatten, dan meten')
        for (const hidden of [ready.slides.held, ready.slides.hidden, ready.slides.wellbeing])
          expect(text).not.toContain(hidden)
        expect(text).not.toMatch(/GEHEIM (vastgehouden|waarom|niet gekozen|hoe ik|kijk)/)
      }
    })
  })

  it('no point that is not approved, and of an approved one only its own words', async () => {
    await inMeeting(0, 'open', async () => {
      for (const meeting of ['', ready.meetings[0]]) {
        const { text } = await bytes(scene.teacher, meeting)
        expect(text).not.toContain(ready.points.proposed)
        expect(text).not.toMatch(/GEHEIM (voorgesteld|opmerking|voorstel|opzijgelegd|te laat)/)
      }
      for (const state of ['draft', 'returned', 'reworded', 'set_aside']) {
        await set('improvement_points', ready.points.approved, { state })
        const { text } = await bytes(noor(), ready.meetings[0])
        expect([state, text.includes('Eerst schatten, dan meten')]).toEqual([state, false])
      }
      await set('improvement_points', ready.points.approved, { state: 'approved' })
    })
  })

  it('no result before its day, nor the slide, the point and the title that come from it', async () => {
    await inMeeting(0, 'open', async () => {
      const { text } = await bytes(scene.teacher, ready.meetings[0])
      expect(text).toContain('13,5/18')
      expect(text).toContain('Begrijpend lezen')
      expect(text).not.toContain('GEHEIM')
    })
    const own = (await bytes(noor())).text
    expect(own).toContain('GEHEIM familie later')
    expect(own).toContain('GEHEIM punt van later')
    expect(own).not.toMatch(/GEHEIM (leerling later|3\/10|werk|over een latere toets)/)
  })

  it('no result for the family before their own meeting begins, also when the other household has met', async () => {
    await inMeeting(1, 'open', async () => {
      const early = (await bytes(noor(), ready.meetings[0])).text
      expect(early).toContain('Onze brug van stokjes')
      expect(early).not.toMatch(/13,5\/18|Begrijpend lezen|Makkelijk vond ik|Eerst schatten, dan meten/)
      expect((await bytes(noor(), ready.meetings[1])).text).toContain('13,5/18')
    })
  })

  it('no result at all in a reverse round', async () => {
    await set('rounds', scene.round, { kind: 'reverse' })
    await inMeeting(0, 'open', async () => {
      for (const meeting of ['', ready.meetings[0]]) {
        const { text } = await bytes(scene.teacher, meeting)
        expect(text).toContain('Onze brug van stokjes')
        expect(text).not.toMatch(/13,5\/18|Begrijpend lezen|Makkelijk vond ik/)
      }
    })
    await set('rounds', scene.round, { kind: 'student_led' })
  })

  it('nothing that the other household promised, and what pupil and school promised for both', async () => {
    for (const [index, mine, theirs] of [
      [0, 'MAMA', 'PAPA'],
      [1, 'PAPA', 'MAMA'],
    ] as const) {
      await inMeeting(index, 'open', async () => {
        const { text } = await bytes(scene.teacher, ready.meetings[index])
        expect(text).toContain(mine)
        expect(text).not.toContain(theirs)
        expect(text).toContain('Ik leg mijn boekentas klaar')
        expect(text).toContain('De juf geeft een tafelkaart mee')
        expect(text).not.toContain(ready.meetings[1 - index]!)
      })
    }
  })

  it('speaking notes for the pupil, and for nobody else', async () => {
    expect((await whole(noor())).notes).toEqual({ [ready.slides.proud]: 'Vertel eerst van de stokjes.' })
    for (const who of [scene.teacher, scene.care])
      expect((await bytes(who)).text).not.toContain('Vertel eerst')
  })
})

describe('presentable', () => {
  const state = (to: string) => set('student_contacts', ready.contact, { state: to })

  it('is a meeting only when the contact closed; the preview is the pupil’s at any time and says what is missing', async () => {
    await state('open')
    const { status, text } = await bytes(scene.teacher, ready.meetings[0])
    expect(status).toBe(400)
    expect(JSON.parse(text)).toEqual({
      code: 'not_presentable',
      detail: {
        missing: ['slides_held', 'points_waiting', 'contact_not_closed'],
        pupil: 'Noor',
        rev: 1,
        teaches: true,
      },
    })
    const { pages, preview } = await whole(noor())
    expect(preview).toBe(true)
    expect(pages.at(-1)).toMatchObject({
      kind: 'missing',
      missing: ['slides_held', 'points_waiting', 'contact_not_closed'],
    })
    await state('closed')
    expect((await bytes(scene.teacher, ready.meetings[0])).status).toBe(200)
  })

  it('is stated by the class teacher, with words, once', async () => {
    await state('open')
    const input = { portfolio: ready.portfolio, rev: 1, reason: 'Noor was drie weken ziek' }
    for (const who of [
      noor(),
      scene.otherTeacher,
      scene.care,
      scene.formerTeacher,
      scene.coordinator,
      null,
    ]) {
      const said = await scene.say(who, 'portfolio.presentable', input)
      expect(said.status).toBeGreaterThanOrEqual(400)
      expect((await bytes(scene.teacher, ready.meetings[0])).status).toBe(400)
    }
    expect((await scene.say(scene.teacher, 'portfolio.presentable', { ...input, rev: 7 })).code).toBe(
      'rev_conflict',
    )
    const said = await scene.say(scene.teacher, 'portfolio.presentable', input)
    const again = await scene.say(scene.teacher, 'portfolio.presentable', input)
    expect([said.body.rev, again.body.rev]).toEqual([2, 2])
    expect((await bytes(scene.teacher, ready.meetings[0])).status).toBe(200)
    const kept = await school.superuser
      .collection('history')
      .getFullList({ filter: `record = "${ready.portfolio}"` })
    expect(kept.map((row) => [row['action'], row['detail'].reason, row['actor_name']])).toEqual([
      ['held_without_contact', 'Noor was drie weken ziek', 'Tom Titularis'],
    ])
    await scene.say(scene.teacher, 'portfolio.presentable', {
      portfolio: ready.portfolio,
      rev: 2,
      reason: ' ',
    })
    expect((await bytes(scene.teacher, ready.meetings[0])).status).toBe(400)
    await state('closed')
  })

  it.each(['classic', 'reverse'])('needs no contact in a %s round', async (kind) => {
    await state('open')
    await set('rounds', scene.round, { kind })
    expect((await bytes(scene.teacher, ready.meetings[0])).status).toBe(200)
    await set('rounds', scene.round, { kind: 'student_led' })
    await state('closed')
  })
})

describe('pictures', () => {
  const pixel = () =>
    new File(
      [
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      ],
      'brug.png',
      { type: 'image/png' },
    )

  it('open with the token of the answer, for who may read them, and with nothing else', async () => {
    await set('slides', ready.slides.proud, { picture: pixel(), picture_width: 1, picture_height: 1 })
    const { pages, token } = await whole(scene.teacher)
    const page = pages.find(({ place }) => place === ready.slides.proud)
    const picture = page?.kind === 'slide' ? page.picture : null
    expect(picture).toMatchObject({ width: 1, height: 1 })
    const get = (with_: string) => fetch(`${school.url}${picture!.path}${with_}`)
    const opened = await get(`?token=${token}`)
    expect([opened.status, opened.headers.get('content-type'), opened.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'private, no-store',
    ])
    expect((await get('')).status).toBe(404)
    expect((await get('?token=x')).status).toBe(404)
    const others = JSON.parse((await bytes(scene.otherTeacher)).text)
    expect(others.token).toBeUndefined()
  })

  it('of a held slide have no address in the answer', async () => {
    const held = await set('slides', ready.slides.held, {
      picture: pixel(),
      picture_width: 1,
      picture_height: 1,
    })
    for (const who of [noor(), scene.teacher])
      expect((await bytes(who)).text).not.toContain(String(held['picture']))
  })
})
