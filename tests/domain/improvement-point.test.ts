import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  completeness,
  MOST_POINTS,
  type MoveFacts,
  mayEdit,
  mayMove,
  movesFor,
  POINT_MOVES,
  POINT_STATES,
  type Point,
  type PointMover,
  type PointState,
} from '../../src/domain/improvement-point.ts'
import type { Verdict } from '../../src/domain/refusals.ts'

const CONTACTS = ['none', 'open', 'closed'] as const
const MOVERS = ['P', 'T'] as const

const point = (state: PointState, more: Partial<Point> = {}): Point => ({
  state,
  what: 'Eerst schatten, dan meten',
  why: '',
  first_step: 'Elke dag één ding schatten',
  obstacle: '',
  plan: '',
  helper: '',
  sign: '8 van de 10 juist',
  by_when: '2026-12-18',
  results: ['r'],
  slides: [],
  ...more,
})

/** Everything is there that a move may ask for. */
const all = (contact: MoveFacts['contact'], more: Partial<MoveFacts> = {}): MoveFacts => ({
  contact,
  approved: 0,
  comment: 'Tegen wanneer?',
  words: { what: 'Schatten voor je meet' },
  edited: true,
  lastMoveMine: true,
  ...more,
})

/**
 * The whole table of `domain.md` written out again by hand, apart from the code: per mover, row = from, column = to.
 * y: may · o: only while the contact is open · -: never.
 */
const TABLE: Record<PointMover, Record<PointState, string>> = {
  //             draft proposed returned reworded approved set_aside
  P: {
    draft: '     -      y       -        -        -        y',
    proposed: '  y      -       -        -        -        y',
    returned: '  -      y       -        -        -        y',
    reworded: '  -      y       -        -        y        y',
    approved: '  -      y       -        -        -        -',
    set_aside: ' y      -       -        -        -        -',
  },
  T: {
    draft: '     -      -       -        -        -        o',
    proposed: '  -      -       y        y        y        o',
    returned: '  -      y       -        -        -        o',
    reworded: '  -      y       -        -        -        o',
    approved: '  -      y       -        -        -        -',
    set_aside: ' -      -       -        -        -        -',
  },
}

const cells = MOVERS.flatMap((mover) =>
  POINT_STATES.flatMap((from) =>
    POINT_STATES.flatMap((to, column) =>
      CONTACTS.map((contact) => {
        const cell = TABLE[mover][from].trim().split(/\s+/)[column] as string
        let verdict: Verdict = null
        if (contact === 'closed') verdict = 'contact_closed'
        else if (cell === '-') verdict = 'move_not_allowed'
        else if (cell === 'o' && contact !== 'open') verdict = 'contact_not_open'
        return { mover, from, to, contact, verdict }
      }),
    ),
  ),
)

describe('every cell of the table of moves', () => {
  test('is stated: 6 states × 6 states × 2 movers × 3 contacts', () => {
    expect(cells).toHaveLength(216)
    expect(cells.filter((cell) => cell.verdict === null)).toHaveLength(38)
  })

  test.each(cells)(
    '$mover, contact $contact: $from → $to is $verdict',
    ({ mover, from, to, contact, verdict }) => {
      expect(mayMove(point(from), to, mover, all(contact))).toBe(verdict)
    },
  )

  test.each(cells)(
    '$mover, contact $contact: a screen draws $from → $to or not',
    ({ mover, from, to, contact, verdict }) => {
      const drawn = movesFor(from, mover, contact).some((move) => move.to === to)
      expect(drawn).toBe(verdict === null)
    },
  )
})

