import { useEffect, useState } from 'react'

/**
 * A choice that shows at once what was chosen, and then what the server has. Gives what to show, and how to choose:
 * where it did not work out, what was there before stands again.
 */
export function useChosen<V extends string>(
  stored: V,
): [V, (value: V, act: Promise<unknown>) => Promise<void>] {
  const [chosen, setChosen] = useState<V | null>(null)
  useEffect(() => setChosen(null), [stored])
  async function choose(value: V, act: Promise<unknown>): Promise<void> {
    setChosen(value)
    await act.catch(() => setChosen(null))
  }
  return [chosen ?? stored, choose]
}
