import { useEffect, useRef } from 'react'
import common from '../../i18n/nl/common.json'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)
const c = reader(common)

/** The code of the class, as on a sign in a corridor; spelled where it is heard. */
export function CodeSign({ code }: { code: string }) {
  return (
    <div className="code-sign">
      <p>
        {t('session.goTo')} <strong>{location.host}/leerling</strong>
      </p>
      <p className="code-sign-code">
        <span aria-hidden="true">{code}</span>
        <span className="hidden-text">{t('session.spelled', { code: [...code].join(' ') })}</span>
      </p>
    </div>
  )
}

interface Props {
  open: boolean
  code: string
  /** How many are inside; no names: everybody in the room sees this. */
  inside: string
  onClose: () => void
}

/** The same, over the whole screen, for who projects it. */
export function OnTheBoard({ open, code, inside, onClose }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) element.current?.showModal()
    else element.current?.close()
  }, [open])
  return (
    <dialog className="on-the-board" ref={element} onClose={onClose} aria-label={t('session.board')}>
      {open && (
        <>
          <button className="button on-the-board-close" type="button" onClick={onClose}>
            <Icon name="x" /> {c('close')}
          </button>
          <CodeSign code={code} />
          <p className="on-the-board-count" role="status">
            {inside}
          </p>
        </>
      )}
    </dialog>
  )
}
