import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

interface Props {
  /** Keeps what is filled in; throws when it is refused or there is no answer. */
  onSave: () => Promise<void>
  onCancel?: () => void
  /** What the button does, where "Bewaren" does not say it. */
  saveLabel?: string
  /** What stands beside the buttons: that it is kept, where the form stays in sight. */
  beside?: ReactNode
  children: ReactNode
}

/** A form that is kept as a whole. When that goes another way it says why, and what was typed stays. */
export function SaveForm({ onSave, onCancel, saveLabel, beside, children }: Props) {
  const [busy, setBusy] = useState(false)
  const [touched, setTouched] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  // A tab that closes asks first while something typed is not at school yet.
  useEffect(() => {
    if (!touched) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [touched])

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      await onSave()
      setTouched(false)
    } catch (error) {
      setFailure(trouble(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={save} onChange={() => setTouched(true)}>
      {children}
      {failure && <ErrorNote>{failure}</ErrorNote>}
      <div className="form-acts">
        <button className="button" type="submit" disabled={busy}>
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
  )
}
