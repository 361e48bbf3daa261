import common from '../i18n/nl/common.json'
import { reader } from '../i18n/reader.ts'
import { Board } from './Board.tsx'
import { Mark } from './parts/Mark.tsx'
import { SignOut } from './parts/SignOut.tsx'
import { useSession } from './parts/use-session.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const c = reader(common)

/** The teacher's place, behind its door. */
export function TeacherApp() {
  const session = useSession('staff')
  if (!session) return <StaffSignIn />
  return (
    <>
      <header className="page-head">
        <a className="page-name" href="/">
          <Mark voice="school" /> {c('product')}
        </a>
        <SignOut />
      </header>
      <Board key={session.id} />
    </>
  )
}
