import { type ReactNode, useEffect, useId, useRef } from 'react'
import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)

interface Props {
  title: string
  open: boolean
  /** Asked by the cross, by Escape, or by the screen itself when it is done. */
  onClose: () => void
  children: ReactNode
}

/** A question apart, in the platform's own dialog: it keeps the focus and gives it back. */
export function Dialog({ title, open, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog className="dialog" ref={element} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <header className="dialog-head">
            <h2 id={id}>{title}</h2>
            <button className="button button-quiet" type="button" onClick={onClose} aria-label={t('close')}>
              <Icon name="x" />
            </button>
          </header>
          {children}
        </>
      )}
    </dialog>
  )
}
