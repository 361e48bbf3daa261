import { GROUP_KINDS, STAGES } from '../../src/domain/people.ts'
import type { Handlers } from './handlers.ts'
import { mustText, oneOf } from './input.ts'
import { keep, storedOr } from './keep.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'

const save: Handlers['group.save'] = (context, input) => {
  const { app } = context
  const stored = storedOr(app, 'groups', input.id)
  const fields = {
    name: mustText(input.name, 60),
    kind: oneOf(input.kind, GROUP_KINDS),
    stage: oneOf(input.stage, STAGES),
    school_year: find(app, 'school_years', input.school_year).id,
  }
  const values = { name: fields.name, year: fields.school_year, id: stored?.id ?? '' }
  if (first(app, 'groups', 'name = {:name} && school_year = {:year} && id != {:id}', values))
    return refuse('name_taken')
  const members = stored ? all(app, 'enrolments', 'group = {:group}', { group: stored.id }) : []
  const moves =
    stored?.getString('school_year') !== fields.school_year || stored?.getString('kind') !== fields.kind
  if (members.length > 0 && moves) return refuse('still_in_use')
  const { record, before } = keep(context, 'groups', input.id, fields)
  // who has a stage of their own keeps it; the others go along with their class
  for (const member of members) {
    if (before?.stage === fields.stage || member.getString('stage') !== before?.stage) continue
    member.set('stage', fields.stage)
    app.save(member)
  }
  return { id: record.id }
}

export const groupHandlers: Handlers = { 'group.save': save }
