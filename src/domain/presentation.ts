// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What is shown to whom, in order. The server answers exactly these pages, so what is not in them is not in the bytes.
import { counts } from './agreed-action.ts'
import type { MoveFacts, PointWords } from './improvement-point.ts'
import {
  type ActionForStage,
  type Audience,
  type LastItem,
  lastItems,
  type PointForStage,
  type ResultForStage,
  type ShownAction,
  shownAction,
} from './last-time.ts'
import type { Stage, Voice } from './people.ts'
import { isPresentable } from './portfolio.ts'
import { familySees, pupilSees } from './result.ts'
import type { AgendaItem, AgendaPart, RoundKind } from './round.ts'
import type { Day, Moment } from './school-day.ts'
import {
  type Feeling,
  isStrength,
  mayPresent,
  type SlideFacts,
  type SlideType,
  shownSlides,
} from './slide.ts'

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

const PERSONAL: readonly SlideType[] = [
  'me',
  'chances',
  'wellbeing',
  'involvement',
  'classroom',
  'interests',
  'free',
]

/** The part of the agenda in which a slide is told. */
export function partOf(type: SlideType): AgendaPart {
  return PERSONAL.includes(type) ? 'who_i_am' : 'results'
}

/** At most so many things of last time on one screen. */
export const LAST_ON_A_PAGE = 6

/**
 * The pages of a presentation for one audience at one moment: last time first, then the pupil's shown slides beginning
 * with a strength, the points, the agreements; after each part its question to the family.
 * What comes from a result (its slide, a point tied to it) is shown only to who may see that result now.
 */
export function pagesFor(facts: PresentationFacts, audience: Audience, now: Moment): Page[] {
  const results = new Map(facts.results.map((result) => [result.id, result]))
  const sees = (id: string): boolean => {
    const result = results.get(id)
    if (!result || !pupilSees(result, now)) return false
    return audience.kind === 'preview' || familySees(result, now, audience.begun)
  }
  const knows = (point: PointForStage, slides: readonly { id: string; result: string }[]): boolean =>
    [...point.results, ...slides.filter(({ id }) => point.slides.includes(id)).map(({ result }) => result)]
      .filter((id) => id !== '')
      .every(sees)
  const mayBeShown = (id: string): boolean => facts.kind !== 'reverse' && sees(id)

  const slides = strengthFirst(
    shownSlides(facts.slides).filter(
      (slide) => holdsSomething(slide) && (slide.result === '' || mayBeShown(slide.result)),
    ),
  )
  const points = facts.points
    .filter((point) => point.state === 'approved' && knows(point, facts.slides))
    .sort((a, b) => a.position - b.position)
  const lastPoints = facts.last.points.filter(
    (point) => point.state === 'approved' && knows(point, facts.last.slides),
  )

  const pages: Page[] = [
    ...inPages(lastItems(lastPoints, facts.last.actions, audience)),
    ...slides.map((slide) => slidePage(slide, results, points)),
    ...points.map((point) => pointPage(point, slides, results, mayBeShown)),
  ]
  const asked = withQuestions(pages, facts.agenda)
  const agreed = facts.actions.filter(
    (action) =>
      audience.kind === 'meeting' && action.agreed.meeting === audience.meeting && counts(action.arrival),
  )
  asked.push({ place: 'afspraken', part: 'agreements', kind: 'agreements', actions: agreed.map(shownAction) })
  if (audience.kind === 'meeting' && facts.conclusion && facts.conclusion.text.trim() !== '')
    asked.push({ place: 'besluit', part: 'agreements', kind: 'conclusion', conclusion: facts.conclusion })
  const missing = audience.kind === 'preview' ? missingFor(facts) : []
  if (missing.length > 0) asked.push({ place: 'nog-te-doen', part: 'agreements', kind: 'missing', missing })
  return asked
}

/** An empty frame is not shown; a slide about a result holds at least that result. */
function holdsSomething({ type, title, text, feeling, mood, picture, result }: SlideForStage): boolean {
  if (type === 'result') return result !== ''
  return (title + text + feeling).trim() !== '' || mood > 0 || picture !== null
}

