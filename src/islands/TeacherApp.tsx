import { Board } from './Board.tsx'
import { useSession } from './parts/use-session.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

/** The teacher's place, behind its door. */
export function TeacherApp() {
  const session = useSession('staff')
  return session ? <Board key={session.id} /> : <StaffSignIn />
}
