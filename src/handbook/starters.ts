import { allStarters, type Starters } from './documents.ts'
import { htmlOf } from './html.ts'

export type Topic = Starters['topic']
export type Stage = Starters['stage']

/** A question for the pupil, ways to begin the answer, and a hint for who is stuck. */
export interface StartersOf {
  topic: Topic
  question: string
  starters: readonly string[]
  /** Plain HTML; '' where the question says enough. */
  hint: string
}

/** How a pupil of this stage may begin on a topic. What is not written for the youngest is read from `primary`. */
export function startersFor(topic: Topic, stage: Stage): StartersOf {
  const found =
    allStarters.find((entry) => entry.topic === topic && entry.stage === stage) ??
    allStarters.find((entry) => entry.topic === topic && entry.stage === 'primary')
  if (!found) throw new Error(`content/starters has nothing for ${topic}`)
  return { topic, question: found.question, starters: found.starters, hint: htmlOf(found).trim() }
}

/** Everything for one stage, by topic: what a page hands to the pupil's screens. */
export function startersOfStage(stage: Stage): Record<Topic, StartersOf> {
  return Object.fromEntries(topics().map((topic) => [topic, startersFor(topic, stage)])) as Record<
    Topic,
    StartersOf
  >
}

/** Every topic, in the order of the pupil's path. */
export function topics(): Topic[] {
  const written = new Set(allStarters.map((entry) => entry.topic))
  return ORDER.filter((topic) => written.has(topic))
}

const ORDER: readonly Topic[] = [
  'me',
  'proud',
  'work',
  'result',
  'chances',
  'wellbeing',
  'involvement',
  'classroom',
  'interests',
  'free',
  'point_what',
  'point_why',
  'point_first_step',
  'point_obstacle',
  'point_helper',
  'point_sign',
  'family',
]

const SHOWN: readonly Topic[] = ['proud', 'work', 'result']

/**
 * How a sentence about a result or a work may begin, without what the pupil fills in: from 'Makkelijk vond ik …,
 * moeilijk vond ik …' come both. Longer than a word, each once.
 */
export function sentenceBegins(): string[] {
  const begins = allStarters
    .filter(({ topic }) => SHOWN.includes(topic))
    .flatMap(({ starters }) => starters.flatMap((starter) => starter.split('…')))
    .map((piece) => piece.replace(/^[\s,.;]+/, '').trim())
    .filter((piece) => piece.includes(' ') && !/[?!.]$/.test(piece))
    .map((piece) => piece[0]!.toUpperCase() + piece.slice(1))
  return [...new Set(begins)].sort()
}
