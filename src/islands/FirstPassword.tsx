import { type FormEvent, useEffect, useState } from 'react'
import { type Opened, openLink, useLink as takeLink } from '../data/links.ts'
import { passwordVerdict } from '../domain/password.ts'
import { Refused } from '../domain/refusals.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/start.json'
import { reader } from '../i18n/reader.ts'
import { refusalSentence } from '../i18n/refusal.ts'
import { Choice } from './parts/Choice.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Field } from './parts/Field.tsx'
import { LogoField } from './parts/LogoField.tsx'

const t = reader(messages)
const c = reader(common)

/** The token of the address bar. It leaves the address at once; the tab remembers it through a reload, nobody else does. */
function takeToken(): string {
  const token = location.hash.slice(1) || (history.state as { token?: string } | null)?.token || ''
  history.replaceState({ token }, '', location.pathname)
  return token
}

/** The one-time link: a first coordinator begins the school, a member of staff chooses a password. */
export function FirstPassword() {
  const [token, setToken] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const open = (taken: string) => {
    setToken(taken)
    setOpened(null)
    setFailure(null)
    openLink(taken).then(setOpened, setFailure)
  }
  useEffect(() => {
    const follow = () => open(takeToken())
    follow()
    // A newer link, pasted while this page is open, changes nothing but what stands behind the #.
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  if (failure instanceof Refused) return <Gone />
  if (failure) return <Broken onAgain={() => open(token)} />
  if (!opened) return <p>{c('loading')}</p>
  return <Form token={token} opened={opened} onGone={() => setFailure(new Refused('link_used'))} />
}

function Gone() {
  return (
    <div className="stack stack-start">
      <h1>{t('gone.title')}</h1>
      <p>{refusalSentence('link_used')}</p>
      <p>{t('gone.staff')}</p>
      <p>{t('gone.setup')}</p>
      <a className="button" href="/leerkracht/">
        {t('gone.go')}
      </a>
    </div>
  )
}

function Broken({ onAgain }: { onAgain: () => void }) {
  return (
    <ErrorNote title={c('offline.title')} action={{ label: c('again'), onAct: onAgain }}>
      {c('broken.text')}
    </ErrorNote>
  )
}

interface FormProps {
  token: string
  opened: Opened
  onGone: () => void
}

function Form({ token, opened, onGone }: FormProps) {
  const isSetup = opened.purpose === 'setup'
  const [school, setSchool] = useState('')
  const [logo, setLogo] = useState<Blob | null>(null)
  const [name, setName] = useState(opened.name)
  const [mail, setMail] = useState(opened.mail)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<string | null>(null)

  const missing = (value: string) => (tried && value.trim() === '' ? t('missing') : null)
  const weak = tried ? passwordVerdict(password) : null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setNo(null)
    const filled = !isSetup || (school.trim() && name.trim() && mail.trim())
    if (!filled || passwordVerdict(password)) {
      const form = event.currentTarget as HTMLFormElement
      // Only once it is marked on the screen.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    setBusy(true)
    try {
      const home = await takeLink({ token, name, mail, password, school, logo })
      // The link is used up: going back must not show this form again.
      location.replace(home)
    } catch (error) {
      setBusy(false)
      if (error instanceof Refused && error.code === 'link_used') onGone()
      else setNo(error instanceof Refused ? refusalSentence(error.code, error.detail) : c('broken.text'))
    }
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <h1>{isSetup ? t('setup.title') : t('staff.title', { name: opened.name })}</h1>
      <p className="type-lead">{isSetup ? t('setup.lead') : t('staff.lead')}</p>
      {isSetup && (
        <>
          <h2 className="type-title start-part">{t('setup.school')}</h2>
          <Field
            label={t('school')}
            value={school}
            onChange={setSchool}
            error={missing(school)}
            autoComplete="organization"
          />
          <LogoField logo={logo} onChange={setLogo} />
          <h2 className="type-title start-part">{t('setup.you')}</h2>
          <Field
            label={t('name')}
            hint={t('name.hint')}
            value={name}
            onChange={setName}
            error={missing(name)}
            autoComplete="name"
          />
          <Field
            label={t('mail')}
            hint={t('mail.hint')}
            value={mail}
            onChange={setMail}
            error={missing(mail)}
            type="email"
            autoComplete="username"
          />
        </>
      )}
      {!isSetup && <input type="hidden" autoComplete="username" value={mail} readOnly />}
      <Field
        label={t('password')}
        hint={t('password.hint')}
        value={password}
        onChange={setPassword}
        error={weak && refusalSentence(weak)}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Choice checked={shown} onChange={setShown}>
        {t('password.show')}
      </Choice>
      {no && <ErrorNote>{no}</ErrorNote>}
      <div className="form-acts">
        <button className="button" type="submit" disabled={busy}>
          {isSetup ? t('setup.go') : t('staff.go')}
        </button>
      </div>
    </form>
  )
}
