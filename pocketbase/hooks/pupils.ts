import { isNationalNumber } from '../../src/domain/national-number.ts'
import { type GroupKind, STAGES } from '../../src/domain/people.ts'
import { startOfDay } from '../../src/domain/school-day.ts'
import { periodVerdict, type Stay, settle } from '../../src/domain/tie.ts'
import type { Context } from './context.ts'
import { rewriteGrantsOfPupil } from './grants.ts'
import type { Handlers } from './handlers.ts'
import { maybeDay, mustText, oneOf } from './input.ts'
import { armForDoor, keep, storedOr } from './keep.ts'
import { periodOf, periodOfRecord } from './period.ts'
import { fillOpenRounds } from './portfolios.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'

const save: Handlers['pupil.save'] = (context, input) => {
  const { app } = context
  const birth = maybeDay(input.birth_date)
  const fields = {
    number: mustText(input.number, 40),
    given_name: mustText(input.given_name, 120),
    family_name: mustText(input.family_name, 120),
    birth_date: birth === '' ? '' : startOfDay(birth),
  }
  if (isNationalNumber(fields.number)) return refuse('number_is_national')
  if (fields.birth_date > context.now) return refuse('date_impossible')
  const stored = storedOr(app, 'pupils', input.id)
  const same = first(app, 'pupils', 'number = {:number} && id != {:id}', {
    number: fields.number,
    id: stored?.id ?? '',
  })
  if (same) return refuse('number_taken')
  const pupil = stored?.id ?? ''
  const { record } = keep(context, 'pupils', input.id, fields, { pupil, arm: armForDoor })
  if (!stored) rewriteGrantsOfPupil(app, record.id)
  return { id: record.id }
}

/** Where a pupil stays, for the domain. */
function stays(context: Context, pupil: string, except: string): Stay[] {
  return all(context.app, 'enrolments', 'pupil = {:pupil} && id != {:except}', { pupil, except }).map(
    (record) => ({
      id: record.id,
      group: record.getString('group'),
      kind: find(context.app, 'groups', record.getString('group')).getString('kind') as GroupKind,
      ...periodOfRecord(record),
    }),
  )
}

const enrol: Handlers['enrolment.save'] = (context, input) => {
  const { app } = context
  const stored = storedOr(app, 'enrolments', input.id)
  const pupil = find(app, 'pupils', input.pupil).id
  const group = find(app, 'groups', input.group)
  const fields = { pupil, group: group.id, stage: oneOf(input.stage, STAGES), ...periodOf(input) }
  // another pupil or another class is a tie of its own
  if (stored && (stored.getString('pupil') !== pupil || stored.getString('group') !== group.id))
    return refuse('not_understood')
  const no = periodVerdict(fields)
  if (no) return refuse(no)
  const stay: Stay = { id: stored?.id ?? '', kind: group.getString('kind') as GroupKind, ...fields }
  const { ends, verdict } = settle(stay, stays(context, pupil, stay.id), stored === null)
  if (verdict) return refuse(verdict)
  for (const { id, until } of ends) keep(context, 'enrolments', id, { until }, { pupil })
  const { record, changed } = keep(context, 'enrolments', input.id, fields, { pupil })
  if (changed) {
    rewriteGrantsOfPupil(app, pupil)
    fillOpenRounds(context, [group.id])
  }
  return { id: record.id }
}

export const pupilHandlers: Handlers = { 'pupil.save': save, 'enrolment.save': enrol }
