import type { Content } from '../domain/merging.ts'
import { Refused } from '../domain/refusals.ts'
import { Unreachable } from './command.ts'
import { DeviceCopy } from './device-copy.ts'
import {
  type Entry,
  enter,
  isSettled,
  KINDS,
  type Kind,
  type Letter,
  letterOf,
  meet,
  nameOf,
  type Stored,
  type Thing,
  takeAlong,
} from './entry.ts'
import { Letters } from './letters.ts'
import type { Opened, SealedStore } from './sealed-store.ts'

/** How a kind of thing travels. */
export interface Post {
  /** The fields that people write in: of those nothing is ever lost. */
  texts: readonly string[]
  send: (id: string, rev: number, content: Content, fixed: Content) => Promise<{ rev: number }>
  /** The fields out of the record that a conflict brings. */
  contentOf: (record: Record<string, unknown>) => Content
}

/** The kinds that somebody writes: a pupil's differ from a teacher's. */
export type Posts = Partial<Record<Kind, Post>>

const PAUSE = 1000
const BACK_OFF = [2000, 4000, 8000, 15_000, 30_000]

/**
 * Everything that a pupil types goes through here. It is kept on the device at once (encrypted), sent after a second's
 * pause, one request at a time for each record, and leaves only when the server has it. Two tabs or devices that wrote in
 * the same text are brought together, or shown to the pupil side by side. Nothing is ever dropped.
 */
export class Outbox extends Letters {
  readonly #device: DeviceCopy | null
  readonly #posts: Posts
  readonly #busy = new Set<string>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #end = new AbortController()
  #failures = 0

