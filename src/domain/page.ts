// Runs in the browser, in PocketBase's hooks and in tests: pure.
// The shapes of a presentation: what it is made from, its pages, and the answer that carries them.
import type { MoveFacts, PointWords } from './improvement-point.ts'
import type { ActionForStage, LastItem, PointForStage, ResultForStage, ShownAction } from './last-time.ts'
import type { Stage, Voice } from './people.ts'
import type { AgendaItem, AgendaPart, RoundKind } from './round.ts'
import type { Day, Moment } from './school-day.ts'
import type { Feeling, SlideFacts, SlideType } from './slide.ts'

export interface SlideForStage extends SlideFacts {
  id: string
  title: string
  text: string
  mood: number
  /** The result it is about, or ''. */
  result: string
  picture: Picture | null
}

/** Where a picture is, and how large: its place is kept before it is there. */
export interface Picture {
  path: string
  width: number
  height: number
}

export interface Conclusion {
  text: string
  pupil_view: string
  family_view: string
  school_view: string
  follow_up: Moment | ''
  confirmed: { voice: Voice; name: string; spoken: boolean }[]
}

export interface PresentationFacts {
  kind: RoundKind
  contact: MoveFacts['contact']
  /** Why it is presented without a student contact, or ''. */
  reason: string
  agenda: readonly AgendaItem[]
  slides: readonly SlideForStage[]
  /** Every result that a slide or a point of this or last time names. */
  results: readonly ResultForStage[]
  points: readonly PointForStage[]
  /** What this meeting agreed, and its conclusion; empty in a preview. */
  actions: readonly ActionForStage[]
  conclusion: Conclusion | null
  last: {
    points: readonly PointForStage[]
    slides: readonly { id: string; result: string }[]
    actions: readonly ActionForStage[]
  }
}

/** What a screen shows of a result: as written, never converted, without the dates that decide who sees it. */
export type ShownResult = Omit<ResultForStage, 'id' | 'pupil_from' | 'family_rule' | 'family_from'>

/** Another page to which a page points, by its place; a tie to something that is not shown has no place. */
export interface Tie {
  place: string
  title: string
  /** The value of a result as written. */
  value: string
}

/** One screen. `place` is where it is in the address, `part` the part of the agenda to which it belongs. */
export type Page = { place: string; part: AgendaPart } & (
  | { kind: 'last_time'; items: LastItem[] }
  | {
      kind: 'slide'
      type: SlideType
      title: string
      text: string
      feeling: Feeling
      mood: number
      picture: Picture | null
      result: ShownResult | null
      /** The points that grow out of it. */
      points: Tie[]
    }
  | { kind: 'question'; question: string }
  | { kind: 'point'; words: PointWords; by_when: Day | ''; ties: Tie[]; continues: boolean }
  | { kind: 'agreements'; actions: ShownAction[] }
  | { kind: 'conclusion'; conclusion: Conclusion }
  | { kind: 'missing'; missing: Missing[] }
)

/** What a presentation still lacks; the pupil reads it in the preview, the teacher when it cannot be presented yet. */
export const MISSING = [
  'no_slides',
  'only_results',
  'no_strength_first',
  'slides_held',
  'points_waiting',
  'no_points',
  'contact_not_closed',
] as const
export type Missing = (typeof MISSING)[number]

/** The answer of the one request with which a presentation begins. */
export interface Presentation {
  portfolio: string
  /** How often its bell had rung. */
  rings: number
  /** Who asked, on this device. */
  asks: 'pupil' | 'staff'
  preview: boolean
  school: string
  group: string
  pupil: string
  teacher: string
  stage: Stage
  theme: string
  meeting: { id: string; state: string } | null
  pages: Page[]
  /** Opens the pictures of this answer for as long as a conference lasts. */
  token: string
  /** Speaking notes by slide: only on the pupil's own device. */
  notes: Record<string, string>
}

/** What came back for that request: as whom it was asked, and the answer or the refusal. */
export interface Asked {
  as: 'pupil' | 'staff'
  status: number
  body: unknown
}
