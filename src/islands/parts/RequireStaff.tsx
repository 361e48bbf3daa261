import type { ReactNode } from 'react'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { StaffSignInForm } from './StaffSignInForm.tsx'
import { useSession } from './use-session.ts'

const t = reader(messages)

interface Props {
  /** Only for who has people, rounds and lists in hand. */
  coordinator?: boolean
  children: ReactNode
}

/** What it holds is for the school's staff only: who is not signed in does that here, and nothing of it is asked before. */
export function RequireStaff({ coordinator = false, children }: Props) {
  const session = useSession('staff')
  if (!session) {
    return (
      <>
        <h1>{t('guard.title')}</h1>
        <p>{t('guard.text')}</p>
        <StaffSignInForm />
      </>
    )
  }
  if (coordinator && !session.coordinator) {
    return (
      <div className="empty">
        <img className="empty-art" src="/drawings/path.svg" alt="" width="320" height="120" />
        <h1>{t('guard.other.title')}</h1>
        <p>{t('guard.other.text')}</p>
        <a className="button" href="/leerkracht/">
          {t('guard.other.action')}
        </a>
      </div>
    )
  }
  return children
}
