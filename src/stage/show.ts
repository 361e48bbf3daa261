// All slides stand in the document and one is shown. Nothing here knows who presses what.
import type { Page, Presentation } from '../domain/presentation.ts'
import { drawPage, titleOf } from './draw.ts'
import { hashOf, indexOf, stay, step } from './place.ts'
import { agreementList } from './talk.ts'

export interface Show {
  readonly whole: Presentation
  readonly at: number
  /** The element that holds a slide; drawn when it was not yet. */
  section(index: number): HTMLElement
  go(index: number): void
  move(by: number): void
  /** Takes in what changed at school, and stays where we are. */
  update(whole: Presentation): void
  /** Called at every slide that comes on. */
  onShow(call: (page: Page, section: HTMLElement) => void): void
}

const placesOf = (pages: readonly Page[]): string[] => pages.map((page) => page.place)

/** Pictures of a slide that is near are fetched; the others wait. */
export function wake(section: HTMLElement): void {
  for (const image of section.querySelectorAll('img')) image.loading = 'eager'
}

export function startShow(root: HTMLElement, first: Presentation): Show {
  let whole = first
  let at = indexOf(location.hash, placesOf(whole.pages))
  let frames: HTMLElement[] = []
  let sections: (HTMLElement | undefined)[] = []
  const calls: ((page: Page, section: HTMLElement) => void)[] = []

  function frame(): HTMLElement {
    const made = document.createElement('div')
    made.className = 'frame'
    return made
  }

  function draw(index: number): HTMLElement {
    const known = sections[index]
    if (known) return known
    const place = frames[index]!
    place.innerHTML = drawPage(whole, index).text
    const section = place.firstElementChild as HTMLElement
    sections[index] = section
    return section
  }

  function layOut(): void {
    sections = []
    frames = whole.pages.map(frame)
    root.replaceChildren(...frames)
  }

  function come(index: number, from: 'next' | 'previous' | ''): void {
    const section = draw(index)
    section.dataset.from = from
    section.hidden = false
    wake(section)
    document.title = `${titleOf(whole.pages[index]!)} · ${whole.pupil}`
    for (const call of calls) call(whole.pages[index]!, section)
  }

  const show: Show = {
    get whole() {
      return whole
    },
    get at() {
      return at
    },
    section: draw,
    onShow(call) {
      calls.push(call)
      call(whole.pages[at]!, draw(at))
    },
    go(index) {
      if (index === at) return
      const from = index > at ? 'next' : 'previous'
      draw(at).hidden = true
      at = index
      history.replaceState(history.state, '', hashOf(whole.pages[at]!.place))
      come(at, from)
      draw(at).focus({ preventScroll: true })
      scrollTo(0, 0)
      later(at + 1)
    },
    move(by) {
      show.go(step(at, by, whole.pages.length))
    },
    update(next) {
      const before = whole
      const place = stay(at, placesOf(before.pages), placesOf(next.pages))
      whole = next
      if (placesOf(before.pages).join() !== placesOf(next.pages).join()) {
        at = place
        layOut()
        come(at, '')
      } else redraw(before)
      later(at + 1)
    },
  }

  /** Draws anew what is no longer the same; an editor that somebody is typing in stays as it is. */
  function redraw(before: Presentation): void {
    whole.pages.forEach((page, index) => {
      if (JSON.stringify(page) === JSON.stringify(before.pages[index])) return
      const section = sections[index]
      if (!section) return
      const live = section.querySelector('[data-live]')
      if (page.kind === 'agreements' && live) {
        live.innerHTML = agreementList(page, whole.pupil, whole.preview).text
        return
      }
      sections[index] = undefined
      if (index === at) come(index, '')
      else draw(index)
    })
  }

  /** The next slide and its picture are ready before anybody asks. */
  function later(index: number): void {
    if (index < whole.pages.length) requestAnimationFrame(() => setTimeout(() => wake(draw(index))))
  }

  layOut()
  come(at, '')
  addEventListener('hashchange', () => show.go(indexOf(location.hash, placesOf(whole.pages))))
  requestAnimationFrame(() =>
    setTimeout(() => {
      for (let index = 0; index < whole.pages.length; index++) draw(index)
      later(at + 1)
    }),
  )
  return show
}
