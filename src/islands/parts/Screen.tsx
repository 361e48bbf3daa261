import { type ReactNode, useState } from 'react'
import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { trouble } from './trouble.ts'
import { useWhole } from './use-whole.ts'

const t = reader(messages)

interface Props<T> {
  /** Asks for everything that the screen shows. */
  load: () => Promise<T>
  children: (whole: T, reload: () => Promise<void>) => ReactNode
}

/** A screen that is asked for as a whole: it says that it is coming, shows it, or says why not and asks again. */
export function Screen<T>({ load, children }: Props<T>) {
  const whole = useWhole(load, [])
  const [again, setAgain] = useState(false)
  async function retry() {
    setAgain(true)
    await whole.reload()
    setAgain(false)
  }
  if (whole.value !== null) return children(whole.value, whole.reload)
  if (whole.error && !again) {
    return (
      <>
        <ErrorNote action={{ label: t('again'), onAct: retry }}>{trouble(whole.error)}</ErrorNote>
        <SignInAgain when={whole.error} onDone={retry} />
      </>
    )
  }
  return <p role="status">{t('loading')}</p>
}
