import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeScene, newId } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { meeting, preparing } from './moves/chance.ts'
import type { Model } from './moves/model.ts'
import { Real } from './moves/real.ts'
import { play, type Step } from './moves/steps.ts'

const RUNS = Number(process.env['MOVES_RUNS'] ?? 200)

let school: School
let real: Real
/** How often an act was accepted and refused: a run in which nothing was ever accepted says nothing. */
const seen = new Map<string, { yes: number; no: number }>()

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  real = await Real.open(school, await makeScene(school.url, school.superuser))
})
afterAll(() => school.stop())

/** What can be compared with what is stored: in no order, and who moved a point last is in the history. */
function comparable({ points, actions, ...model }: Model) {
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
  const shown = points.map(({ lastMover: _, ...point }) => point)
  return { ...model, points: shown.sort(byId), actions: [...actions].sort(byId) }
}

/** Everything that is agreed or approved, and with which words. */
const approvedWords = ({ points }: Model) =>
  new Map(
    points
      .filter(({ state }) => state === 'approved')
      .map(({ id, what, first_step }) => [id, what + first_step]),
  )

async function tries(begun: Model, steps: Step[]): Promise<void> {
  const model = structuredClone(begun)
  for (const one of [...model.points, ...model.actions]) one.id = newId()
  await real.begin(model)
  let before = await real.look()
  expect(comparable(before.stored)).toEqual(comparable(model))
  for (const one of steps) {
    const played = play(model, real, before.contact, one)
    if (!played) continue
    const { who, command, input, verdict } = played
    const said = await real.say(who, command, input)
    const tried = `${who} ${command} ${JSON.stringify(one.does)} ${one.fresh ? '' : 'stale'}: ${said.code ?? 'yes'}`
    const count = seen.get(one.does.act) ?? { yes: 0, no: 0 }
    seen.set(one.does.act, count)
    count[verdict === 'refused' ? 'no' : 'yes'] += 1
    expect(said.status === 200, tried).toBe(verdict !== 'refused')

    const after = await real.look()
    expect(comparable(after.stored), tried).toEqual(comparable(model))
    const rows = after.history.length - before.history.length
    expect(rows, `${tried}, rows`).toBe(typeof verdict === 'string' ? 0 : verdict.rows)
    const known = new Set(before.history.map(({ id }) => id))
    for (const row of after.history.filter(({ id }) => !known.has(id)))
      expect(row['actor'], tried).toBe(real.idOf(who))
    // whatever happened: what stays approved keeps its words, and after the contact nothing moves
    const words = approvedWords(after.stored)
    for (const [id, text] of approvedWords(before.stored))
      expect([text, undefined], tried).toContain(words.get(id))
    if (before.stored.contact.state === 'closed' && after.stored.contact.state === 'closed')
      expect(after.stored.points, tried).toEqual(before.stored.points)
    before = after
  }
}

it.each([
  ['before', preparing, ['begin', 'edit', 'move', 'open_contact', 'round']],
  ['at', meeting, ['open_meeting', 'close_meeting', 'agree', 'edit_action', 'take_in', 'tell']],
] as const)(
  'what is stored is what the rules say, whoever tries what %s the meeting',
  { timeout: 600_000 },
  async (_, { start, steps }, tried) => {
    seen.clear()
    await fc.assert(fc.asyncProperty(start, steps, tries), { numRuns: RUNS / 2 })
    const idle = tried.filter((act) => !seen.get(act)?.yes || !seen.get(act)?.no)
    expect(idle, 'acts that were never accepted, or never refused').toEqual([])
  },
)
