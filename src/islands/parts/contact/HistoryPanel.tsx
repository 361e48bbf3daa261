import { historyOfPortfolio } from '../../../data/history.ts'
import { History } from '../History.tsx'
import { useWhole } from '../use-whole.ts'
import type { Together } from './together.ts'

/** Everything that happened in this portfolio, in words; for who teaches or cares for this pupil. */
export function HistoryPanel({ together }: { together: Together }) {
  const { view } = together
  const past = useWhole(() => historyOfPortfolio(view.portfolio), [view])
  const names = new Map(view.points.map((point) => [point.id, point.what]))
  return past.value && <History entries={past.value} nameOf={(record) => names.get(record)} />
}
