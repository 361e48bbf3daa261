import { allTalkCards } from './documents.ts'
import { htmlOf } from './html.ts'

/** What to say when a talk stalls, runs over or runs hot. */
export interface TalkCardOf {
  title: string
  sentences: readonly string[]
  /** Plain HTML. */
  advice: string
}

/** All talk cards, in the order of the printed set. */
export function talkCards(): TalkCardOf[] {
  return [...allTalkCards]
    .sort((a, b) => a.order - b.order)
    .map((card) => ({ title: card.title, sentences: card.sentences, advice: htmlOf(card) }))
}
