import { COMMAND_NAMES } from '../../../src/domain/commands.ts'
import { COLLECTIONS } from '../../../src/domain/visibility.ts'
import { BODIES, CONTENT_TYPES, type Dice, oddValue, QUERIES } from './odd.ts'

/** One odd request; `knows` is whether the answer must be one of ours (an output, or a refusal with a known code). */
export interface OddRequest {
  path: string
  method: string
  actor: string
  type?: string
  body?: string | FormData
  knows: boolean
}

/** What a right request of each command looks like and who may send it, and ids of things that are there. */
export interface Ground {
  actors: readonly string[]
  right: Record<string, { by: string; input: Record<string, unknown> }>
  ids: readonly string[]
  views: Record<string, readonly string[]>
}

/** Puts something odd in one or two places of a right input, or takes a field away; the rest stays right. */
function bent(dice: Dice, input: unknown, ids: readonly string[]): string {
  const odd = () => (dice.often(0.3) ? JSON.stringify(dice.of(ids)) : oddValue(dice))
  if (typeof input !== 'object' || input === null || dice.often(0.05)) return odd()
  if (Array.isArray(input)) {
    const at = dice.below(Math.max(1, input.length))
    const items = input.map((item, index) => (index === at ? bent(dice, item, ids) : JSON.stringify(item)))
    return `[${items.length === 0 ? odd() : items.join(',')}]`
  }
  const fields = Object.entries(input).map(([key, value]): [string, string] => [key, JSON.stringify(value)])
  const times = 1 + dice.below(2)
  for (let time = 0; time < times && fields.length > 0; time += 1) {
    const field = dice.of(fields)
    const value = (input as Record<string, unknown>)[field[0]]
    if (dice.often(0.1)) fields.splice(fields.indexOf(field), 1)
    else field[1] = typeof value === 'object' && dice.often(0.6) ? bent(dice, value, ids) : odd()
  }
  if (dice.often(0.1)) fields.push(['op', odd()])
  if (dice.often(0.1)) fields.push(['device', odd()])
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`
}

function command(dice: Dice, ground: Ground, name: string): OddRequest {
  const { by, input } = ground.right[name]!
  const actor = dice.often(0.6) ? by : dice.of(ground.actors)
  const path = `/api/aan/${name}`
  const knows = true
  const kind = dice.next()
  if (kind < 0.75)
    return {
      path,
      method: 'POST',
      actor,
      type: 'application/json',
      body: bent(dice, input, ground.ids),
      knows,
    }
  if (kind < 0.85)
    return { path, method: 'POST', actor, type: 'application/json', body: dice.of(BODIES), knows }
  if (kind < 0.92) {
    // to another content type PocketBase itself may answer
    return { path, method: 'POST', actor, type: dice.of(CONTENT_TYPES), body: dice.of(BODIES), knows: false }
  }
  const form = new FormData()
  form.set('input', dice.often(0.7) ? bent(dice, input, ground.ids) : dice.of(BODIES))
  const bytes = new Uint8Array(dice.of([0, 1, 100, 100_000, 4_000_000])).fill(dice.below(256))
  const field = dice.of(['picture', 'logo', 'input', 'x'])
  form.append(field, new Blob([bytes]), dice.of(['x.png', '', '../../x', '\u202egnp.exe', 'é'.repeat(300)]))
  return { path, method: 'POST', actor, body: form, knows }
}

function view(dice: Dice, ground: Ground, name: string): OddRequest {
  const query = new URLSearchParams()
  for (const key of ground.views[name]!)
    if (dice.often(0.9)) query.append(key, dice.often(0.6) ? dice.of(ground.ids) : dice.of(QUERIES))
  if (dice.often(0.2)) query.append(dice.of(QUERIES), dice.of(QUERIES))
  return { path: `/api/aan/view/${name}?${query}`, method: 'GET', actor: dice.of(ground.actors), knows: true }
}

/** What PocketBase serves itself: lists, records, files, the live line; and the site. */
function elsewhere(dice: Dice, ground: Ground): OddRequest {
  const actor = dice.of(ground.actors)
  const name = dice.of([...COLLECTIONS, '_superusers', 'nope', '%00', '..'])
  const query = new URLSearchParams()
  for (const key of ['filter', 'sort', 'expand', 'fields', 'page', 'perPage', 'skipTotal', 'thumb', 'token'])
    if (dice.often(0.3)) query.append(key, dice.of(QUERIES))
  const records = `/api/collections/${name}/records`
  const id = dice.often(0.7) ? dice.of(ground.ids) : encodeURIComponent(dice.of(QUERIES))
  const path = dice.of([
    `${records}?${query}`,
    `${records}/${id}?${query}`,
    `/api/files/${name}/${id}/x.png?${query}`,
    '/api/realtime',
    '/api/files/token',
    `/api/aan/${encodeURIComponent(dice.of(QUERIES))}`,
    `/api/aan/view/${dice.of(['__proto__', 'constructor', 'nope', '%2e%2e'])}`,
    `/${encodeURIComponent(dice.of(QUERIES))}`,
    `/leerling/?${query}`,
  ])
  // the live line stays open when it is asked for: it is only posted to
  const method =
    path === '/api/realtime' ? 'POST' : dice.of(['GET', 'GET', 'GET', 'POST', 'PATCH', 'DELETE', 'PUT'])
  const body = method === 'GET' ? {} : { type: dice.of(CONTENT_TYPES), body: dice.of(BODIES) }
  return { path, method, actor, ...body, knows: false }
}

/** So many odd requests, the same for the same seed: every command, every view, and what is beside them. */
export function oddRequests(dice: Dice, ground: Ground, count: number): OddRequest[] {
  const views = Object.keys(ground.views)
  return Array.from({ length: count }, (_, index) => {
    const kind = dice.next()
    if (kind < 0.7) return command(dice, ground, COMMAND_NAMES[index % COMMAND_NAMES.length]!)
    return kind < 0.88 ? view(dice, ground, views[index % views.length]!) : elsewhere(dice, ground)
  })
}
