import type { CommandName } from '../../../src/domain/commands.ts'
import { newId } from '../../support/scene.ts'
import type { Model, State, Verdict, Who } from './model.ts'
import * as rules from './model.ts'
import { BY_WHEN, type Real } from './real.ts'

/** One thing that somebody tries. */
export interface Step {
  /** Null for somebody whose it is to do. */
  who: Who | null
  /** Whether they know what is stored now, or act on what was there before. */
  fresh: boolean
  does:
    | { act: 'begin' | 'edit'; what: string; first_step: string; tied: boolean; nth: number }
    | { act: 'move'; to: State | number; comment: string; words: string; nth: number }
    | { act: 'open_contact' | 'open_meeting'; reason: string }
    | { act: 'close_contact' | 'close_meeting' }
    | { act: 'round'; open: boolean }
    | { act: 'plan'; to: Model['meeting']['state'] }
    | { act: 'agree' | 'edit_action'; what: string; owner: 'pupil' | 'guardian' | 'school'; nth: number }
    | { act: 'remove_action'; nth: number }
    | { act: 'take_in'; to: 'taken_in' | 'given_back'; nth: number }
    | { act: 'tell'; status: string; nth: number }
}

/** What is sent for a step, and what the rules say of it (the model is changed by asking). */
export interface Played {
  who: Who
  command: CommandName
  input: Record<string, unknown>
  verdict: Verdict
}

const WHOSE: Record<Step['does']['act'], Who> = {
  begin: 'pupil',
  edit: 'pupil',
  move: 'teacher',
  open_contact: 'teacher',
  close_contact: 'teacher',
  round: 'coordinator',
  plan: 'coordinator',
  open_meeting: 'teacher',
  close_meeting: 'teacher',
  agree: 'pupil',
  edit_action: 'teacher',
  remove_action: 'pupil',
  take_in: 'teacher',
  tell: 'pupil',
}

const rest = { why: '', obstacle: '', plan: '', helper: '', sign: 'x', by_when: BY_WHEN, slides: [] }

/** Null where there is nothing to do it with. */
export function play(
  model: Model,
  real: Real,
  contact: string,
  { who: tries, fresh, does }: Step,
): Played | null {
  const rev = (of: { rev: number }) => (fresh ? of.rev : of.rev - 1)
  const pick = <T>(list: T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
  let who = tries ?? WHOSE[does.act]
  const sent = (command: CommandName, input: Record<string, unknown>, verdict: Verdict) => ({
    who,
    command,
    input,
    verdict,
  })
  const { portfolio, meeting, round } = real
  switch (does.act) {
    case 'begin': {
      const id = newId()
      const { what, first_step, tied } = does
      const input = { id, rev: 0, portfolio, ...rest, what, first_step, results: tied ? [real.result] : [] }
      return sent('point.save', input, rules.begin(model, who, id, { what, first_step, tied }))
    }
    case 'edit': {
      const point = pick(model.points, does.nth)
      if (!point) return null
      const { what, first_step, tied } = does
      const known = { id: point.id, rev: rev(point), portfolio }
      const input = { ...known, ...rest, what, first_step, results: tied ? [real.result] : [] }
      return sent('point.save', input, rules.edit(model, who, point, { what, first_step, tied }, known.rev))
    }
    case 'move': {
      const point = pick(model.points, does.nth)
      if (!point) return null
      const { comment, words } = does
      const onwards = rules.onwards(point.state)
      const row = typeof does.to === 'number' ? pick(onwards, does.to)! : { to: does.to, by: 'T' }
      const { to } = row
      who = tries ?? (row.by === 'P' ? 'pupil' : 'teacher')
      const input = { point: point.id, rev: rev(point), to, comment, words: { what: words } }
      return sent('point.move', input, rules.move(model, who, point, to, { comment, words }, input.rev))
    }
    case 'open_contact':
      return sent(
        'contact.open',
        { portfolio, reason: does.reason },
        rules.openContact(model, who, does.reason),
      )
    case 'close_contact': {
      if (contact === '') return null
      const input = { contact, rev: rev(model.contact) }
      return sent('contact.close', input, rules.closeContact(model, who, input.rev))
    }
    case 'round': {
      const input = { round, rev: rev(model.round), to: does.open ? 'open' : 'closed' }
      return sent('round.state', input, rules.roundState(model, who, does.open, input.rev))
    }
    case 'plan': {
      const input = { meeting, rev: rev(model.meeting), to: does.to }
      return sent('meeting.state', input, rules.planMeeting(model, who, does.to, input.rev))
    }
    case 'open_meeting': {
      const input = { meeting, rev: rev(model.meeting), reason: does.reason }
      return sent('meeting.open', input, rules.openMeeting(model, who, does.reason, input.rev))
    }
    case 'close_meeting': {
      const input = { meeting, rev: rev(model.meeting) }
      return sent('meeting.close', input, rules.closeMeeting(model, who, input.rev))
    }
    case 'agree': {
      const { what, owner } = does
      const input = { id: newId(), rev: 0, meeting, what, owner, owner_name: '', by_when: '', sign: '' }
      return sent('action.save', input, rules.agree(model, who, input.id, { what, owner }))
    }
  }
  const action = pick(model.actions, does.nth)
  if (!action) return null
  const known = { action: action.id, rev: rev(action) }
  switch (does.act) {
    case 'edit_action': {
      const { what, owner } = does
      const input = {
        id: action.id,
        rev: known.rev,
        meeting,
        what,
        owner,
        owner_name: '',
        by_when: '',
        sign: '',
      }
      return sent('action.save', input, rules.editAction(model, who, action, { what, owner }, known.rev))
    }
    case 'remove_action':
      return sent('action.remove', known, rules.removeAction(model, who, action, known.rev))
    case 'take_in': {
      const input = { ...known, arrival: does.to }
      return sent('action.arrival', input, rules.takeIn(model, who, action, does.to, known.rev))
    }
    case 'tell': {
      const input = { ...known, status: does.status }
      return sent('action.status', input, rules.tell(model, who, action, does.status, known.rev))
    }
  }
}
