import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssignmentTie,
  type EnrolmentTie,
  type GuardianshipTie,
  grantChanges,
  grantsFor,
  overlap,
  type Ties,
} from '../../src/domain/grants.ts'
import { addDays, FOREVER, holds, startOfDay } from '../../src/domain/school-day.ts'

const at = (day: number) => startOfDay(addDays('2026-09-01', day))
const dated = (start: number, until: number) => ({ start: at(start), until: at(until) })
const forever = { start: at(0), until: startOfDay(FOREVER) }

const none: Ties = { assignments: [], enrolments: [], guardianships: [], pupils: ['noor', 'lars'] }
const teacher: AssignmentTie = {
  id: 'a1',
  staff: 'juf',
  role: 'class_teacher',
  group: '3A',
  pupil: '',
  ...forever,
}
const noorIn3A: EnrolmentTie = { id: 'e1', pupil: 'noor', group: '3A', ...forever }
const mother: GuardianshipTie = { id: 'g1', guardian: 'mama', pupil: 'noor', information: true, ...forever }

describe('what a tie gives', () => {
  test('a class teacher sees the pupils of the class, for as long as both ties count', () => {
    const ties = {
      ...none,
      assignments: [{ ...teacher, ...dated(0, 100) }],
      enrolments: [{ ...noorIn3A, ...dated(10, 200) }],
    }
    expect(grantsFor(ties)).toEqual([
      {
        pupil: 'noor',
        staff: 'juf',
        guardian: '',
        kind: 'class_teacher',
        source: 'a1/e1',
        ...dated(10, 100),
      },
    ])
  })

  test('two co-teachers and a subject teacher each have a row of their own', () => {
    const assignments = [
      teacher,
      { ...teacher, id: 'a2', staff: 'meester' },
      { ...teacher, id: 'a3', staff: 'turnleraar', role: 'subject_teacher' as const },
    ]
    const rows = grantsFor({ ...none, assignments, enrolments: [noorIn3A] })
    expect(rows.map((row) => [row.staff, row.kind])).toEqual([
      ['juf', 'class_teacher'],
      ['meester', 'class_teacher'],
      ['turnleraar', 'subject_teacher'],
    ])
  })

  test('care of one pupil, of a class, and of the whole school', () => {
    const care = { ...teacher, role: 'care' as const, staff: 'zorg' }
    const pupilsOf = (more: Partial<AssignmentTie>) =>
      grantsFor({ ...none, assignments: [{ ...care, ...more }], enrolments: [noorIn3A] }).map(
        (row) => row.pupil,
      )
    expect(pupilsOf({ group: '', pupil: 'lars' })).toEqual(['lars'])
    expect(pupilsOf({ group: '3A' })).toEqual(['noor'])
    expect(pupilsOf({ group: '' })).toEqual(['noor', 'lars'])
  })

  test.each(['class_teacher', 'subject_teacher'] as const)(
    'a %s without a class is tied to nobody',
    (role) => {
      expect(
        grantsFor({ ...none, assignments: [{ ...teacher, role, group: '' }], enrolments: [noorIn3A] }),
      ).toEqual([])
    },
  )

  test('a guardian without the right to information has no row', () => {
    expect(grantsFor({ ...none, guardianships: [mother] }).map((row) => row.guardian)).toEqual(['mama'])
    expect(grantsFor({ ...none, guardianships: [{ ...mother, information: false }] })).toEqual([])
  })

  test.each([
    ['a tie taken back (it ends the day it starts)', { enrolments: [{ ...noorIn3A, ...dated(5, 5) }] }],
    [
      'a teacher who left before the pupil came',
      { assignments: [{ ...teacher, ...dated(0, 10) }], enrolments: [{ ...noorIn3A, ...dated(10, 20) }] },
    ],
    ['another class', { enrolments: [{ ...noorIn3A, group: '3B' }] }],
    ['a pupil whom the school does not know', { pupils: ['lars'] }],
  ])('%s gives nothing', (_, more) => {
    expect(grantsFor({ ...none, assignments: [teacher], enrolments: [noorIn3A], ...more })).toEqual([])
  })
})

