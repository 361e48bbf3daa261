import { PupilBar } from './parts/PupilBar.tsx'
import { useSession } from './parts/use-session.ts'

/** The pupil's own place. */
export function PupilHome({ onDone }: { onDone: () => void }) {
  const session = useSession('pupil')
  return (
    <section className="step">
      <PupilBar name={session?.name ?? ''} onDone={onDone} leaving={false} />
    </section>
  )
}
