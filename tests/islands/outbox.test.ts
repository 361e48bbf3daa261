import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Unreachable } from '../../src/data/command.ts'
import { Outbox, type Post } from '../../src/data/outbox.ts'
import type { SealedStore } from '../../src/data/sealed-store.ts'
import { type Content, together } from '../../src/domain/merging.ts'
import { Refused } from '../../src/domain/refusals.ts'

/** A school with one rule: who writes on an older number is refused, and gets what is stored. */
class Server {
  records = new Map<string, { rev: number; content: Content }>()
  /** What happens to the next requests: lost before or after they were done. */
  trouble: ('before' | 'after' | Refused)[] = []
  sent: [string, number, Content][] = []
  atOnce = 0
  most = 0
  delay = 0

  post = (texts: string[], kind = ''): Post => ({
    texts,
    contentOf: (record) => record['content'] as Content,
    send: async (id, rev, content) => {
      this.sent.push([id, rev, content])
      this.atOnce += 1
      this.most = Math.max(this.most, this.atOnce)
      if (this.delay) await new Promise((done) => setTimeout(done, this.delay))
      this.atOnce -= 1
      const trouble = this.trouble.shift()
      if (trouble === 'before') throw new Unreachable('gone')
      if (trouble instanceof Refused) throw trouble
      const answer = this.#save(`${kind}${id}`, rev, content)
      if (trouble === 'after') throw new Unreachable('gone')
      return answer
    },
  })

  #save(id: string, rev: number, content: Content): { rev: number } {
    const stored = this.records.get(id) ?? { rev: 0, content: {} }
    if (JSON.stringify(stored.content) === JSON.stringify(content)) return { rev: stored.rev }
    if (stored.rev !== rev) throw new Refused('rev_conflict', { rev: stored.rev, content: stored.content })
    this.records.set(id, { rev: rev + 1, content })
    return { rev: rev + 1 }
  }

  text = (id = 's1') => this.records.get(id)?.content['text']
}

/** A device's memory that outlives its pages. */
function device(): SealedStore & { rows: Map<string, { tab: string; thing: string; value: unknown }> } {
  const rows = new Map<string, { tab: string; thing: string; value: unknown }>()
  const store = {
    rows,
    put: async (tab: string, thing: string, value: unknown) => {
      rows.set(`${tab}/${thing}`, { tab, thing, value: structuredClone(value) })
    },
    remove: async (tab: string, thing: string) => void rows.delete(`${tab}/${thing}`),
    all: async () => [...rows.values()],
  }
  return store as unknown as ReturnType<typeof device>
}

const THING = { kind: 'slide', id: 's1' } as const
const NEW = { rev: 0, content: { title: '', text: '' } }
const open: Outbox[] = []
let server: Server

async function outboxOn(store: SealedStore | null): Promise<Outbox> {
  const post = server.post(['title', 'text'])
  const outbox = new Outbox(store, {
    slide: post,
    note: server.post(['text'], 'n/'),
    picture: post,
    point: post,
  })
  open.push(outbox)
  await outbox.open()
  return outbox
}
const type = (outbox: Outbox, text: string, stored = NEW) =>
  outbox.write(THING, stored, { ...outbox.current(THING, stored).content, text }, {})
const textOf = (outbox: Outbox, stored = NEW) => outbox.current(THING, stored).content['text']
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server()
})
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close()
  vi.useRealTimers()
})

describe('what a pupil types', () => {
  test('stands on the device at once and is sent after a second of rest, once', async () => {
    const store = device()
    const outbox = await outboxOn(store)
    for (const text of ['d', 'de', 'de b', 'de brug']) {
      type(outbox, text)
      await wait(300)
      const [row] = [...store.rows.values()]
      expect((row!.value as { mine: Content }).mine['text']).toBe(text)
    }
    expect(outbox.standing()).toBe('saving')
    await wait(1000)
    expect(server.sent).toEqual([['s1', 0, { title: '', text: 'de brug' }]])
    expect(outbox.standing()).toBe('saved')
    expect(outbox.waiting()).toEqual([])
    expect(store.rows.size).toBe(0)
  })

  test('goes one request at a time; what comes meanwhile follows on the new number', async () => {
    server.delay = 5000
    const outbox = await outboxOn(device())
    type(outbox, 'een')
    await wait(1500)
    type(outbox, 'een twee')
    await wait(2000)
    type(outbox, 'een twee drie')
    await wait(20_000)
    expect(server.most).toBe(1)
    expect(server.sent.map(([, rev, { text }]) => [rev, text])).toEqual([
      [0, 'een'],
      [1, 'een twee drie'],
    ])
  })

  test('and takes back again is not sent at all', async () => {
    const outbox = await outboxOn(device())
    type(outbox, 'x')
    type(outbox, '')
    await wait(5000)
    expect(server.sent).toEqual([])
    expect(outbox.standing()).toBe('nothing')
  })

  test('an older answer that comes in late does not bring the old text back', async () => {
    const outbox = await outboxOn(device())
    type(outbox, 'nieuw')
    await wait(1500)
    expect(textOf(outbox, NEW)).toBe('nieuw')
    expect(textOf(outbox, { rev: 2, content: { title: '', text: 'nieuwer' } })).toBe('nieuwer')
  })
})

