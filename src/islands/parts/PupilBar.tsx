import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { goAlong, leave, type Unsent } from '../../data/leaving.ts'
import common from '../../i18n/nl/common.json'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'
import { IdleGuard } from './IdleGuard.tsx'
import { Mark } from './Mark.tsx'
import { NotYetGone } from './NotYetGone.tsx'
import { useSession } from './use-session.ts'

const t = reader(messages)
const c = reader(common)

interface Props {
  /** What is not yet on the server: "Klaar" sends it first. */
  outbox: Unsent
  /** What stands between who you are and the way out, such as whether all is saved. */
  children?: ReactNode
}

/** Who is signed in, and "Klaar": the way out of a shared device, which nobody has to find when nobody is there. */
export function PupilBar({ outbox, children }: Props) {
  const session = useSession('pupil')
  const [leaving, setLeaving] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const began = useRef(false)

  const go = useCallback(
    async (letGo = false, query = '') => {
      if (began.current) return
      began.current = true
      setLeaving(true)
      // nobody is there: what stands on the screen is not for who comes by
      if (query !== '') document.documentElement.style.visibility = 'hidden'
      const left = await leave(outbox, letGo, query)
      document.documentElement.style.visibility = ''
      began.current = false
      setLeaving(false)
      setWaiting(left)
    },
    [outbox],
  )
  const gone = useCallback(() => void go(false, 'weg'), [go])
  useEffect(goAlong, [])

  if (!session) return null
  return (
    <div className="step-bar">
      <p className="who" data-voice="pupil">
        <Mark voice="pupil" /> <bdi>{session.name}</bdi>
      </p>
      {children}
      <button
        className="button button-line"
        type="button"
        onClick={() => go()}
        aria-disabled={leaving || undefined}
      >
        <Icon name="door" /> {leaving ? t('leaving') : c('done')}
      </button>
      <IdleGuard onGone={gone} />
      <NotYetGone
        session={session}
        waiting={waiting}
        onStay={() => setWaiting(0)}
        onAgain={() => go()}
        onLetGo={() => go(true)}
      />
    </div>
  )
}
