import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayPresent, SLIDE_TYPES, type SlideFacts, shownSlides, slideIdFor } from '../../src/domain/slide.ts'

const slide = (type: SlideFacts['type'], position: number, more: Partial<SlideFacts> = {}): SlideFacts => ({
  type,
  position,
  feeling: '',
  shown: true,
  held: false,
  ...more,
})

describe('the id of a slide that there is one of', () => {
  const portfolio = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
    minLength: 15,
    maxLength: 15,
  })

  test('is the same on every device, and what a record may be called', () => {
    fc.assert(
      fc.property(portfolio, fc.constantFrom('me', 'proud', 'wellbeing', 'interests'), (id, type) => {
        expect(slideIdFor(id, type)).toMatch(/^[a-z0-9]{15}$/)
        expect(slideIdFor(id, type)).toBe(slideIdFor(id, type))
      }),
    )
  })

  test('never meets another', () => {
    const seen = new Set<string | null>()
    fc.assert(
      fc.property(fc.uniqueArray(portfolio, { minLength: 20, maxLength: 20 }), (ids) => {
        seen.clear()
        for (const id of ids)
          for (const type of ['me', 'proud', 'interests'] as const) seen.add(slideIdFor(id, type))
        for (const id of ids) seen.add(slideIdFor('p00000000000001', 'result', id))
        expect(seen.size).toBe(80)
      }),
    )
  })

  test('there may be several works and free slides', () => {
    const several = SLIDE_TYPES.filter((type) => slideIdFor('p00000000000001', type) === null)
    expect(several).toEqual(['work', 'free'])
  })
})

describe('what may be presented', () => {
  test.each([
    ['nothing yet', [], 'only_results'],
    ['who I am, then a result', [slide('me', 0), slide('result', 1, { feeling: 'hard' })], null],
    ['a result that went well first', [slide('result', 0, { feeling: 'well' }), slide('me', 1)], null],
    [
      'a result that was hard first',
      [slide('result', 0, { feeling: 'hard' }), slide('me', 1)],
      'no_strength_first',
    ],
    ['a result of which nothing is said first', [slide('result', 0), slide('me', 1)], 'no_strength_first'],
    ['results only', [slide('result', 0, { feeling: 'well' })], 'only_results'],
    [
      'results only, because the rest is hidden',
      [slide('result', 0, { feeling: 'well' }), slide('me', 1, { shown: false })],
      'only_results',
    ],
    [
      'a hard result first, because what stood before it is held',
      [slide('me', 0, { held: true }), slide('result', 1, { feeling: 'hard' }), slide('work', 2)],
      'no_strength_first',
    ],
  ] as const)('%s', (_, slides, verdict) => {
    expect(mayPresent(slides)).toBe(verdict)
  })

  test('in the order of the pupil, without what is hidden or held', () => {
    const slides = [
      slide('work', 2),
      slide('me', 0),
      slide('free', 1, { held: true }),
      slide('proud', 3, { shown: false }),
    ]
    expect(shownSlides(slides).map(({ type }) => type)).toEqual(['me', 'work'])
  })
})
