import { type PointWords, WORD_FIELDS } from '../domain/improvement-point.ts'
import type { MyPoint } from '../domain/my-portfolio.ts'
import { type Day, dayOf } from '../domain/school-day.ts'
import { patience, send } from './command.ts'
import type { Stored } from './entry.ts'
import type { Post } from './outbox.ts'

/** What the pupil fills in of a point. */
export interface PointContent extends PointWords {
  by_when: Day | ''
  results: readonly string[]
  slides: readonly string[]
}

const EMPTY: PointContent = {
  what: '',
  why: '',
  first_step: '',
  obstacle: '',
  plan: '',
  helper: '',
  sign: '',
  by_when: '',
  results: [],
  slides: [],
}

function contentOf(point: PointContent): PointContent {
  const words = Object.fromEntries(WORD_FIELDS.map((field) => [field, point[field]])) as unknown as PointWords
  return { ...words, by_when: point.by_when, results: [...point.results], slides: [...point.slides] }
}

/** What the server has of a point; of one that there is not yet, an empty one. */
export function pointStored(point: MyPoint | undefined): Stored {
  return { rev: point?.rev ?? 0, content: { ...contentOf(point ?? EMPTY) } }
}

/** How the words of a point travel. */
export const pointPost: Post = {
  texts: WORD_FIELDS,
  send(id, rev, content, fixed) {
    const { results, slides, ...words } = content as unknown as PointContent
    const { portfolio, continues } = fixed as { portfolio: string; continues?: string }
    const ties = { results: [...results], slides: [...slides], ...(continues ? { continues } : {}) }
    return send('point.save', { id, rev, portfolio, ...words, ...ties }, { as: 'pupil', signal: patience() })
  },
  contentOf(record) {
    const due = String(record['by_when'] ?? '')
    return { ...contentOf({ ...(record as unknown as PointContent), by_when: due === '' ? '' : dayOf(due) }) }
  },
}