  constructor(store: SealedStore | null, posts: Posts) {
    super(store !== null)
    const newest = (name: string) => {
      const entry = this.entries.get(name)
      return entry ? { version: entry.version, letter: letterOf(entry) } : null
    }
    this.#device = store && new DeviceCopy(store, newest, this.#end.signal)
    this.#posts = posts
    const { signal } = this.#end
    addEventListener('online', () => this.#hurry(), { signal })
    document.addEventListener('visibilitychange', () => this.#hurry(), { signal })
    // what this device cannot keep would be gone with the page
    const stay = (event: Event) => !this.#device && this.entries.size > 0 && event.preventDefault()
    addEventListener('beforeunload', stay, { signal })
  }

  /** Takes in what earlier pages on this device could not send. */
  async open(): Promise<void> {
    await this.#device?.takeOver((left) => this.#takeOver(left)).catch(() => {})
  }

  /** Stops; what is not sent stays on the device. */
  close(): void {
    this.#end.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    this.listeners.clear()
  }

  /** The pupil typed or chose something. `stored` is what the screen got from the server. */
  write(thing: Thing, stored: Stored, content: Content, fixed: Content): void {
    const name = nameOf(thing)
    const entry = this.entries.get(name) ?? enter(thing, this.current(thing, stored), fixed)
    this.entries.set(name, entry)
    if (entry.rev === 0) this.begun.set(name, { ...thing, fixed })
    entry.mine = content
    if (entry.waits === 'refused') entry.waits = 'pause'
    entry.refusal = null
    this.#changed(entry)
    // while nobody answers, trying goes its own slow way
    if (entry.waits !== 'offline') this.#later(entry, this.#device ? PAUSE : 0)
  }

  /** The pupil chose between two texts, or took both. */
  settle(thing: Thing, content: Content): void {
    const entry = this.entries.get(nameOf(thing))
    if (!entry) return
    entry.mine = { ...entry.mine, ...content }
    entry.clash = null
    entry.waits = 'pause'
    this.#changed(entry)
    this.#later(entry, 0)
  }

  /** The pupil takes a thing away: what was not sent of it goes along. */
  forget(id: string): void {
    for (const name of KINDS.map((kind) => nameOf({ kind, id }))) {
      this.begun.delete(name)
      if (this.entries.has(name)) this.#gone(name)
    }
    this.tell()
  }

  /** Sends now what waits, of one record or of all. True when the server has it. */
  async flush(id?: string): Promise<boolean> {
    const wanted = () => [...this.entries.values()].filter((entry) => id === undefined || entry.id === id)
    for (let round = 0; round < 4 && wanted().length > 0; round++) {
      await Promise.all(wanted().map((entry) => this.#run(entry.id)))
      while (wanted().some((entry) => this.#busy.has(entry.id)))
        await new Promise((again) => setTimeout(again, 20))
      if (wanted().every(({ waits }) => waits !== 'pause')) break
    }
    await this.#device?.settled()
    return wanted().length === 0
  }

  /** Sends what waits for one record, one thing after the other: a slide before the picture and the note that hang on it. */
  async #run(id: string): Promise<void> {
    if (this.#busy.has(id) || this.#end.signal.aborted) return
    this.#busy.add(id)
    try {
      for (const kind of KINDS) {
        const entry = this.entries.get(nameOf({ kind, id }))
        if (!entry || entry.clash || (kind !== 'slide' && this.#isNew({ kind: 'slide', id }))) continue
        // a point may be tied to a slide that is not there yet
        if (kind === 'point') await this.#sendNewSlides()
        clearTimeout(this.#timers.get(nameOf(entry)))
        await this.#send(entry)
      }
    } finally {
      this.#busy.delete(id)
      this.tell()
    }
  }

  #isNew(thing: Thing): boolean {
    return this.entries.get(nameOf(thing))?.rev === 0
  }

  async #sendNewSlides(): Promise<void> {
    const made = [...this.entries.values()].filter((entry) => entry.kind === 'slide' && this.#isNew(entry))
    await Promise.all(made.map(({ id }) => this.#run(id)))
  }

  async #send(entry: Entry): Promise<void> {
    const content = entry.mine
    const rev = this.#revFor(entry)
    entry.waits = 'sending'
    // whoever closes the page now may have sent it: what comes back is then no change of another
    if (entry.kind !== 'picture') entry.unsure = [...entry.unsure, content].slice(-4)
    this.#changed(entry)
    try {
      const answer = await this.#posts[entry.kind]!.send(entry.id, rev, content, entry.fixed)
      if (entry.kind === 'picture') this.#raiseSlide(entry.id, rev, answer.rev)
      this.#arrived(entry, answer.rev, content)
    } catch (thrown) {
      this.#failed(entry, content, thrown)
    }
  }

  /** A picture has no number of its own: it goes with its slide's. */
  #revFor(entry: Entry): number {
    if (entry.kind !== 'picture') return entry.rev
    return Math.max(entry.rev, this.known.get(nameOf({ kind: 'slide', id: entry.id }))?.rev ?? 0)
  }

  /** Our own picture raised the slide's number: its words are still what they were. */
  #raiseSlide(id: string, from: number, to: number): void {
    const name = nameOf({ kind: 'slide', id })
    const entry = this.entries.get(name)
    const known = this.known.get(name)
    if (entry?.rev === from) entry.rev = to
    if (known?.rev === from) this.known.set(name, { ...known, rev: to })
  }

  #arrived(entry: Entry, rev: number, content: Content): void {
    this.#failures = 0
    this.savedOnce = true
    this.known.set(nameOf(entry), { rev, content })
    Object.assign(entry, { rev, base: content, unsure: [], refusal: null, waits: 'pause' })
    this.#changed(entry)
    this.#later(entry, this.#device ? PAUSE : 0)
  }

  #failed(entry: Entry, content: Content, thrown: unknown): void {
    if (!(thrown instanceof Unreachable)) entry.unsure = entry.unsure.filter((sent) => sent !== content)
    if (thrown instanceof Unreachable) {
      entry.waits = 'offline'
      this.#failures = Math.min(this.#failures + 1, BACK_OFF.length)
      this.#later(entry, BACK_OFF[this.#failures - 1]!)
    } else if (!(thrown instanceof Refused)) {
      entry.waits = 'refused'
      entry.refusal = { code: 'not_understood', detail: null }
    } else if (thrown.code === 'rev_conflict') {
      this.#meet(entry, thrown.detail as Record<string, unknown>)
    } else if (thrown.code === 'not_found' && entry.kind === 'slide' && entry.rev > 0) {
      // taken away on another device while the pupil was writing here: what is written last stays
      Object.assign(entry, { rev: 0, waits: 'pause' })
      this.#later(entry, 0)
    } else {
      entry.waits = thrown.code === 'signed_out' ? 'signed_out' : 'refused'
      entry.refusal = { code: thrown.code, detail: thrown.detail }
    }
    this.#changed(entry)
  }

  #meet(entry: Entry, record: Record<string, unknown>): void {
    const post = this.#posts[entry.kind]!
    const stored = { rev: Number(record['rev']), content: post.contentOf(record) }
    if (entry.kind === 'picture') {
      // a picture is chosen, not typed: the one chosen last stays, on the slide as it is now
      Object.assign(entry, { rev: stored.rev, waits: 'pause' })
    } else {
      this.known.set(nameOf(entry), stored)
      meet(entry, stored, post.texts)
    }
    this.#later(entry, 0)
  }

  #later(entry: Entry, milliseconds: number): void {
    const name = nameOf(entry)
    clearTimeout(this.#timers.get(name))
    if (entry.clash || this.#end.signal.aborted || this.entries.get(name) !== entry) return
    const go = () => {
      // what is on its way looks again when it has arrived
      if (this.#busy.has(entry.id)) this.#later(entry, 100)
      else this.#run(entry.id)
    }
    this.#timers.set(name, setTimeout(go, milliseconds))
  }

  #hurry(): void {
    for (const entry of this.entries.values()) if (entry.waits === 'offline') this.#later(entry, 0)
  }

  #changed(entry: Entry): void {
    this.version += 1
    entry.version = this.version
    if (entry.waits === 'pause' && isSettled(entry)) this.#gone(nameOf(entry))
    else this.#device?.keep(nameOf(entry))
    this.tell()
  }

  #gone(name: string): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
    this.entries.delete(name)
    this.#device?.keep(name)
  }

  async #takeOver({ thing, value }: Opened): Promise<boolean> {
    const left = value as Letter
    const here = this.entries.get(thing)
    if (here && !takeAlong(here, left, this.#posts[left.kind]!.texts)) return false
    const entry: Entry = here ?? { ...left, waits: left.clash ? 'clash' : 'pause', refusal: null, version: 0 }
    this.entries.set(thing, entry)
    if (entry.rev === 0) this.begun.set(thing, { kind: entry.kind, id: entry.id, fixed: entry.fixed })
    this.#changed(entry)
    await this.#device?.keep(thing)
    this.#later(entry, 0)
    return true
  }
}
