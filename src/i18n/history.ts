import messages from './nl/history.json'
import { type MessageKey, reader } from './reader.ts'

const t = reader(messages)
type Key = MessageKey<typeof messages>

/** What the history keeps of one act, as far as a sentence needs it. */
export interface Happened {
  subject: string
  record: string
  action: string
  before: string
  after: string
  detail: Record<string, unknown> | null
  actor_kind: string
  actor: string
  actor_name: string
}

/** The sentence of a move that a pupil, or somebody of the school, made with a point. */
function moveKey({ before, after, detail, actor_kind }: Happened, again: boolean): Key {
  const byPupil = actor_kind === 'pupil'
  switch (after) {
    case 'draft':
      if (before === 'set_aside') return 'point.taken_up'
      if (before === '') return detail?.['continues'] ? 'point.continued' : 'point.made'
      return 'point.withdrawn'
    case 'proposed':
      if (byPupil && before === 'reworded') return 'point.kept'
      if (byPupil && before === 'approved') return 'point.edited.approved'
      if (byPupil) return again ? 'point.proposed.again' : 'point.proposed'
      return `point.undone.${before}` in messages ? (`point.undone.${before}` as Key) : 'other'
    case 'approved':
      return byPupil ? 'point.accepted' : 'point.approved'
    case 'set_aside':
      return detail?.['closing'] ? 'point.set_aside.closing' : 'point.set_aside'
    default:
      return `point.${after}` in messages ? (`point.${after}` as Key) : 'other'
  }
}

const NOUN: Record<string, string> = {
  improvement_points: 'point',
  slides: 'slide',
  student_contacts: 'contact',
  meetings: 'meeting',
  agreed_actions: 'action',
  conclusions: 'conclusion',
  confirmations: 'conclusion',
}

function keyOf(entry: Happened, again: boolean): Key {
  if (entry.subject === 'improvement_points' && entry.action === 'moved') return moveKey(entry, again)
  const noun = NOUN[entry.subject] ?? 'other'
  const key = `${noun}.${entry.action}`
  const keys = [`${key}.${entry.after}`, key, noun]
  return (keys.find((one) => one in messages) ?? 'other') as Key
}

/** How somebody is called in a sentence: pupils by their given name, the reader as "Jij". */
function whoOf(entry: Happened, me: string): string {
  if (entry.actor === me) return t('you')
  return entry.actor_kind === 'pupil' ? (entry.actor_name.split(' ')[0] ?? '') : entry.actor_name
}

function titleOf(detail: Record<string, unknown> | null): string {
  const title = String(detail?.['title'] ?? '').trim()
  const key = `slide.${String(detail?.['type'] ?? 'free')}`
  return title || (key in messages ? t(key as Key) : t('slide.free'))
}

/**
 * One act in words. `again` is whether this point had been proposed before.
 * `historySentence(row, 'me')` // => 'Noor diende opnieuw in'
 */
export function historySentence(entry: Happened, me: string, again = false): string {
  const { detail } = entry
  const words = Object.values((detail?.['words'] ?? {}) as Record<string, string>)
  return t(keyOf(entry, again), {
    who: whoOf(entry, me),
    comment: String(detail?.['comment'] ?? ''),
    words: words.filter((text) => typeof text === 'string' && text !== '').join(' · '),
    title: titleOf(detail),
    reason: String(detail?.['reason'] ?? ''),
  })
}

/** A whole history in words, in the order it was given: the latest first. */
export function historySentences<H extends Happened>(
  entries: readonly H[],
  me: string,
): { entry: H; text: string }[] {
  return entries.map((entry, index) => {
    const earlier = entries.slice(index + 1).filter((row) => row.record === entry.record)
    const again = earlier.some((row) => row.after === 'proposed' && row.before !== 'proposed')
    return { entry, text: historySentence(entry, me, again) }
  })
}
