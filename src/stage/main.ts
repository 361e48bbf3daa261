// The presentation up to its first slides. The Stage layout puts this into the page as it is, so it imports nothing late;
// what comes afterwards (`late.ts`) finds it under `window.stage`.
import type { Asked, Page, Presentation } from '../domain/presentation.ts'
import { listenTo, type Wish } from './controls.ts'
import { offerStarters, t } from './pieces.ts'
import { type Show, startShow } from './show.ts'

/** The presentation while it is on, with what `late.ts` adds to it. */
export interface Stage {
  root: HTMLElement
  show: Show
  ask: (wish: Wish) => void
  /** What is done for a wish that needs more than the slides. */
  acts: Partial<Record<Wish, () => void>>
  /** Whether something lies over the slide that has its own keys. */
  covered: boolean
  /** What somebody asked for before it was there. */
  wanted?: Wish
}

declare global {
  interface Window {
    /** The running presentation, or the answer that gave none; fails when no answer came. */
    stage?: Promise<Stage | { asked: Asked | null }>
  }
}

const page = document.documentElement
const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!

async function begin(): Promise<Stage | { asked: Asked | null }> {
  const asked = (await window.presentation) ?? null
  return asked?.status === 200 ? present(asked.body as Presentation) : { asked }
}

/** Brings in what the first slide does without; it waits in the page until it is called. */
function bringLate(): void {
  const waiting = document.querySelector('template')
  if (waiting) document.body.append(waiting.content)
  waiting?.remove()
}

function present(whole: Presentation): Stage {
  offerStarters(JSON.parse(find('#begins').textContent ?? '[]'))
  page.dataset.stage = whole.stage
  const root = find('#room')
  const tools = find('#tools')
  const notes = find('#notes')
  const tool = (wish: Wish) => find<HTMLButtonElement>(`#tools [data-wish=${wish}]`)
  const show = startShow(root, whole)
  const acts: Stage['acts'] = {
    overview: () => {
      stage.wanted = 'overview'
      bringLate()
    },
    next: () => show.move(1),
    previous: () => show.move(-1),
    first: () => show.go(0),
    last: () => show.go(show.whole.pages.length - 1),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen()),
    notes: () => {
      if (tool('notes').hidden) return
      notes.hidden = !notes.hidden
      tool('notes').setAttribute('aria-expanded', String(!notes.hidden))
    },
    rest: () => {
      page.dataset.rest = ''
    },
    close: () => {
      if (!notes.hidden) acts.notes?.()
    },
  }
  const ask = (wish: Wish): void => {
    setTimeout(bringLate, 250)
    if ('rest' in page.dataset) delete page.dataset.rest
    else acts[wish]?.()
  }
  const stage: Stage = { root, show, ask, acts, covered: false }

  for (const button of tools.querySelectorAll<HTMLElement>('[data-wish]')) {
    button.onclick = () => ask(button.dataset.wish as Wish)
  }
  tool('notes').hidden = Object.keys(whole.notes).length === 0
  tool('full').hidden = !document.fullscreenEnabled
  find<HTMLAnchorElement>('#leave').href = wayOut(whole)
  find('#preview').hidden = !whole.preview
  show.onShow((now: Page) => {
    tool('previous').disabled = show.at === 0
    tool('next').disabled = show.at === show.whole.pages.length - 1
    notes.querySelector('p')!.textContent = show.whole.notes[now.place] ?? t('notes.none')
    find('#todo').hidden = !show.whole.pages.some(({ kind }) => kind === 'missing')
  })
  tools.hidden = false
  listenTo(root, ask, () => stage.covered)
  showToolsWhileMoving()
  // Until the first step, or for a while, the line is free for the slides themselves.
  setTimeout(bringLate, 3000)
  return stage
}

function wayOut({ asks, meeting }: Presentation): string {
  if (asks === 'pupil') return '/leerling/'
  return meeting ? `/gesprek/?m=${meeting.id}` : '/leerkracht/'
}

/** Nothing but the slide while somebody speaks; whoever moves a mouse or uses the keyboard finds the tools. */
function showToolsWhileMoving(): void {
  let timer: ReturnType<typeof setTimeout>
  const wake = () => {
    page.dataset.tools = ''
    clearTimeout(timer)
    timer = setTimeout(() => delete page.dataset.tools, 3000)
  }
  for (const kind of ['pointermove', 'pointerdown', 'focusin'] as const) addEventListener(kind, wake)
  wake()
}

window.stage = begin()
window.stage.then((stage) => 'asked' in stage && bringLate(), bringLate)
