import { type FormEvent, useState } from 'react'
import { isLetGoCode } from '../../data/leaving.ts'
import type { Session } from '../../data/session.ts'
import common from '../../i18n/nl/common.json'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'

const t = reader(messages)
const c = reader(common)

interface Props {
  session: Session
  /** How many things are not yet at school; nothing is asked while there are none. */
  waiting: number
  onStay: () => void
  onAgain: () => void
  onLetGo: () => void
}

/** Where nothing can be kept under lock, nobody leaves before all is sent; only a teacher's code lets the device go. */
export function NotYetGone({ session, waiting, onStay, onAgain, onLetGo }: Props) {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isLetGoCode(session, code)) onLetGo()
    else setWrong(true)
  }
  return (
    <Dialog title={t('unsent.title')} open={waiting > 0} onClose={onStay}>
      <div className="stack">
        <p className="type-lead">{t('unsent.text', { count: waiting })}</p>
        <button className="button button-big" type="button" onClick={onAgain}>
          {c('again')}
        </button>
        {session.letGo && (
          <details>
            <summary>{t('unsent.teacher')}</summary>
            <form className="form" onSubmit={submit}>
              <Field
                label={t('unsent.code')}
                hint={t('unsent.lost', { count: waiting })}
                value={code}
                onChange={setCode}
                autoComplete="off"
                autoCapitalize="characters"
                error={wrong ? t('code.wrong') : null}
              />
              <button className="button button-line" type="submit">
                {t('unsent.letGo')}
              </button>
            </form>
          </details>
        )}
      </div>
    </Dialog>
  )
}
