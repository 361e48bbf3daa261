import { lazy, Suspense } from 'react'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/sign-in.json'
import { reader } from '../i18n/reader.ts'
import { Mark } from './parts/Mark.tsx'
import { SignOut } from './parts/SignOut.tsx'
import { useSession } from './parts/use-session.ts'
import { StaffSignIn } from './StaffSignIn.tsx'

const c = reader(common)
const t = reader(messages)
// the door is there before the class behind it
const Board = lazy(async () => ({ default: (await import('./Board.tsx')).Board }))

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
        <div className="page-who">
          {session.coordinator && <a href="/school/">{t('school')}</a>}
          <SignOut />
        </div>
      </header>
      <Suspense fallback={<p className="coming">{c('loading')}</p>}>
        <Board key={session.id} />
      </Suspense>
    </>
  )
}
