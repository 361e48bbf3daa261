// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { PointState } from './improvement-point.ts'
import type { RoundKind } from './round.ts'
import { hasContent, mayPresent, type SlideFacts } from './slide.ts'
import type { ContactStanding } from './student-contact.ts'

/** The screens of the pupil's path in the order in which it is walked; those of slides have the name of their type. */
export const STEPS = [
  'me',
  'proud',
  'result',
  'work',
  'wellbeing',
  'interests',
  'points',
  'order',
  'preview',
] as const
export type Step = (typeof STEPS)[number]

export interface PathFacts {
  kind: RoundKind
  contact: ContactStanding
  slides: readonly (SlideFacts & { id: string; text: string; mood: number; picture: string })[]
  /** How many results the pupil may see. */
  results: number
  points: readonly { id: string; state: PointState }[]
}

/** The one thing to do next; what waits for the pupil's answer goes before the path. */
export type Next = { do: 'answer_point' | 'held_slide'; id: string } | { do: 'step'; step: Step }

/** The steps of this round: without results there is nothing to say of them, and points belong to student-led rounds. */
export function stepsOf(facts: PathFacts): Step[] {
  return STEPS.filter((step) => {
    if (step === 'result') return facts.kind !== 'reverse' && facts.results > 0
    return step !== 'points' || facts.kind === 'student_led'
  })
}

/** How many results a pupil says something of before the path goes on; more is always possible. */
const ENOUGH_RESULTS = 2

/** Whether a step is walked. Preview never is: one can always rehearse once more. */
export function isWalked(step: Step, facts: PathFacts): boolean {
  const filled = facts.slides.filter(hasContent)
  switch (step) {
    case 'preview':
      return false
    case 'order':
      return mayPresent(facts.slides) === null && firstOpen(facts, 'order') === undefined
    case 'points':
      return facts.points.some(({ state }) => state !== 'draft' && state !== 'set_aside')
    case 'result': {
      const said = filled.filter((slide) => slide.type === 'result' && slide.feeling !== '')
      return said.length >= Math.min(ENOUGH_RESULTS, facts.results)
    }
    default:
      return filled.some((slide) => slide.type === step)
  }
}

/** The pupil's one next step. After the contact everything lies still, and what is left is to rehearse. */
export function nextStep(facts: PathFacts): Next {
  if (facts.contact === 'closed') return { do: 'step', step: 'preview' }
  const point = facts.points.find(({ state }) => state === 'returned' || state === 'reworded')
  if (point) return { do: 'answer_point', id: point.id }
  const held = facts.slides.find((slide) => slide.held)
  if (held) return { do: 'held_slide', id: held.id }
  return { do: 'step', step: firstOpen(facts, 'preview') ?? 'preview' }
}

/** The first step before another that is still to be walked. */
function firstOpen(facts: PathFacts, before: Step): Step | undefined {
  const steps = stepsOf(facts)
  const until = steps.slice(0, steps.indexOf(before))
  return until.find((step) => !isWalked(step, facts) && !isPassedOver(step, steps, facts))
}

/** Nobody is asked twice how they feel: who went on without answering, chose not to. */
function isPassedOver(step: Step, steps: readonly Step[], facts: PathFacts): boolean {
  if (step !== 'wellbeing') return false
  const later = steps.slice(steps.indexOf(step) + 1)
  return later.some((one) => one !== 'order' && one !== 'preview' && isWalked(one, facts))
}
