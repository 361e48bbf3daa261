import type { Page, Presentation } from '../domain/presentation.ts'
import { drawFloor } from './floor.ts'
import { type Html, html } from './html.ts'
import { t } from './pieces.ts'
import { drawSlide, slideTitle } from './slides.ts'
import { drawAgreements, drawConclusion, drawLastTime, drawMissing, drawPoint, drawQuestion } from './talk.ts'

/** What a page is called: its heading, the overview, the title of the window. */
export function titleOf(page: Page): string {
  switch (page.kind) {
    case 'slide':
      return slideTitle(page)
    case 'point':
      return page.words.what
    case 'question':
      return page.question
    default:
      return t(`title.${page.kind}`)
  }
}

function body(page: Page, id: string, { pupil, teacher, preview, token }: Presentation): Html {
  switch (page.kind) {
    case 'slide':
      return drawSlide(page, id, token)
    case 'last_time':
      return drawLastTime(page, id, pupil)
    case 'question':
      return drawQuestion(page, id, pupil)
    case 'point':
      return drawPoint(page, id)
    case 'agreements':
      return drawAgreements(page, id, pupil, preview)
    case 'conclusion':
      return drawConclusion(page, id, pupil, teacher)
    case 'missing':
      return drawMissing(page, id)
  }
}

const isOwn = (page: Page): boolean => page.kind === 'slide' && page.type !== 'result'

/** One page as a section: its heading names it, the pupil's own pages stand on the paper that the pupil chose. */
export function drawPage(whole: Presentation, at: number): Html {
  const page = whole.pages[at]!
  const id = `t-${page.place}`
  const me = page.kind === 'slide' && page.type === 'me'
  return html`<section class="stage${me && ' me'}" data-kind="${page.kind}" aria-labelledby="${id}" tabindex="-1" data-page="${page.place}" data-paper="${isOwn(page) ? whole.theme : 'paper'}" hidden>
    ${body(page, id, whole)}
    ${drawFloor(whole, at)}
  </section>`
}
