import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

interface Props {
  /** Keeps what is filled in; throws when it is refused or there is no answer. */
  onSave: () => Promise<void>
  /** What comes after: it is at school now. */
  onSaved: () => void
  onCancel?: () => void
  /** What the button does, where "Bewaren" does not say it. */
  saveLabel?: string
  /** What stands beside the buttons: that it is kept, where the form stays in sight. */
  beside?: ReactNode
  children: ReactNode
}

/** A form that is kept as a whole. When that goes another way it says why, and what was typed stays. */
export function SaveForm({ onSave, onSaved, onCancel, saveLabel, beside, children }: Props) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const typed = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  // A tab that closes asks first while something typed is not at school yet, and Escape does not throw it away.
  useEffect(() => {
    const hold = (event: Event) => typed.current && event.preventDefault()
    const dialog = form.current?.closest('dialog')
    addEventListener('beforeunload', hold)
    dialog?.addEventListener('cancel', hold)
    return () => {
      removeEventListener('beforeunload', hold)
      dialog?.removeEventListener('cancel', hold)
    }
  }, [])

  async function save(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      await onSave()
    } catch (error) {
      return setFailure(error)
    } finally {
      setBusy(false)
    }
    typed.current = false
    onSaved()
  }

  return (
    <>
      <form
        className="form"
        ref={form}
        onSubmit={save}
        onChange={() => {
          typed.current = true
        }}
      >
        {children}
        {failure !== null && <ErrorNote>{trouble(failure)}</ErrorNote>}
        <div className="form-acts">
          <button className="button" type="submit" aria-disabled={busy || undefined}>
            {saveLabel ?? t('save')}
          </button>
          {onCancel && (
            <button className="button button-quiet" type="button" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
          {beside}
        </div>
      </form>
      <SignInAgain when={failure} onDone={() => setFailure(null)} />
    </>
  )
}
