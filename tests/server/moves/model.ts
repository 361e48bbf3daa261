// What the rules say (the tables of the domain, written out once more by hand), apart from the code that keeps them.

/** Everybody who tries; what they are to the pupil is said by their name. */
export const WHO = [
  'pupil',
  'teacher',
  'coTeacher',
  'classmate',
  'otherTeacher',
  'formerTeacher',
  'subjectTeacher',
  'care',
  'coordinator',
] as const
export type Who = (typeof WHO)[number]

export const STATES = ['draft', 'proposed', 'returned', 'reworded', 'approved', 'set_aside'] as const
export type State = (typeof STATES)[number]

/** From, to, who, and what it needs. */
const TABLE: readonly [
  State,
  State,
  'P' | 'T',
  ('complete' | 'comment' | 'words' | 'edit' | 'open' | 'undo')?,
][] = [
  ['draft', 'proposed', 'P', 'complete'],
  ['proposed', 'draft', 'P'],
  ['proposed', 'returned', 'T', 'comment'],
  ['proposed', 'reworded', 'T', 'words'],
  ['proposed', 'approved', 'T'],
  ['returned', 'proposed', 'P', 'edit'],
  ['returned', 'proposed', 'T', 'undo'],
  ['reworded', 'approved', 'P'],
  ['reworded', 'proposed', 'P'],
  ['reworded', 'proposed', 'T', 'undo'],
  ['approved', 'proposed', 'P', 'edit'],
  ['approved', 'proposed', 'T', 'undo'],
  ['draft', 'set_aside', 'P'],
  ['proposed', 'set_aside', 'P'],
  ['returned', 'set_aside', 'P'],
  ['reworded', 'set_aside', 'P'],
  ['draft', 'set_aside', 'T', 'open'],
  ['proposed', 'set_aside', 'T', 'open'],
  ['returned', 'set_aside', 'T', 'open'],
  ['reworded', 'set_aside', 'T', 'open'],
  ['set_aside', 'draft', 'P'],
]

/** Where a point can go from a state, and who brings it there. */
export const onwards = (state: State): { to: State; by: 'P' | 'T' }[] =>
  TABLE.filter(([from]) => from === state).map(([, to, by]) => ({ to, by }))

export interface Point {
  id: string
  rev: number
  state: State
  what: string
  first_step: string
  tied: boolean
  edited: boolean
  comment: string
  /** The other words that the teacher proposed for `what`; '' for none. */
  offered: string
  agreed: boolean
  lastMover: Who | ''
}

export interface Action {
  id: string
  rev: number
  what: string
  owner: 'pupil' | 'guardian' | 'school'
  status: string
  arrival: 'in_time' | 'late' | 'taken_in' | 'given_back'
}

export interface Model {
  round: { open: boolean; rev: number }
  points: Point[]
  contact: { state: 'none' | 'open' | 'closed'; rev: number }
  meeting: { state: 'planned' | 'cancelled' | 'no_show' | 'open' | 'closed'; rev: number }
  actions: Action[]
}

/** What an act comes to: no; yes and nothing is other than it was; or yes, with so many rows in the history. */
export type Verdict = 'refused' | 'same' | { rows: number }

export const mover = (who: Who): 'P' | 'T' | null =>
  who === 'pupil' ? 'P' : who === 'teacher' || who === 'coTeacher' ? 'T' : null

const complete = (point: Pick<Point, 'what' | 'first_step' | 'tied'>): boolean =>
  point.tied && point.what !== '' && point.first_step !== ''

const waits = (point: Point): boolean => ['proposed', 'returned', 'reworded'].includes(point.state)

export interface Words {
  what: string
  first_step: string
  tied: boolean
}

/** The pupil writes a new point. */
export function begin(model: Model, who: Who, id: string, words: Words): Verdict {
  if (who !== 'pupil' || !model.round.open || model.contact.state === 'closed') return 'refused'
  const fresh = { edited: false, comment: '', offered: '', agreed: false, lastMover: who }
  model.points.push({ id, rev: 1, state: 'draft', ...words, ...fresh })
  return { rows: 1 }
}

