import { describe, expect, test } from 'vitest'
import {
  approvedOf,
  type BoardRow,
  firstMeeting,
  type MeetingView,
  meetingOf,
  type PointView,
  queueOf,
  type Standing,
  standingOf,
  waitingFirst,
} from '../../src/domain/board.ts'
import type { PointState } from '../../src/domain/improvement-point.ts'

const row = (name: string, states: PointState[] = [], more: Partial<BoardRow> = {}): BoardRow => ({
  pupil: { id: name, given_name: name, family_name: '' },
  portfolio: name,
  done: [],
  at: 'me',
  points: states.map((state, index) => ({ id: `${name}${index}`, state }) as PointView),
  contact: 'none',
  held: 0,
  meetings: [],
  ...more,
})
const meeting = (start: string, state: MeetingView['state'] = 'planned'): MeetingView => ({
  id: start,
  start,
  state,
  room: '',
})

describe('what waits for the teacher', () => {
  const rows = [
    row('Amina', ['approved', 'draft']),
    row('Finn', ['proposed', 'returned', 'proposed']),
    row('Noor', ['proposed'], { contact: 'open' }),
  ]

  test('is every proposed point, in the order of the rows', () => {
    expect(queueOf(rows).map(({ row, point }) => `${row.pupil.id} ${point.id}`)).toEqual([
      'Finn Finn0',
      'Finn Finn2',
      'Noor Noor0',
    ])
  })

  test('comes first on a small screen, the rest stays in order', () => {
    expect(waitingFirst(rows).map(({ pupil }) => pupil.id)).toEqual(['Finn', 'Noor', 'Amina'])
  })
})

test.each<[PointState[], Standing, number]>([
  [[], 'none', 0],
  [['draft'], 'none', 0],
  [['set_aside'], 'none', 0],
  [['approved', 'draft', 'approved'], 'approved', 2],
  [['approved', 'returned'], 'adjusts', 1],
  [['returned', 'reworded'], 'reads', 0],
  [['reworded', 'proposed'], 'waits', 0],
])('a pupil with %j: %s, %i approved', (states, standing, approved) => {
  const points = states.map((state) => ({ state }))
  expect(standingOf(points)).toBe(standing)
  expect(approvedOf(points)).toBe(approved)
})

describe('the meeting of a pupil that counts', () => {
  test.each<[string, MeetingView[], string | undefined]>([
    ['none', [], undefined],
    ['the first of two households', [meeting('2026-12-03'), meeting('2026-12-01')], '2026-12-01'],
    ['the one still to come', [meeting('2026-12-01', 'cancelled'), meeting('2026-12-03')], '2026-12-03'],
    [
      'the one that is going on',
      [meeting('2026-12-01', 'closed'), meeting('2026-12-03', 'open')],
      '2026-12-03',
    ],
    [
      'the last, when all is over',
      [meeting('2026-12-01', 'closed'), meeting('2026-12-03', 'no_show')],
      '2026-12-03',
    ],
  ])('%s', (_, meetings, start) => {
    expect(meetingOf(row('Noor', [], { meetings }))?.start).toBe(start)
  })

  test('the class’s first is the first that is still to come', () => {
    const rows = [
      row('a', [], { meetings: [meeting('2026-12-01'), meeting('2026-12-02', 'cancelled')] }),
      row('b', [], { meetings: [meeting('2026-12-03')] }),
    ]
    expect(firstMeeting(rows, '2026-11-24')).toBe('2026-12-01')
    expect(firstMeeting(rows, '2026-12-02')).toBe('2026-12-03')
    expect(firstMeeting(rows, '2026-12-04')).toBe('')
  })
})
