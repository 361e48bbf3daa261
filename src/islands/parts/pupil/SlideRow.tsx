import { useSortable } from '@dnd-kit/sortable'
import { useLayoutEffect, useRef } from 'react'
import type { MySlide } from '../../../domain/my-portfolio.ts'
import { MOST_TEXT } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Choice } from '../Choice.tsx'
import { Icon } from '../Icon.tsx'
import { ClashPanel } from './ClashPanel.tsx'
import { makingSlide } from './making.ts'
import { isOpen, useMine } from './mine.ts'
import { placeOf, slideName } from './path.ts'

const t = reader(messages)

interface Props {
  slide: MySlide
  isFirst: boolean
  isLast: boolean
  onMove: (by: 1 | -1) => void
}

/** One slide in the order: to drag, to move by one, to show or not, with its speaking note. */
export function SlideRow({ slide, isFirst, isLast, onMove }: Props) {
  const mine = useMine()
  const name = slideName(slide, mine)
  const open = isOpen(mine.whole)
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } =
    useSortable({
      id: slide.id,
      attributes: { roleDescription: 'sorteerbaar' },
    })
  const row = useRef<HTMLLIElement>(null)
  // by the style object and not by an attribute: our pages allow no inline style
  useLayoutEffect(() => {
    const style = row.current?.style
    if (!style) return
    style.transform = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : ''
    style.transition = transition ?? ''
  }, [transform, transition])
  const making = makingSlide(mine, {
    id: slide.id,
    type: slide.type,
    ...(slide.result ? { result: slide.result } : {}),
  })
  return (
    <li
      className="order-row"
      data-dragging={isDragging ? '' : undefined}
      data-hidden={slide.shown && !slide.held ? undefined : ''}
      ref={(node) => {
        row.current = node
        setNodeRef(node)
      }}
    >
      {open && (
        <button
          className="grip"
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t('order.grip', { slide: name })}
        >
          <Icon name="grip-vertical" />
        </button>
      )}
      <a className="order-name" href={`#${placeOf(slide)}`}>
        <span className="type-lead firm">{name}</span>
        <span className="clip soft">{slide.text}</span>
        {slide.held && (
          <span className="row firm">
            <Icon name="hand" /> {t('order.held')}
          </span>
        )}
      </a>
      {open && (
        <div className="order-moves">
          <button
            className="button button-line button-round"
            type="button"
            disabled={isFirst}
            aria-label={t('order.up', { slide: name })}
            onClick={() => onMove(-1)}
          >
            <Icon name="arrow-up" />
          </button>
          <button
            className="button button-line button-round"
            type="button"
            disabled={isLast}
            aria-label={t('order.down', { slide: name })}
            onClick={() => onMove(1)}
          >
            <Icon name="arrow-down" />
          </button>
        </div>
      )}
      <div className="order-more">
        <Choice checked={slide.shown} disabled={!open} onChange={(shown) => making.change({ shown })}>
          {t('order.show')}
          <span className="hidden-text"> {name}</span>
        </Choice>
        <Note slide={slide} name={name} />
      </div>
    </li>
  )
}

/** What only the pupil reads, also while presenting. It may change until the round closes. */
function Note({ slide, name }: { slide: MySlide; name: string }) {
  const { outbox, whole } = useMine()
  const thing = { kind: 'note', id: slide.id } as const
  const stored = { rev: slide.note.rev, content: { text: slide.note.text } }
  const text = String(outbox.current(thing, stored).content['text'])
  const clash = outbox.clashOf(thing)
  return (
    <details className="speaking-note">
      <summary>
        {text.trim() ? t('note.some') : t('note.title')}
        <span className="hidden-text"> {name}</span>
      </summary>
      {clash ? (
        <ClashPanel clash={clash} mine={{ text }} onChoose={(content) => outbox.settle(thing, content)} />
      ) : (
        <div className="stack">
          <p className="soft">{t('note.hint')}</p>
          <textarea
            className="field"
            rows={3}
            maxLength={MOST_TEXT}
            value={text}
            readOnly={whole.round.state !== 'open'}
            aria-label={t('note.label', { slide: name })}
            onChange={(event) => outbox.write(thing, stored, { text: event.target.value }, {})}
          />
        </div>
      )}
    </details>
  )
}
