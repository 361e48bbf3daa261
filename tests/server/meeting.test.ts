import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { momentOf } from '../../src/domain/school-day.ts'
import { preparePresentation } from '../support/presentation.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

const records = (name: string, filter: string) => school.superuser.collection(name).getFullList({ filter })

/** A planned meeting of a pupil whose contact is closed, so that it may open. */
async function planned(which = 0, guardians: string[] = []): Promise<string> {
  const portfolio = scene.portfolios[which]!
  const contacts = school.superuser.collection('student_contacts')
  if ((await contacts.getFullList({ filter: `portfolio = "${portfolio}"` })).length === 0) {
    const at = momentOf('2026-11-20', '10:00')
    await contacts.create({
      portfolio,
      pupil: scene.pupils[which]!.id,
      state: 'closed',
      staff: scene.teacher.id,
      opened_at: at,
      closed_at: at,
      rev: 2,
    })
  }
  hour += 1
  const said = await scene.say(scene.coordinator, 'meeting.plan', {
    round: scene.round,
    meetings: [
      {
        portfolio,
        day: `2026-12-${String((hour % 20) + 1).padStart(2, '0')}`,
        time: `${10 + (hour % 8)}:00`,
        minutes: 20,
        room: `lokaal ${hour}`,
        guardians,
      },
    ],
  })
  expect(said.status).toBe(200)
  return said.body.meetings[0]
}
let hour = 0

const action = (meeting: string, more: Record<string, unknown> = {}) => ({
  id: newId(),
  rev: 0,
  meeting,
  what: 'Elke dinsdag bekijk ik de kaart',
  owner: 'school',
  owner_name: 'Meester Tom',
  by_when: '2026-12-18',
  sign: 'De kaart is vol',
  ...more,
})

async function opened(which = 0, guardians: string[] = []): Promise<string> {
  const meeting = await planned(which, guardians)
  const said = await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 1, device: 'bord' })
  expect(said.body.code).toMatch(/^[2-9A-HJKMNP-TV-X]{8}$/)
  return meeting
}

describe('the floor of a meeting', () => {
  it.each([
    ['the pupil', () => scene.pupils[0]!],
    ['another teacher', () => scene.otherTeacher],
    ['the coordinator without a tie', () => scene.coordinator],
    ['a teacher whose assignment ended', () => scene.formerTeacher],
    ['care', () => scene.care],
  ])('refuses %s who opens it', async (_, who) => {
    const meeting = await planned()
    const said = await scene.say(who(), 'meeting.open', { meeting, rev: 1 })
    expect(said.code).toBe('not_yours')
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('planned')
  })

  it('refuses to open for a presentation that nobody agreed', async () => {
    const said = await scene.say(scene.coordinator, 'meeting.plan', {
      round: scene.round,
      meetings: [
        {
          portfolio: scene.portfolios[2],
          day: '2026-12-01',
          time: '08:00',
          minutes: 20,
          room: 'x',
          guardians: [],
        },
      ],
    })
    const meeting = said.body.meetings[0]
    expect((await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 1 })).code).toBe('not_presentable')
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('planned')
  })

  it('is led by the device that opened it, until the second device of the teacher takes over', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'meeting.take_over', { meeting, device: 'tablet' })
    expect((await records('meetings', `id = "${meeting}"`))[0]!['device']).toBe('tablet')
    expect(await records('history', `record = "${meeting}" && action = "taken_over"`)).toHaveLength(1)
  })

  it('says where the talk is, from the device that leads only', async () => {
    const meeting = await opened()
    const [begun] = await records('meetings', `id = "${meeting}"`)
    expect(begun!['floor']).toMatchObject({ part: 'welcome', asked: [] })
    const floor = {
      part: 'results',
      since: begun!['floor'].since,
      spent: { welcome: 61 },
      asked: ['welcome'],
    }
    const said = (who: Scene['teacher'], more: object) =>
      scene.say(who, 'meeting.floor', { meeting, floor, ...more })
    expect((await said(scene.teacher, { device: 'tablet' })).code).toBe('leads_elsewhere')
    expect((await said(scene.pupils[0]!, { device: 'bord' })).code).toBe('not_yours')
    expect((await said(scene.teacher, { device: 'bord', floor: { part: 'coffee' } })).code).toBe(
      'not_understood',
    )
    expect((await records('meetings', `id = "${meeting}"`))[0]!['floor']).toEqual(begun!['floor'])
    await said(scene.teacher, { device: 'bord' })
    const [kept] = await records('meetings', `id = "${meeting}"`)
    expect(kept!['floor']).toEqual(floor)
    expect(kept!['rev']).toBe(begun!['rev'])
  })

  it('is closed by the device that leads only', async () => {
    const meeting = await opened()
    const close = (device: string) => scene.say(scene.teacher, 'meeting.close', { meeting, rev: 2, device })
    expect((await close('tablet')).code).toBe('leads_elsewhere')
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('open')
    await close('bord')
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('closed')
  })

  it('reopens with a reason only', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'meeting.close', { meeting, rev: 2 })
    expect((await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 3 })).code).toBe('reason_missing')
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('closed')
    await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 3, reason: 'Datum vergeten' })
    expect((await records('meetings', `id = "${meeting}"`))[0]!['state']).toBe('open')
  })
})

