import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIEW_NAMES } from '../../../src/domain/views.ts'
import { type School, startSchool } from '../../support/school.ts'
import { type Cast, makeCast } from './actors.ts'
import { ACTORS, type ActorName } from './names.ts'
import { VIEWS_SEEN } from './views.ts'
import { WORDS, type Written, writeWords } from './words.ts'

let school: School
let cast: Cast
let written: Written

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  cast = await makeCast(school)
  written = await writeWords(school, cast)
})
afterAll(() => school.stop())

async function ask(actor: ActorName, view: string, query: Record<string, string>) {
  const token = cast.tokenOf(actor)
  const answer = await fetch(`${school.url}/api/aan/view/${view}?${new URLSearchParams(query)}`, {
    headers: token ? { Authorization: token } : {},
  })
  return { status: answer.status, kept: answer.headers.get('Cache-Control'), text: await answer.text() }
}

describe.each(VIEW_NAMES)('%s', (view) => {
  describe.each(VIEWS_SEEN[view])('about $about', ({ query, seen }) => {
    it.each(ACTORS)('answers %s what the table says, and nothing else', async (actor) => {
      const answer = await ask(actor, view, query(cast, written))
      expect(answer.kept).toBe('private, no-store')
      const allowed = seen[actor]
      // `CODE` stands in `GOCODE` too: a word counts where it stands alone
      const read = WORDS.filter((word) => new RegExp(`(?<![A-Z])${word}(?![a-z])`).test(answer.text))
      expect([...read].sort()).toEqual([...new Set(allowed ?? [])].sort())
      if (allowed) expect(answer.status).toBe(200)
      else expect(JSON.parse(answer.text).code).toMatch(/^(signed_out|not_yours|not_found)$/)
    })
  })
})

it('knows a cell for every view, and every view is answered to somebody', () => {
  expect(Object.keys(VIEWS_SEEN).sort()).toEqual([...VIEW_NAMES].sort())
  const closed = VIEW_NAMES.filter((view) =>
    VIEWS_SEEN[view].every(({ seen }) => Object.keys(seen).length === 0),
  )
  expect(closed).toEqual([])
})
