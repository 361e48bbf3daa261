import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { households, inARow, overlapping, type Planned } from '../../src/domain/meeting-plan.ts'
import { momentOf } from '../../src/domain/school-day.ts'

describe('meetings in a row', () => {
  it('follow each other with their gap', () => {
    const rows = inARow(
      [
        { portfolio: 'a', guardians: [] },
        { portfolio: 'b', guardians: ['x'] },
        { portfolio: 'c', guardians: [] },
      ],
      { day: '2026-12-01', start: '15:40', minutes: 20, gap: 5, room: '3B' },
    )
    expect(rows.map(({ time }) => time)).toEqual(['15:40', '16:05', '16:30'])
    expect(rows[1]).toMatchObject({ portfolio: 'b', guardians: ['x'], room: '3B', minutes: 20 })
  })

  it('never overlap each other, whatever the frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        (count, minutes, gap) => {
          const rows = inARow(
            Array.from({ length: count }, (_, index) => ({ portfolio: String(index), guardians: [] })),
            { day: '2026-12-01', start: '08:00', minutes, gap, room: '3B' },
          )
          const planned: Planned[] = rows.map((row) => ({
            id: row.portfolio,
            pupil: row.portfolio,
            start: momentOf(row.day, row.time),
            minutes,
            room: '3B',
          }))
          return planned.every((meeting) => overlapping(meeting, planned) === null)
        },
      ),
    )
  })
})

describe('an overlap', () => {
  const at = (time: string, more: Partial<Planned> = {}): Planned => ({
    id: time,
    pupil: 'noor',
    start: momentOf('2026-12-01', time),
    minutes: 20,
    room: '3B',
    ...more,
  })
  it.each([
    ['the same room a minute before the end', at('16:19', { pupil: 'bo' }), true],
    ['the same room when the other ended', at('16:20', { pupil: 'bo' }), false],
    ['the same pupil in another room', at('16:10', { room: '4A' }), true],
    ['another pupil in another room', at('16:10', { pupil: 'bo', room: '4A' }), false],
    ['no room at all, another pupil', at('16:10', { pupil: 'bo', room: '' }), false],
  ])('is seen for %s', (_, other, expected) => {
    expect(overlapping(at('16:00'), [other]) !== null).toBe(expected)
  })
})

it('two households come to two meetings, in their order', () => {
  const guardians = [
    { id: 'papa', household: '2' },
    { id: 'mama', household: '1' },
    { id: 'plus', household: '2' },
  ]
  expect(households(guardians).map((home) => home.map(({ id }) => id))).toEqual([['mama'], ['papa', 'plus']])
})
