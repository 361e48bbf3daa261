import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../../src/domain/grants.ts'
import { addDays, FOREVER, startOfDay } from '../../src/domain/school-day.ts'
import { waitsFor } from '../../src/domain/school-view.ts'
import {
  assignmentVerdict,
  onceVerdict,
  periodVerdict,
  type Stay,
  settle,
  standingOf,
} from '../../src/domain/tie.ts'

const at = (day: number) => startOfDay(addDays('2026-09-01', day))
const dated = (start: number, until: number) => ({ start: at(start), until: at(until) })

describe('a task', () => {
  const none = { group: '', pupil: '', subject: '' }
  test.each([
    ['a class teacher of a class', { ...none, role: 'class_teacher', group: '3A' }, null],
    ['a class teacher of nothing', { ...none, role: 'class_teacher' }, 'field_missing'],
    ['a class teacher of a pupil', { ...none, role: 'class_teacher', pupil: 'noor' }, 'not_understood'],
    ['a subject in a class', { ...none, role: 'subject_teacher', group: '3A', subject: 'Frans' }, null],
    ['no subject in a class', { ...none, role: 'subject_teacher', group: '3A' }, 'field_missing'],
    ['a subject without a class', { ...none, role: 'subject_teacher', subject: 'Frans' }, 'field_missing'],
    ['care of everybody', { ...none, role: 'care' }, null],
    ['care of a class', { ...none, role: 'care', group: '3A' }, null],
    ['care of a pupil', { ...none, role: 'care', pupil: 'noor' }, null],
    [
      'care of a class and a pupil at once',
      { ...none, role: 'care', group: '3A', pupil: 'noor' },
      'not_understood',
    ],
  ] as const)('%s', (_, tie, verdict) => {
    expect(assignmentVerdict(tie)).toBe(verdict)
  })
})

describe('a period', () => {
  test('may be empty, which takes it back, but not end before it starts', () => {
    expect(periodVerdict(dated(3, 4))).toBeNull()
    expect(periodVerdict(dated(3, 3))).toBeNull()
    expect(periodVerdict(dated(3, 2))).toBe('range_reversed')
  })

  test('counts once: beside or after another it may stand, over it never', () => {
    expect(onceVerdict(dated(0, 5), [dated(5, 9), dated(-3, 0)])).toBeNull()
    expect(onceVerdict(dated(0, 5), [dated(4, 9)])).toBe('periods_overlap')
    expect(onceVerdict(dated(0, 5), [dated(2, 2)]), 'one that was taken back is not there').toBeNull()
  })

  test.each([
    ['now', '2026-09-01', FOREVER],
    ['now', '2026-11-24', '2026-11-25'],
    ['coming', '2026-11-25', '2027-07-01'],
    ['over', '2026-09-01', '2026-11-24'],
    ['never', '2026-11-24', '2026-11-24'],
    ['never', '2027-09-01', '2027-09-01'],
  ])('is %s from %s until %s', (standing, start, until) => {
    expect(standingOf({ start, until }, '2026-11-24')).toBe(standing)
  })
})

const stay = (group: string, start: number, until: number, more: Partial<Stay> = {}): Stay => ({
  id: `${group}${start}`,
  group,
  kind: 'class',
  ...dated(start, until),
  ...more,
})

describe('a pupil who moves', () => {
  test('leaves the class of before on the day the new one starts', () => {
    const before = stay('3A', 0, 300)
    expect(settle(stay('3B', 90, 300), [before], true)).toEqual({
      ends: [{ ...before, until: at(90) }],
      verdict: null,
    })
  })

  test('stays in a subject group beside the class', () => {
    const latin = stay('Latijn', 0, 300, { kind: 'subject' })
    expect(settle(stay('3B', 90, 300), [latin], true)).toEqual({ ends: [], verdict: null })
    expect(settle(stay('Latijn', 90, 300, { kind: 'subject' }), [latin], true).verdict).toBe(
      'periods_overlap',
    )
  })

  test.each([
    ['over a class that starts later', stay('3B', 0, 300), [stay('3A', 50, 300)], true],
    ['on the very day that another starts', stay('3B', 50, 300), [stay('3A', 50, 300)], true],
    ['twice into the same class', stay('3A', 50, 300), [stay('3A', 0, 300)], true],
    ['by changing a stay of before', stay('3B', 50, 300), [stay('3A', 0, 300)], false],
  ])('is not possible %s', (_, next, others, isNew) => {
    expect(settle(next, others, isNew).verdict).toBe('periods_overlap')
  })

  const days = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  test('is never in two classes, whatever the moves are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ group: fc.constantFrom('3A', '3B', '3C'), days }), { maxLength: 8 }),
        (moves) => {
          let stays: Stay[] = []
          for (const [
            index,
            {
              group,
              days: [one, other],
            },
          ] of moves.entries()) {
            const next = stay(group, Math.min(one, other), Math.max(one, other), { id: String(index) })
            const { ends, verdict } = settle(next, stays, true)
            if (verdict) continue
            stays = [...stays.map((old) => ends.find((end) => end.id === old.id) ?? old), next]
          }
          for (const [index, one] of stays.entries()) {
            for (const other of stays.slice(index + 1)) expect(overlap(one, other)).toBeNull()
          }
        },
      ),
    )
  })
})

describe('what waits', () => {
  const done = {
    years: 1,
    groups: 16,
    pupils: 300,
    rounds: 1,
    groupsWithoutTeacher: [],
    pupilsWithoutGroup: [],
    pupilsWithoutFamily: [],
    staffWithoutPassword: [],
  }
  const kinds = (facts: Partial<typeof done>) => waitsFor({ ...done, ...facts }).map((wait) => wait.kind)

  test('is nothing when all is there', () => {
    expect(waitsFor(done)).toEqual([])
  })

  test('begins with what the rest needs', () => {
    expect(kinds({ years: 0, groups: 0, pupils: 0, rounds: 0 })).toEqual(['no_year'])
    expect(kinds({ groups: 0, pupils: 0, rounds: 0 })).toEqual(['no_groups'])
    expect(kinds({ pupils: 0, rounds: 0 })).toEqual(['no_pupils'])
    expect(kinds({ rounds: 0 })).toEqual(['no_round'])
  })

  test('says of how many, names the first three, and leads to the first', () => {
    const names = ['Aya', 'Bas', 'Cem', 'Dré'].map((name, index) => ({ id: `p${index}`, name }))
    const facts = { ...done, pupilsWithoutGroup: names }
    expect(waitsFor(facts)).toEqual([
      { kind: 'pupils_without_group', count: 4, names: ['Aya', 'Bas', 'Cem'], id: 'p0' },
    ])
  })
})
