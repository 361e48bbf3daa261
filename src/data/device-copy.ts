import { newId } from './client.ts'
import type { Opened, SealedStore } from './sealed-store.ts'

/** What is to be kept of a thing now, with a number that rises with every change; null when it is settled. */
export type Newest = (name: string) => { version: number; letter: unknown } | null

const lockOf = (tab: string): string => `aan-het-woord/${tab}`

/**
 * This page's part of what the device keeps. A page writes under a name of its own, and holds a lock as long as it lives:
 * what a living page wrote is its own business, what a gone one left is taken over.
 */
export class DeviceCopy {
  readonly #store: SealedStore
  readonly #newest: Newest
  readonly #end: AbortSignal
  readonly #tab = newId()
  readonly #writing = new Map<string, Promise<void>>()

  constructor(store: SealedStore, newest: Newest, end: AbortSignal) {
    this.#store = store
    this.#newest = newest
    this.#end = end
    const untilEnd = () => new Promise<void>((done) => end.addEventListener('abort', () => done()))
    navigator.locks?.request(lockOf(this.#tab), untilEnd).catch(() => {})
  }

  /** Brings the device up to what stands there now. One write after the other; what was typed meanwhile is in the next. */
  keep(name: string): Promise<void> {
    const going = this.#writing.get(name)
    if (going) return going
    const writing = this.#catchUp(name).finally(() => this.#writing.delete(name))
    this.#writing.set(name, writing)
    return writing
  }

  async #catchUp(name: string): Promise<void> {
    for (let kept = -1; ; ) {
      const now = this.#newest(name)
      if (now?.version === kept) return
      kept = now?.version ?? -1
      const act = now ? this.#store.put(this.#tab, name, now.letter) : this.#store.remove(this.#tab, name)
      // a device that is full cannot keep it: it is still in this page, and on its way
      await act.catch(() => {})
      if (now === null && this.#newest(name) === null) return
    }
  }

  /** Every write that has begun is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing.values())
  }

  /** Hands over what pages left that are gone; of pages that still live, as soon as they go. */
  async takeOver(take: (left: Opened) => Promise<boolean>): Promise<void> {
    const rows = await this.#store.all()
    const tabs = new Set(rows.map((row) => row.tab).filter((tab) => tab !== this.#tab))
    await Promise.all([...tabs].map((tab) => this.#whenGone(tab, () => this.#takeFrom(tab, take))))
  }

  async #whenGone(tab: string, act: () => Promise<void>): Promise<void> {
    if (!navigator.locks) return act()
    const isGone = await navigator.locks.request(lockOf(tab), { ifAvailable: true }, async (lock) => {
      if (lock) await act()
      return lock !== null
    })
    if (!isGone) navigator.locks.request(lockOf(tab), { signal: this.#end }, act).catch(() => {})
  }

  async #takeFrom(tab: string, take: (left: Opened) => Promise<boolean>): Promise<void> {
    for (const row of await this.#store.all()) {
      if (row.tab === tab && (await take(row))) await this.#store.remove(tab, row.thing)
    }
  }
}
