import { GUARDIAN_KINDS, HOME_LANGUAGES, RELATIONS } from '../../src/domain/people.ts'
import { onceVerdict, periodVerdict } from '../../src/domain/tie.ts'
import { rewriteGrantsOfPupil } from './grants.ts'
import type { Handlers } from './handlers.ts'
import { flag, mailAddress, mustText, oneOf, text } from './input.ts'
import { armForDoor, keep, storedOr } from './keep.ts'
import { periodOf, periodOfRecord } from './period.ts'
import { all, find } from './records.ts'
import { refuse } from './refuse.ts'

const save: Handlers['guardian.save'] = (context, input) => {
  const fields = {
    kind: oneOf(input.kind, GUARDIAN_KINDS),
    name: mustText(input.name, 200),
    language: oneOf(input.language, HOME_LANGUAGES),
    mail: text(input.mail, 200).trim() === '' ? '' : mailAddress(input.mail),
    phone: text(input.phone, 60).trim(),
  }
  return { id: keep(context, 'guardians', input.id, fields, { arm: armForDoor }).record.id }
}

const saveContact: Handlers['contact_person.save'] = (context, input) => {
  const { app } = context
  const guardian = find(app, 'guardians', input.guardian)
  // a person is their own contact; only an organisation has people who come and go
  if (guardian.getString('kind') !== 'organisation') return refuse('not_understood')
  const fields = { guardian: guardian.id, name: mustText(input.name, 200), ...periodOf(input) }
  const stored = storedOr(app, 'contact_persons', input.id)
  if (stored && stored.getString('guardian') !== guardian.id) return refuse('not_understood')
  const no = periodVerdict(fields)
  if (no) return refuse(no)
  return { id: keep(context, 'contact_persons', input.id, fields).record.id }
}

const tie: Handlers['guardianship.save'] = (context, input) => {
  const { app } = context
  const stored = storedOr(app, 'guardianships', input.id)
  const fields = {
    guardian: find(app, 'guardians', input.guardian).id,
    pupil: find(app, 'pupils', input.pupil).id,
    relation: oneOf(input.relation, RELATIONS),
    information: flag(input.information),
    household: mustText(input.household, 20),
    ...periodOf(input),
  }
  const { guardian, pupil } = fields
  if (stored && (stored.getString('guardian') !== guardian || stored.getString('pupil') !== pupil))
    return refuse('not_understood')
  const filter = 'guardian = {:guardian} && pupil = {:pupil} && id != {:id}'
  const others = all(app, 'guardianships', filter, { guardian, pupil, id: stored?.id ?? '' })
  const no = periodVerdict(fields) ?? onceVerdict(fields, others.map(periodOfRecord))
  if (no) return refuse(no)
  const { record, changed } = keep(context, 'guardianships', input.id, fields, { pupil })
  if (changed) rewriteGrantsOfPupil(app, pupil)
  return { id: record.id }
}

export const guardianHandlers: Handlers = {
  'guardian.save': save,
  'contact_person.save': saveContact,
  'guardianship.save': tie,
}
