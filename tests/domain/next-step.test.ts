import { describe, expect, test } from 'vitest'
import type { PointState } from '../../src/domain/improvement-point.ts'
import { isWalked, nextStep, type PathFacts, STEPS, stepsOf } from '../../src/domain/next-step.ts'
import type { SlideType } from '../../src/domain/slide.ts'

const slide = (type: SlideType, more: object = {}): PathFacts['slides'][number] => ({
  id: `${type}00000000000`.slice(0, 15),
  type,
  text: 'Dit ben ik.',
  feeling: type === 'result' ? 'well' : '',
  mood: 0,
  picture: '',
  shown: type !== 'wellbeing',
  held: false,
  position: 0,
  ...more,
})
const point = (state: PointState) => ({ id: state, state })
const facts = (more: Partial<PathFacts> = {}): PathFacts => ({
  kind: 'student_led',
  contact: 'none',
  slides: [],
  results: 6,
  points: [],
  ...more,
})

const WALK: [SlideType, string][] = [
  ['me', 'proud'],
  ['proud', 'result'],
  ['result', 'result'],
  ['result', 'work'],
  ['work', 'wellbeing'],
  ['wellbeing', 'interests'],
  ['interests', 'points'],
]

describe('the one next step', () => {
  test('the path is walked in order', () => {
    const slides: PathFacts['slides'][number][] = []
    expect(nextStep(facts())).toEqual({ do: 'step', step: 'me' })
    for (const [type, next] of WALK) {
      slides.push(slide(type, { position: slides.length }))
      expect(nextStep(facts({ slides }))).toEqual({ do: 'step', step: next })
    }
    expect(nextStep(facts({ slides, points: [point('draft')] }))).toEqual({ do: 'step', step: 'points' })
    expect(nextStep(facts({ slides, points: [point('proposed')] }))).toEqual({ do: 'step', step: 'preview' })
    const first = slides.map((one) => ({
      ...one,
      position: one.type === 'result' ? -1 : one.position,
      feeling: one.type === 'result' ? ('hard' as const) : one.feeling,
    }))
    expect(nextStep(facts({ slides: first, points: [point('proposed')] }))).toEqual({
      do: 'step',
      step: 'order',
    })
  })

  test('an answer to the teacher goes first, then a slide that is held', () => {
    const slides = [slide('me', { held: true })]
    for (const state of ['returned', 'reworded'] as const)
      expect(nextStep(facts({ slides, points: [point(state)] }))).toEqual({ do: 'answer_point', id: state })
    expect(nextStep(facts({ slides, points: [point('approved')] }))).toEqual({
      do: 'held_slide',
      id: slides[0]?.id,
    })
  })

  test('nobody is asked twice how they feel', () => {
    const slides = [slide('me'), slide('proud'), slide('result'), slide('result'), slide('work')]
    expect(nextStep(facts({ slides }))).toEqual({ do: 'step', step: 'wellbeing' })
    expect(nextStep(facts({ slides: [...slides, slide('interests')] }))).toEqual({
      do: 'step',
      step: 'points',
    })
  })

  test('after the contact there is only rehearsing', () => {
    expect(nextStep(facts({ contact: 'closed', points: [point('approved')] }))).toEqual({
      do: 'step',
      step: 'preview',
    })
  })
})

describe('the steps of a round', () => {
  test('all of them, when there are results', () => expect(stepsOf(facts())).toEqual(STEPS))
  test('no results, no step about them', () => expect(stepsOf(facts({ results: 0 }))).not.toContain('result'))
  test('a reverse round has neither results nor points', () => {
    expect(stepsOf(facts({ kind: 'reverse' }))).not.toContain('result')
    expect(stepsOf(facts({ kind: 'reverse' }))).not.toContain('points')
  })

  test.each([
    ['a picture alone', { text: '', picture: 'brug.jpg' }, true],
    ['spaces alone', { text: '  ' }, false],
    ['nothing', { text: '' }, false],
  ])('a step with %s', (_, more, done) => {
    expect(isWalked('proud', facts({ slides: [slide('proud', more)] }))).toBe(done)
  })

  test('the order is only done when there is something of everything to put in order', () => {
    const slides = ['me', 'proud', 'work', 'wellbeing', 'interests'].map((type) => slide(type as SlideType))
    const all = facts({ results: 0, slides, points: [point('proposed')] })
    expect(isWalked('order', all)).toBe(true)
    expect(isWalked('order', { ...all, points: [] })).toBe(false)
    expect(isWalked('order', { ...all, slides: slides.slice(1) })).toBe(false)
  })

  test('one result is enough where there is one', () => {
    expect(isWalked('result', facts({ results: 1, slides: [slide('result')] }))).toBe(true)
    expect(isWalked('result', facts({ results: 2, slides: [slide('result')] }))).toBe(false)
    expect(isWalked('result', facts({ results: 1, slides: [slide('result', { feeling: '' })] }))).toBe(false)
  })
})
