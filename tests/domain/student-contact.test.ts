import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  MOST_POINTS,
  mayMove,
  POINT_STATES,
  type Point,
  type PointState,
} from '../../src/domain/improvement-point.ts'
import type { Verdict } from '../../src/domain/refusals.ts'
import { mayArrange, mayClose, mayOpen, stateAfterClosing } from '../../src/domain/student-contact.ts'

describe('closing a student contact', () => {
  test.each<[PointState[], Verdict]>([
    [[], 'points_too_few'],
    [['draft', 'set_aside'], 'points_too_few'],
    [['approved'], null],
    [['approved', 'approved', 'approved'], null],
    [['approved', 'draft', 'set_aside'], null],
    [['approved', 'approved', 'approved', 'approved'], 'too_many_approved'],
    [['approved', 'proposed'], 'points_undecided'],
    [['approved', 'returned'], 'points_undecided'],
    [['approved', 'reworded'], 'points_undecided'],
    // what can be decided is said before what is missing
    [['proposed'], 'points_undecided'],
  ])('with %j is %s', (points, verdict) => {
    expect(mayClose(points)).toBe(verdict)
  })

  test('leaves every point either agreed or set aside, and nothing that can still move', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...POINT_STATES), { maxLength: 8 }), (points) => {
        if (mayClose(points) !== null) return
        const after = points.map(stateAfterClosing)
        expect(after.every((state) => state === 'approved' || state === 'set_aside')).toBe(true)
        const agreed = after.filter((state) => state === 'approved').length
        expect(agreed).toBeGreaterThan(0)
        expect(agreed).toBeLessThanOrEqual(MOST_POINTS)
        for (const state of after)
          for (const to of POINT_STATES)
            for (const mover of ['P', 'T'] as const)
              expect(mayMove({ state } as Point, to, mover, { contact: 'closed', approved: 0 })).toBe(
                'contact_closed',
              )
      }),
    )
  })

  test('is always within reach: whatever there is, the teacher can set aside and the pupil can propose', () => {
    for (const state of ['draft', 'proposed', 'returned', 'reworded'] as const)
      expect(mayMove({ state } as Point, 'set_aside', 'T', { contact: 'open', approved: 3 })).toBeNull()
  })
})

test.each<['none' | 'open' | 'closed', string, Verdict]>([
  ['none', '', null],
  ['open', '', null],
  ['closed', '', 'reason_missing'],
  ['closed', ' \n', 'reason_missing'],
  ['closed', 'Een punt paste toch niet', null],
])('opening a contact that is %s with the reason "%s" is %s', (contact, reason, verdict) => {
  expect(mayOpen(contact, reason)).toBe(verdict)
})

test.each<['P' | 'T', 'none' | 'open' | 'closed', Verdict]>([
  ['P', 'none', null],
  ['P', 'open', null],
  ['P', 'closed', 'contact_closed'],
  ['T', 'none', 'contact_not_open'],
  ['T', 'open', null],
  ['T', 'closed', 'contact_closed'],
])('%s arranges slides while the contact is %s: %s', (mover, contact, verdict) => {
  expect(mayArrange(mover, contact)).toBe(verdict)
})
