import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useRef } from 'react'
import { mayPresent } from '../domain/slide.ts'
import messages from '../i18n/nl/pupil.json'
import { reader } from '../i18n/reader.ts'
import { refusalSentence } from '../i18n/refusal.ts'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { presentation } from './parts/pupil/Home.tsx'
import { isOpen, slidesNow, useMine } from './parts/pupil/mine.ts'
import { newPlace, slideName } from './parts/pupil/path.ts'
import { SlideRow } from './parts/pupil/SlideRow.tsx'
import { StepFrame } from './parts/pupil/StepFrame.tsx'
import { ThemeChoice } from './parts/pupil/ThemeChoice.tsx'
import { trouble } from './parts/trouble.ts'
import { useOrder } from './parts/use-order.ts'

const t = reader(messages)
const EXTRA = ['chances', 'involvement', 'classroom'] as const

/** The order in which the pupil shows the slides: by touch, mouse, keyboard, or the arrows on each. */
export function OrderSlides() {
  const mine = useMine()
  const slides = slidesNow(mine)
  const { ids, move, problem } = useOrder({
    portfolio: mine.whole.portfolio.id,
    as: 'pupil',
    stored: [...slides].sort((a, b) => a.position - b.position).map(({ id }) => id),
    whole: mine.whole,
    reload: mine.reload,
    before: () => mine.outbox.flush(),
  })
  const byId = new Map(slides.map((slide) => [slide.id, slide]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const open = isOpen(mine.whole)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const inOrder = rows.map((slide, position) => ({ ...slide, position }))
  const missing = mayPresent(inOrder)
  // where the slide was last said to be: the start is not heard twice
  const heard = useRef<UniqueIdentifier | null>(null)
  const say = (key: 'start' | 'over' | 'end' | 'cancel', id: UniqueIdentifier, over = id) => {
    const slide = byId.get(String(id))
    if (!slide || (key === 'over' && heard.current === over)) return undefined
    heard.current = over
    const at = ids.indexOf(String(over)) + 1
    return t(`order.drag.${key}`, { slide: slideName(slide, mine), at, all: ids.length })
  }
  return (
    <StepFrame step="order" question={t('order.title')} spoken={t('order.title')} back="points">
      {!open && <p className="note">{t('frozen')}</p>}
      {rows.length === 0 ? (
        <Empty
          title={t('order.none.title')}
          action={
            <a className="button button-big" href="#me">
              {t('step.me')}
            </a>
          }
        >
          {t('order.none.text')}
        </Empty>
      ) : (
        <>
          {open && <p className="type-lead">{t('order.lead')}</p>}
          {mine.whole.last && <p className="fixed-row">{t('order.first')}</p>}
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={({ active, over }) => over && move(String(active.id), ids.indexOf(String(over.id)))}
            accessibility={{
              screenReaderInstructions: { draggable: t('order.drag.how') },
              announcements: {
                onDragStart: ({ active }) => say('start', active.id),
                onDragOver: ({ active, over }) => (over ? say('over', active.id, over.id) : undefined),
                onDragEnd: ({ active, over }) => (over ? say('end', active.id, over.id) : undefined),
                onDragCancel: ({ active }) => say('cancel', active.id),
              },
            }}
          >
            <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={!open}>
              <ol className="order">
                {inOrder.map((slide) => (
                  <SlideRow
                    key={slide.id}
                    slide={slide}
                    isFirst={slide.position === 0}
                    isLast={slide.position === rows.length - 1}
                    onMove={(by) => move(slide.id, slide.position + by)}
                  />
                ))}
              </ol>
            </SortableContext>
          </DndContext>
          <p className="fixed-row">{t('order.after')}</p>
          {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
          <p className="note" role="status">
            {missing ? refusalSentence(missing) : t('order.ready')}
          </p>
        </>
      )}
      {open && (
        <section className="stack">
          <h2 className="type-lead firm">{t('order.more')}</h2>
          <ul className="row">
            {EXTRA.filter((type) => slides.every((slide) => slide.type !== type)).map((type) => (
              <li key={type}>
                <a className="starter" href={`#${type}`}>
                  {t(`step.${type}`)}
                </a>
              </li>
            ))}
            <li>
              <a className="starter" href={`#${newPlace('free')}`}>
                {t('step.free')}
              </a>
            </li>
          </ul>
        </section>
      )}
      <ThemeChoice />
      {rows.length > 0 && (
        <a className="button button-big preview-way" href={presentation(mine)}>
          <Icon name="play" turns /> {t('preview')}
        </a>
      )}
    </StepFrame>
  )
}
