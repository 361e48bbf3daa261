import { useState } from 'react'
import { makeLinkFor, setActive } from '../../data/people.ts'
import type { StaffRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { CopyField } from './CopyField.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { Icon } from './Icon.tsx'
import { Toast } from './Toast.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

/** How somebody gets in: a one-time link for a password, and access that is taken away and given back. */
export function SignInOf({ person, onChanged }: { person: StaffRow; onChanged: () => void }) {
  const { name } = person
  const [link, setLink] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const act = (what: () => Promise<void>) => async () => {
    setFailure(null)
    try {
      await what()
    } catch (error) {
      setFailure(trouble(error))
    }
  }
  const make = act(async () => setLink(await makeLinkFor(person.id)))
  const turn = (active: boolean) =>
    act(async () => {
      await setActive(person.id, active)
      setLink(null)
      setSaid(t(active ? 'signIn.nowAllowed' : 'signIn.nowStopped', { name }))
      onChanged()
    })
  return (
    <section aria-labelledby="sign-in" className="stack stack-start">
      <h2 id="sign-in">{t('signIn')}</h2>
      {person.active ? (
        <>
          <p>{t(person.has_password ? 'signIn.has' : 'signIn.hasNot', { name })}</p>
          {link && <CopyField label={t('signIn.link')} hint={t('signIn.link.hint')} value={link} />}
          {!link && (
            <button className="button button-line" type="button" onClick={make}>
              <Icon name="link" /> {t(person.has_password ? 'signIn.makeNew' : 'signIn.make')}
            </button>
          )}
          <button className="button button-line" type="button" onClick={turn(false)}>
            <Icon name="lock" /> {t('signIn.stop')}
          </button>
          <p className="soft">{t('signIn.stop.text', { name })}</p>
        </>
      ) : (
        <>
          <p>{t('signIn.stopped', { name })}</p>
          <button className="button button-line" type="button" onClick={turn(true)}>
            <Icon name="lock-open" /> {t('signIn.allow')}
          </button>
        </>
      )}
      {failure && <ErrorNote>{failure}</ErrorNote>}
      <Toast message={said} onUndo={said ? turn(!person.active) : undefined} />
    </section>
  )
}
