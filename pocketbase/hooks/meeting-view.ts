import { dayOf, timeOf } from '../../src/domain/school-day.ts'
import type { Context } from './context.ts'
import { all, find, first, jsonOf, plain } from './records.ts'
import { moverFor } from './ties.ts'
import type { View } from './views.ts'

/** Everything a meeting screen needs at once, for the pupil and the teacher of that meeting. */
const meeting: View = (context: Context, ask) => {
  const { app } = context
  const record = find(app, 'meetings', ask('meeting'))
  const pupil = find(app, 'pupils', record.getString('pupil'))
  const mover = moverFor(context, pupil.id)
  const portfolio = find(app, 'portfolios', record.getString('portfolio'))
  const round = find(app, 'rounds', portfolio.getString('round'))
  const values = { meeting: record.id, portfolio: portfolio.id }
  const conclusion = first(app, 'conclusions', 'meeting = {:meeting}', values)
  const follow = conclusion?.getString('follow_up') ?? ''
  return {
    mover,
    meeting: plain(record),
    pupil: {
      id: pupil.id,
      given_name: pupil.getString('given_name'),
      family_name: pupil.getString('family_name'),
    },
    portfolio: portfolio.id,
    round: {
      id: round.id,
      name: round.getString('name'),
      kind: round.getString('kind'),
      agenda: jsonOf(round, 'agenda', []),
    },
    guardians: record.getStringSlice('guardians').map((id) => {
      const guardian = find(app, 'guardians', id)
      return { id, name: guardian.getString('name'), language: guardian.getString('language') }
    }),
    points: all(
      app,
      'improvement_points',
      'portfolio = {:portfolio} && state = "approved"',
      values,
      'position',
    ).map((point) => ({
      id: point.id,
      what: point.getString('what'),
      first_step: point.getString('first_step'),
      sign: point.getString('sign'),
      by_when: point.getString('by_when') === '' ? '' : dayOf(point.getString('by_when')),
    })),
    actions: all(app, 'agreed_actions', 'meeting = {:meeting}', values, 'written_at,@rowid').map((action) => {
      const due = action.getString('by_when')
      return { ...plain(action), by_when: due === '' ? '' : dayOf(due) }
    }),
    conclusion: conclusion
      ? {
          ...plain(conclusion),
          follow_up_day: follow === '' ? '' : dayOf(follow),
          follow_up_time: follow === '' ? '' : timeOf(follow),
        }
      : null,
    confirmations: all(app, 'confirmations', 'meeting = {:meeting}', values, 'at').map(plain),
  }
}

export const meetingViews: Record<string, View> = { meeting }