describe('an agreed action', () => {
  it('is one action, however often and from however many devices it is sent', async () => {
    const meeting = await opened()
    const sent = action(meeting)
    const said = await Promise.all(
      Array.from({ length: 20 }, () => scene.say(scene.teacher, 'action.save', sent)),
    )
    for (const { body } of said) expect(body).toEqual({ id: sent.id, rev: 1, arrival: 'in_time' })
    expect(await records('agreed_actions', `meeting = "${meeting}"`)).toHaveLength(1)
    expect(await records('history', `record = "${sent.id}"`)).toHaveLength(1)
  })

  it('refuses a classmate, another teacher and a former teacher who write it', async () => {
    const meeting = await opened()
    for (const who of [scene.pupils[1]!, scene.otherTeacher, scene.formerTeacher, scene.subjectTeacher]) {
      expect((await scene.say(who, 'action.save', action(meeting))).code).toBe('not_yours')
    }
    expect(await records('agreed_actions', `meeting = "${meeting}"`)).toHaveLength(0)
  })

  it('refuses an owner who is not at this meeting', async () => {
    const meeting = await opened(0, [scene.guardians[0]!.id])
    const said = await scene.say(
      scene.teacher,
      'action.save',
      action(meeting, { owner: 'guardian', guardian: scene.guardians[1]!.id }),
    )
    expect(said.code).toBe('not_at_this_meeting')
    expect(await records('agreed_actions', `meeting = "${meeting}"`)).toHaveLength(0)
  })

  it('that arrives late waits, is taken in once and given back once, and is never dropped', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'meeting.close', { meeting, rev: 2 })
    const [one, two] = [action(meeting, { what: 'Eén' }), action(meeting, { what: 'Twee' })]
    expect((await scene.say(scene.pupils[0]!, 'action.save', one)).body.arrival).toBe('late')
    expect((await scene.say(scene.pupils[0]!, 'action.save', two)).body.arrival).toBe('late')
    expect(
      (await scene.say(scene.pupils[0]!, 'action.arrival', { action: one.id, rev: 1, arrival: 'taken_in' }))
        .code,
    ).toBe('not_yours')
    await scene.say(scene.teacher, 'action.arrival', { action: one.id, rev: 1, arrival: 'taken_in' })
    await scene.say(scene.teacher, 'action.arrival', { action: two.id, rev: 1, arrival: 'given_back' })
    const kept = await records('agreed_actions', `meeting = "${meeting}"`)
    expect(Object.fromEntries(kept.map((row) => [row['what'], row['arrival']]))).toEqual({
      Eén: 'taken_in',
      Twee: 'given_back',
    })
  })

  it('refuses another text after closing, and still lets its owner change the status', async () => {
    const meeting = await opened()
    const mine = action(meeting, { owner: 'pupil', owner_name: 'Noor' })
    const theirs = action(meeting)
    await scene.say(scene.teacher, 'action.save', mine)
    await scene.say(scene.teacher, 'action.save', theirs)
    await scene.say(scene.teacher, 'meeting.close', { meeting, rev: 2 })
    expect(
      (await scene.say(scene.teacher, 'action.save', { ...mine, rev: 1, what: 'Iets anders' })).code,
    ).toBe('action_fixed')
    await scene.say(scene.pupils[0]!, 'action.status', { action: mine.id, rev: 1, status: 'done' })
    expect(
      (await scene.say(scene.pupils[0]!, 'action.status', { action: theirs.id, rev: 1, status: 'done' }))
        .code,
    ).toBe('voice_not_yours')
    const kept = await records('agreed_actions', `meeting = "${meeting}"`)
    expect(kept.map((row) => [row['what'], row['status']]).sort()).toEqual(
      [
        [mine.what, 'done'],
        [theirs.what, 'open'],
      ].sort(),
    )
  })
})

