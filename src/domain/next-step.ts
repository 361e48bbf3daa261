// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { PointState } from './improvement-point.ts'
import type { RoundKind } from './round.ts'
import { mayPresent, type SlideFacts, type SlideType } from './slide.ts'

/** The pupil's path, in the order in which it is walked. */
export const STEPS = [
  'me',
  'proud',
  'results',
  'work',
  'wellbeing',
  'interests',
  'points',
  'order',
  'preview',
] as const
export type Step = (typeof STEPS)[number]

/** The type of slide that a step fills; the other steps are about several things at once. */
export const SLIDE_OF: Partial<Record<Step, SlideType>> = {
  me: 'me',
  proud: 'proud',
  results: 'result',
  work: 'work',
  wellbeing: 'wellbeing',
  interests: 'interests',
}

export interface PathFacts {
  kind: RoundKind
  contact: 'none' | 'open' | 'closed'
  slides: readonly (SlideFacts & { id: string; text: string; mood: number; picture: string })[]
  /** How many results the pupil may see. */
  results: number
  points: readonly { id: string; state: PointState }[]
}

/** The one thing to do next; something that waits for the pupil's answer goes before the path. */
export type Next = { do: 'answer_point' | 'held_slide'; id: string } | { do: 'step'; step: Step }

/** The steps of this round: a reverse round has no results, and a step about results waits until there are some. */
export function stepsOf(facts: PathFacts): Step[] {
  return STEPS.filter((step) => {
    if (step === 'results') return facts.kind !== 'reverse' && facts.results > 0
    return step !== 'points' || facts.kind === 'student_led'
  })
}

/** How many results a pupil says something of before the path goes on; more is always possible. */
const ENOUGH_RESULTS = 2

const isFilled = (slide: PathFacts['slides'][number]): boolean =>
  slide.text.trim() !== '' || slide.picture !== '' || slide.mood > 0

/** Whether a step is walked. Preview never is: one can always rehearse once more. */
export function isDone(step: Step, facts: PathFacts): boolean {
  const filled = facts.slides.filter(isFilled)
  if (step === 'preview') return false
  if (step === 'order') return filled.length > 0 && mayPresent(facts.slides) === null
  if (step === 'points') return facts.points.some(({ state }) => state !== 'draft' && state !== 'set_aside')
  if (step === 'results') {
    const said = filled.filter((slide) => slide.type === 'result' && slide.feeling !== '')
    return said.length >= Math.min(ENOUGH_RESULTS, facts.results)
  }
  return filled.some((slide) => slide.type === SLIDE_OF[step])
}

const isLater = (step: Step): boolean => step === 'order' || step === 'preview'

/** The pupil's one next step. After the contact everything lies still, and what is left is to rehearse. */
export function nextStep(facts: PathFacts): Next {
  if (facts.contact === 'closed') return { do: 'step', step: 'preview' }
  const point = facts.points.find(({ state }) => state === 'returned' || state === 'reworded')
  if (point) return { do: 'answer_point', id: point.id }
  const held = facts.slides.find((slide) => slide.held)
  if (held) return { do: 'held_slide', id: held.id }
  const steps = stepsOf(facts)
  const open = steps.find((step) => !isDone(step, facts) && !isPassedOver(step, steps, facts))
  return { do: 'step', step: open ?? 'preview' }
}

/** Nobody is asked twice how they feel: who went on without answering, chose not to. */
function isPassedOver(step: Step, steps: readonly Step[], facts: PathFacts): boolean {
  if (step !== 'wellbeing') return false
  return steps.slice(steps.indexOf(step) + 1).some((later) => !isLater(later) && isDone(later, facts))
}
