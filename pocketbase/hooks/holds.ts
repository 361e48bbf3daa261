// What pupil and teacher decide about a slide beside its words: whether it is shown, held, and what the teacher says of it.
import type { SlideType } from '../../src/domain/slide.ts'
import { mayShow } from '../../src/domain/student-contact.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { flag, text } from './input.ts'
import { contactState, openPortfolio } from './portfolios.ts'
import { checkRev, find, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { moverFor, mustTeach } from './ties.ts'

function answer(slide: core.Record): { id: string; rev: number } {
  return { id: slide.id, rev: slide.getInt('rev') }
}

function keep(
  context: Context,
  slide: core.Record,
  change: Record<string, unknown>,
  action: string,
  detail?: unknown,
): { id: string; rev: number } {
  saveNext(context, slide, change)
  const portfolio = slide.getString('portfolio')
  const row = { subject: 'slides', record: slide.id, pupil: slide.getString('pupil'), portfolio, action }
  writeHistory(context, {
    ...row,
    detail: { title: slide.getString('title'), type: slide.getString('type'), ...(detail ?? {}) },
  })
  ring(context.app, portfolio)
  return answer(slide)
}

/** The pupil's own choice until the contact closes; the teacher's beside the pupil, while it is open. */
const show: Handlers['slide.show'] = (context, input) => {
  const slide = find(context.app, 'slides', input.slide)
  const mover = moverFor(context, slide.getString('pupil'))
  const portfolio = openPortfolio(context.app, slide.getString('portfolio'))
  const shown = flag(input.shown)
  const type = slide.getString('type') as SlideType
  const no = mayShow(mover, type, shown, contactState(context.app, portfolio.id))
  if (no) refuse(no)
  if (slide.getBool('shown') === shown) return answer(slide)
  checkRev(slide, input.rev)
  return keep(context, slide, { shown }, shown ? 'shown' : 'hidden')
}

/** Keeps a slide from every screen until the pupil changed it; also after the contact, because nobody may be hurt by a slide. */
const hold: Handlers['slide.hold'] = (context, input) => {
  const slide = find(context.app, 'slides', input.slide)
  mustTeach(context, slide.getString('pupil'))
  openPortfolio(context.app, slide.getString('portfolio'))
  const comment = text(input.comment, 1000).trim()
  // the pupil reads why
  if (comment === '') refuse('reason_missing')
  if (slide.getBool('held') && slide.getString('hold_comment') === comment) return answer(slide)
  checkRev(slide, input.rev)
  return keep(context, slide, { held: true, hold_comment: comment }, 'held', { comment })
}

const release: Handlers['slide.release'] = (context, input) => {
  const slide = find(context.app, 'slides', input.slide)
  mustTeach(context, slide.getString('pupil'))
  openPortfolio(context.app, slide.getString('portfolio'))
  if (!slide.getBool('held')) return answer(slide)
  checkRev(slide, input.rev)
  return keep(context, slide, { held: false, hold_comment: '' }, 'released')
}

/** The school's voice beside the pupil's; may be prepared before the contact, lies fixed after it. */
const teacherView: Handlers['slide.teacher_view'] = (context, input) => {
  const slide = find(context.app, 'slides', input.slide)
  mustTeach(context, slide.getString('pupil'))
  const portfolio = openPortfolio(context.app, slide.getString('portfolio'))
  if (contactState(context.app, portfolio.id) === 'closed') refuse('contact_closed')
  const said = text(input.text, 2000).trim()
  const before = slide.getString('teacher_view')
  if (before === said) return answer(slide)
  checkRev(slide, input.rev)
  return keep(context, slide, { teacher_view: said }, 'teacher_view', { before })
}

export const holdHandlers: Handlers = {
  'slide.show': show,
  'slide.hold': hold,
  'slide.release': release,
  'slide.teacher_view': teacherView,
}
