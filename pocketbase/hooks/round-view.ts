import type { Context } from './context.ts'
import { all, find, jsonOf, plain } from './records.ts'
import { refuse } from './refuse.ts'
import { invitedFor, isTied } from './ties.ts'
import type { View, Views } from './views.ts'

/** A round with who is in it and when they meet, for who plans: the coordinator, or a class teacher for their pupils. */
const round: View = (context: Context, ask) => {
  const { app, actor } = context
  if (actor.kind !== 'staff') return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
  const record = find(app, 'rounds', ask('round'))
  const everybody = actor.coordinator
  const portfolios = all(app, 'portfolios', 'round = {:round}', { round: record.id })
  const mine = everybody
    ? portfolios
    : portfolios.filter((one) => isTied(context, one.getString('pupil'), ['class_teacher']))
  const year = find(app, 'school_years', record.getString('school_year'))
  const rounds = all(app, 'rounds', 'school_year = {:year} && state != "draft"', { year: year.id })
  return {
    round: { ...plain(record), agenda: jsonOf(record, 'agenda', []) },
    autumn_until: year.getString('autumn_until'),
    is_first: rounds.every(
      (other) => other.id === record.id || other.getString('first_day') >= record.getString('first_day'),
    ),
    pupils: mine
      .map((portfolio) => {
        const pupil = find(app, 'pupils', portfolio.getString('pupil'))
        return {
          portfolio: portfolio.id,
          pupil: pupil.id,
          group: portfolio.getString('group'),
          given_name: pupil.getString('given_name'),
          family_name: pupil.getString('family_name'),
          guardians: guardiansOf(context, pupil.id),
          meetings: all(
            app,
            'meetings',
            'portfolio = {:portfolio}',
            { portfolio: portfolio.id },
            'start',
          ).map(plain),
        }
      })
      .sort((a, b) => (a.family_name + a.given_name < b.family_name + b.given_name ? -1 : 1)),
  }
}

function guardiansOf(
  context: Context,
  pupil: string,
): { id: string; name: string; household: string; language: string }[] {
  return invitedFor(context, pupil).map((tie) => {
    const guardian = find(context.app, 'guardians', tie.getString('guardian'))
    return {
      id: guardian.id,
      name: guardian.getString('name'),
      household: tie.getString('household'),
      language: guardian.getString('language'),
    }
  })
}

export const roundViews: Views = { round }