/** A strength comes first, whatever was hidden before it; the rest keeps the pupil's order. */
function strengthFirst<S extends SlideFacts>(slides: readonly S[]): S[] {
  const strength = slides.find(isStrength)
  return strength ? [strength, ...slides.filter((slide) => slide !== strength)] : [...slides]
}

function inPages(items: readonly LastItem[]): Page[] {
  const pages: Page[] = []
  for (let start = 0; start < items.length; start += LAST_ON_A_PAGE) {
    const place = start === 0 ? 'vorige-keer' : `vorige-keer-${pages.length + 1}`
    pages.push({
      place,
      part: 'last_time',
      kind: 'last_time',
      items: items.slice(start, start + LAST_ON_A_PAGE),
    })
  }
  return pages
}

function slidePage(
  slide: SlideForStage,
  results: ReadonlyMap<string, ResultForStage>,
  points: readonly PointForStage[],
): Page {
  const { id, type, title, text, feeling, mood, picture } = slide
  const result = type === 'result' ? results.get(slide.result) : undefined
  const growing = points.filter(
    (point) => point.slides.includes(id) || (slide.result !== '' && point.results.includes(slide.result)),
  )
  return {
    place: id,
    part: partOf(type),
    kind: 'slide',
    type,
    title,
    text,
    feeling,
    mood,
    picture,
    result: result ? shownResult(result) : null,
    points: growing.map((point) => ({ place: point.id, title: point.what, value: '' })),
  }
}

function shownResult({ subject, title, date, period, scale, value, comment }: ResultForStage): ShownResult {
  return { subject, title, date, period, scale, value, comment }
}

function pointPage(
  point: PointForStage,
  slides: readonly SlideForStage[],
  results: ReadonlyMap<string, ResultForStage>,
  mayBeShown: (result: string) => boolean,
): Page {
  const { what, why, first_step, obstacle, plan, helper, sign } = point
  const fromResults = point.results.filter(mayBeShown).map((id) => {
    const { title, subject, value } = results.get(id)!
    return { place: slides.find((slide) => slide.result === id)?.id ?? '', title: title || subject, value }
  })
  const fromSlides = slides
    .filter((slide) => point.slides.includes(slide.id) && !point.results.includes(slide.result))
    .map((slide) => {
      const result = slide.type === 'result' ? results.get(slide.result) : undefined
      return {
        place: slide.id,
        title: slide.title || result?.title || result?.subject || '',
        value: result?.value ?? '',
      }
    })
  return {
    place: point.id,
    part: 'points',
    kind: 'point',
    words: { what, why, first_step, obstacle, plan, helper, sign },
    by_when: point.by_when,
    ties: [...fromResults, ...fromSlides],
    continues: point.continues !== '',
  }
}

/** After the last page of each part its question to the family; the family's own part is its question, before the agreements. */
function withQuestions(pages: readonly Page[], agenda: readonly AgendaItem[]): Page[] {
  const asked: Page[] = []
  const ask = (part: AgendaPart) => {
    const question = agenda.find((item) => item.part === part)?.question.trim() ?? ''
    if (question !== '') asked.push({ place: `vraag-${part}`, part, kind: 'question', question })
  }
  pages.forEach((page, index) => {
    asked.push(page)
    if (!pages.slice(index + 1).some(({ part }) => part === page.part)) ask(page.part)
  })
  ask('family')
  return asked
}

/** What the presentation still lacks, for who makes it. */
export function missingFor(
  facts: Pick<PresentationFacts, 'kind' | 'contact' | 'reason' | 'slides' | 'points'>,
): Missing[] {
  const missing: Missing[] = []
  if (shownSlides(facts.slides).length === 0) missing.push('no_slides')
  else {
    const verdict = mayPresent(facts.slides)
    if (verdict === 'only_results' || verdict === 'no_strength_first') missing.push(verdict)
  }
  if (facts.slides.some((slide) => slide.held)) missing.push('slides_held')
  if (facts.points.some(({ state }) => state === 'proposed' || state === 'returned' || state === 'reworded'))
    missing.push('points_waiting')
  if (facts.kind === 'student_led') {
    if (!facts.points.some(({ state }) => state === 'approved')) missing.push('no_points')
    if (!isPresentable(facts)) missing.push('contact_not_closed')
  }
  return missing
}
