import { households, inARow } from '../src/domain/meeting-plan.ts'
import { DEFAULT_AGENDA } from '../src/domain/round.ts'
import { addDays, type Day } from '../src/domain/school-day.ts'
import type { Visitor } from './demo-visitor.ts'

export interface DemoPortfolio {
  portfolio: string
  pupil: string
  given_name: string
  family_name: string
  guardians: { id: string; name: string; household: string }[]
  meetings: { id: string; rev: number; guardians: string[] }[]
}

/** Opens a round for the class. */
export async function openRound(
  coordinator: Visitor,
  name: string,
  prepare: Day,
  first: Day,
): Promise<string> {
  const [group] = await coordinator.list<{ id: string }>('groups', 'name = "3B"')
  const round = await coordinator.do('round.save', {
    name,
    kind: 'student_led',
    groups: [group!.id],
    agenda: [...DEFAULT_AGENDA],
    prepare_from: prepare,
    first_day: first,
    last_day: addDays(first, 14),
  })
  await coordinator.do('round.state', { round: round.id, rev: round.rev, to: 'open' })
  return round.id
}

/** Everybody of a round, in the order of the class list. */
export async function everybody(coordinator: Visitor, round: string): Promise<DemoPortfolio[]> {
  return (await coordinator.view<{ pupils: DemoPortfolio[] }>('round', { round })).pupils
}

/** Plans one meeting a household: some on the first day, the rest an evening later. */
export async function planMeetings(
  coordinator: Visitor,
  round: string,
  first: Day,
  early: readonly number[],
  newId: () => string,
): Promise<void> {
  const pupils = await everybody(coordinator, round)
  const toPlan = (chosen: readonly DemoPortfolio[]) =>
    chosen.flatMap(({ portfolio, guardians }) =>
      households(guardians).map((home) => ({ portfolio, guardians: home.map(({ id }) => id) })),
    )
  const soon = toPlan(pupils.filter((_, index) => early.includes(index)))
  const later = toPlan(pupils.filter((_, index) => !early.includes(index)))
  const frame = { start: '15:40', minutes: 20, gap: 5, room: 'lokaal 3B' }
  const rows = [
    ...inARow(soon, { day: first, ...frame }),
    ...inARow(later.slice(0, 12), { day: addDays(first, 8), ...frame }),
    ...inARow(later.slice(12), { day: addDays(first, 10), ...frame }),
  ]
  await coordinator.do('meeting.plan', { round, meetings: rows.map((row) => ({ id: newId(), ...row })) })
}
