import type { Stored, Thing } from '../../../data/entry.ts'
import { slideStored } from '../../../data/slides.ts'
import type { MySlide } from '../../../domain/my-portfolio.ts'
import type { SlideType, SlideWords } from '../../../domain/slide.ts'
import { type Mine, pictureStored } from './mine.ts'

/** A slide that is being made: which, of what, and how it changes. */
export interface Making {
  id: string
  type: SlideType
  result?: string
}

/** What a screen needs of a slide to let the pupil write in it. */
export function makingSlide(mine: Mine, making: Making) {
  const { whole, outbox } = mine
  const { id, type, result } = making
  const known: MySlide | undefined = whole.slides.find((slide) => slide.id === id)
  const fixed = { portfolio: whole.portfolio.id, type, ...(result ? { result } : {}) }
  const slide: Thing = { kind: 'slide', id }
  const stored: Stored = slideStored(known, type)
  const words = outbox.current(slide, stored).content as unknown as SlideWords
  const picture: Thing = { kind: 'picture', id }
  const file = String(outbox.current(picture, pictureStored(known)).content['file'])
  return {
    known,
    words,
    file,
    slide,
    change: (change: Partial<SlideWords>) => outbox.write(slide, stored, { ...words, ...change }, fixed),
    changePicture: (chosen: string) => outbox.write(picture, pictureStored(known), { file: chosen }, fixed),
  }
}
