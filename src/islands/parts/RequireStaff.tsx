import { type ReactNode, useState } from 'react'
import { sessionOf } from '../../data/client.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'
import { Empty } from './Empty.tsx'

const t = reader(messages)

interface Props {
  /** Only for who has people, rounds and lists in hand. */
  coordinator?: boolean
  children: ReactNode
}

/** What it holds is for the school's staff only: who is not signed in reads where to, and nothing of it is asked yet. */
export function RequireStaff({ coordinator = false, children }: Props) {
  const [session] = useState(() => sessionOf('staff'))
  if (!session) {
    return (
      <Empty
        title={t('guard.title')}
        drawing="gate"
        action={
          <a className="button" href="/leerkracht/">
            {t('guard.action')}
          </a>
        }
      >
        {t('guard.text')}
      </Empty>
    )
  }
  if (coordinator && !session.coordinator) {
    return (
      <Empty
        title={t('guard.other.title')}
        drawing="path"
        action={
          <a className="button" href="/leerkracht/">
            {t('guard.other.action')}
          </a>
        }
      >
        {t('guard.other.text')}
      </Empty>
    )
  }
  return children
}
