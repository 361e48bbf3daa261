import type { CommandInput, CommandName, CommandOutput } from '../src/domain/commands.ts'

/** Somebody of the demo school at its doors: everything they do goes the way of real use. */
export class Visitor {
  readonly url: string
  readonly token: string
  constructor(url: string, token = '') {
    this.url = url
    this.token = token
  }

  /** Does a command; a refusal ends the making of the demo school, because nothing in it may go past the rules. */
  async do<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    files: Record<string, Blob> = {},
  ): Promise<CommandOutput<N>> {
    const headers: Record<string, string> = this.token ? { Authorization: this.token } : {}
    let body: BodyInit = JSON.stringify({ device: 'demo', ...input })
    if (Object.keys(files).length > 0) {
      const form = new FormData()
      form.set('input', body)
      for (const [field, file] of Object.entries(files)) form.set(field, file)
      body = form
    } else headers['Content-Type'] = 'application/json'
    return this.#answer(name, await fetch(`${this.url}/api/aan/${name}`, { method: 'POST', headers, body }))
  }

  async view<T>(name: string, query: Record<string, string>): Promise<T> {
    const address = `${this.url}/api/aan/view/${name}?${new URLSearchParams(query)}`
    return this.#answer(name, await fetch(address, { headers: { Authorization: this.token } }))
  }

  async list<T>(collection: string, filter: string): Promise<T[]> {
    const query = new URLSearchParams({ filter, perPage: '500', skipTotal: '1' })
    const address = `${this.url}/api/collections/${collection}/records?${query}`
    const page = await this.#answer<{ items: T[] }>(
      collection,
      await fetch(address, { headers: { Authorization: this.token } }),
    )
    return page.items
  }

  async #answer<T>(what: string, response: Response): Promise<T> {
    if (!response.ok) throw new Error(`The demo school could not do ${what}: ${await response.text()}`)
    return response.json()
  }
}

/** Numbers that look like chance and are the same on every machine (mulberry32). */
export function sameChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Makes ids as a device does, the same on every machine. */
export function idMaker(seed: number): () => string {
  const chance = sameChance(seed)
  return () =>
    Array.from({ length: 15 }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(chance() * 36)]).join(
      '',
    )
}
