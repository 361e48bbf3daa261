import type { ReactNode } from 'react'
import type { Voice } from '../../domain/people.ts'
import { Mark } from './Mark.tsx'

interface Props {
  voice: Voice
  /** Who speaks; left out where a heading beside the bubble says it. */
  who?: string
  /** A class of the screen, for what the bubble holds. */
  className?: string
  children: ReactNode
}

/** What somebody says, in the shape of their voice. */
export function Bubble({ voice, who, className, children }: Props) {
  return (
    <div className={className ? `bubble ${className}` : 'bubble'} data-voice={voice}>
      {who !== undefined && <Who voice={voice} name={who} />}
      {children}
    </div>
  )
}

/** A voice's mark with the name of who speaks or acts. */
export function Who({ voice, name }: { voice: Voice; name: string }) {
  return (
    <p className="who" data-voice={voice}>
      <Mark voice={voice} /> <bdi>{name}</bdi>
    </p>
  )
}
