// Who is tied to a pupil today, asked of `grants` only.
import type { GrantKind } from '../../src/domain/people.ts'
import type { Context } from './context.ts'
import { all } from './records.ts'
import { refuse } from './refuse.ts'

const TEACHES: readonly GrantKind[] = ['class_teacher', 'care']

/** Whether the actor is a member of staff tied to this pupil now in one of these ways. */
export function isTied(context: Context, pupil: string, kinds: readonly GrantKind[]): boolean {
  const { app, actor, now } = context
  if (actor.kind !== 'staff') return false
  const rows = all(
    app,
    'grants',
    'pupil = {:pupil} && staff = {:staff} && start <= {:now} && until > {:now}',
    {
      pupil,
      staff: actor.id,
      now,
    },
  )
  return rows.some((row) => kinds.includes(row.getString('kind') as GrantKind))
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