describe('what was agreed, asked as a whole', () => {
  const ask = async (who: Scene['teacher'], view: string, query: string) => {
    const response = await fetch(`${school.url}/api/aan/view/${view}?${query}`, {
      headers: { Authorization: await scene.tokenOf(who) },
    })
    return { status: response.status, body: await response.json() }
  }

  it('says who wrote an action, to the pupil, the class teacher and care, and to nobody else', async () => {
    const meeting = await opened(1)
    await scene.say(scene.pupils[1]!, 'action.save', action(meeting, { what: 'Ik lees elke avond' }))
    const query = `portfolio=${scene.portfolios[1]}`
    for (const [who, you] of [
      [scene.pupils[1]!, 'P'],
      [scene.teacher, 'T'],
      [scene.care, 'reader'],
    ] as const) {
      const { body } = await ask(who, 'agreements', query)
      expect(body.you).toBe(you)
      const written = body.rounds[0].meetings.flatMap((one: { actions: object[] }) => one.actions)
      expect(written).toMatchObject([{ what: 'Ik lees elke avond', written_by: 'Arthur Wouters' }])
    }
    for (const who of [scene.pupils[0]!, scene.otherTeacher, scene.formerTeacher, scene.coordinator]) {
      expect(await ask(who, 'agreements', query)).toMatchObject({ status: 403, body: { code: 'not_yours' } })
      expect(await ask(who, 'meeting', `meeting=${meeting}`)).toMatchObject({
        status: 403,
        body: { code: 'not_yours' },
      })
    }
  })

  it('holds nothing that this family may not know yet: they look along on the teacher’s screen', async () => {
    const prepared = await preparePresentation(scene, 2)
    const [meeting] = prepared.meetings
    await scene.say(scene.teacher, 'meeting.open', { meeting, rev: 1 })
    const { body } = await ask(scene.teacher, 'meeting', `meeting=${meeting}`)
    expect(body.points.map(({ id }: { id: string }) => id)).toEqual([prepared.points.approved])
    expect(body.last.points.length + body.last.actions.length).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toMatch(/GEHEIM/)
  })

  it('lists the meetings of the day for whose pupils they are, with nobody else’s', async () => {
    await planned(1)
    const mine = await ask(scene.teacher, 'meetings_of_day', '')
    expect(mine.body.meetings.length).toBeGreaterThan(0)
    expect((await ask(scene.otherTeacher, 'meetings_of_day', '')).body.meetings).toEqual([])
    expect((await ask(scene.pupils[0]!, 'meetings_of_day', '')).body.code).toBe('not_yours')
  })
})

