import { lazy, Suspense } from 'react'
import common from '../i18n/nl/common.json'
import { reader } from '../i18n/reader.ts'
import { useSession } from './parts/use-session.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const c = reader(common)
// the door is there before the class behind it
const Board = lazy(async () => ({ default: (await import('./Board.tsx')).Board }))

/** The teacher's place, behind its door. */
export function TeacherApp() {
  const session = useSession('staff')
  if (!session) return <StaffSignIn />
  return (
    <Suspense fallback={<p className="coming">{c('loading')}</p>}>
      <Board key={session.id} />
    </Suspense>
  )
}
