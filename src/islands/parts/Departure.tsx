import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { goAlong, leave } from '../../data/leaving.ts'
import { IdleGuard } from './IdleGuard.tsx'
import { NotYetGone } from './NotYetGone.tsx'
import { useSession } from './use-session.ts'

interface Props {
  /** What is behind the door; `onDone` is the way out, `leaving` while it is being taken. */
  children: (onDone: () => void, leaving: boolean) => ReactNode
}

/** "Klaar": the way out of a shared device, also when nobody is there to say it. */
export function Departure({ children }: Props) {
  const session = useSession('pupil')
  const [leaving, setLeaving] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const began = useRef(false)

  const go = useCallback(async (letGo = false, query = '') => {
    if (began.current) return
    began.current = true
    setLeaving(true)
    // nobody is there: what stands on the screen is not for who comes by
    if (query !== '') document.documentElement.style.visibility = 'hidden'
    const left = await leave(letGo, query)
    document.documentElement.style.visibility = ''
    began.current = false
    setLeaving(false)
    setWaiting(left)
  }, [])
  const done = useCallback(() => void go(), [go])
  const gone = useCallback(() => void go(false, 'weg'), [go])
  useEffect(goAlong, [])

  return (
    <>
      {children(done, leaving)}
      <IdleGuard onGone={gone} />
      {session && (
        <NotYetGone
          session={session}
          waiting={waiting}
          onStay={() => setWaiting(0)}
          onAgain={done}
          onLetGo={() => go(true)}
        />
      )}
    </>
  )
}