describe('the conclusion', () => {
  const words = { text: 'Noor meet elke dag iets.', pupil_view: '', family_view: '', school_view: '' }
  const text = (meeting: string, rev: number, more = {}) => ({
    meeting,
    rev,
    ...words,
    follow_up_day: '',
    follow_up_time: '',
    ...more,
  })

  it('refuses the pupil who confirms for the family, and the teacher who confirms as the pupil', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 0))
    const family = { meeting, words, voice: 'family', name: 'Samira', spoken: true }
    expect((await scene.say(scene.pupils[0]!, 'conclusion.confirm', family)).code).toBe('voice_not_yours')
    expect(
      (await scene.say(scene.teacher, 'conclusion.confirm', { ...family, voice: 'pupil', spoken: false }))
        .code,
    ).toBe('voice_not_yours')
    expect(await records('confirmations', `meeting = "${meeting}"`)).toHaveLength(0)
  })

  it('is confirmed by each voice, and by nobody any more when its words change', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 0))
    await scene.say(scene.pupils[0]!, 'conclusion.confirm', {
      meeting,
      words,
      voice: 'pupil',
      name: '',
      spoken: false,
    })
    await scene.say(scene.teacher, 'conclusion.confirm', {
      meeting,
      words,
      voice: 'family',
      name: 'Samira',
      spoken: true,
    })
    await scene.say(scene.teacher, 'conclusion.confirm', {
      meeting,
      words,
      voice: 'school',
      name: '',
      spoken: false,
    })
    const said = await records('confirmations', `meeting = "${meeting}"`)
    expect(said.map((row) => [row['voice'], row['name'], row['spoken']]).sort()).toEqual([
      ['family', 'Samira', true],
      ['pupil', 'Noor El Idrissi', false],
      ['school', 'Tom Titularis', false],
    ])
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 1, { text: 'Noor meet elke week iets.' }))
    expect(await records('confirmations', `meeting = "${meeting}"`)).toHaveLength(0)
  })

  it('gets no yes to words that changed while somebody read them', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 0))
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 1, { school_view: 'Te weinig.' }))
    const yes = { meeting, words, voice: 'pupil', name: '', spoken: false }
    const late = await scene.say(scene.pupils[0]!, 'conclusion.confirm', yes)
    expect([late.code, late.body.detail.school_view]).toEqual(['rev_conflict', 'Te weinig.'])
    expect((await scene.say(scene.pupils[0]!, 'conclusion.confirm', { ...yes, words: 'ja' })).code).toBe(
      'not_understood',
    )
    expect(await records('confirmations', `meeting = "${meeting}"`)).toHaveLength(0)
    const read = { ...words, school_view: 'Te weinig.' }
    await scene.say(scene.pupils[0]!, 'conclusion.confirm', { ...yes, words: read })
    expect(await records('confirmations', `meeting = "${meeting}"`)).toHaveLength(1)
  })

  it('lets the pupil write the summary and the own view, not what family and school say', async () => {
    const meeting = await opened()
    const pupil = scene.pupils[0]!
    const said = async (rev: number, more: object) =>
      (await scene.say(pupil, 'conclusion.save', text(meeting, rev, more))).code
    expect(await said(0, { family_view: 'Alles is prima.' })).toBe('voice_not_yours')
    expect(await said(0, { pupil_view: 'Ik vond het spannend.' })).toBeUndefined()
    expect(await said(1, { pupil_view: 'Spannend.', school_view: 'Heel goed.' })).toBe('voice_not_yours')
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 1, { family_view: 'Meer spelen.' }))
    expect(await said(2, { family_view: 'Meer spelen.', text: 'Anders' })).toBeUndefined()
    const [stored] = await records('conclusions', `meeting = "${meeting}"`)
    expect(stored).toMatchObject({ text: 'Anders', family_view: 'Meer spelen.', school_view: '', rev: 3 })
  })

  it('refuses another text once the meeting is closed', async () => {
    const meeting = await opened()
    await scene.say(scene.teacher, 'conclusion.save', text(meeting, 0))
    await scene.say(scene.teacher, 'meeting.close', { meeting, rev: 2 })
    expect(
      (await scene.say(scene.teacher, 'conclusion.save', text(meeting, 1, { text: 'Anders' }))).code,
    ).toBe('meeting_closed')
    expect((await records('conclusions', `meeting = "${meeting}"`))[0]!['text']).toBe(
      'Noor meet elke dag iets.',
    )
  })
})

describe('two households', () => {
  it('have two meetings; each answer is without the other’s people and words', async () => {
    const one = await opened(0, [scene.guardians[0]!.id])
    const two = await opened(0, [scene.guardians[1]!.id])
    await scene.say(
      scene.teacher,
      'action.save',
      action(one, { owner: 'guardian', guardian: scene.guardians[0]!.id, what: 'Thuis van Samira' }),
    )
    const response = await fetch(`${school.url}/api/aan/view/meeting?meeting=${two}`, {
      headers: { Authorization: await scene.tokenOf(scene.teacher) },
    })
    const bytes = await response.text()
    expect(response.status).toBe(200)
    expect(bytes).toContain('Karim')
    expect(bytes).not.toContain('Samira')
  })
})
