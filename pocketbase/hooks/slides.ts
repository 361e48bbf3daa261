import { pupilSees } from '../../src/domain/result.ts'
import { FEELINGS, MOST_MOOD, SLIDE_TYPES, type SlideWords } from '../../src/domain/slide.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { flag, ids, oneOf, recordId, text, whole } from './input.ts'
import { contactState, openPortfolio } from './portfolios.ts'
import { all, checkRev, create, find, findMaybe, plain, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { moverFor, mustBePupil } from './ties.ts'

export function answer(record: core.Record): { id: string; rev: number } {
  return { id: record.id, rev: record.getInt('rev') }
}

/** The portfolio in which this pupil may change slides now: the own one, in an open round, before the contact is closed. */
function mineToChange(context: Context, id: unknown): core.Record {
  const portfolio = find(context.app, 'portfolios', id)
  mustBePupil(context, portfolio.getString('pupil'))
  openPortfolio(context.app, id)
  if (contactState(context.app, portfolio.id) === 'closed') refuse('contact_closed')
  return portfolio
}

/** A slide that this pupil may change now. */
export function slideToChange(context: Context, id: unknown): core.Record {
  const slide = find(context.app, 'slides', id)
  mustBePupil(context, slide.getString('pupil'))
  mineToChange(context, slide.getString('portfolio'))
  return slide
}

/** Keeps what stood there once somebody else has read it; drafts only raise their number. */
export function keepEdit(
  context: Context,
  slide: core.Record,
  action: string,
  detail: Record<string, unknown>,
): void {
  const portfolio = slide.getString('portfolio')
  if (contactState(context.app, portfolio) === 'none') return
  writeHistory(context, {
    subject: 'slides',
    record: slide.id,
    pupil: slide.getString('pupil'),
    portfolio,
    action,
    detail,
  })
}

/** A result that the pupil may see: nothing may be said of one that is not shown yet. */
function visibleResult(context: Context, pupil: string, id: unknown): string {
  const result = find(context.app, 'results', id)
  const seen = pupilSees({ pupil_from: result.getString('pupil_from') }, context.now)
  return result.getString('pupil') === pupil && seen ? result.id : refuse('not_found')
}

const save: Handlers['slide.save'] = (context, input) => {
  const { app } = context
  const portfolio = mineToChange(context, input.portfolio)
  const pupil = portfolio.getString('pupil')
  const type = oneOf(input.type, SLIDE_TYPES)
  const result = type === 'result' ? visibleResult(context, pupil, input.result) : ''
  const words: SlideWords = {
    title: text(input.title, 300),
    text: text(input.text),
    feeling: oneOf(input.feeling, FEELINGS),
    mood: whole(input.mood, 0, MOST_MOOD),
    shown: flag(input.shown),
  }
  const id = recordId(input.id)
  const stored = findMaybe(app, 'slides', id)
  if (!stored) {
    // it was there, and somebody took it away
    if (input.rev !== 0) refuse('not_found')
    const last = all(app, 'slides', 'portfolio = {:portfolio}', { portfolio: portfolio.id }, '-position')[0]
    const position = last ? last.getInt('position') + 1 : 0
    const made = create(
      app,
      'slides',
      { ...words, portfolio: portfolio.id, pupil, type, result, position, rev: 1 },
      id,
    )
    keepEdit(context, made, 'made', { type })
    ring(app, portfolio.id)
    return answer(made)
  }
  if (stored.getString('portfolio') !== portfolio.id) refuse('not_yours')
  if (stored.getString('type') !== type || stored.getString('result') !== result) refuse('not_understood')
  const before = wordsOf(stored)
  if (JSON.stringify(before) === JSON.stringify(words)) return answer(stored)
  checkRev(stored, input.rev)
  saveNext(context, stored, { ...words })
  keepEdit(context, stored, 'edited', { before })
  ring(app, portfolio.id)
  return answer(stored)
}

function wordsOf(slide: core.Record): SlideWords {
  return {
    title: slide.getString('title'),
    text: slide.getString('text'),
    feeling: slide.getString('feeling') as SlideWords['feeling'],
    mood: slide.getInt('mood'),
    shown: slide.getBool('shown'),
  }
}

/** The pupil's order; in an open contact the teacher orders along. Slides that the list does not name keep the end. */
const order: Handlers['slide.order'] = (context, input) => {
  const { app } = context
  const found = find(app, 'portfolios', input.portfolio)
  const mover = moverFor(context, found.getString('pupil'))
  const portfolio = openPortfolio(app, found.id)
  const contact = contactState(app, portfolio.id)
  if (contact === 'closed') refuse('contact_closed')
  if (mover === 'T' && contact !== 'open') refuse('contact_not_open')
  const slides = all(app, 'slides', 'portfolio = {:portfolio}', { portfolio: portfolio.id }, 'position')
  const asked = ids(input.slides)
  for (const id of asked) if (!slides.some((slide) => slide.id === id)) refuse('not_found')
  const left = slides.filter((slide) => !asked.includes(slide.id)).map((slide) => slide.id)
  const wanted = [...new Set([...asked, ...left])]
  const moved = slides.filter((slide) => slide.getInt('position') !== wanted.indexOf(slide.id))
  if (moved.length === 0) return { portfolio: portfolio.id }
  for (const slide of moved) {
    slide.set('position', wanted.indexOf(slide.id))
    app.save(slide)
  }
  if (contact !== 'none') {
    const detail = { before: slides.map((slide) => slide.id), after: wanted }
    writeHistory(context, {
      subject: 'slides',
      record: portfolio.id,
      pupil: portfolio.getString('pupil'),
      portfolio: portfolio.id,
      action: 'ordered',
      detail,
    })
  }
  ring(app, portfolio.id)
  return { portfolio: portfolio.id }
}

const remove: Handlers['slide.remove'] = (context, input) => {
  const { app } = context
  const slide = slideToChange(context, input.slide)
  checkRev(slide, input.rev)
  // a point that waits for the teacher or is agreed keeps what it stands on
  const points = all(
    app,
    'improvement_points',
    'slides ~ {:slide} && state != "draft" && state != "set_aside"',
    { slide: slide.id },
  )
  if (
    points.some((point) => point.getStringSlice('results').length + point.getStringSlice('slides').length < 2)
  )
    refuse('still_in_use')
  keepEdit(context, slide, 'removed', { before: plain(slide) })
  const portfolio = slide.getString('portfolio')
  app.delete(slide)
  ring(app, portfolio)
  return { id: slide.id }
}

export const slideHandlers: Handlers = { 'slide.save': save, 'slide.order': order, 'slide.remove': remove }
