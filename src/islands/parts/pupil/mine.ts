import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Outbox } from '../../../data/outbox.ts'
import { slideStored } from '../../../data/slides.ts'
import type { Content } from '../../../domain/merging.ts'
import type { MyPortfolio, MySlide } from '../../../domain/my-portfolio.ts'
import type { PathFacts } from '../../../domain/next-step.ts'
import type { SlideType } from '../../../domain/slide.ts'

/** A question with ways to begin the answer, as `content/starters` has them; built into the page. */
export interface Starter {
  question: string
  starters: readonly string[]
  /** HTML of our own build; '' for none. */
  hint: string
}
export type Starters = Readonly<Record<string, Starter>>

/** What every screen of the pupil's path stands on. */
export interface Mine {
  whole: MyPortfolio
  outbox: Outbox
  starters: Starters
  reload: () => Promise<void>
  /** The way out of a shared device, and whether it is being taken. */
  onDone: () => void
  leaving: boolean
  /** A slide that is being taken away: out of sight, not gone yet. */
  gone: string | null
  /** Takes a slide away, with a way back for a while. */
  takeAway: (slide: { id: string; rev: number }) => void
}

export const MineContext = createContext<Mine | null>(null)

/** The pupil's portfolio, and again at every change of it: on the server, or under the pupil's own fingers. */
export function useMine(): Mine {
  const mine = useContext(MineContext)
  if (!mine) throw new Error('outside the pupil’s path')
  useSyncExternalStore(mine.outbox.subscribe, () => mine.outbox.version)
  return mine
}

/** The slides with what was typed last in them, also what is not at school yet. */
export function slidesNow({ whole, outbox, gone }: Mine): MySlide[] {
  const stored = whole.slides.map((slide): MySlide => {
    const { content } = outbox.current({ kind: 'slide', id: slide.id }, slideStored(slide, slide.type))
    const picture = outbox.current({ kind: 'picture', id: slide.id }, pictureStored(slide)).content['file']
    return { ...slide, ...(content as Partial<MySlide>), picture: String(picture) }
  })
  const known = new Set(stored.map(({ id }) => id))
  const fresh = outbox.made('slide').filter(({ id }) => !known.has(id))
  const added = fresh.map(({ id, content, fixed }, index) =>
    newSlide(id, content, fixed, stored.length + index),
  )
  return [...stored, ...added].filter(({ id }) => id !== gone)
}

function newSlide(id: string, content: Content, fixed: Content, position: number): MySlide {
  return {
    id,
    rev: 0,
    position,
    type: fixed['type'] as SlideType,
    result: String(fixed['result'] ?? ''),
    picture: '',
    held: false,
    hold_comment: '',
    teacher_view: '',
    note: { rev: 0, text: '' },
    ...(content as Pick<MySlide, 'title' | 'text' | 'feeling' | 'mood' | 'shown'>),
  }
}

/** What the server has of a slide's picture; it goes by the slide's own number. */
export function pictureStored(slide: MySlide | undefined) {
  return { rev: slide?.rev ?? 0, content: { file: slide?.picture ?? '' } }
}

/** What decides the next step, with what was typed last. */
export function factsOf(mine: Mine): PathFacts {
  const { round, contact, results, points } = mine.whole
  return { kind: round.kind, contact, slides: slidesNow(mine), results: results.length, points }
}

/** Whether the pupil may still change slides and points. */
export function isOpen({ round, contact }: MyPortfolio): boolean {
  return round.state === 'open' && contact !== 'closed'
}
