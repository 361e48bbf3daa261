import { useEffect, useRef, useState } from 'react'
import { Unreachable } from '../../../data/command.ts'
import { orderSlides } from '../../../data/contact.ts'
import { type Mine, slidesNow } from './mine.ts'

const AGAIN = 5000

/** The order of the slides: moved here at once, sent in the background, and sent again until it has arrived. */
export function useOrder(mine: Mine) {
  const stored = slidesNow(mine)
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id)
  const [wanted, setWanted] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const turn = useRef(0)
  // slides that came or went meanwhile take their place in what the pupil wants
  const ids = wanted
    ? [...wanted.filter((id) => stored.includes(id)), ...stored.filter((id) => !wanted.includes(id))]
    : stored
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )

  async function save(order: string[], mineTurn: number): Promise<void> {
    try {
      await mine.outbox.flush()
      await orderSlides(mine.whole.portfolio.id, order, 'pupil')
      await mine.reload()
      if (mineTurn !== turn.current) return
      setProblem(null)
      setWanted(null)
    } catch (thrown) {
      if (mineTurn !== turn.current) return
      setProblem(thrown)
      if (thrown instanceof Unreachable)
        setTimeout(() => mineTurn === turn.current && save(order, mineTurn), AGAIN)
      else setWanted(null)
    }
  }

  function move(id: string, to: number): void {
    const order = ids.filter((one) => one !== id)
    order.splice(Math.max(0, Math.min(to, order.length)), 0, id)
    if (order.join() === ids.join()) return
    turn.current += 1
    setWanted(order)
    save(order, turn.current)
  }
  return { ids, move, problem }
}
