// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Verdict } from './refusals.ts'

/** The states of an improvement point. */
export const POINT_STATES = ['draft', 'proposed', 'returned', 'reworded', 'approved', 'set_aside'] as const
export type PointState = (typeof POINT_STATES)[number]

/** What became of a point in the next round; the pupil's own verdict comes first. */
export const POINT_OUTCOMES = ['reached', 'continued', 'let_go'] as const
export type PointOutcome = (typeof POINT_OUTCOMES)[number]

/** At most this many approved points in a round. */
export const MOST_POINTS = 3

/** The words of a point; what the teacher may propose otherwise, and what counts only when the pupil accepts. */
export interface PointWords {
  /** What I want to become better at. */
  what: string
  why: string
  first_step: string
  /** If this happens … */
  obstacle: string
  /** … then I do that. */
  plan: string
  helper: string
  /** How we will notice. */
  sign: string
}

export const WORD_FIELDS = ['what', 'why', 'first_step', 'obstacle', 'plan', 'helper', 'sign'] as const

export interface Point extends PointWords {
  state: PointState
  /** A school day, or '' while it is a draft. */
  by_when: string
  results: readonly string[]
  slides: readonly string[]
}

/** P is the pupil whose point it is; T a class teacher of that pupil today, or whom that teacher delegated to. */
export type PointMover = 'P' | 'T'

export interface PointMove {
  from: PointState
  to: PointState
  by: PointMover
  /** An undo is a move by the same actor whose last move it takes back. */
  undo?: true
  needs?: 'complete' | 'comment' | 'words' | 'edit' | 'open_contact'
}

/** The one table along which points move (`domain.md`, "Improvement points"). */
export const POINT_MOVES: readonly PointMove[] = [
  { from: 'draft', to: 'proposed', by: 'P', needs: 'complete' },
  { from: 'proposed', to: 'draft', by: 'P' },
  { from: 'proposed', to: 'returned', by: 'T', needs: 'comment' },
  { from: 'proposed', to: 'reworded', by: 'T', needs: 'words' },
  { from: 'proposed', to: 'approved', by: 'T' },
  { from: 'returned', to: 'proposed', by: 'P', needs: 'edit' },
  { from: 'returned', to: 'proposed', by: 'T', undo: true },
  { from: 'reworded', to: 'approved', by: 'P' },
  { from: 'reworded', to: 'proposed', by: 'P' },
  { from: 'reworded', to: 'proposed', by: 'T', undo: true },
  { from: 'approved', to: 'proposed', by: 'P', needs: 'edit' },
  { from: 'approved', to: 'proposed', by: 'T', undo: true },
  { from: 'draft', to: 'set_aside', by: 'P' },
  { from: 'proposed', to: 'set_aside', by: 'P' },
  { from: 'returned', to: 'set_aside', by: 'P' },
  { from: 'reworded', to: 'set_aside', by: 'P' },
  { from: 'draft', to: 'set_aside', by: 'T', needs: 'open_contact' },
  { from: 'proposed', to: 'set_aside', by: 'T', needs: 'open_contact' },
  { from: 'returned', to: 'set_aside', by: 'T', needs: 'open_contact' },
  { from: 'reworded', to: 'set_aside', by: 'T', needs: 'open_contact' },
  { from: 'set_aside', to: 'draft', by: 'P' },
]

export interface MoveFacts {
  /** The student contact of this portfolio. */
  contact: 'none' | 'open' | 'closed'
  /** Approved points in this portfolio, this one not counted. */
  approved: number
  comment?: string
  words?: Partial<PointWords>
  /** Whether the pupil changed the point's words since the move that is answered. */
  edited?: boolean
  /** Whether the last move was made by the one who undoes it. */
  lastMoveMine?: boolean
}

/** Whether a point can be proposed: tied to a result or a slide, and what, first step, sign and date are filled. */
export function completeness(point: Point): Verdict {
  if (point.results.length + point.slides.length === 0) return 'point_not_tied'
  const filled = [point.what, point.first_step, point.sign, point.by_when].every((text) => text.trim() !== '')
  return filled ? null : 'point_incomplete'
}

/** Whether a mover may bring this point to a state, and if not why. The server is the judge; screens foresee it. */
export function mayMove(point: Point, to: PointState, mover: PointMover, facts: MoveFacts): Verdict {
  if (facts.contact === 'closed') return 'contact_closed'
  const move = POINT_MOVES.find((row) => row.from === point.state && row.to === to && row.by === mover)
  if (!move) return 'move_not_allowed'
  if (move.undo && facts.lastMoveMine === false) return 'move_not_allowed'
  if (to === 'approved' && facts.approved >= MOST_POINTS) return 'too_many_approved'
  if (move.needs === 'comment' && !facts.comment?.trim()) return 'point_needs_comment'
  if (move.needs === 'words' && !Object.values(facts.words ?? {}).some((text) => text.trim() !== ''))
    return 'point_needs_words'
  if (move.needs === 'edit' && facts.edited === false) return 'point_needs_words'
  if (move.needs === 'open_contact' && facts.contact !== 'open') return 'contact_not_open'
  if (move.needs === 'complete' || (to === 'proposed' && mover === 'P')) return completeness(point)
  return null
}

/** The states to which a mover may bring this point now; a screen draws exactly these. */
export function movesFor(state: PointState, mover: PointMover, contact: MoveFacts['contact']): PointMove[] {
  if (contact === 'closed') return []
  return POINT_MOVES.filter(
    (row) => row.from === state && row.by === mover && (row.needs !== 'open_contact' || contact === 'open'),
  )
}

/** Whether the pupil may write in a point's words now. Editing an approved or returned point proposes it again. */
export function mayEdit(state: PointState, contact: MoveFacts['contact']): Verdict {
  if (contact === 'closed') return 'contact_closed'
  return state === 'set_aside' || state === 'reworded' ? 'move_not_allowed' : null
}
