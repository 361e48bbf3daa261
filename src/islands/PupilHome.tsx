import type { Outbox } from '../data/leaving.ts'
import { PupilBar } from './parts/PupilBar.tsx'

const NOTHING: Outbox = { waiting: async () => 0, flush: async () => {}, forget: async () => {} }

/** The pupil's own place. */
export function PupilHome() {
  return (
    <section className="step">
      <PupilBar outbox={NOTHING} />
    </section>
  )
}
