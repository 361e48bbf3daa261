// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { isWalked, nextStep, type PathFacts, stepsOf } from './next-step.ts'

/** The stops of a pupil's way through a round as the teacher follows it: what they make, then together, then rehearsing. */
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

/** Whether a pupil has been at a stop that there is for them. Rehearsing has no end. */
export function isDone(stop: Stop, facts: PathFacts): boolean {
  if (stop === 'contact') return facts.contact === 'closed'
  return stop !== 'practice' && stepsOf(facts).includes(stop) && isWalked(stop, facts)
}

/** The stop where the pupil is: of the one next thing that their own screen puts before them. */
export function stopOf(facts: PathFacts): Stop {
  if (facts.contact === 'closed') return 'practice'
  const next = nextStep(facts)
  if (next.do === 'step') {
    // ordering and looking at it can be done any time; what is ahead is the contact
    return next.step === 'order' || next.step === 'preview' ? 'contact' : next.step
  }
  if (next.do === 'answer_point') return 'points'
  const type = facts.slides.find(({ id }) => id === next.id)?.type
  return STOPS.find((stop) => stop === type) ?? 'points'
}
