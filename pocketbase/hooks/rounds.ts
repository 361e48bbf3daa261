import {
  AGENDA_PARTS,
  type AgendaItem,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundState,
} from '../../src/domain/round.ts'
import { startOfDay } from '../../src/domain/school-day.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { day, ids, mustText, oneOf, text, whole } from './input.ts'
import { fillRound } from './portfolios.ts'
import { checkRev, create, find, first, saveNext } from './records.ts'
import { refuse } from './refuse.ts'

function agendaOf(value: unknown): AgendaItem[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) return refuse('not_understood')
  return value.map((item) => ({
    part: oneOf(item?.part, AGENDA_PARTS),
    minutes: whole(item?.minutes, 0, 120),
    question: text(item?.question, 300).trim(),
  }))
}

/** One open round a class: a pupil has one portfolio to work on. */
function mustBeFree(app: core.App, groups: readonly string[], round: string): void {
  for (const group of groups) {
    if (first(app, 'rounds', 'state = "open" && groups ~ {:group} && id != {:round}', { group, round }))
      refuse('still_in_use')
  }
}

const save: Handlers['round.save'] = (context, input) => {
  const { app } = context
  const groups = ids(input.groups)
  if (groups.length === 0) refuse('round_has_no_groups')
  const years = new Set(groups.map((id) => find(app, 'groups', id).getString('school_year')))
  const fields = {
    name: mustText(input.name, 120),
    kind: oneOf(input.kind, ROUND_KINDS),
    groups,
    agenda: agendaOf(input.agenda),
    prepare_from: startOfDay(day(input.prepare_from)),
    first_day: startOfDay(day(input.first_day)),
    last_day: startOfDay(day(input.last_day)),
    school_year: [...years][0],
  }
  if (years.size !== 1) refuse('not_understood')
  if (fields.last_day < fields.first_day || fields.first_day < fields.prepare_from) refuse('range_reversed')
  if (!input.id) {
    const made = create(app, 'rounds', { ...fields, state: 'draft', rev: 1 })
    writeHistory(context, { subject: 'rounds', record: made.id, action: 'made', after: 'draft' })
    return { id: made.id, rev: 1 }
  }
  const round = find(app, 'rounds', input.id)
  checkRev(round, input.rev)
  if (round.getString('state') === 'closed') refuse('round_not_open')
  if (round.getString('state') === 'open') mustBeFree(app, groups, round.id)
  saveNext(context, round, fields)
  fillRound(context, round)
  writeHistory(context, { subject: 'rounds', record: round.id, action: 'edited' })
  return { id: round.id, rev: round.getInt('rev') }
}

/** A round is opened and closed, and a closed one may be opened again; a draft is never closed. */
const NEXT: Record<RoundState, readonly RoundState[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
}

const state: Handlers['round.state'] = (context, input) => {
  const { app } = context
  const round = find(app, 'rounds', input.round)
  const to = oneOf(input.to, ROUND_STATES)
  const from = round.getString('state') as RoundState
  if (from === to) return { id: round.id, rev: round.getInt('rev') }
  checkRev(round, input.rev)
  if (!NEXT[from].includes(to)) refuse('move_not_allowed')
  if (to === 'open') mustBeFree(app, round.getStringSlice('groups'), round.id)
  saveNext(context, round, { state: to })
  fillRound(context, round)
  writeHistory(context, { subject: 'rounds', record: round.id, action: 'moved', before: from, after: to })
  return { id: round.id, rev: round.getInt('rev') }
}

export const roundHandlers: Handlers = { 'round.save': save, 'round.state': state }
