import type { Unsent } from '../data/leaving.ts'
import { PupilBar } from './parts/PupilBar.tsx'

const NOTHING: Unsent = { waiting: () => [], flush: async () => true, close: () => {} }

/** The pupil's own place. */
export function PupilHome() {
  return (
    <section className="step">
      <PupilBar outbox={NOTHING} />
    </section>
  )
}