describe('without a line', () => {
  test('it stays on the device, says so, and goes when the line is back', async () => {
    server.trouble = ['before', 'before', 'before']
    const outbox = await outboxOn(device())
    type(outbox, 'de brug')
    await wait(1100)
    expect(outbox.standing()).toBe('on_device')
    type(outbox, 'de brug hield')
    expect(outbox.standing()).toBe('on_device')
    await wait(2000 + 4000)
    expect(server.text()).toBeUndefined()
    dispatchEvent(new Event('online'))
    await wait(100)
    expect(server.text()).toBe('de brug hield')
    expect(outbox.standing()).toBe('saved')
  })

  test('an answer that got lost is no change of another', async () => {
    server.trouble = ['after']
    const outbox = await outboxOn(device())
    type(outbox, 'ik ben trots op de brug')
    await wait(1100)
    type(outbox, 'ik ben heel trots')
    await wait(10_000)
    expect(outbox.clashOf(THING)).toBeNull()
    expect(server.text()).toBe('ik ben heel trots')
  })

  test('a closed page loses nothing: the next one on this device sends it', async () => {
    server.trouble = ['before']
    const store = device()
    const first = await outboxOn(store)
    type(first, 'half af')
    await wait(1200)
    first.close()
    const second = await outboxOn(store)
    expect(textOf(second)).toBe('half af')
    expect(second.waiting()).toEqual([{ kind: 'slide', id: 's1', kept: true, refusal: null }])
    await wait(10)
    expect(server.text()).toBe('half af')
    expect(store.rows.size).toBe(0)
  })

  test('a page closed between sending and hearing loses nothing either', async () => {
    server.trouble = ['after']
    const store = device()
    const first = await outboxOn(store)
    type(first, 'verstuurd')
    await wait(1200)
    type(first, 'anders')
    await wait(10)
    first.close()
    const second = await outboxOn(store)
    await wait(500)
    expect(second.clashOf(THING)).toBeNull()
    expect(server.text()).toBe('anders')
  })

  test('nor does one that ends while the request is on its way', async () => {
    server.delay = 3000
    const store = device()
    let ended = false
    const untilTheEnd = {
      ...store,
      put: async (...row: Parameters<SealedStore['put']>) => ended || store.put(...row),
      remove: async (...row: Parameters<SealedStore['remove']>) => ended || store.remove(...row),
    } as unknown as SealedStore
    const first = await outboxOn(untilTheEnd)
    type(first, 'onderweg')
    await wait(1500)
    type(first, 'intussen anders')
    await wait(10)
    ended = true
    first.close()
    await wait(4000)
    expect(server.text()).toBe('onderweg')
    const second = await outboxOn(store)
    await wait(8000)
    expect(second.clashOf(THING)).toBeNull()
    expect(server.text()).toBe('intussen anders')
  })

  test('a device that keeps nothing sends at once, and does not let the page go before', async () => {
    server.trouble = ['before']
    const outbox = await outboxOn(null)
    type(outbox, 'x')
    await wait(10)
    expect(outbox.standing()).toBe('not_saved')
    const leaving = new Event('beforeunload', { cancelable: true })
    dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
    await wait(2100)
    expect(server.text()).toBe('x')
    const later = new Event('beforeunload', { cancelable: true })
    dispatchEvent(later)
    expect(later.defaultPrevented).toBe(false)
  })
})

describe('two devices', () => {
  test('what they did in different fields is brought together without a word', async () => {
    const [tablet, laptop] = [await outboxOn(device()), await outboxOn(device())]
    type(tablet, 'de tekst')
    await wait(1100)
    laptop.write(THING, NEW, { title: 'De brug', text: '' }, {})
    await wait(1500)
    expect(server.records.get('s1')?.content).toEqual({ title: 'De brug', text: 'de tekst' })
    expect(laptop.clashOf(THING)).toBeNull()
  })

  test('two texts are both shown, and the pupil chooses', async () => {
    const [tablet, laptop] = [await outboxOn(device()), await outboxOn(device())]
    type(tablet, 'van de tablet')
    type(laptop, 'van de laptop')
    await wait(3000)
    const clashing = laptop.clashOf(THING) ? laptop : tablet
    const clash = clashing.clashOf(THING)!
    expect(clash.fields).toEqual(['text'])
    expect([clash.theirs['text'], textOf(clashing)].sort()).toEqual(['van de laptop', 'van de tablet'])
    expect(clashing.standing()).toBe('not_saved')
    await wait(60_000)
    expect(server.text()).toBe(clash.theirs['text'])
    clashing.settle(THING, { text: together(String(textOf(clashing)), String(clash.theirs['text'])) })
    await wait(100)
    expect(server.text()).toContain('van de tablet')
    expect(server.text()).toContain('van de laptop')
    expect(clashing.standing()).toBe('saved')
  })

  test('two closed pages of one device that left other texts: both are shown', async () => {
    server.trouble = ['before', 'before']
    const store = device()
    const pages = [await outboxOn(store), await outboxOn(store)] as const
    type(pages[0], 'in de ene')
    type(pages[1], 'in de andere')
    await wait(1200)
    for (const page of pages) page.close()
    const next = await outboxOn(store)
    await wait(1000)
    const clash = next.clashOf(THING)
    expect([clash?.theirs['text'], textOf(next)].sort()).toEqual(['in de andere', 'in de ene'])
    // also when nobody chooses and the page is closed once more
    next.close()
    const last = await outboxOn(store)
    expect([last.clashOf(THING)?.theirs['text'], textOf(last)].sort()).toEqual(['in de andere', 'in de ene'])
  })

  test('a slide that was taken away while it was written in comes back', async () => {
    server.records.set('s1', { rev: 4, content: { title: '', text: 'oud' } })
    const outbox = await outboxOn(device())
    type(outbox, 'nieuw', server.records.get('s1') as typeof NEW)
    server.records.delete('s1')
    server.trouble = [new Refused('not_found')]
    await wait(1500)
    expect(server.text()).toBe('nieuw')
  })
})

