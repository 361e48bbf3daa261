// Runs in the browser, in PocketBase's hooks and in tests: pure.

/** Moved is not a state but a row of history: the meeting stays planned, at another time. */
export const MEETING_STATES = ['planned', 'cancelled', 'no_show', 'open', 'closed'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** The moves of a meeting; all are made by a class teacher of the pupil or the coordinator's plan (planned, cancelled). */
export const MEETING_MOVES: readonly { from: MeetingState; to: MeetingState; needs?: 'reason' }[] = [
  { from: 'planned', to: 'cancelled' },
  { from: 'planned', to: 'no_show' },
  { from: 'planned', to: 'open' },
  { from: 'cancelled', to: 'planned' },
  { from: 'no_show', to: 'planned' },
  { from: 'open', to: 'closed' },
  { from: 'closed', to: 'open', needs: 'reason' },
]

/** Whether a meeting can go from one state to another. */
export function meetingMoves(from: MeetingState, to: MeetingState): boolean {
  return MEETING_MOVES.some((move) => move.from === from && move.to === to)
}

/**
 * The id of the meeting that follows from another's conclusion: known beforehand, so that planning it twice plans it once.
 * `followUpId('abc')` // => 'bca'
 */
export function followUpId(meeting: string): string {
  return meeting.slice(1) + meeting[0]
}
