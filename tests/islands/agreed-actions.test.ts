import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ActionContent, actionPost, beginAction, writtenActions } from '../../src/data/agreed-actions.ts'
import type { Outbox } from '../../src/data/outbox.ts'
import type { AgreedAction } from '../../src/domain/meeting-view.ts'

const words = (what: string, more: Partial<ActionContent> = {}): ActionContent => ({
  ...beginAction({ meeting: 'm1', owner: 'pupil', guardian: '', owner_name: 'Noor', point: '' }),
  what,
  ...more,
})

/** A school whose meeting has closed: what stands is fixed, what is new comes late. */
function closedSchool(stored: Record<string, string>): string[] {
  const asked: string[] = []
  const answer = (status: number, body: object) => Response.json(body, { status })
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    const { id, action, what } = JSON.parse(body) as { id?: string; action?: string; what?: string }
    asked.push(`${url.split('/').at(-1)} ${id ?? action}`)
    if (url.endsWith('action.remove')) return answer(409, { code: 'action_fixed' })
    if (id! in stored && stored[id!] !== what) return answer(409, { code: 'action_fixed' })
    stored[id!] = what!
    return answer(200, { id, rev: 1, arrival: 'late' })
  })
  return asked
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('words that come in after the meeting closed', () => {
  test('wait beside what stands fixed, under a name that a retry finds again', async () => {
    const stored = { abc: 'Ik schat elke dag.' }
    const asked = closedSchool(stored)
    const post = actionPost('pupil')
    const sent = { ...words('Ik schat elke week.') }
    expect(await post.send('abc', 1, sent, {})).toEqual({ rev: 1 })
    expect(await post.send('abc', 1, sent, {})).toEqual({ rev: 1 })
    expect(stored).toEqual({ abc: 'Ik schat elke dag.', bca: 'Ik schat elke week.' })
    expect(asked).toEqual(['action.save abc', 'action.save bca', 'action.save abc', 'action.save bca'])
  })

  test('never take the place of others that wait there already', async () => {
    const stored = { abc: 'Ik schat elke dag.', bca: 'Ik schat elke week.' }
    closedSchool(stored)
    await actionPost('staff').send('abc', 1, { ...words('Ik schat elke maand.') }, {})
    expect(stored).toEqual({
      abc: 'Ik schat elke dag.',
      bca: 'Ik schat elke week.',
      cab: 'Ik schat elke maand.',
    })
  })

  test('do not take away what stands', async () => {
    const stored = { abc: 'Ik schat elke dag.' }
    closedSchool(stored)
    expect(
      await actionPost('staff').send('abc', 3, { ...words('Ik schat elke dag.', { removed: true }) }, {}),
    ).toEqual({
      rev: 3,
    })
    expect(stored).toEqual({ abc: 'Ik schat elke dag.' })
  })
})

describe('what a screen shows of the actions of a meeting', () => {
  const action = (id: string, what: string): AgreedAction => ({
    ...words(what),
    ...{ id, rev: 1, status: 'open', status_by: '', arrival: 'in_time', written_by: '', written_at: '' },
  })
  const outbox = (typed: Record<string, ActionContent>): Outbox =>
    ({
      waiting: () => Object.keys(typed).map((id) => ({ kind: 'action', id, kept: true, refusal: null })),
      current: ({ id }: { id: string }, stored: unknown) =>
        typed[id] ? { rev: 1, content: { ...typed[id] } } : stored,
      standing: () => 'on_device',
      refusalOf: () => null,
    }) as unknown as Outbox

  test('is what was typed last, without what was taken away and without another meeting’s', () => {
    const shown = writtenActions(
      outbox({
        a: words('Anders gezegd'),
        b: words('Weg', { removed: true }),
        c: words('Nieuw'),
        d: words('Elders', { meeting: 'm2' }),
      }),
      'm1',
      [action('a', 'Eerst zo gezegd'), action('b', 'Weg'), action('e', 'Zo gebleven')],
      [],
    )
    expect(shown.map(({ id, content }) => [id, content.what])).toEqual([
      ['a', 'Anders gezegd'],
      ['e', 'Zo gebleven'],
      ['c', 'Nieuw'],
    ])
  })
})