/** The pupil writes in a point that is there. */
export function edit(model: Model, who: Who, point: Point, words: Words, rev: number): Verdict {
  if (who !== 'pupil' || !model.round.open) return 'refused'
  if (point.what === words.what && point.first_step === words.first_step && point.tied === words.tied)
    return 'same'
  if (rev !== point.rev || model.contact.state === 'closed') return 'refused'
  if (point.state === 'set_aside' || point.state === 'reworded') return 'refused'
  const open = point.state === 'approved' || point.state === 'proposed'
  if (open && !complete(words)) return 'refused'
  const rows = point.state === 'draft' ? 0 : 1
  if (point.state === 'approved') Object.assign(point, { state: 'proposed', lastMover: who })
  Object.assign(point, words, { edited: true, rev: point.rev + 1 })
  return { rows }
}

export interface Said {
  comment: string
  words: string
}

export function move(model: Model, who: Who, point: Point, to: State, said: Said, rev: number): Verdict {
  const by = mover(who)
  if (!by || !model.round.open) return 'refused'
  // the same move again: its answer got lost
  if (point.state === to && rev === point.rev - 1 && point.lastMover === who) return 'same'
  if (rev !== point.rev || model.contact.state === 'closed') return 'refused'
  const words = said.words === point.what ? '' : said.words
  const approved = model.points.filter((one) => one.state === 'approved').length
  const row = TABLE.find(([from, into, whom, needs]) => {
    if (from !== point.state || into !== to || whom !== by) return false
    if (needs === 'comment') return said.comment !== ''
    if (needs === 'words') return words !== ''
    if (needs === 'edit') return point.edited
    if (needs === 'open') return model.contact.state === 'open'
    if (needs === 'undo') return point.lastMover === who
    return true
  })
  if (!row || (to === 'approved' && approved >= 3)) return 'refused'
  if (to === 'proposed' && by === 'P' && !complete(point)) return 'refused'
  if (to === 'returned') point.comment = said.comment
  if (to === 'approved' || (point.state === 'returned' && to === 'proposed')) point.comment = ''
  if (point.state === 'reworded' && to === 'approved') point.what = point.offered
  point.offered = to === 'reworded' ? words : ''
  Object.assign(point, { state: to, edited: false, lastMover: who, rev: point.rev + 1 })
  return { rows: 1 }
}

export function openContact(model: Model, who: Who, reason: string): Verdict {
  if (mover(who) !== 'T' || !model.round.open) return 'refused'
  if (model.contact.state === 'open') return 'same'
  if (model.contact.state === 'closed' && reason === '') return 'refused'
  for (const point of model.points.filter(({ agreed }) => agreed))
    Object.assign(point, { agreed: false, rev: point.rev + 1 })
  model.contact = { state: 'open', rev: model.contact.rev + 1 }
  return { rows: 1 }
}

export function closeContact(model: Model, who: Who, rev: number): Verdict {
  if (mover(who) !== 'T' || !model.round.open || model.contact.state === 'none') return 'refused'
  if (model.contact.state === 'closed') return rev === model.contact.rev - 1 ? 'same' : 'refused'
  const approved = model.points.filter(({ state }) => state === 'approved')
  if (rev !== model.contact.rev || model.points.some(waits) || approved.length === 0) return 'refused'
  for (const point of approved) Object.assign(point, { agreed: true, rev: point.rev + 1 })
  const drafts = model.points.filter(({ state }) => state === 'draft')
  for (const point of drafts) Object.assign(point, { state: 'set_aside', lastMover: who, rev: point.rev + 1 })
  model.contact = { state: 'closed', rev: rev + 1 }
  return { rows: 1 + drafts.length }
}

