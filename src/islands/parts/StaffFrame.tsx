import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { SignOut } from './SignOut.tsx'

interface Props {
  /** Where one came from. */
  back: { label: string; href: string }
  children: ReactNode
}

/** A screen of staff beside the board: the way back, who is signed in, and one thing to do. */
export function StaffFrame({ back, children }: Props) {
  return (
    <div className="page">
      <header className="page-head">
        <a className="button button-quiet" href={back.href}>
          <Icon name="arrow-left" turns /> {back.label}
        </a>
        <SignOut />
      </header>
      <div className="page-main">
        <div className="stack">{children}</div>
      </div>
    </div>
  )
}
