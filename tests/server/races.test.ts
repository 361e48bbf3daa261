import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let result: string

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  scene = await makeScene(school.url, school.superuser)
  result = (await scene.giveResult(scene.pupils[0]!.id)).id
})
afterAll(() => school.stop())

const words = {
  why: '',
  first_step: 'Elke dag één ding',
  obstacle: '',
  plan: '',
  helper: '',
  sign: '8 van de 10',
  by_when: '2027-01-18',
}

describe('approving while the pupil saves', () => {
  it('never loses a text and never approves another, in 300 rounds', { timeout: 120_000 }, async () => {
    const points = school.superuser.collection('improvement_points')
    const id = newId()
    const [pupil] = scene.pupils
    const save = (rev: number, what: string) =>
      scene.say(pupil!, 'point.save', {
        id,
        rev,
        portfolio: scene.portfolios[0],
        what,
        ...words,
        results: [result],
        slides: [],
      })
    await save(0, 'begin')
    let kept = await points.update(id, { state: 'proposed' })
    let approvals = 0
    let saves = 0
    for (let round = 0; round < 300; round += 1) {
      const rev = kept['rev']
      const before = kept['what']
      const mine = `tekst ${round}`
      const approve = () => scene.say(scene.teacher, 'point.move', { point: id, rev, to: 'approved' })
      // they set off in turns, so that each is the first now and then
      const early = round % 2 === 0 ? approve() : null
      const saving = save(rev, mine)
      const [approved, saved] = await Promise.all([early ?? approve(), saving])
      kept = await points.getOne(id)
      const won = [approved, saved].filter((said) => said.status === 200)
      // exactly one was accepted, and what it did is what stands there
      expect(won).toHaveLength(1)
      expect(kept['rev']).toBe(rev + 1)
      if (approved.status === 200) {
        approvals += 1
        expect(kept).toMatchObject({ state: 'approved', what: before })
        expect(saved.code).toBe('rev_conflict')
        kept = await points.update(id, { state: 'proposed' })
      } else {
        saves += 1
        expect(kept).toMatchObject({ state: 'proposed', what: mine })
        expect(approved.code).toBe('rev_conflict')
      }
    }
    expect(Math.min(approvals, saves)).toBeGreaterThan(0)
    const rows = await school.superuser.collection('history').getFullList({ filter: `record = "${id}"` })
    // the point's own beginning, and one row for each that was accepted
    expect(rows).toHaveLength(301)
  })
})
