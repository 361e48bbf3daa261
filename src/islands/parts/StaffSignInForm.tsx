import { type FormEvent, useState } from 'react'
import { staffSignIn } from '../../data/doors.ts'
import { Refused } from '../../domain/refusals.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

/** Mail and password of staff; what was typed stays when something is wrong. */
export function StaffSignInForm() {
  const [mail, setMail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setSaid(null)
    if (busy || !mail.trim() || !password) return
    setBusy(true)
    try {
      await staffSignIn(mail, password)
    } catch (error) {
      setSaid(sentence(error))
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      {said && <ErrorNote>{said}</ErrorNote>}
      <Field
        label={t('staff.mail')}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={mail}
        onChange={setMail}
        error={tried && !mail.trim() ? t('staff.mailMissing') : null}
      />
      <Field
        label={t('staff.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={tried && !password ? t('staff.passwordMissing') : null}
      />
      <div className="form-acts">
        <button className="button button-big" type="submit" aria-disabled={busy || undefined}>
          {t(busy ? 'staff.busy' : 'staff.go')} <Icon name="arrow-right" turns />
        </button>
      </div>
      <p className="soft">{t('staff.forgotten')}</p>
    </form>
  )
}

function sentence(error: unknown): string {
  if (!(error instanceof Refused)) return trouble(error)
  const { count } = (error.detail as { count?: number } | null) ?? {}
  if (error.code === 'wrong_code') return t('staff.wrong')
  if (error.code === 'locked_out') return t('staff.locked')
  if (error.code === 'wait_first' && count !== undefined) return t('staff.wait', { count })
  return trouble(error)
}
