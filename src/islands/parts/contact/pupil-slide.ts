import type { Clash } from '../../../data/entry.ts'
import type { Outbox } from '../../../data/outbox.ts'
import { slideStored } from '../../../data/slides.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import type { Content } from '../../../domain/merging.ts'
import type { SlideType, SlideWords } from '../../../domain/slide.ts'
import type { Together } from './together.ts'

/** A slide as the pupil's own session has it: with what is typed but not yet at school. */
export interface PupilSlide {
  id: string
  type: SlideType
  words: SlideWords
  /** Writes as the pupil; null where the pupil is not signed in, or nothing may change. */
  write: ((change: Partial<SlideWords>) => void) | null
  /** Another text of the pupil's own, from another device. */
  clash: Clash | null
  settle: (content: Content) => void
}

interface Named {
  id: string
  type: SlideType
  result?: string
}

/** The pupil's words of a slide, of one that is there or of one that begins with the first word. */
export function pupilSlide(
  named: Named,
  stored: SlideView | undefined,
  together: Together,
  outbox: Outbox | null,
): PupilSlide {
  const { id, type, result } = named
  const thing = { kind: 'slide', id } as const
  const before = slideStored(stored, type)
  const words = (outbox?.current(thing, before).content ?? before.content) as unknown as SlideWords
  const fixed = { portfolio: together.view.portfolio, type, ...(result ? { result } : {}) }
  const mayWrite = outbox !== null && together.pupil && together.mayChange
  return {
    id,
    type,
    words,
    write: mayWrite ? (change) => outbox.write(thing, before, { ...words, ...change }, fixed) : null,
    clash: outbox?.clashOf(thing) ?? null,
    settle: (content) => outbox?.settle(thing, content),
  }
}
