import type { Content } from '../domain/merging.ts'
import type { Refusal } from '../domain/refusals.ts'
import { type Clash, type Entry, type Kind, nameOf, type Stored, type Thing } from './entry.ts'

/** Where things stand: at school, only on this device, on their way, or in need of the pupil. */
export type Standing = 'nothing' | 'saving' | 'saved' | 'on_device' | 'not_saved'

export interface Waiting extends Thing {
  /** Whether this device keeps it when the page is closed. */
  kept: boolean
  refusal: Refusal | null
}

/** What is not at school yet and what is, as this page knows it: the side of the outbox that screens look at. */
export class Letters {
  protected readonly entries = new Map<string, Entry>()
  /** What the server has, as far as this page heard: an older answer that comes in late changes nothing. */
  protected readonly known = new Map<string, Stored>()
  /** What this page began that the server had nothing of. */
  protected readonly begun = new Map<string, Thing & { fixed: Content }>()
  protected readonly listeners = new Set<() => void>()
  protected savedOnce = false
  /** Whether this device keeps what waits when the page is closed. */
  protected readonly isKept: boolean
  /** Rises with every change of anything here; what `useSyncExternalStore` compares. */
  version = 0

  constructor(isKept: boolean) {
    this.isKept = isKept
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What the screen shows of a thing: what the pupil typed last, or else the newest that the server has. */
  current(thing: Thing, stored: Stored): Stored {
    const entry = this.entries.get(nameOf(thing))
    if (entry) return { rev: entry.rev, content: entry.mine }
    const known = this.known.get(nameOf(thing))
    return known && known.rev > stored.rev ? known : stored
  }

  /** The things of a kind that began here, as they stand now: a screen that loads anew may not know them yet. */
  made(kind: Kind): { id: string; rev: number; content: Content; fixed: Content }[] {
    const made = [...this.begun.values()].filter((one) => one.kind === kind)
    return made.map(({ id, fixed }) => ({
      id,
      fixed,
      ...this.current({ kind, id }, { rev: 0, content: {} }),
    }))
  }

  /** The server's answer holds these: whether they are there is its to say from now on. */
  seen(kind: Kind, ids: readonly string[]): void {
    for (const id of ids) this.begun.delete(nameOf({ kind, id }))
  }

  /** Two texts between which the pupil has to choose, or null. */
  clashOf(thing: Thing): Clash | null {
    return this.entries.get(nameOf(thing))?.clash ?? null
  }

  /** Why the server does not take what stands here, or null. */
  refusalOf(thing: Thing): Entry['refusal'] {
    return this.entries.get(nameOf(thing))?.refusal ?? null
  }

  /** Where one thing stands, or everything together. */
  standing(thing?: Thing): Standing {
    const entries = thing ? [this.entries.get(nameOf(thing))] : [...this.entries.values()]
    const waits = new Set(entries.map((entry) => entry?.waits))
    if (waits.has('clash') || waits.has('refused')) return 'not_saved'
    if (waits.has('offline') || waits.has('signed_out')) return this.isKept ? 'on_device' : 'not_saved'
    if (waits.has('pause') || waits.has('sending')) return 'saving'
    return this.savedOnce ? 'saved' : 'nothing'
  }

  /** What is not at school yet. */
  waiting(): Waiting[] {
    const kept = this.isKept
    return [...this.entries.values()].map(({ kind, id, refusal }) => ({
      kind,
      id,
      kept,
      refusal: refusal?.code ?? null,
    }))
  }

  protected tell(): void {
    this.version += 1
    for (const listener of this.listeners) listener()
  }
}
