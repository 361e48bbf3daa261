// Runs in the browser, in PocketBase's hooks and in tests: pure.
// A pupil's portfolio as the server answers it to that pupil in one piece: `GET /api/aan/view/my_portfolio`.
import type { MeetingView, PointView } from './board.ts'
import type { ResultView, SlideView } from './contact-view.ts'
import type { LastTime } from './meeting-view.ts'
import type { Stage } from './people.ts'
import type { Theme } from './portfolio.ts'
import type { RoundKind, RoundState } from './round.ts'
import type { Day } from './school-day.ts'
import type { ContactStanding } from './student-contact.ts'

export interface MyPortfolio {
  pupil: { id: string; given_name: string }
  stage: Stage
  today: Day
  /** Whom to talk to, and the number to call. */
  school: { phone: string; talk_to: string }
  portfolio: { id: string; rev: number; theme: Theme }
  round: { name: string; kind: RoundKind; state: RoundState }
  contact: ContactStanding
  meetings: MeetingView[]
  slides: MySlide[]
  results: ResultView[]
  points: MyPoint[]
  /** Points that an earlier round set aside: candidates to take up again. */
  earlier: MyPoint[]
  /** What was agreed the time before; null where nothing was. */
  last: LastTime | null
}

/** A slide with what only the pupil reads. */
export interface MySlide extends SlideView {
  note: { rev: number; text: string }
}

export interface MyPoint extends PointView {
  results: readonly string[]
  slides: readonly string[]
  /** The point of an earlier round that it goes on from, or ''. */
  continues: string
}
