import type { Page, Presentation } from '../domain/presentation.ts'
import { frame, placesOf, stay } from './place.ts'
import type { Show } from './show.ts'

const same = (one: Page, other: Page | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Takes in what changed at school and stays where we are. What stands in the document stays there: somebody may be
 * typing in the editor of the agreements while the pages around it come and go.
 */
export function renew(root: HTMLElement, show: Show, next: Presentation): void {
  const { at, frames, sections } = show
  const [before, after] = [show.whole.pages, next.pages]
  const [old, places] = [placesOf(before), placesOf(after)]
  const was = places.map((place) => old.indexOf(place))
  const moved = old.join() !== places.join()
  const here = stay(at, old, places)
  const left = places[here] !== old[at]

  show.whole = next
  show.at = here
  show.frames = was.map((index) => frames[index] ?? frame())
  show.sections = was.map((index) => sections[index])
  for (const gone of frames) if (!show.frames.includes(gone)) gone.remove()
  show.frames.forEach((one, index) => {
    if (root.children[index] !== one) root.insertBefore(one, root.children[index] ?? null)
  })

  after.forEach((page, index) => {
    const section = show.sections[index]
    const unchanged = same(page, before[was[index]!])
    if (!section || (unchanged && !moved)) return
    const fresh = show.render(index)
    if (unchanged || page.kind === 'agreements') {
      take(section, fresh, '.floor')
      if (!unchanged) take(section, fresh, '[data-live]')
      return
    }
    fresh.hidden = section.hidden
    const focused = document.activeElement === section
    section.replaceWith(fresh)
    show.sections[index] = fresh
    if (focused) fresh.focus({ preventScroll: true })
  })
  if (left) show.come(here, '')
  else show.tell()
}

/** One part of a page, as it is drawn anew. */
function take(section: HTMLElement, fresh: HTMLElement, part: string): void {
  const [standing, made] = [section, fresh].map((one) => one.querySelector(part))
  if (standing && made) standing.replaceWith(made)
}
