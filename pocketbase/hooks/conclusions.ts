import { CONCLUSION_WORDS, type ConclusionWords, mayConfirm, mayWord } from '../../src/domain/conclusion.ts'
import { VOICES } from '../../src/domain/people.ts'
import { momentOf } from '../../src/domain/school-day.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { clockTime, flag, maybeDay, maybeId, mustText, oneOf, recordId, text } from './input.ts'
import { all, checkRev, create, find, findMaybe, first, plain, saveNext } from './records.ts'
import { refuse } from './refuse.ts'
import { moverFor } from './ties.ts'

/** An open meeting in which the actor is pupil or teacher. */
function onTheFloor(context: Context, id: unknown): { meeting: core.Record; mover: 'P' | 'T' } {
  const meeting = find(context.app, 'meetings', id)
  const mover = moverFor(context, meeting.getString('pupil'))
  const state = meeting.getString('state')
  if (state !== 'open') refuse(state === 'closed' ? 'meeting_closed' : 'meeting_not_open')
  return { meeting, mover }
}

/** Which words of a conclusion become others; of none that is there yet, all that say something. */
function changedWords(stored: core.Record | null, words: ConclusionWords): (keyof ConclusionWords)[] {
  return CONCLUSION_WORDS.filter((key) => (stored?.getString(key) ?? '') !== words[key])
}

function wordsFrom(input: ConclusionWords): ConclusionWords {
  return {
    text: text(input.text),
    pupil_view: text(input.pupil_view, 1000),
    family_view: text(input.family_view, 1000),
    school_view: text(input.school_view, 1000),
  }
}

function told(context: Context, meeting: core.Record, record: string, action: string, detail: unknown): void {
  writeHistory(context, {
    subject: 'conclusions',
    record,
    pupil: meeting.getString('pupil'),
    portfolio: meeting.getString('portfolio'),
    action,
    detail,
  })
  ring(context.app, meeting.getString('portfolio'))
}

/** The summary of the meeting. A changed text takes back every confirmation: nobody said yes to these words. */
const save: Handlers['conclusion.save'] = (context, input) => {
  const { app } = context
  const { meeting, mover } = onTheFloor(context, input.meeting)
  const follow = maybeDay(input.follow_up_day)
  const time = clockTime(text(input.follow_up_time, 5) || '16:00')
  const words = wordsFrom(input)
  const fields = {
    ...words,
    follow_up: follow === '' ? '' : momentOf(follow, time),
  }
  const stored = first(app, 'conclusions', 'meeting = {:meeting}', { meeting: meeting.id })
  const changed = changedWords(stored, words)
  const no = mayWord(mover, changed)
  if (!stored) {
    if (no) refuse(no)
    const made = create(app, 'conclusions', {
      ...fields,
      meeting: meeting.id,
      pupil: meeting.getString('pupil'),
      rev: 1,
    })
    told(context, meeting, made.id, 'written', null)
    return { id: made.id, rev: 1 }
  }
  if (Object.entries(fields).every(([key, value]) => stored.getString(key) === value)) {
    return { id: stored.id, rev: stored.getInt('rev') }
  }
  checkRev(stored, input.rev)
  if (no) refuse(no)
  const was = stored.getString('text')
  saveNext(context, stored, fields)
  const withdrawn =
    changed.length > 0 ? all(app, 'confirmations', 'meeting = {:meeting}', { meeting: meeting.id }) : []
  for (const confirmation of withdrawn) app.delete(confirmation)
  told(context, meeting, stored.id, 'edited', { was, withdrawn: withdrawn.length })
  return { id: stored.id, rev: stored.getInt('rev') }
}

const confirm: Handlers['conclusion.confirm'] = (context, input) => {
  const { app, actor } = context
  const { meeting, mover } = onTheFloor(context, input.meeting)
  const conclusion = first(app, 'conclusions', 'meeting = {:meeting}', { meeting: meeting.id })
  if (!conclusion || conclusion.getString('text').trim() === '') return refuse('field_missing')
  if (typeof input.words !== 'object' || input.words === null) return refuse('not_understood')
  if (changedWords(conclusion, wordsFrom(input.words)).length > 0)
    return refuse('rev_conflict', plain(conclusion))
  const voice = oneOf(input.voice, VOICES)
  const spoken = flag(input.spoken)
  const no = mayConfirm(mover, voice, spoken)
  if (no) refuse(no)
  const guardian = maybeId(input.guardian)
  if (guardian !== '' && voice !== 'family') return refuse('not_understood')
  if (guardian !== '' && !meeting.getStringSlice('guardians').includes(guardian))
    refuse('not_at_this_meeting')
  // on one's own device one confirms with one's own name; spoken, with the name that the teacher writes down
  const name = spoken ? mustText(input.name, 120) : actor.kind === 'anonymous' ? '' : actor.name
  const known = first(app, 'confirmations', 'meeting = {:meeting} && voice = {:voice} && name = {:name}', {
    meeting: meeting.id,
    voice,
    name,
  })
  if (known) return { id: known.id }
  const made = create(app, 'confirmations', {
    meeting: meeting.id,
    pupil: meeting.getString('pupil'),
    voice,
    name,
    guardian,
    spoken,
    recorded_by: actor.kind === 'staff' ? actor.id : '',
    at: context.now,
  })
  told(context, meeting, conclusion.id, 'confirmed', { voice, name, spoken })
  return { id: made.id }
}

const withdraw: Handlers['conclusion.withdraw'] = (context, input) => {
  const id = recordId(input.confirmation)
  const known = findMaybe(context.app, 'confirmations', id)
  if (!known) return { id }
  const { meeting, mover } = onTheFloor(context, known.getString('meeting'))
  if (mover === 'P' && known.getString('voice') !== 'pupil') refuse('voice_not_yours')
  told(context, meeting, known.id, 'withdrawn', {
    voice: known.getString('voice'),
    name: known.getString('name'),
  })
  context.app.delete(known)
  return { id: known.id }
}

export const conclusionHandlers: Handlers = {
  'conclusion.save': save,
  'conclusion.confirm': confirm,
  'conclusion.withdraw': withdraw,
}
