import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POINT_STATES } from '../../src/domain/improvement-point.ts'
import { isDone, type PathFacts, STOPS, stopOf } from '../../src/domain/path.ts'
import { SLIDE_TYPES } from '../../src/domain/slide.ts'

const slide = (type: (typeof SLIDE_TYPES)[number], more = {}) => ({
  type,
  text: 'iets',
  mood: 0,
  picture: '',
  feeling: '',
  ...more,
})
const facts = (more: Partial<PathFacts> = {}): PathFacts => ({
  slides: [],
  points: [],
  contact: 'none',
  ...more,
})
const made = ['me', 'proud', 'result', 'work', 'wellbeing', 'interests'] as const

describe('where a pupil is', () => {
  test('begins at me', () => {
    expect(stopOf(facts())).toBe('me')
  })

  test.each([
    ['an empty frame does not count', facts({ slides: [slide('me', { text: '  ' })] }), 'me'],
    [
      'a drawing counts without words',
      facts({ slides: [slide('me', { text: '', picture: 'a.webp' })] }),
      'proud',
    ],
    ['the first gap is where the pupil is', facts({ slides: [slide('me'), slide('result')] }), 'proud'],
    ['after all slides come the points', facts({ slides: made.map((type) => slide(type)) }), 'points'],
    [
      'a draft is not yet a point that the teacher sees',
      facts({ slides: made.map((type) => slide(type)), points: ['draft', 'returned'] }),
      'points',
    ],
    [
      'a proposed point brings the pupil to the contact',
      facts({ slides: made.map((type) => slide(type)), points: ['proposed'], contact: 'open' }),
      'contact',
    ],
    [
      'after the contact the pupil rehearses',
      facts({ slides: made.map((type) => slide(type)), points: ['approved'], contact: 'closed' }),
      'practice',
    ],
  ] as const)('%s', (_, given, stop) => {
    expect(stopOf(given)).toBe(stop)
  })

  test('every stop before it is done, and it is not', () => {
    const anything = fc.record({
      slides: fc.array(fc.constantFrom(...SLIDE_TYPES).map((type) => slide(type))),
      points: fc.array(fc.constantFrom(...POINT_STATES)),
      contact: fc.constantFrom('none' as const, 'open' as const, 'closed' as const),
    })
    fc.assert(
      fc.property(anything, (given) => {
        const at = stopOf(given)
        expect(isDone(at, given)).toBe(false)
        for (const stop of STOPS.slice(0, STOPS.indexOf(at))) expect(isDone(stop, given)).toBe(true)
      }),
    )
  })
})
