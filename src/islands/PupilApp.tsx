import { PupilHome } from './PupilHome.tsx'
import { PupilSignIn } from './PupilSignIn.tsx'
import { useSession } from './parts/use-session.ts'

/** The pupil's own place, behind its door. */
export function PupilApp() {
  const session = useSession('pupil')
  return session ? <PupilHome key={session.id} /> : <PupilSignIn />
}