const days = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([one, other]) => dated(Math.min(one, other), Math.max(one, other)))
const pick = (...values: string[]) => fc.constantFrom(...values)
const PUPILS = ['p1', 'p2', 'p3']
const withId = <T extends object>(list: T[], letter: string) =>
  list.map((one, index) => ({ ...one, id: `${letter}${index}` }))
const anyTies: fc.Arbitrary<Ties> = fc
  .record({
    assignments: fc.array(
      fc.record({
        staff: pick('s1', 's2'),
        role: fc.constantFrom('class_teacher', 'subject_teacher', 'care'),
        group: pick('', 'g1', 'g2'),
        pupil: pick('', ...PUPILS),
        time: days,
      }),
      { maxLength: 6 },
    ),
    enrolments: fc.array(fc.record({ pupil: pick(...PUPILS), group: pick('g1', 'g2'), time: days }), {
      maxLength: 6,
    }),
    guardianships: fc.array(
      fc.record({
        guardian: pick('w1', 'w2'),
        pupil: pick(...PUPILS),
        information: fc.boolean(),
        time: days,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ assignments, enrolments, guardianships }) => ({
    pupils: PUPILS,
    assignments: withId(
      assignments.map(({ time, ...one }) => ({ ...one, ...time })),
      'a',
    ) as AssignmentTie[],
    enrolments: withId(
      enrolments.map(({ time, ...one }) => ({ ...one, ...time })),
      'e',
    ),
    guardianships: withId(
      guardianships.map(({ time, ...one }) => ({ ...one, ...time })),
      'g',
    ),
  }))

/** Said again in other words, for one moment: is this person tied to this pupil now? */
function tiedNow(ties: Ties, staff: string, pupil: string, now: string): boolean {
  return ties.assignments.some((one) => {
    if (one.staff !== staff || !holds(one, now)) return false
    if (one.group !== '')
      return ties.enrolments.some(
        (other) => other.group === one.group && other.pupil === pupil && holds(other, now),
      )
    return one.role === 'care' && (one.pupil === '' || one.pupil === pupil)
  })
}

describe('whatever the ties are', () => {
  const moment = fc.integer({ min: 0, max: 41 }).map(at)

  test('a row holds exactly when the ties do', () => {
    fc.assert(
      fc.property(anyTies, moment, (ties, now) => {
        const rows = grantsFor(ties).filter((row) => holds(row, now))
        for (const pupil of PUPILS) {
          for (const staff of ['s1', 's2']) {
            expect(rows.some((row) => row.staff === staff && row.pupil === pupil)).toBe(
              tiedNow(ties, staff, pupil, now),
            )
          }
          for (const guardian of ['w1', 'w2']) {
            const tie = ties.guardianships.some(
              (one) => one.guardian === guardian && one.pupil === pupil && one.information && holds(one, now),
            )
            expect(rows.some((row) => row.guardian === guardian && row.pupil === pupil)).toBe(tie)
          }
        }
      }),
    )
  })

  test('no row is empty, and each names one person', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        for (const row of grantsFor(ties)) {
          expect(row.start < row.until).toBe(true)
          expect((row.staff === '') !== (row.guardian === '')).toBe(true)
          expect(row.kind === 'guardian').toBe(row.guardian !== '')
        }
      }),
    )
  })

  test('the changes lead from any rows to the wanted ones, and then there is nothing left to change', () => {
    fc.assert(
      fc.property(anyTies, anyTies, (before, after) => {
        const stored = [...grantsFor(before), ...grantsFor(before).slice(0, 1)]
        const wanted = grantsFor(after)
        const { missing, surplus } = grantChanges(stored, wanted)
        const next = [...stored.filter((row) => !surplus.includes(row)), ...missing]
        const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()
        expect(sorted(next)).toEqual(sorted(wanted))
        expect(grantChanges(next, wanted)).toEqual({ missing: [], surplus: [] })
      }),
    )
  })

  test('two periods overlap in the time that both hold', () => {
    fc.assert(
      fc.property(days, days, moment, (one, other, now) => {
        const both = overlap(one, other)
        expect(both !== null && holds(both, now)).toBe(holds(one, now) && holds(other, now))
      }),
    )
  })
})
