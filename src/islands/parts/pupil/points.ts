import type { Stored, Thing } from '../../../data/entry.ts'
import { type PointContent, pointStored } from '../../../data/improvement-points.ts'
import { completeness, mayEdit, type PointState } from '../../../domain/improvement-point.ts'
import type { MyPoint } from '../../../domain/my-portfolio.ts'
import { isOpen, type Mine } from './mine.ts'

/** The questions about a point, one at a time, in order. */
export const QUESTIONS = ['tie', 'what', 'why', 'first_step', 'plan', 'helper', 'sign', 'by_when'] as const
export type Question = (typeof QUESTIONS)[number]

/** What a point cannot be proposed without. */
export const NEEDED = ['tie', 'what', 'first_step', 'sign', 'by_when'] as const

/** A point as it stands now, with what was typed last. */
export interface PointNow {
  id: string
  known: MyPoint | undefined
  content: PointContent
  state: PointState
}

const thingOf = (id: string): Thing => ({ kind: 'point', id })

/** One point of this round; one that there is not yet begins empty. */
export function pointNow({ whole, outbox }: Mine, id: string): PointNow {
  const known = whole.points.find((point) => point.id === id)
  const { content } = outbox.current(thingOf(id), pointStored(known))
  return { id, known, content: content as unknown as PointContent, state: known?.state ?? 'draft' }
}

/** Every point of this round, also what is not at school yet. */
export function pointsNow(mine: Mine): PointNow[] {
  const ids = new Set([...mine.whole.points, ...mine.outbox.made('point')].map(({ id }) => id))
  return [...ids].map((id) => pointNow(mine, id))
}

/** Writes in a point. */
export function writePoint(
  { whole, outbox }: Mine,
  { id, known, content }: PointNow,
  change: Partial<PointContent>,
): void {
  const stored: Stored = pointStored(known)
  outbox.write(thingOf(id), stored, { ...content, ...change }, { portfolio: whole.portfolio.id })
}

/** Takes up what an earlier round set aside: the same words in a new point; its date has passed. */
export function takeUp({ whole, outbox }: Mine, id: string, old: MyPoint): void {
  const results = old.results.filter((result) => whole.results.some((seen) => seen.id === result))
  const words = { ...pointStored(old).content, by_when: '', results, slides: [] }
  outbox.write(thingOf(id), pointStored(undefined), words, {
    portfolio: whole.portfolio.id,
    continues: old.id,
  })
}

/** Whether the pupil may write in a point now. */
export function isWritable({ whole }: Mine, { state }: PointNow): boolean {
  return isOpen(whole) && mayEdit(state, whole.contact) === null
}

/** What is still needed before it can be proposed. */
export function missingOf({ content, state }: PointNow): (typeof NEEDED)[number][] {
  if (completeness({ ...content, state }) === null) return []
  const isThere = {
    tie: content.results.length + content.slides.length > 0,
    what: content.what.trim() !== '',
    first_step: content.first_step.trim() !== '',
    sign: content.sign.trim() !== '',
    by_when: content.by_when !== '',
  }
  return NEEDED.filter((field) => !isThere[field])
}

/** Where a point is looked at, or one question of it is answered. */
export const placeOfPoint = (id: string, question?: Question): string =>
  question ? `point-${id}-${question}` : `point-${id}`

/** Which point, and which question, a place is about. */
export function pointAt(place: string): { id: string; question: Question | undefined } | null {
  const [, id, question] = /^point-([a-z0-9]{15})(?:-(\w+))?$/.exec(place) ?? []
  return id ? { id, question: QUESTIONS.find((one) => one === question) } : null
}
