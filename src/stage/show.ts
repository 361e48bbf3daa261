// All slides stand in the document and one is shown. Nothing here knows who presses what.
import type { Page, Presentation } from '../domain/presentation.ts'
import { drawPage, titleOf } from './draw.ts'
import { frame, hashOf, indexOf, placesOf, step } from './place.ts'

export interface Show {
  whole: Presentation
  at: number
  /** An element for each page, in order; what stands in it is drawn when it is needed. */
  frames: HTMLElement[]
  sections: (HTMLElement | undefined)[]
  /** A page drawn anew, not yet in the document. */
  render(index: number): HTMLElement
  /** The element that holds a slide; drawn when it was not yet. */
  section(index: number): HTMLElement
  /** Brings a slide on, from the side that it lives on. */
  come(index: number, from: 'next' | 'previous' | ''): void
  go(index: number): void
  move(by: number): void
  /** Called at every slide that comes on. */
  onShow(call: (page: Page, section: HTMLElement) => void): void
  tell(): void
}

/** Pictures of a slide that is near are fetched; the others wait. */
function wake(section: HTMLElement): void {
  for (const image of section.querySelectorAll('img')) image.loading = 'eager'
}

export function startShow(root: HTMLElement, whole: Presentation): Show {
  const calls: ((page: Page, section: HTMLElement) => void)[] = []
  const show: Show = {
    whole,
    at: indexOf(location.hash, placesOf(whole.pages)),
    frames: whole.pages.map(frame),
    sections: [],
    render(index) {
      const made = frame()
      made.innerHTML = drawPage(show.whole, index).text
      return made.firstElementChild as HTMLElement
    },
    section(index) {
      const known = show.sections[index]
      if (known) return known
      const section = show.render(index)
      show.frames[index]!.append(section)
      show.sections[index] = section
      return section
    },
    come(index, from) {
      const section = show.section(index)
      section.dataset.from = from
      section.hidden = false
      wake(section)
      show.at = index
      show.tell()
      // The slide is painted first; what nobody sees comes after it.
      afterPaint(() => settle(index, from !== ''))
    },
    go(index) {
      if (index === show.at) return
      show.section(show.at).hidden = true
      show.come(index, index > show.at ? 'next' : 'previous')
      scrollTo(0, 0)
    },
    move(by) {
      show.go(step(show.at, by, show.whole.pages.length))
    },
    onShow(call) {
      calls.push(call)
      call(show.whole.pages[show.at]!, show.section(show.at))
    },
    tell() {
      for (const call of calls) call(show.whole.pages[show.at]!, show.section(show.at))
    },
  }

  /** Says where we are, to the address, the window and who hears the page; the next slide gets ready. */
  function settle(index: number, focus: boolean): void {
    const page = show.whole.pages[index]
    if (index !== show.at || !page) return
    document.title = `${titleOf(page)} · ${show.whole.pupil}`
    history.replaceState(history.state, '', hashOf(page.place))
    if (focus) show.section(index).focus({ preventScroll: true })
    if (index + 1 < show.whole.pages.length) wake(show.section(index + 1))
  }

  root.replaceChildren(...show.frames)
  show.come(show.at, '')
  addEventListener('hashchange', () => show.go(indexOf(location.hash, placesOf(show.whole.pages))))
  afterPaint(() => {
    for (let index = 0; index < show.whole.pages.length; index++) show.section(index)
  })
  return show
}

const afterPaint = (call: () => void): number => requestAnimationFrame(() => setTimeout(call))
