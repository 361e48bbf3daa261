import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POINT_STATES } from '../../src/domain/improvement-point.ts'
import { isWalked, nextStep, type PathFacts, stepsOf } from '../../src/domain/next-step.ts'
import { isDone, STOPS, stopOf } from '../../src/domain/path.ts'
import { SLIDE_TYPES, type SlideType } from '../../src/domain/slide.ts'

let serial = 0
const slide = (
  type: SlideType,
  more: Partial<PathFacts['slides'][number]> = {},
): PathFacts['slides'][number] => ({
  id: `s${serial++}`,
  type,
  text: 'iets',
  mood: 0,
  picture: '',
  feeling: type === 'result' ? 'well' : '',
  shown: true,
  held: false,
  position: serial,
  ...more,
})
const facts = (more: Partial<PathFacts> = {}): PathFacts => ({
  kind: 'student_led',
  slides: [],
  points: [],
  contact: 'none',
  results: 1,
  ...more,
})
const made = (['me', 'proud', 'result', 'work', 'wellbeing', 'interests'] as const).map((type) => slide(type))

describe('where the teacher sees a pupil', () => {
  test.each<[string, PathFacts, string]>([
    ['begins at me', facts(), 'me'],
    ['is at the first gap', facts({ slides: [slide('me'), slide('result')] }), 'proud'],
    ['comes to the points after the slides', facts({ slides: made }), 'points'],
    [
      'stays at the points with a draft',
      facts({ slides: made, points: [{ id: 'p', state: 'draft' }] }),
      'points',
    ],
    [
      'goes on to the contact once a point waits',
      facts({ slides: made, points: [{ id: 'p', state: 'proposed' }] }),
      'contact',
    ],
    [
      'is at the points while one waits for the pupil',
      facts({ slides: made, points: [{ id: 'p', state: 'returned' }] }),
      'points',
    ],
    [
      'is at a slide that the teacher holds',
      facts({ slides: [...made, slide('work', { held: true })] }),
      'work',
    ],
    ['rehearses after the contact, whatever is missing', facts({ contact: 'closed' }), 'practice'],
    [
      'has no results to be at where there are none',
      facts({ results: 0, slides: [slide('me'), slide('proud')] }),
      'work',
    ],
  ])('%s', (_, given, stop) => {
    expect(stopOf(given)).toBe(stop)
  })

  test('no result is done where there are none', () => {
    expect(isDone('result', facts({ results: 0 }))).toBe(false)
    expect(isDone('result', facts({ results: 1, slides: [slide('result')] }))).toBe(true)
  })

  test('is where the pupil’s own screen is, and never at a stop that is done', () => {
    const anything = fc.record({
      kind: fc.constantFrom('student_led' as const, 'classic' as const, 'reverse' as const),
      slides: fc.array(fc.constantFrom(...SLIDE_TYPES).map((type) => slide(type))),
      points: fc.array(fc.constantFrom(...POINT_STATES).map((state) => ({ id: 'p', state }))),
      contact: fc.constantFrom('none' as const, 'open' as const, 'closed' as const),
      results: fc.nat(3),
    })
    fc.assert(
      fc.property(anything, (given) => {
        const at = stopOf(given)
        const next = nextStep(given)
        if (next.do === 'step') expect(isDone(at, given)).toBe(false)
        if (next.do === 'step' && STOPS.some((stop) => stop === next.step)) expect(at).toBe(next.step)
        for (const stop of STOPS)
          if (stop !== 'contact' && stop !== 'practice')
            expect(isDone(stop, given)).toBe(stepsOf(given).includes(stop) && isWalked(stop, given))
      }),
    )
  })
})
