import { useEffect, useRef, useState } from 'react'
import type { Outbox } from '../../../data/outbox.ts'
import { removeSlide } from '../../../data/slides.ts'
import { trouble } from '../trouble.ts'
import { go } from './use-place.ts'

/** How long there is a way back. */
const REGRET = 7000

/** A slide as the screen has it. */
interface Shown {
  id: string
  rev: number
}

/**
 * Takes a slide away with a way back: it is out of sight at once and really gone a while later. Who leaves the page
 * before that still has it.
 */
export function useTakingAway(outbox: Outbox | null, reload: () => Promise<void>) {
  const [gone, setGone] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function remove({ id, rev }: Shown) {
    await outbox?.flush(id)
    const now = outbox?.current({ kind: 'slide', id }, { rev, content: {} })
    await removeSlide(id, now?.rev ?? rev)
    outbox?.forget(id)
  }
  return {
    gone,
    problem,
    takeAway(slide: Shown) {
      clearTimeout(timer.current)
      setProblem(null)
      setGone(slide.id)
      go('order')
      timer.current = setTimeout(async () => {
        await remove(slide).catch((thrown) => setProblem(trouble(thrown)))
        await reload()
        setGone(null)
      }, REGRET)
    },
    undo() {
      clearTimeout(timer.current)
      setGone(null)
    },
  }
}
