import { useEffect, useRef } from 'react'
import type { Outbox } from '../../../data/outbox.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { Saved, type SaveState } from '../Saved.tsx'
import { ClosedPanel } from './ClosedPanel.tsx'
import { ClosePanel } from './ClosePanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { HoldButton } from './HoldSlide.tsx'
import { LastPanel } from './LastPanel.tsx'
import { EarlierPoint, NewPoint } from './NewPoint.tsx'
import { NewSlide } from './NewSlide.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { PointPanel } from './PointPanel.tsx'
import { SlidePanel } from './SlidePanel.tsx'
import { StartPanel } from './StartPanel.tsx'
import { type Thing, type Together, titleOf } from './together.ts'

const t = reader(messages)

interface Props {
  thing: Thing
  /** What comes after it. */
  next: Thing | null
  together: Together
  outbox: Outbox | null
  /** Where everything that is typed here stands. */
  saved: SaveState
}

/** The one thing that the two of them look at now. */
export function ContactMain({ thing, next, together, outbox, saved }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    // who came by a link hears where they are; on arrival the page itself says it
    if (!first.current) heading.current?.focus()
    first.current = false
  }, [thing.id])
  return (
    <div className="contact-main">
      <div className="contact-thing">
        <header className="contact-head">
          <h1 ref={heading} tabIndex={-1}>
            {headingOf(thing, together)}
          </h1>
          <Saved state={saved} />
        </header>
        <Panel key={thing.id} thing={thing} together={together} outbox={outbox} />
      </div>
      <footer className="contact-foot">
        <span>{thing.kind === 'slide' && <HoldButton slide={thing.slide} together={together} />}</span>
        {next && (
          <a className="button" href={`#${next.id}`}>
            {t('next', { what: lowerFirst(titleOf(next)) })} <Icon name="arrow-right" turns />
          </a>
        )}
      </footer>
    </div>
  )
}

function headingOf(thing: Thing, { standing, view, teacher }: Together): string {
  if (thing.kind !== 'close') return thing.kind === 'order' ? t('order.title') : titleOf(thing)
  const name = view.pupil.given_name
  if (standing === 'closed') return teacher ? t('closed.title', { name }) : t('closed.title.pupil')
  return standing === 'none' ? t('start.title', { name }) : t('close.title')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('nl') + text.slice(1)
}

function Panel({ thing, together, outbox }: { thing: Thing; together: Together; outbox: Outbox | null }) {
  switch (thing.kind) {
    case 'slide':
      return <SlidePanel slide={thing.slide} result={thing.result} together={together} outbox={outbox} />
    case 'result':
      return <SlidePanel slide={null} result={thing.result} together={together} outbox={outbox} />
    case 'point':
      return <PointPanel point={thing.point} together={together} outbox={outbox} />
    case 'earlier':
      return <EarlierPoint point={thing.point} together={together} outbox={outbox} />
    case 'last':
      return <LastPanel last={thing.last} together={together} />
    case 'new-point':
      return <NewPoint together={together} outbox={outbox} />
    case 'new-slide':
      return <NewSlide together={together} outbox={outbox} />
    case 'order':
      return <OrderPanel together={together} />
    case 'history':
      return <HistoryPanel together={together} />
    case 'close':
      if (together.standing === 'none') return <StartPanel together={together} />
      return together.standing === 'open' ? (
        <ClosePanel together={together} />
      ) : (
        <ClosedPanel together={together} />
      )
  }
}
