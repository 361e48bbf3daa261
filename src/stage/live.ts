// Comes after the first paint: listens for what changes at school and asks for the whole again.
import type { Asked, Presentation } from '../domain/presentation.ts'
import type { Stage } from './main.ts'
import { renew } from './renew.ts'
import { sayEnded, sayWhy } from './trouble.ts'

/** Follows the portfolio until the presentation may not be shown any more. */
export async function follow(stage: Stage): Promise<void> {
  const { root, show, acts } = stage
  const { portfolio, asks, meeting } = show.whole
  const [{ listen, ringsOf }, { askPresentation }] = await Promise.all([
    import('../data/bell.ts'),
    import('../data/presentation.ts'),
  ])
  let asking = false
  let again = false

  async function reload(): Promise<void> {
    if (asking) {
      again = true
      return
    }
    asking = true
    const asked = await askPresentation(portfolio, meeting?.id ?? '').catch(() => undefined)
    asking = false
    if (asked !== undefined) take(asked)
    if (again) {
      again = false
      await reload()
    }
  }

  function take(asked: Asked | null): void {
    if (asked?.status !== 200) {
      // Anything but a plain no is the net's or the server's trouble, and what stands there stays.
      if (!asked || asked.status < 500) end(() => sayWhy(root, asked))
      return
    }
    const next = asked.body as Presentation
    const ended = show.whole.meeting?.state === 'open' && next.meeting?.state === 'closed'
    if (ended) end(() => sayEnded(root, next))
    else {
      // The overview holds every slide; it opens again with what there is then.
      if (stage.covered) acts.close?.()
      renew(root, show, next)
    }
  }

  const silence = listen([portfolio], asks, reload)
  // What happened between the answer and the first sound of the bell.
  if ((await ringsOf(portfolio, asks).catch(() => show.whole.rings)) !== show.whole.rings) await reload()

  function end(say: () => void): void {
    silence()
    for (const wish of Object.keys(acts)) delete acts[wish as keyof typeof acts]
    for (const id of ['tools', 'notes', 'preview'])
      document.querySelector<HTMLElement>(`#${id}`)!.hidden = true
    say()
  }
}
