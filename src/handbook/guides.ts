import { allGuides, type Guide } from './documents.ts'
import { htmlOf } from './html.ts'

export type GuideReader = Guide['reader']

/** For whom guides are written, the pupil first. */
export const GUIDE_READERS: readonly GuideReader[] = ['pupil', 'teacher', 'coordinator']

export interface GuideOf {
  slug: string
  reader: GuideReader
  title: string
  lead: string
  /** Plain HTML. */
  text: string
}

/** All guides in reading order, or those of one reader. */
export function guides(reader?: GuideReader): GuideOf[] {
  return allGuides
    .filter((guide) => reader === undefined || guide.reader === reader)
    .sort((a, b) => GUIDE_READERS.indexOf(a.reader) - GUIDE_READERS.indexOf(b.reader) || a.order - b.order)
    .map((guide) => ({
      slug: guide.slug,
      reader: guide.reader,
      title: guide.title,
      lead: guide.lead,
      text: htmlOf(guide),
    }))
}
