/** One thing measured: ours beside its anchor, in the same run. */
export interface Row {
  name: string
  /** What the anchor is. */
  beside: string
  unit: string
  ours: number
  anchor: number
  ratio: number
  /** The ratio to reach, and on which side of it is good. */
  budget: { at: 'most' | 'least'; ratio: number }
  reached: boolean
}

export interface Contest {
  name: string
  beside: string
  unit: string
  budget: Row['budget']
  ours: () => Promise<number>
  anchor: () => Promise<number>
  /** How often each side runs; they take turns, so that a slow moment of the machine hits both. */
  rounds?: number
}

export const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** Lets both sides take turns and compares their medians. */
export async function measure(contest: Contest): Promise<Row> {
  const ours: number[] = []
  const anchor: number[] = []
  for (let round = 0; round < (contest.rounds ?? 5); round += 1) {
    ours.push(await contest.ours())
    anchor.push(await contest.anchor())
  }
  const row = { ours: median(ours), anchor: median(anchor) }
  const ratio = row.ours / row.anchor
  const { name, beside, unit, budget } = contest
  return {
    name,
    beside,
    unit,
    ...row,
    ratio,
    budget,
    reached: budget.at === 'most' ? ratio <= budget.ratio : ratio >= budget.ratio,
  }
}
