import { lazy, Suspense } from 'react'
import common from '../i18n/nl/common.json'
import { reader } from '../i18n/reader.ts'
import { PupilSignIn } from './PupilSignIn.tsx'
import { Departure } from './parts/Departure.tsx'
import type { Starters } from './parts/pupil/mine.ts'
import { useSession } from './parts/use-session.ts'

const c = reader(common)
// the door is there before the house behind it
const PupilHome = lazy(async () => ({ default: (await import('./PupilHome.tsx')).PupilHome }))

/** The pupil's own place, behind its door. */
export function PupilApp({ starters }: { starters: Starters }) {
  const session = useSession('pupil')
  if (!session) return <PupilSignIn />
  return (
    <Departure key={session.id}>
      {(onDone, leaving) => (
        <Suspense fallback={<p className="coming">{c('loading')}</p>}>
          <PupilHome starters={starters} onDone={onDone} leaving={leaving} />
        </Suspense>
      )}
    </Departure>
  )
}
