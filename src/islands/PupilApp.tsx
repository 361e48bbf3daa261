import { PupilHome } from './PupilHome.tsx'
import { PupilSignIn } from './PupilSignIn.tsx'
import { Departure } from './parts/Departure.tsx'
import { useSession } from './parts/use-session.ts'

/** The pupil's own place, behind its door. */
export function PupilApp() {
  const session = useSession('pupil')
  if (!session) return <PupilSignIn />
  return <Departure key={session.id}>{(onDone) => <PupilHome onDone={onDone} />}</Departure>
}
