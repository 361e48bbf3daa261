import { type ReactNode, useState } from 'react'
import { sessionOf } from '../../data/client.ts'
import messages from '../../i18n/nl/school.json'
import { reader } from '../../i18n/reader.ts'

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
    const here = encodeURIComponent(location.pathname + location.search)
    return (
      <Closed
        title={t('guard.title')}
        text={t('guard.text')}
        action={t('guard.action')}
        href={`/leerkracht/?naar=${here}`}
      />
    )
  }
  if (coordinator && !session.coordinator) {
    return (
      <Closed
        title={t('guard.other.title')}
        text={t('guard.other.text')}
        action={t('guard.other.action')}
        href="/leerkracht/"
      />
    )
  }
  return children
}

function Closed({
  title,
  text,
  action,
  href,
}: {
  title: string
  text: string
  action: string
  href: string
}) {
  return (
    <div className="empty">
      <img className="empty-art" src="/drawings/gate.svg" alt="" width="320" height="120" />
      <h1>{title}</h1>
      <p>{text}</p>
      <a className="button" href={href}>
        {action}
      </a>
    </div>
  )
}
