// Runs in the browser, in PocketBase's hooks and in tests: pure.
// The student contact as the server answers it to pupil and teacher in one piece.
import type { MeetingView, PointView } from './board.ts'
import type { LastTime } from './meeting-view.ts'
import type { Stage } from './people.ts'
import type { Scale } from './result.ts'
import type { RoundState } from './round.ts'
import type { Day, Moment } from './school-day.ts'
import type { Feeling, SlideFacts } from './slide.ts'
import type { ContactState } from './student-contact.ts'

/** A result as it stands on the report. Only those that the pupil may see: they look at it together. */
export interface ResultView {
  id: string
  subject: string
  title: string
  date: Day
  period: string
  scale: Scale
  value: string
  comment: string
}

/** A slide with both views of it: what the pupil says and what the teacher says. */
export interface SlideView extends SlideFacts {
  id: string
  rev: number
  title: string
  text: string
  mood: number
  feeling: Feeling
  /** The result it is about, or ''. */
  result: string
  picture: string
  hold_comment: string
  teacher_view: string
}

export interface ContactView {
  portfolio: string
  /** What the asker is here: the pupil whose it is, a class teacher, or somebody who reads along. */
  you: 'P' | 'T' | 'reader'
  round: { id: string; name: string; state: RoundState }
  pupil: { id: string; given_name: string; family_name: string }
  stage: Stage
  /** The class teachers of today by name; who opened the contact comes first. */
  teachers: string[]
  contact: {
    id: string
    rev: number
    state: ContactState
    opened_at: Moment
    closed_at: Moment | ''
    reason: string
  } | null
  slides: SlideView[]
  results: ResultView[]
  points: PointView[]
  /** Points that an earlier round set aside: candidates to take up again. */
  earlier: PointView[]
  meetings: MeetingView[]
  /** What was agreed the time before, to look back on first. */
  last: LastTime | null
}
