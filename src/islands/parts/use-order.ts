import { useEffect, useRef, useState } from 'react'
import { Unreachable } from '../../data/command.ts'
import { orderSlides } from '../../data/contact.ts'
import type { Person } from '../../data/session.ts'

const AGAIN = 5000

interface Ordering {
  portfolio: string
  /** Who orders. */
  as: Person
  /** The slides as the server has them in order. */
  stored: readonly string[]
  /** What the screen got from the server last; another one is a later answer. */
  whole: unknown
  reload: () => Promise<void>
  /** What has to be at school before the order counts. */
  before?: () => Promise<unknown>
}

/** The order of the slides: moved here at once, sent in the background, and sent again until it has arrived. */
export function useOrder({ portfolio, as, stored, whole, reload, before }: Ordering) {
  const [wanted, setWanted] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const turn = useRef(0)
  const known = useRef<unknown>(null)
  const latest = useRef(whole)
  latest.current = whole
  // slides that came or went meanwhile take their place in what the pupil wants
  const ids = wanted
    ? [...wanted.filter((id) => stored.includes(id)), ...stored.filter((id) => !wanted.includes(id))]
    : [...stored]

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
      await before?.()
      await orderSlides(portfolio, order, as)
      if (!isLatest()) return
      setProblem(null)
      known.current = latest.current
      await reload()
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
