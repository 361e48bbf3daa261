import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface Props {
  href: string
  title: string
  /** What else there is to know about it, under its title. */
  children?: ReactNode
  /** What asks for attention, at the end of the line. */
  state?: string
}

/** A line of a list that leads to a screen of its own. */
export function Way({ href, title, children, state = '' }: Props) {
  return (
    <a className="way" href={href}>
      <span>
        <bdi className="firm">{title}</bdi>
        {children && <span className="soft">{children}</span>}
      </span>
      {state !== '' && <span className="soft way-state">{state}</span>}
      <Icon name="arrow-right" turns />
    </a>
  )
}