describe('a no of the server', () => {
  test('keeps the text, says why, and goes on when it changed', async () => {
    const outbox = await outboxOn(device())
    server.trouble = [new Refused('text_too_long')]
    type(outbox, 'veel te lang')
    await wait(60_000)
    expect(outbox.refusalOf(THING)?.code).toBe('text_too_long')
    expect(outbox.standing()).toBe('not_saved')
    expect(textOf(outbox)).toBe('veel te lang')
    expect(server.sent).toHaveLength(1)
    type(outbox, 'kort')
    expect(outbox.refusalOf(THING)).toBeNull()
    await wait(1100)
    expect(server.text()).toBe('kort')
  })

  test('who is signed out keeps the text for the next sign-in', async () => {
    const store = device()
    const outbox = await outboxOn(store)
    server.trouble = [new Refused('signed_out')]
    type(outbox, 'nog even')
    await wait(1100)
    expect(outbox.standing()).toBe('on_device')
    outbox.close()
    await outboxOn(store)
    await wait(10)
    expect(server.text()).toBe('nog even')
  })
})

describe('before "Klaar"', () => {
  test('everything is sent now, a slide before the note that hangs on it', async () => {
    const outbox = await outboxOn(device())
    outbox.write({ kind: 'note', id: 's1' }, { rev: 0, content: { text: '' } }, { text: 'kijk op' }, {})
    type(outbox, 'de brug')
    const flushed = outbox.flush()
    await wait(200)
    expect(await flushed).toBe(true)
    expect(server.sent.map(([id, , content]) => [id, content['text']])).toEqual([
      ['s1', 'de brug'],
      ['s1', 'kijk op'],
    ])
  })

  test('what cannot be sent is counted, and stays', async () => {
    const store = device()
    const outbox = await outboxOn(store)
    server.trouble = ['before', 'before']
    type(outbox, 'de brug')
    const flushed = outbox.flush()
    await wait(200)
    expect(await flushed).toBe(false)
    expect(outbox.waiting()).toHaveLength(1)
    expect(store.rows.size).toBe(1)
  })
})

test('whatever happens to the line and the pages, every word that was typed is there in the end', async () => {
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), who: fc.nat(1) }) },
    fc.record({ do: fc.constant('wait' as const), long: fc.integer({ min: 100, max: 4000 }) }),
    fc.record({ do: fc.constantFrom('before' as const, 'after' as const) }),
    fc.record({ do: fc.constant('close' as const), who: fc.nat(1) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      server = new Server()
      const stores = [device(), device()]
      const pages = [await outboxOn(stores[0]!), await outboxOn(stores[1]!)]
      const stored = () => (server.records.get('s1') ?? NEW) as typeof NEW
      let words = 0
      const choose = () => {
        for (const page of pages) {
          const clash = page.clashOf(THING)
          if (clash)
            page.settle(THING, { text: together(String(textOf(page)), String(clash.theirs['text'])) })
        }
      }
      for (const one of acts) {
        if (one.do === 'type') {
          const page = pages[one.who]!
          type(page, `${textOf(page, stored())} w${words++}.`, stored())
        } else if (one.do === 'wait') await wait(one.long)
        else if (one.do === 'close') {
          await wait(5)
          pages[one.who]!.close()
          pages[one.who] = await outboxOn(stores[one.who]!)
        } else server.trouble.push(one.do)
        choose()
      }
      for (let i = 0; i < 40; i++) {
        await wait(5000)
        choose()
      }
      for (const page of pages) expect(page.waiting()).toEqual([])
      for (let i = 0; i < words; i++) expect(stored().content.text).toContain(`w${i}.`)
      for (const page of pages) page.close()
    }),
    { numRuns: 150 },
  )
}, 60_000)
