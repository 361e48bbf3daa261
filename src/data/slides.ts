import type { SlideView } from '../domain/contact-view.ts'
import type { Content } from '../domain/merging.ts'
import { type SlideType, type SlideWords, shownAtFirst } from '../domain/slide.ts'
import { patience, send } from './command.ts'
import type { Stored } from './entry.ts'
import type { Post } from './outbox.ts'

/** What never changes about a slide. */
export type SlideFixed = { portfolio: string; type: SlideType; result?: string }

const wordsOf = (record: Record<string, unknown> | SlideView): SlideWords => {
  const { title, text, feeling, mood, shown } = record as unknown as SlideWords
  return { title, text, feeling, mood, shown }
}

/** What the server has of a slide; of one that there is not yet, an empty one. */
export function slideStored(slide: SlideView | undefined, type: SlideType): Stored {
  if (slide) return { rev: slide.rev, content: { ...wordsOf(slide) } }
  return { rev: 0, content: { title: '', text: '', feeling: '', mood: 0, shown: shownAtFirst(type) } }
}

/** How the words of a slide travel. */
export const slidePost: Post = {
  texts: ['title', 'text'],
  send: (id, rev, content, fixed) =>
    send(
      'slide.save',
      { id, rev, ...(fixed as unknown as SlideFixed), ...(content as unknown as SlideWords) },
      { as: 'pupil', signal: patience() },
    ),
  contentOf: (record) => ({ ...wordsOf(record) }),
}

/** How a speaking note travels; only the pupil reads it. */
export const notePost: Post = {
  texts: ['text'],
  send: (slide, rev, content) =>
    send(
      'speaking_note.save',
      { slide, rev, text: String(content['text']) },
      { as: 'pupil', signal: patience() },
    ),
  contentOf: (record): Content => ({ text: record['text'] }),
}

/** Takes a slide away for good. */
export function removeSlide(slide: string, rev: number) {
  return send('slide.remove', { slide, rev }, { as: 'pupil', signal: patience() })
}
