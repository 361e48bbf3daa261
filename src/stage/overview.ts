import messages from '../i18n/nl/room.json'
import { reader } from '../i18n/reader.ts'
import { html } from './html.ts'
import type { Stage } from './main.ts'
import { hashOf } from './place.ts'

const t = reader(messages)

/** All slides small beside each other, each a link to itself. From here on the stage knows how to close and to open it. */
export function openOverview(stage: Stage): void {
  const { root, show, acts } = stage
  const before = { close: acts.close, overview: acts.overview }
  stage.covered = true
  root.dataset.overview = ''
  root.insertAdjacentHTML('afterbegin', html`<h1 class="overview-name">${t('overview')}</h1>`.text)
  show.whole.pages.forEach((page, index) => {
    const section = show.section(index)
    section.hidden = false
    section.inert = true
    delete section.dataset.from
    const frame = section.parentElement!
    const link = html`<a class="frame-link" href="${hashOf(page.place)}"${index === show.at && html` aria-current="true"`}>
      <span class="frame-name">${index + 1}. ${section.querySelector('h1')?.textContent}</span>
    </a>`
    frame.insertAdjacentHTML('beforeend', link.text)
    frame.querySelector('a.frame-link')!.addEventListener('click', (event) => {
      event.preventDefault()
      close()
      show.go(index)
    })
  })
  measure(root)
  const here = linksOf(root)[show.at]
  here?.focus({ preventScroll: true })
  here?.scrollIntoView({ block: 'center' })

  const listening = new AbortController()
  const { signal } = listening
  addEventListener('resize', () => measure(root), { signal })
  addEventListener('keydown', (event) => walk(root, event) && event.preventDefault(), { signal })

  /** Back to one slide. */
  function close(): void {
    listening.abort()
    stage.covered = false
    Object.assign(acts, before)
    delete root.dataset.overview
    for (const extra of root.querySelectorAll('.frame-link, .overview-name')) extra.remove()
    show.whole.pages.forEach((_, index) => {
      const section = show.section(index)
      section.hidden = index !== show.at
      section.inert = false
    })
    scrollTo(0, 0)
    show.section(show.at).focus({ preventScroll: true })
  }
  acts.close = close
  acts.overview = close
}

/** Arrow keys walk from slide to slide, up and down a row at a time. */
function walk(root: HTMLElement, { key }: KeyboardEvent): boolean {
  const links = linksOf(root)
  const here = links.indexOf(document.activeElement as HTMLAnchorElement)
  const columns = getComputedStyle(root).gridTemplateColumns.split(' ').length
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key]
  if (by === undefined) return false
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus()
  return true
}

const linksOf = (root: HTMLElement): HTMLAnchorElement[] => [
  ...root.querySelectorAll<HTMLAnchorElement>('.frame-link'),
]

/** A small slide is the real one, so much smaller; a policy without inline styles allows this way of saying it. */
function measure(root: HTMLElement): void {
  const frame = root.querySelector('.frame')
  if (frame)
    root.style.setProperty('--small', String(frame.clientWidth / document.documentElement.clientWidth))
}
