// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Verdict } from './refusals.ts'

/** The blocks that a pupil fills; the others of `domain.md` are computed parts of the presentation. */
export const SLIDE_TYPES = [
  'me',
  'proud',
  'result',
  'work',
  'chances',
  'wellbeing',
  'involvement',
  'classroom',
  'interests',
  'free',
] as const
export type SlideType = (typeof SLIDE_TYPES)[number]

/** What the pupil says of a result or a work: it went well, so-so, or it was hard. Never derived from the value. */
export const FEELINGS = ['', 'well', 'so_so', 'hard'] as const
export type Feeling = (typeof FEELINGS)[number]

/** What decides whether and where a slide is shown. */
export interface SlideFacts {
  type: SlideType
  feeling: Feeling
  /** The pupil (or pupil and teacher in the contact) chose to show it. Wellbeing begins hidden. */
  shown: boolean
  /** The teacher holds it; the comment is read by the pupil. */
  held: boolean
  position: number
}

/** The slides that a presentation shows, in the pupil's order. */
export function shownSlides<S extends SlideFacts>(slides: readonly S[]): S[] {
  return slides.filter((slide) => slide.shown && !slide.held).sort((a, b) => a.position - b.position)
}

/**
 * Whether an order may be presented: a strength comes first (not a result that the pupil found hard or said nothing of),
 * and at least one slide is not about a result.
 */
export function mayPresent(slides: readonly SlideFacts[]): Verdict {
  const shown = shownSlides(slides)
  const first = shown[0]
  if (!first || shown.every((slide) => slide.type === 'result')) return 'only_results'
  return isStrength(first) ? null : 'no_strength_first'
}

/** Whether a slide may come first: everything but a result that the pupil found hard or said nothing of. */
export function isStrength(slide: SlideFacts): boolean {
  return slide.type !== 'result' || slide.feeling === 'well'
}

/** Whether a new slide of this type is shown without asking: what is about feelings is shown only if the pupil chooses so. */
export function shownAtFirst(type: SlideType): boolean {
  return type !== 'wellbeing'
}

/** Longest text of a field, in characters. */
export const MOST_TEXT = 4000
