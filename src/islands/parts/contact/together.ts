// What the two of them look at, as a row of things with a place in the address.
import type { PointView } from '../../../domain/board.ts'
import type { ContactView, ResultView, SlideView } from '../../../domain/contact-view.ts'
import type { LastTime } from '../../../domain/meeting-view.ts'
import type { ContactStanding } from '../../../domain/student-contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import type { SaveState } from '../Saved.tsx'

const t = reader(messages)

/** Who is at this screen, and what may still change: everything that a piece of it needs. */
export interface Together {
  view: ContactView
  /** A class teacher's session is on this device. */
  teacher: boolean
  /** The session of the pupil whose contact this is, is on this device. */
  pupil: boolean
  standing: ContactStanding
  /** Nothing lies fixed: the contact is not closed and the round is open. */
  mayChange: boolean
  /** The teacher's name, as the pupil reads it. */
  teacherName: string
  reload: () => Promise<void>
  /** Where what the teacher types stands; said in one place for everything on the screen. */
  saying: (state: SaveState) => void
}

export type Thing =
  | { kind: 'slide'; id: string; slide: SlideView; result: ResultView | null }
  | { kind: 'result'; id: string; result: ResultView }
  | { kind: 'point'; id: string; point: PointView }
  | { kind: 'earlier'; id: string; point: PointView }
  | { kind: 'last'; id: string; last: LastTime }
  | { kind: 'new-point' | 'new-slide' | 'order' | 'history'; id: string }
  | { kind: 'close'; id: string; standing: ContactStanding }

/** Everything in the order in which they go through it. */
export interface Things {
  /** What was agreed the time before; looked back on first. */
  last: Thing[]
  results: Thing[]
  others: Thing[]
  points: Thing[]
  aside: Thing[]
  earlier: Thing[]
  own: Thing[]
  /** What they decide about all of it together. */
  deciding: Thing[]
}

/** Sorts what there is to look at; a result that the pupil says something of stands under the result. */
export function thingsOf(view: ContactView): Things {
  const resultOf = new Map(view.results.map((result) => [result.id, result]))
  const said = new Set(view.slides.map((slide) => slide.result).filter(Boolean))
  const slides = view.slides.map((slide): Thing & { kind: 'slide' } => ({
    kind: 'slide',
    id: slide.id,
    slide,
    result: resultOf.get(slide.result) ?? null,
  }))
  const points = view.points.map((point): Thing & { kind: 'point' } => ({
    kind: 'point',
    id: point.id,
    point,
  }))
  return {
    last: view.last ? [{ kind: 'last', id: 'vorige-keer', last: view.last }] : [],
    results: slides.filter(({ slide }) => slide.type === 'result'),
    others: view.results
      .filter((result) => !said.has(result.id))
      .map((result) => ({ kind: 'result', id: result.id, result })),
    points: points.filter(({ point }) => point.state !== 'set_aside'),
    aside: points.filter(({ point }) => point.state === 'set_aside'),
    earlier: view.earlier.map((point) => ({ kind: 'earlier', id: point.id, point })),
    own: slides.filter(({ slide }) => slide.type !== 'result'),
    deciding: [
      { kind: 'order', id: 'volgorde' },
      { kind: 'close', id: 'afsluiten', standing: view.contact?.state ?? 'none' },
    ],
  }
}

/** The row along which "Volgende" goes; where nobody says anything of a result yet, all results. */
export function rowOf(things: Things): Thing[] {
  const results = things.results.length > 0 ? things.results : things.others
  return [...things.last, ...results, ...things.own, ...things.points, ...things.deciding]
}

/** The thing that an address names: by its own id, a result also by the slide that says something of it. */
export function thingAt(things: Things, id: string): Thing | null {
  if (id === 'nieuw-werkpunt') return { kind: 'new-point', id }
  if (id === 'van-mezelf') return { kind: 'new-slide', id }
  if (id === 'wat-gebeurde') return { kind: 'history', id }
  const all = [...rowOf(things), ...things.others, ...things.results, ...things.aside, ...things.earlier]
  const about = things.results.find((thing) => thing.kind === 'slide' && thing.slide.result === id)
  return all.find((thing) => thing.id === id) ?? about ?? null
}

/** What a thing is called. */
export function titleOf(thing: Thing): string {
  switch (thing.kind) {
    case 'slide':
      return slideTitle(thing.slide, thing.result)
    case 'result':
      return thing.result.title || thing.result.subject
    case 'point':
    case 'earlier':
      return thing.point.what || t('point.new')
    case 'new-point':
      return t('nav.newPoint')
    case 'new-slide':
      return t('new.title')
    case 'last':
      return t('nav.last')
    case 'order':
      return t('nav.order')
    case 'close':
      return t(`nav.close.${thing.standing}`)
    case 'history':
      return t('nav.history')
  }
}

/** What a slide is called: after the result it is about, by its own title, or by what it is. */
export function slideTitle(slide: SlideView, result: ResultView | null): string {
  return result ? result.title || result.subject : slide.title || t(`type.${slide.type}`)
}
