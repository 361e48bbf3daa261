// One thing that is not at school yet: what it began from, what the pupil made of it, and how it meets another's change.
import { type Content, merge, sameContent, sameField } from '../domain/merging.ts'
import type { Refusal } from '../domain/refusals.ts'

/** What the outbox carries: the words of a slide, its picture, its speaking note; points; what a meeting agrees and concludes. */
export const KINDS = ['slide', 'picture', 'note', 'point', 'action', 'conclusion'] as const
export type Kind = (typeof KINDS)[number]

export interface Thing {
  kind: Kind
  /** The record's id; of a picture or a note the id of its slide. */
  id: string
}

/** What the server has of a thing, with its number; number 0 where it has nothing yet. */
export interface Stored {
  rev: number
  content: Content
}

export interface Clash {
  /** The texts that differ. */
  fields: readonly string[]
  theirs: Content
}

/** What is kept on the device, and sent. */
export interface Letter extends Thing {
  rev: number
  /** What both sides last agreed on. */
  base: Content
  mine: Content
  /** What was sent without hearing whether it arrived. */
  unsure: readonly Content[]
  /** What never changes about it: its portfolio, its type. */
  fixed: Content
  /** Another text that waits for the pupil's choice. */
  clash: Clash | null
}

export const nameOf = ({ kind, id }: Thing): string => `${kind}:${id}`

/** Why a thing is not at school: it waits its second, it is on its way, nobody answers, the server said no, or two texts clash. */
export type Waits = 'pause' | 'sending' | 'offline' | 'signed_out' | 'refused' | 'clash'

export interface Entry extends Letter {
  waits: Waits
  refusal: { code: Refusal; detail: unknown } | null
  /** Rises with every change, so that what is kept on the device can be behind and catch up. */
  version: number
}

/** What the pupil begins to change. */
export function enter({ kind, id }: Thing, stored: Stored, fixed: Content): Entry {
  const nothing = { unsure: [], clash: null, refusal: null }
  const { rev, content } = stored
  return { kind, id, rev, base: content, mine: content, fixed, ...nothing, waits: 'pause', version: 0 }
}

/** What is kept on the device of an entry. */
export function letterOf({ waits: _, refusal: __, version: ___, ...letter }: Entry): Letter {
  return letter
}

/**
 * What the server has now meets what stands here. Where the two clash the entry waits for the pupil; else it holds
 * both changes. What this device sent itself without hearing the answer is no change of another.
 */
export function meet(entry: Entry, stored: Stored, texts: readonly string[]): void {
  const theirs = stored.content
  const base: Record<string, unknown> = { ...entry.base }
  for (const field of Object.keys(theirs)) {
    if (entry.unsure.some((sent) => sameField(sent[field], theirs[field]))) base[field] = theirs[field]
  }
  const { content, clashes } = merge(base, entry.mine, theirs, texts)
  entry.mine = content
  entry.base = theirs
  entry.rev = stored.rev
  entry.unsure = []
  entry.clash = clashes.length > 0 ? { fields: clashes, theirs } : null
  entry.waits = entry.clash ? 'clash' : 'pause'
}

/** What another tab left on this device meets what stands here. False where the pupil must choose something else first. */
export function takeAlong(entry: Entry, left: Letter, texts: readonly string[]): boolean {
  if (entry.clash) return false
  const { content, clashes } = merge(left.base, entry.mine, left.mine, texts)
  entry.mine = content
  entry.unsure = [...entry.unsure, ...left.unsure]
  if (clashes.length > 0) {
    entry.clash = { fields: clashes, theirs: left.mine }
    entry.waits = 'clash'
  }
  return true
}

/** Whether there is nothing to send: what stands here is what the server has, and no answer is open. */
export function isSettled(entry: Entry): boolean {
  return entry.clash === null && entry.unsure.length === 0 && sameContent(entry.mine, entry.base)
}
