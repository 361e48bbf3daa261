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

/** Whether a slide holds more than its empty frame. */
export function hasContent(slide: {
  text: string
  mood: number
  picture: string
  feeling: Feeling
}): boolean {
  return slide.text.trim() !== '' || slide.mood > 0 || slide.picture !== '' || slide.feeling !== ''
}

/** Whether a new slide of this type is shown without asking: what is about feelings is shown only if the pupil chooses so. */
export function shownAtFirst(type: SlideType): boolean {
  return type !== 'wellbeing'
}

/** Slides of which a pupil makes one in a round (of `result` one a result); of the others as many as they like. */
const ONCE: readonly SlideType[] = [
  'me',
  'proud',
  'result',
  'chances',
  'wellbeing',
  'involvement',
  'classroom',
  'interests',
]

/**
 * The id of a slide that there is only one of: two tabs or two devices that both begin it make the same slide,
 * and what they wrote meets instead of standing there twice. Null for a type of which there may be several.
 */
export function slideIdFor(portfolio: string, type: SlideType, result = ''): string | null {
  if (!ONCE.includes(type)) return null
  const name = `${portfolio}/${type}/${result}`
  return (letters(name, 1) + letters(name, 2)).slice(0, 15)
}

/** Eight letters and digits out of a name: FNV-1a twice over, mixed at the end. No secret, only a name that is always the same. */
function letters(name: string, seed: number): string {
  let [one, two] = [0x811c9dc5 ^ seed, 0x9e3779b9 ^ seed]
  for (let i = 0; i < name.length; i++) {
    one = Math.imul(one ^ name.charCodeAt(i), 0x01000193)
    two = Math.imul(two ^ name.charCodeAt(i), 0x85ebca6b)
  }
  one = Math.imul(one ^ (two >>> 15), 0xc2b2ae35)
  two = Math.imul(two ^ (one >>> 13), 0x27d4eb2f)
  const number = ((one ^ (one >>> 16)) >>> 0) * 0x10000 + ((two >>> 8) & 0xffff)
  return number.toString(36).padStart(8, '0').slice(-8)
}

/** What the pupil filled in of a slide; the rest is the server's or the teacher's. */
export interface SlideWords {
  title: string
  text: string
  feeling: Feeling
  mood: number
  shown: boolean
}

/** How far the five steps of a wellbeing answer go; 0 is no answer. */
export const MOST_MOOD = 5

/** Longest text of a field, in characters. */
export const MOST_TEXT = 4000
