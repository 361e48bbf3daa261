// Keys, fingers, the mouse and a remote: all of them only ask for something, `main.ts` does it.

export type Wish = 'next' | 'previous' | 'first' | 'last' | 'overview' | 'full' | 'notes' | 'rest' | 'close'

const KEYS: Record<string, Wish> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  o: 'overview',
  f: 'full',
  n: 'notes',
  b: 'rest',
  '.': 'rest',
  Escape: 'close',
}

/** What a key asks for, or null. `wishOf({ key: 'PageDown' })` // => 'next', as a remote sends it */
export function wishOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): Wish | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === ' ' && event.shiftKey) return 'previous'
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

const WRITES = 'input, textarea, select, [contenteditable], dialog'
const ACTS = `${WRITES}, a, button, summary, label`

/** Arrows and the space bar first move through a slide that is longer than the screen. */
function scrollsFirst(key: string): boolean {
  const page = document.documentElement
  const below = page.scrollHeight - page.clientHeight - page.scrollTop > 4
  return ((key === 'ArrowDown' || key === ' ') && below) || (key === 'ArrowUp' && page.scrollTop > 4)
}

/** How far a finger goes before it means something, in pixels. */
const SWIPE = 48
/** The part of the width at either side in which a click means a step. */
const ZONE = 0.14

/** Listens to every way of asking. `calm` says whether something lies over the slide, that has its own keys. */
export function listenTo(root: HTMLElement, ask: (wish: Wish) => void, calm: () => boolean): void {
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    const wish = wishOf(event)
    if (!wish || event.defaultPrevented || target.closest(WRITES)) return
    // On a link or a button these keys are that link's or button's own.
    if ((event.key === 'Enter' || event.key === ' ') && target.closest(ACTS)) return
    if (wish !== 'close' && wish !== 'overview' && calm()) return
    if (scrollsFirst(event.key)) return
    event.preventDefault()
    ask(wish)
  })

  let start: { x: number; y: number } | null = null
  root.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const alone = touches.length === 1 && !(target as HTMLElement).closest(WRITES)
      start = alone ? { x: touches[0]!.clientX, y: touches[0]!.clientY } : null
    },
    { passive: true },
  )
  root.addEventListener('touchend', ({ changedTouches }) => {
    const end = changedTouches[0]
    if (!start || !end || calm()) return
    const [x, y] = [end.clientX - start.x, end.clientY - start.y]
    start = null
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) ask(x < 0 ? 'next' : 'previous')
  })
  root.addEventListener('click', (event) => {
    if ((event.target as HTMLElement).closest(ACTS) || calm() || !getSelection()?.isCollapsed) return
    const at = event.clientX / innerWidth
    if (at > 1 - ZONE) ask('next')
    else if (at < ZONE) ask('previous')
  })
}
