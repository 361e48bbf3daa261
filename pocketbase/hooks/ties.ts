// Who is tied to a pupil today, asked of `grants` only; who teaches a class and who is in it, of their dated ties.
import type { GrantKind } from '../../src/domain/people.ts'
import type { Context } from './context.ts'
import { all, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'

const TEACHES: readonly GrantKind[] = ['class_teacher', 'care']

/** Whether the actor is a member of staff tied to this pupil now in one of these ways. */
export function isTied(context: Context, pupil: string, kinds: readonly GrantKind[]): boolean {
  const { app, actor, now } = context
  if (actor.kind !== 'staff') return false
  // asked at nearly every command: as plain values, in one short query on its index
  const rows = rowsOf(
    app,
    { kind: '' },
    'SELECT kind FROM grants WHERE pupil = {:pupil} AND staff = {:staff} AND start <= {:now} AND until > {:now}',
    { pupil, staff: actor.id, now },
  )
  return rows.some((row) => kinds.includes(row.kind as GrantKind))
}

/** P or T of the table of moves, or the refusal `not_yours`. */
export function moverFor(context: Context, pupil: string): 'P' | 'T' {
  if (context.actor.kind === 'pupil' && context.actor.id === pupil) return 'P'
  if (isTied(context, pupil, ['class_teacher'])) return 'T'
  return refuse('not_yours')
}

/** Refuses everybody but the pupil whose it is. */
export function mustBePupil(context: Context, pupil: string): void {
  if (context.actor.kind !== 'pupil' || context.actor.id !== pupil) refuse('not_yours')
}

/** Refuses everybody but a class teacher of this pupil today. */
export function mustTeach(context: Context, pupil: string): void {
  if (!isTied(context, pupil, ['class_teacher'])) refuse('not_yours')
}

/** Refuses everybody but a class teacher or care of this pupil today. */
export function mustKnow(context: Context, pupil: string): void {
  if (!isTied(context, pupil, TEACHES)) refuse('not_yours')
}

/** Whether the actor is a class teacher of this group today. */
export function teachesGroup(context: Context, group: string): boolean {
  const { app, actor, now } = context
  if (actor.kind !== 'staff') return false
  const today = 'start <= {:now} && until > {:now}'
  const filter = `staff = {:staff} && group = {:group} && role = "class_teacher" && ${today}`
  return all(app, 'assignments', filter, { staff: actor.id, group, now }).length > 0
}

/** Refuses everybody but a class teacher of this group today. */
export function mustTeachGroup(context: Context, group: string): void {
  if (!teachesGroup(context, group)) refuse('not_yours')
}

/** The pupils who are in a group today, by name. */
export function pupilsOf(context: Context, group: string): core.Record[] {
  const { app, now } = context
  const today = all(app, 'enrolments', 'group = {:group} && start <= {:now} && until > {:now}', {
    group,
    now,
  })
  const ids = [...new Set(today.map((enrolment) => enrolment.getString('pupil')))]
  const pupils = ids.map((id) => find(app, 'pupils', id)).filter((pupil) => pupil.getBool('active'))
  return pupils.sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1))
}

/** A pupil of a group today, or null. */
export function pupilIn(context: Context, group: string, pupil: unknown): core.Record | null {
  const { app, now } = context
  if (typeof pupil !== 'string') return null
  const filter = 'group = {:group} && pupil = {:pupil} && start <= {:now} && until > {:now}'
  if (!first(app, 'enrolments', filter, { group, pupil, now })) return null
  const record = find(app, 'pupils', pupil)
  return record.getBool('active') ? record : null
}

/** The guardianships of today with a right to information: whoever has none sees nothing, and is not invited to look. */
export function invitedFor({ app, now }: Pick<Context, 'app' | 'now'>, pupil: string): core.Record[] {
  const today = 'pupil = {:pupil} && start <= {:now} && until > {:now}'
  return all(app, 'guardianships', `${today} && information = true`, { pupil, now })
}

/** A name for comparing: the engine cannot sort by language, so é is taken for e. */
const sortName = (pupil: core.Record): string =>
  `${pupil.getString('given_name')} ${pupil.getString('family_name')}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
