// What is the pupil's alone in a portfolio: speaking notes and the look of it.
import { THEMES } from '../../src/domain/portfolio.ts'
import { ring } from './bell.ts'
import type { Handlers } from './handlers.ts'
import { oneOf, text } from './input.ts'
import { openPortfolio } from './portfolios.ts'
import { checkRev, create, find, first, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { answer } from './slides.ts'
import { mustBePupil } from './ties.ts'

/** Notes are for rehearsing: they may change after the contact too, as long as the round is open. Nobody else reads them. */
const note: Handlers['speaking_note.save'] = (context, input) => {
  const { app } = context
  const slide = find(app, 'slides', input.slide)
  const pupil = slide.getString('pupil')
  mustBePupil(context, pupil)
  openPortfolio(app, slide.getString('portfolio'))
  const words = text(input.text)
  const stored = first(app, 'speaking_notes', 'slide = {:slide}', { slide: slide.id })
  if (!stored) {
    if (input.rev !== 0) refuse('not_found')
    const made = create(app, 'speaking_notes', { slide: slide.id, pupil, text: words, rev: 1 })
    ring(app, slide.getString('portfolio'))
    return answer(made)
  }
  if (stored.getString('text') === words) return answer(stored)
  checkRev(stored, input.rev)
  saveNext(context, stored, { text: words })
  ring(app, slide.getString('portfolio'))
  return answer(stored)
}

/** The paper of the portfolio. */
const theme: Handlers['portfolio.theme'] = (context, input) => {
  const { app } = context
  const portfolio = find(app, 'portfolios', input.portfolio)
  mustBePupil(context, portfolio.getString('pupil'))
  openPortfolio(app, portfolio.id)
  const chosen = oneOf(input.theme, THEMES)
  if (portfolio.getString('theme') === chosen) return answer(portfolio)
  checkRev(portfolio, input.rev)
  saveNext(context, portfolio, { theme: chosen })
  ring(app, portfolio.id)
  return answer(portfolio)
}

export const myThingsHandlers: Handlers = { 'speaking_note.save': note, 'portfolio.theme': theme }
