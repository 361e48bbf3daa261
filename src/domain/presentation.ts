// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What is shown to whom, in order. The server answers exactly these pages, so what is not in them is not in the bytes.
import { counts } from './agreed-action.ts'
import {
  type Audience,
  type LastItem,
  lastItems,
  type PointForStage,
  type ResultForStage,
  shownAction,
} from './last-time.ts'
import type { Missing, Page, PresentationFacts, ShownResult, SlideForStage } from './page.ts'
import { isPresentable } from './portfolio.ts'
import { familySees, pupilSees } from './result.ts'
import type { AgendaItem, AgendaPart } from './round.ts'
import type { Moment } from './school-day.ts'
import { isStrength, mayPresent, type SlideFacts, type SlideType, shownSlides } from './slide.ts'

export * from './page.ts'

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
