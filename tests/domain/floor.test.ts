import { describe, expect, it, test } from 'vitest'
import {
  ask,
  beginFloor,
  endFloor,
  type Floor,
  floorFrom,
  goTo,
  paceOf,
  secondsIn,
  secondsInAll,
  turnOf,
} from '../../src/domain/floor.ts'
import { DEFAULT_AGENDA } from '../../src/domain/round.ts'
import { fromMoment, type Moment, toMoment } from '../../src/domain/school-day.ts'

const START = '2026-12-01 15:20:00.000Z'
const at = (seconds: number): Moment => toMoment(fromMoment(START) + seconds * 1000)
const begun = (): Floor => beginFloor(DEFAULT_AGENDA, START, null)!

describe('the floor of a meeting', () => {
  it('begins with the first part of the agenda, and not at all without one', () => {
    expect(begun()).toEqual({ part: 'welcome', since: START, spent: {}, asked: [] })
    expect(beginFloor([], START, null)).toBeNull()
  })

  it('counts each part apart, also when the talk comes back to it', () => {
    const there = goTo(goTo(goTo(begun(), 'results', at(70)), 'points', at(400)), 'results', at(500))
    expect(secondsIn(there, 'welcome', at(530))).toBe(70)
    expect(secondsIn(there, 'results', at(530))).toBe(330 + 30)
    expect(secondsIn(there, 'points', at(530))).toBe(100)
    expect(secondsInAll(there, at(530))).toBe(530)
  })

  it('stays where it is when it goes to the part it is in', () => {
    expect(goTo(begun(), 'welcome', at(40))).toEqual(begun())
  })

  it('opened again begins with the agreements, and the time between does not count', () => {
    const closed = endFloor(goTo(begun(), 'family', at(60)), at(100))
    const again = beginFloor(DEFAULT_AGENDA, at(90_000), closed)!
    expect(again.part).toBe('agreements')
    expect(secondsInAll(again, at(90_010))).toBe(110)
  })

  it('ticks a question off once, and takes it back', () => {
    const asked = ask(ask(begun(), 'results', true), 'results', true)
    expect(asked.asked).toEqual(['results'])
    expect(ask(asked, 'results', false).asked).toEqual([])
  })

  it('does not run backwards on a clock that was set back', () => {
    expect(secondsIn(begun(), 'welcome', at(-300))).toBe(0)
  })
})

test.each([
  [0, 3, 'left', 3],
  [119, 3, 'left', 2],
  [120, 3, 'ending', 1],
  [179, 3, 'ending', 1],
  [180, 3, 'up', 0],
  [239, 3, 'up', 0],
  [240, 3, 'over', 1],
  [420, 3, 'over', 4],
])('after %i seconds of %i minutes: %s %i', (seconds, planned, kind, minutes) => {
  expect(paceOf(seconds, planned)).toEqual({ kind, minutes })
})

test.each([
  ['student_led', 'results', false, 'pupil'],
  ['student_led', 'results', true, 'family'],
  ['student_led', 'family', false, 'family'],
  ['student_led', 'agreements', true, 'all'],
  ['student_led', 'without_pupil', true, 'adults'],
  ['classic', 'results', false, 'school'],
  ['reverse', 'family', false, 'family'],
] as const)('%s, %s, asked %s: the turn is for %s', (kind, part, asked, turn) => {
  expect(turnOf(kind, part, asked)).toBe(turn)
})

describe('what a device says of the floor', () => {
  it('is taken when it can be one', () => {
    const floor = ask(goTo(begun(), 'results', at(70)), 'results', true)
    expect(floorFrom(JSON.parse(JSON.stringify(floor)))).toEqual(floor)
  })

  it.each([
    ['nothing', null],
    ['a text', 'results'],
    ['an unknown part', { ...begun(), part: 'coffee' }],
    ['no moment', { ...begun(), since: 'now' }],
    ['an unknown question', { ...begun(), asked: ['coffee'] }],
    ['no times', { ...begun(), spent: null }],
  ])('is refused when it is %s', (_, value) => {
    expect(floorFrom(value)).toBeNull()
  })

  it('loses times that cannot be', () => {
    expect(
      floorFrom({ ...begun(), spent: { welcome: -1, results: 1.5, points: 12, coffee: 3 } })?.spent,
    ).toEqual({
      points: 12,
    })
  })
})
