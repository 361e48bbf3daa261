import type { MeetingState } from '../../src/domain/meeting.ts'
import type { AgreedMeeting, AgreedRound, Agreements } from '../../src/domain/meeting-view.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import {
  actionsAt,
  agreedPoints,
  conclusionAt,
  confirmationsAt,
  guestsAt,
  portfolioBefore,
} from './agreed.ts'
import type { Context } from './context.ts'
import { teacherOf } from './presentation.ts'
import { all, find } from './records.ts'
import { refuse } from './refuse.ts'
import { isTied } from './ties.ts'
import type { View, Views } from './views.ts'

/** What the asker is to this pupil: the pupil, a class teacher, or care who reads along. */
function youAre(context: Context, pupil: string): Agreements['you'] {
  const { actor } = context
  if (actor.kind === 'pupil' && actor.id === pupil) return 'P'
  if (isTied(context, pupil, ['class_teacher'])) return 'T'
  if (isTied(context, pupil, ['care'])) return 'reader'
  return refuse(actor.kind === 'anonymous' ? 'signed_out' : 'not_yours')
}

function agreedMeeting(app: core.App, meeting: core.Record): AgreedMeeting {
  return {
    id: meeting.id,
    rev: meeting.getInt('rev'),
    start: meeting.getString('start'),
    state: meeting.getString('state') as MeetingState,
    guardians: guestsAt(app, meeting),
    actions: actionsAt(app, meeting.id),
    conclusion: conclusionAt(app, meeting.id),
    confirmations: confirmationsAt(app, meeting.id),
  }
}

function agreedRound(app: core.App, portfolio: core.Record): AgreedRound {
  const meetings = all(
    app,
    'meetings',
    'portfolio = {:portfolio} && state != "cancelled"',
    { portfolio: portfolio.id },
    'start',
  )
  return {
    portfolio: portfolio.id,
    name: find(app, 'rounds', portfolio.getString('round')).getString('name'),
    points: agreedPoints(app, portfolio.id),
    meetings: meetings.map((meeting) => agreedMeeting(app, meeting)),
  }
}

/** What pupil and teacher agreed with the family, and how it goes: of this round and of the one before. */
const agreements: View = (context, ask): Agreements => {
  const { app } = context
  const portfolio = find(app, 'portfolios', ask('portfolio'))
  const pupil = find(app, 'pupils', portfolio.getString('pupil'))
  const you = youAre(context, pupil.id)
  const before = portfolioBefore(app, portfolio)
  return {
    you,
    today: dayOf(context.now),
    pupil: {
      id: pupil.id,
      given_name: pupil.getString('given_name'),
      family_name: pupil.getString('family_name'),
    },
    teacher: teacherOf(context, pupil.id),
    rounds: [portfolio, ...(before ? [before] : [])].map((one) => agreedRound(app, one)),
  }
}

export const agreementsViews: Views = { agreements }
