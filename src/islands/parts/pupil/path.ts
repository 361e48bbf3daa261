import { newId } from '../../../data/device.ts'
import type { MySlide } from '../../../domain/my-portfolio.ts'
import { type Next, STEPS, type Step, stepsOf } from '../../../domain/next-step.ts'
import { SLIDE_TYPES, type SlideType, slideIdFor } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import type { Making } from './making.ts'
import { factsOf, type Mine, slidesNow } from './mine.ts'

const t = reader(messages)

/** Where the path itself is. */
export const HOME = 'pad'

/** Where a slide is made: one that there is only one of by its type, a result by the result's id, others by their own. */
export function placeOf(slide: { id: string; type: SlideType; result: string }): string {
  if (slide.type === 'result') return `result-${slide.result}`
  return slide.type === 'work' || slide.type === 'free' ? `${slide.type}-${slide.id}` : slide.type
}

/** Where a new one is begun. */
export const newPlace = (type: 'work' | 'free'): string => `${type}-${newId()}`

/** Which slide a place is about, one that is there or one to begin; null where it is about something else. */
export function slideAt(place: string, mine: Mine): Making | null {
  const [named, id = ''] = place.split('-')
  const type = SLIDE_TYPES.find((one) => one === named)
  if (!type) return null
  const result = type === 'result' ? { result: id } : {}
  const portfolio = mine.whole.portfolio.id
  const once = slideIdFor(portfolio, type, id)
  if (!once) return /^[a-z0-9]{15}$/.test(id) ? { id, type } : null
  const known = slidesNow(mine).find((slide) => slide.type === type && slide.result === (result.result ?? ''))
  return { id: known?.id ?? once, type, ...result }
}

/** The step that a kind of slide belongs to; what comes on top of the path belongs to the order. */
export function stepOf(type: SlideType): Step {
  return (STEPS as readonly string[]).includes(type) ? (type as Step) : 'order'
}

/** Where a step is. */
export function placeOfStep(step: Step, mine: Mine): string {
  if (step !== 'work') return step
  return slidesNow(mine).some(({ type }) => type === 'work') ? 'work' : newPlace('work')
}

/** The steps before and after one, as ways back and on. */
export function around(step: Step, mine: Mine): { back: string; forward: { place: string; label: string } } {
  const steps = stepsOf(factsOf(mine))
  const at = steps.indexOf(step)
  const next = steps[at + 1]
  const before = steps[at - 1]
  const forward =
    next && next !== 'preview'
      ? { place: placeOfStep(next, mine), label: t('forward', { step: lower(t(`step.${next}`)) }) }
      : { place: HOME, label: t('forward.home') }
  return { back: before ? placeOfStep(before, mine) : HOME, forward }
}

/** `Mijn werk` within a sentence. */
const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** Where the next step is. */
export function placeOfNext(next: Next, mine: Mine): string {
  if (next.do === 'answer_point') return `point-${next.id}`
  if (next.do === 'step') return placeOfStep(next.step, mine)
  const slide = slidesNow(mine).find(({ id }) => id === next.id)
  return slide ? placeOf(slide) : HOME
}

/** What a slide is called: by the pupil, by its result, or by what kind it is. */
export function slideName(slide: MySlide, mine: Mine): string {
  const result = mine.whole.results.find(({ id }) => id === slide.result)
  return slide.title.trim() || result?.title || result?.subject || t(`step.${slide.type}`)
}
