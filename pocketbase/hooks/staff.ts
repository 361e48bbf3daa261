import { ASSIGNMENT_ROLES } from '../../src/domain/people.ts'
import { assignmentVerdict, onceVerdict, periodVerdict } from '../../src/domain/tie.ts'
import { rewriteGrantsOfStaff } from './grants.ts'
import type { Handlers } from './handlers.ts'
import { flag, mailAddress, mustText, oneOf, text } from './input.ts'
import { keep, storedOr } from './keep.ts'
import { periodOf, periodOfRecord } from './period.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'

/** A school is never left without somebody who can let people in. */
function mustKeepCoordinator(app: core.App, person: core.Record): void {
  const other = first(app, 'staff', 'coordinator = true && active = true && id != {:id}', { id: person.id })
  if (person.getBool('coordinator') && person.getBool('active') && !other) refuse('last_coordinator')
}

const save: Handlers['staff.save'] = (context, input) => {
  const { app } = context
  const fields = {
    name: mustText(input.name, 120),
    email: mailAddress(input.mail),
    coordinator: flag(input.coordinator),
  }
  const stored = storedOr(app, 'staff', input.id)
  const same = first(app, 'staff', 'email = {:mail} && id != {:id}', {
    mail: fields.email,
    id: stored?.id ?? '',
  })
  if (same) return refuse('mail_taken')
  if (stored && !fields.coordinator) mustKeepCoordinator(app, stored)
  const arm = (record: core.Record) => {
    // the first password of their own comes with a one-time link; the mail is for the coordinator's eyes
    record.setRandomPassword()
    record.setEmailVisibility(false)
    record.set('active', true)
  }
  return { id: keep(context, 'staff', input.id, fields, { arm }).record.id }
}

const setActive: Handlers['staff.active'] = (context, input) => {
  const { app } = context
  const person = find(app, 'staff', input.staff)
  const active = flag(input.active)
  if (!active) mustKeepCoordinator(app, person)
  const { record, changed } = keep(context, 'staff', person.id, { active })
  if (changed) {
    // whoever is signed in as this person is not any more, also when they are let in again later
    record.refreshTokenKey()
    app.save(record)
  }
  return { id: record.id }
}

const saveAssignment: Handlers['assignment.save'] = (context, input) => {
  const { app } = context
  const stored = storedOr(app, 'assignments', input.id)
  const staff = find(app, 'staff', input.staff).id
  // another person in the same place is a replacement: a tie of its own, with its own dates
  if (stored && stored.getString('staff') !== staff) return refuse('not_understood')
  const fields = {
    staff,
    role: oneOf(input.role, ASSIGNMENT_ROLES),
    group: input.group ? find(app, 'groups', input.group).id : '',
    pupil: input.pupil ? find(app, 'pupils', input.pupil).id : '',
    subject: input.role === 'subject_teacher' ? text(input.subject, 120).trim() : '',
    ...periodOf(input),
  }
  const others = all(
    app,
    'assignments',
    'staff = {:staff} && role = {:role} && group = {:group} && pupil = {:pupil} && subject = {:subject} && id != {:id}',
    { ...fields, id: stored?.id ?? '' },
  )
  const no =
    assignmentVerdict(fields) ?? periodVerdict(fields) ?? onceVerdict(fields, others.map(periodOfRecord))
  if (no) return refuse(no)
  const { record, changed } = keep(context, 'assignments', input.id, fields, { pupil: fields.pupil })
  if (changed) rewriteGrantsOfStaff(app, staff)
  return { id: record.id }
}

export const staffHandlers: Handlers = {
  'staff.save': save,
  'staff.active': setActive,
  'assignment.save': saveAssignment,
}
