import { type ReactNode, useEffect, useRef } from 'react'
import type { Voice } from '../../domain/people.ts'
import common from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { Mark } from './Mark.tsx'

const c = reader(common)

interface Props {
  voice: Voice
  title: ReactNode
  lead?: string
  /** A step that follows on another: its title is read when it comes. */
  announced?: boolean
  /** The way back, or what else stands beside the product's name. */
  beside?: ReactNode
  /** Stands on the ground of the screen, where there is room. */
  drawing?: 'gate' | 'path'
  children: ReactNode
}

/** A door: one question, and nothing else on the screen. */
export function DoorFrame({ voice, title, lead, announced = false, beside, drawing, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (announced) heading.current?.focus()
  }, [announced])
  return (
    <section className="step door-frame" data-voice={voice}>
      <header className="step-bar">
        <a className="page-name" href="/">
          <Mark voice={voice} /> {c('product')}
        </a>
        {beside}
      </header>
      <div className="step-main">
        <div className="door-ask">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="type-lead">{lead}</p>}
        </div>
        {children}
      </div>
      {drawing && (
        <img className="door-art" src={`/drawings/${drawing}.svg`} alt="" width="320" height="120" />
      )}
    </section>
  )
}
