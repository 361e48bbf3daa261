import { useEffect, useRef, useState } from 'react'
import { Unreachable } from '../../../data/command.ts'
import { orderSlides } from '../../../data/contact.ts'
import type { MyPortfolio } from '../../../domain/my-portfolio.ts'
import { type Mine, slidesNow } from './mine.ts'

const AGAIN = 5000

/** The order of the slides: moved here at once, sent in the background, and sent again until it has arrived. */
export function useOrder(mine: Mine) {
  const { whole, outbox } = mine
  const stored = slidesNow(mine)
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id)
  const [wanted, setWanted] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const turn = useRef(0)
  const known = useRef<MyPortfolio | null>(null)
  const latest = useRef(whole)
  latest.current = whole
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
  // what the pupil wants counts until an answer is here that was asked for after it was sent
  useEffect(() => {
    if (known.current === null || known.current === whole) return
    known.current = null
    setWanted(null)
  }, [whole])

  async function save(order: string[], mineTurn: number): Promise<void> {
    const isLatest = () => mineTurn === turn.current
    try {
      await outbox.flush()
      await orderSlides(whole.portfolio.id, order, 'pupil')
      if (!isLatest()) return
      setProblem(null)
      known.current = latest.current
      await mine.reload()
    } catch (thrown) {
      if (!isLatest()) return
      setProblem(thrown)
      if (thrown instanceof Unreachable) setTimeout(() => isLatest() && save(order, mineTurn), AGAIN)
      else setWanted(null)
    }
  }

  function move(id: string, to: number): void {
    const order = ids.filter((one) => one !== id)
    order.splice(Math.max(0, Math.min(to, order.length)), 0, id)
    if (order.join() === ids.join()) return
    turn.current += 1
    known.current = null
    setWanted(order)
    save(order, turn.current)
  }
  return { ids, move, problem }
}