describe('what a move needs', () => {
  test.each<[string, PointState, PointState, PointMover, Partial<MoveFacts>, Verdict]>([
    ['a return without a comment', 'proposed', 'returned', 'T', { comment: ' \n ' }, 'point_needs_comment'],
    [
      'a return whose comment was left out',
      'proposed',
      'returned',
      'T',
      { comment: undefined } as never,
      'point_needs_comment',
    ],
    [
      'other words that are none',
      'proposed',
      'reworded',
      'T',
      { words: { what: '  ' } },
      'point_needs_words',
    ],
    ['other words left out', 'proposed', 'reworded', 'T', { words: {} }, 'point_needs_words'],
    ['proposing again without an edit', 'returned', 'proposed', 'P', { edited: false }, 'point_needs_words'],
    [
      'taking an approved point back without an edit',
      'approved',
      'proposed',
      'P',
      { edited: false },
      'point_needs_words',
    ],
    ['a fourth approval by the teacher', 'proposed', 'approved', 'T', { approved: 3 }, 'too_many_approved'],
    [
      'a fourth approval by the pupil’s yes',
      'reworded',
      'approved',
      'P',
      { approved: 3 },
      'too_many_approved',
    ],
    [
      'undoing a return that somebody else made',
      'returned',
      'proposed',
      'T',
      { lastMoveMine: false },
      'move_not_allowed',
    ],
    [
      'undoing other words of somebody else',
      'reworded',
      'proposed',
      'T',
      { lastMoveMine: false },
      'move_not_allowed',
    ],
    [
      'undoing a yes of somebody else',
      'approved',
      'proposed',
      'T',
      { lastMoveMine: false },
      'move_not_allowed',
    ],
    ['the third approval', 'proposed', 'approved', 'T', { approved: 2 }, null],
    [
      'the pupil keeping own words after somebody else’s move',
      'reworded',
      'proposed',
      'P',
      { lastMoveMine: false },
      null,
    ],
  ])('%s', (_, from, to, mover, more, verdict) => {
    expect(mayMove(point(from), to, mover, all('open', more))).toBe(verdict)
  })

  test.each<[string, Partial<Point>, Verdict]>([
    ['complete', {}, null],
    ['tied to a work only', { results: [], slides: ['s'] }, null],
    ['tied to nothing', { results: [], slides: [] }, 'point_not_tied'],
    ['without what', { what: ' ' }, 'point_incomplete'],
    ['without a first step', { first_step: '' }, 'point_incomplete'],
    ['without a sign of success', { sign: '\t' }, 'point_incomplete'],
    ['without a date', { by_when: '' }, 'point_incomplete'],
    ['without why, obstacle and helper', { why: '', obstacle: '', plan: '', helper: '' }, null],
  ])('proposing a point that is %s', (_, words, verdict) => {
    expect(completeness(point('draft', words))).toBe(verdict)
    for (const from of ['draft', 'returned', 'reworded', 'approved'] as const)
      expect(mayMove(point(from, words), 'proposed', 'P', all('none')), from).toBe(verdict)
  })
})

describe('editing the words', () => {
  test.each<[PointState, Verdict]>([
    ['draft', null],
    ['proposed', null],
    ['returned', null],
    ['approved', null],
    // other words lie before the pupil: first an answer to those
    ['reworded', 'move_not_allowed'],
    ['set_aside', 'move_not_allowed'],
  ])('of a %s point', (state, verdict) => {
    expect(mayEdit(state, 'none')).toBe(verdict)
    expect(mayEdit(state, 'open')).toBe(verdict)
    expect(mayEdit(state, 'closed')).toBe('contact_closed')
  })
})

const anyFacts = fc.record({
  contact: fc.constantFrom(...CONTACTS),
  approved: fc.nat(5),
  comment: fc.constantFrom('', 'Tegen wanneer?'),
  words: fc.constantFrom({}, { what: 'Anders' }),
  edited: fc.boolean(),
  lastMoveMine: fc.boolean(),
})
const anyPoint = fc.record({
  state: fc.constantFrom(...POINT_STATES),
  tied: fc.boolean(),
  by_when: fc.constantFrom('', '2026-12-18'),
})
const made = (some: { state: PointState; tied: boolean; by_when: string }) =>
  point(some.state, { by_when: some.by_when, results: some.tied ? ['r'] : [] })

describe('whatever the facts', () => {
  const anyMove = fc.tuple(anyPoint, fc.constantFrom(...POINT_STATES), fc.constantFrom(...MOVERS), anyFacts)

  test('what is allowed stands in the table, with what it needs', () => {
    fc.assert(
      fc.property(anyMove, ([some, to, mover, facts]) => {
        if (mayMove(made(some), to, mover, facts) !== null) return
        const move = POINT_MOVES.find((row) => row.from === some.state && row.to === to && row.by === mover)
        expect(move).toBeDefined()
        expect(facts.contact).not.toBe('closed')
        if (to === 'approved') expect(facts.approved).toBeLessThan(MOST_POINTS)
        if (move?.undo) expect(facts.lastMoveMine).toBe(true)
        if (move?.needs === 'comment') expect(facts.comment).not.toBe('')
        if (move?.needs === 'open_contact') expect(facts.contact).toBe('open')
        if (to === 'proposed' && mover === 'P') expect(some.tied && some.by_when !== '').toBe(true)
      }),
    )
  })

  test('along any way, only the teacher approves the pupil’s words and only the pupil approves the teacher’s', () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...POINT_STATES), fc.constantFrom(...MOVERS)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(walk, fc.constantFrom('none' as const, 'open' as const), (steps, contact) => {
        let state: PointState = 'draft'
        for (const [to, mover] of steps) {
          if (mayMove(point(state), to, mover, all(contact)) !== null) continue
          if (to === 'approved')
            expect([state, mover]).toEqual(state === 'proposed' ? ['proposed', 'T'] : ['reworded', 'P'])
          state = to
        }
      }),
    )
  })

  test('a closed contact stops everything', () => {
    fc.assert(
      fc.property(anyMove, ([some, to, mover, facts]) => {
        expect(mayMove(made(some), to, mover, { ...facts, contact: 'closed' })).toBe('contact_closed')
        expect(movesFor(some.state, mover, 'closed')).toEqual([])
      }),
    )
  })
})
