import { useEffect, useState } from 'react'
import { sessionOf } from '../../data/session.ts'
import { secondsLeft, touched, WARNING_SECONDS } from '../../data/staying.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Dialog } from './Dialog.tsx'

const t = reader(messages)
const EVERY = 1000

/** Ends a pupil's stay on a shared device when nobody is there any more, and asks first. */
export function IdleGuard({ onGone }: { onGone: () => void }) {
  const [left, setLeft] = useState(Number.POSITIVE_INFINITY)
  const asking = left <= WARNING_SECONDS

  useEffect(() => {
    const look = () => {
      const seconds = secondsLeft()
      setLeft(seconds)
      if (seconds <= 0 || !sessionOf('pupil')) onGone()
    }
    look()
    const timer = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [onGone])

  function stay() {
    touched()
    setLeft(secondsLeft())
  }
  return (
    <Dialog title={t('idle.title')} open={asking} onClose={stay}>
      <div className="stack stack-start">
        <p className="type-lead" role="timer">
          {t('idle.text', { count: Math.max(0, left) })}
        </p>
        <button className="button button-big" type="button" onClick={stay}>
          {t('idle.stay')}
        </button>
      </div>
    </Dialog>
  )
}