export function roundState(model: Model, who: Who, open: boolean, rev: number): Verdict {
  if (who !== 'coordinator') return 'refused'
  if (open === model.round.open) return 'same'
  if (rev !== model.round.rev) return 'refused'
  model.round = { open, rev: rev + 1 }
  // a round is nobody's portfolio: its row is not in this history
  return { rows: 0 }
}

type MeetingState = Model['meeting']['state']
const PLANS: readonly [MeetingState, MeetingState][] = [
  ['planned', 'cancelled'],
  ['planned', 'no_show'],
  ['cancelled', 'planned'],
  ['no_show', 'planned'],
]

export function planMeeting(model: Model, who: Who, to: MeetingState, rev: number): Verdict {
  if (mover(who) !== 'T' && who !== 'coordinator') return 'refused'
  const { state } = model.meeting
  if (state === to) return 'same'
  if (rev !== model.meeting.rev || !PLANS.some(([from, into]) => from === state && into === to))
    return 'refused'
  model.meeting = { state: to, rev: rev + 1 }
  return { rows: 1 }
}

export function openMeeting(model: Model, who: Who, reason: string, rev: number): Verdict {
  if (mover(who) !== 'T') return 'refused'
  const { state } = model.meeting
  if (state === 'open') return 'same'
  if (rev !== model.meeting.rev || !['planned', 'closed'].includes(state)) return 'refused'
  if ((state === 'closed' && reason === '') || model.contact.state !== 'closed') return 'refused'
  model.meeting = { state: 'open', rev: rev + 1 }
  return { rows: 1 }
}

export function closeMeeting(model: Model, who: Who, rev: number): Verdict {
  if (mover(who) !== 'T') return 'refused'
  const { state } = model.meeting
  if (state === 'closed') return 'same'
  if (state !== 'open' || rev !== model.meeting.rev) return 'refused'
  model.meeting = { state: 'closed', rev: rev + 1 }
  return { rows: 1 }
}

type Agreed = Pick<Action, 'what' | 'owner'>

export function agree(model: Model, who: Who, id: string, agreed: Agreed): Verdict {
  const { state } = model.meeting
  if (!mover(who) || (state !== 'open' && state !== 'closed')) return 'refused'
  const arrival = state === 'open' ? 'in_time' : 'late'
  model.actions.push({ id, rev: 1, ...agreed, status: 'open', arrival })
  return { rows: 1 }
}

export function editAction(model: Model, who: Who, action: Action, agreed: Agreed, rev: number): Verdict {
  if (!mover(who)) return 'refused'
  if (action.what === agreed.what && action.owner === agreed.owner) return 'same'
  if (model.meeting.state !== 'open' || rev !== action.rev) return 'refused'
  Object.assign(action, agreed, { rev: rev + 1 })
  return { rows: 1 }
}

export function removeAction(model: Model, who: Who, action: Action, rev: number): Verdict {
  if (!mover(who) || model.meeting.state !== 'open' || rev !== action.rev) return 'refused'
  model.actions.splice(model.actions.indexOf(action), 1)
  return { rows: 1 }
}

export function takeIn(
  _: Model,
  who: Who,
  action: Action,
  to: 'taken_in' | 'given_back',
  rev: number,
): Verdict {
  if (mover(who) !== 'T') return 'refused'
  if (action.arrival === to) return 'same'
  if (rev !== action.rev || action.arrival === 'in_time') return 'refused'
  Object.assign(action, { arrival: to, rev: rev + 1 })
  return { rows: 1 }
}

export function tell(_: Model, who: Who, action: Action, status: string, rev: number): Verdict {
  const by = mover(who)
  if (!by || (by === 'P' && action.owner !== 'pupil')) return 'refused'
  if (action.arrival === 'late' || action.arrival === 'given_back') return 'refused'
  if (action.status === status) return 'same'
  if (rev !== action.rev) return 'refused'
  Object.assign(action, { status, rev: rev + 1 })
  return { rows: 1 }
}
