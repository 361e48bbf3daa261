// Runs in the browser, in PocketBase's hooks and in tests: pure.

/**
 * Every reason for which the server says no. A code travels; the reader's language explains it
 * (`src/i18n/<language>/refusals.json` holds one sentence a code, a test compares the two).
 */
export const REFUSALS = [
  // who asks
  'signed_out',
  'not_yours',
  'not_found',
  'locked_out',
  'wait_first',
  'wrong_code',
  'link_used',
  'password_short',
  // what was sent
  'not_understood',
  'field_missing',
  'text_too_long',
  'date_impossible',
  'mail_impossible',
  'range_reversed',
  'periods_overlap',
  'rev_conflict',
  // improvement points
  'move_not_allowed',
  'point_not_tied',
  'point_incomplete',
  'point_needs_comment',
  'point_needs_words',
  'too_many_approved',
  'contact_closed',
  'contact_not_open',
  'contact_not_closed',
  'points_undecided',
  'points_too_few',
  'reason_missing',
  // portfolio and slides
  'round_not_open',
  'slide_held',
  'picture_type',
  'picture_too_large',
  'picture_metadata',
  'no_strength_first',
  'only_results',
  'not_presentable',
  // meeting
  'meeting_not_open',
  'meeting_closed',
  'meeting_cancelled',
  'meeting_overlaps',
  'not_at_this_meeting',
  'voice_not_yours',
  'action_fixed',
  'leads_elsewhere',
  // people, rounds and lists
  'mail_taken',
  'number_taken',
  'name_taken',
  'number_is_national',
  'column_is_secret',
  'list_changed_meanwhile',
  'list_has_refused_lines',
  'school_year_missing',
  'still_in_use',
  'round_has_no_groups',
  'last_coordinator',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** What a rule answers: `null` when it agrees, or the code of its refusal. */
export type Verdict = Refusal | null

/** Thrown only at the edges (hooks, data door); rules return a code. */
export class Refused extends Error {
  readonly code: Refusal
  /** What the server already has, where that helps: the other text in a conflict, the waiting time in seconds. */
  readonly detail: unknown
  constructor(code: Refusal, detail?: unknown) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
