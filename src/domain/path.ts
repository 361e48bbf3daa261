// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { PointState } from './improvement-point.ts'
import type { SlideType } from './slide.ts'

/** The stops of a pupil's path through a round, in order: what they make, then the contact, then rehearsing. */
export const STOPS = [
  'me',
  'proud',
  'result',
  'work',
  'wellbeing',
  'interests',
  'points',
  'contact',
  'practice',
] as const
export type Stop = (typeof STOPS)[number]

/** What decides how far a pupil is. */
export interface PathFacts {
  slides: readonly { type: SlideType; text: string; mood: number; picture: string; feeling: string }[]
  points: readonly PointState[]
  contact: 'none' | 'open' | 'closed'
}

/** Whether the pupil has been at a stop: something of their own stands there. */
export function isDone(stop: Stop, facts: PathFacts): boolean {
  switch (stop) {
    case 'points':
      return facts.points.some((state) => state === 'proposed' || state === 'approved')
    case 'contact':
      return facts.contact === 'closed'
    case 'practice':
      // rehearsing has no end; it is where a pupil is from the contact on until the meeting
      return false
    default:
      return facts.slides.some((slide) => slide.type === stop && hasContent(slide))
  }
}

/** Whether a slide holds more than its empty frame. */
export function hasContent(slide: PathFacts['slides'][number]): boolean {
  return slide.text.trim() !== '' || slide.mood > 0 || slide.picture !== '' || slide.feeling !== ''
}

/** The stop where the pupil is: the first that is not done. */
export function stopOf(facts: PathFacts): Stop {
  return STOPS.find((stop) => !isDone(stop, facts)) ?? 'practice'
}
