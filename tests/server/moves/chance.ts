import fc from 'fast-check'
import { type Model, STATES, type State, WHO, type Who } from './model.ts'
import type { Step } from './steps.ts'

const nth = fc.nat(3)
const word = fc.constantFrom('een', 'twee', 'drie')
const maybe = (text: string) => fc.constantFrom(text, text, text, '')
const act = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const record = <T extends Step['does']>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model) as fc.Arbitrary<T>
const one = <const T>(value: T) => fc.constant(value)

const words = {
  what: word,
  first_step: maybe('elke dag'),
  tied: fc.constantFrom(true, true, true, false),
  nth,
}
const agreed = { what: word, owner: fc.constantFrom('pupil', 'guardian', 'school'), nth }

/** What is tried before the meeting … */
const before: fc.Arbitrary<Step['does']> = fc.oneof(
  act(2, record({ act: one('begin'), ...words })),
  act(3, record({ act: one('edit'), ...words })),
  act(
    10,
    record({
      act: one('move'),
      // mostly somewhere where it can go at all
      to: fc.oneof(act(1, fc.constantFrom(...STATES)), act(3, nth)),
      comment: maybe('hoe?'),
      words: maybe('anders'),
      nth,
    }),
  ),
  act(2, record({ act: one('open_contact'), reason: maybe('nog iets') })),
  act(2, record({ act: one('close_contact') })),
  act(1, record({ act: one('round'), open: fc.constantFrom(true, true, true, false) })),
)

/** … and at it. */
const during: fc.Arbitrary<Step['does']> = fc.oneof(
  act(2, record({ act: one('open_meeting'), reason: maybe('vergeten') })),
  act(1, record({ act: one('close_meeting') })),
  act(
    1,
    record({ act: one('plan'), to: fc.constantFrom('planned', 'cancelled', 'no_show', 'open', 'closed') }),
  ),
  act(3, record({ act: one('agree'), ...agreed })),
  act(3, record({ act: one('edit_action'), ...agreed })),
  act(1, record({ act: one('remove_action'), nth })),
  act(3, record({ act: one('take_in'), to: fc.constantFrom('taken_in', 'given_back'), nth })),
  act(3, record({ act: one('tell'), status: fc.constantFrom('open', 'busy', 'done', 'let_go'), nth })),
)

/** Mostly who may, and knows what is stored; now and then anybody. */
const stepOf = (does: fc.Arbitrary<Step['does']>): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.oneof(
      act(3, one(null)),
      act(1, fc.constantFrom<Who>('pupil', 'teacher')),
      act(1, fc.constantFrom(...WHO)),
    ),
    fresh: fc.constantFrom(true, true, true, true, false),
    does,
  })

const many = (does: fc.Arbitrary<Step['does']>) =>
  fc.array(stepOf(does), { minLength: 6, maxLength: 22, size: 'max' })

const fresh = { id: '', rev: 4, what: 'een', first_step: 'elke dag', tied: true, edited: false, comment: '' }

const pointsIn = (states: readonly State[], agreed: boolean): Model['points'] =>
  states.map((state) => ({
    ...fresh,
    state,
    offered: state === 'reworded' ? 'anders' : '',
    agreed: agreed && state === 'approved',
    lastMover: '',
  }))

const round = { open: true, rev: 2 }
const some = fc.array(fc.constantFrom<State>('draft', 'proposed', 'returned', 'reworded', 'approved'), {
  maxLength: 3,
})
/** Three are approved and the next one waits: the fourth is refused. */
const full = fc.constantFrom<State[]>(
  ['approved', 'approved', 'approved', 'proposed'],
  ['approved', 'approved', 'approved', 'reworded'],
)

/** Points in any state, the contact not yet opened or open; mostly points move. */
export const preparing = {
  start: fc.record({ states: fc.oneof(act(3, some), act(1, full)), open: fc.boolean() }).map(
    ({ states, open }): Model => ({
      round,
      points: pointsIn(states, false),
      contact: open ? { state: 'open', rev: 3 } : { state: 'none', rev: 0 },
      meeting: { state: 'planned', rev: 5 },
      actions: [],
    }),
  ),
  steps: many(fc.oneof(act(9, before), act(1, during))),
}

const action = { id: '', rev: 2, what: 'een', status: 'open' }

/** The contact is closed, the meeting planned, open or closed; mostly agreements are written. */
export const meeting = {
  start: fc.constantFrom('planned', 'open', 'open', 'closed').map(
    (state): Model => ({
      round,
      points: pointsIn(['approved', 'set_aside'], true),
      contact: { state: 'closed', rev: 3 },
      meeting: { state, rev: 5 },
      actions:
        state === 'planned'
          ? []
          : [
              { ...action, owner: 'pupil', arrival: 'in_time' },
              { ...action, owner: 'school', arrival: 'late' },
            ],
    }),
  ),
  steps: many(fc.oneof(act(2, before), act(8, during))),
}
