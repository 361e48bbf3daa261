import { addDays, dayOf, momentOf, startOfDay, toMoment } from '../../../src/domain/school-day.ts'
import type { School } from '../../support/school.ts'
import type { Cast } from './actors.ts'

const PUPILS = ['own', 'mate', 'other', 'past'] as const
type Pupil = (typeof PUPILS)[number]
const HOMES = ['one', 'two', 'mate'] as const

/** What is written about a pupil: each word stands in one place only, and tells by itself that it was read. */
const ABOUT = [
  'GIVEN',
  'FAMILY',
  'NUMBER',
  'TEXT',
  'HELD',
  'HOLD',
  'VIEW',
  'NOTE',
  'VALUE',
  'LATER',
  'POINT',
  'DRAFT',
  'COMMENT',
] as const
/** What two households of one pupil agreed now and the time before, and who they are. */
const AT_HOME = ['GUARDIAN', 'MAIL', 'PHONE', 'ACTION', 'ENDING', 'LAST'] as const

export type Word =
  | `${(typeof ABOUT)[number]}_${Pupil}`
  | `${(typeof AT_HOME)[number]}_${(typeof HOMES)[number]}`
  | 'REASON_one'
  | 'PROMISE_own'
  | 'LASTPOINT_own'
  | 'SECRET'
  | 'CODE'
  | 'GOCODE'
  | 'STAFFMAIL'
  | 'ROUND'

export const WORDS: readonly Word[] = [
  ...ABOUT.flatMap((word) => PUPILS.map((pupil): Word => `${word}_${pupil}`)),
  ...AT_HOME.flatMap((word) => HOMES.map((home): Word => `${word}_${home}`)),
  'REASON_one',
  'PROMISE_own',
  'LASTPOINT_own',
  'SECRET',
  'CODE',
  'GOCODE',
  'STAFFMAIL',
  'ROUND',
]

/** What is asked about: portfolios by pupil, and the two meetings of the pupil with two households. */
export interface Written {
  portfolio: Record<Pupil, string>
  meeting: { one: string; two: string }
}

const today = dayOf(toMoment(Date.now()))
const day = (days: number): string => startOfDay(addDays(today, days))

/** Writes every word in its one place. */
export async function writeWords(school: School, cast: Cast): Promise<Written> {
  const { superuser } = school
  const { scene } = cast
  const make = async (collection: string, fields: Record<string, unknown>): Promise<string> =>
    (await superuser.collection(collection).create({ rev: 1, ...fields })).id
  const set = (collection: string, id: string, fields: Record<string, unknown>) =>
    superuser.collection(collection).update(id, fields)

  await set('rounds', scene.round, { name: 'ROUND' })
  await set('staff', scene.teacher.id, { email: 'STAFFMAIL@delinde.example' })
  await make('class_sessions', {
    group: scene.group,
    staff: scene.teacher.id,
    code: 'CODE',
    teacher_code: 'GOCODE',
    opened_at: day(-1),
    until: day(2),
  })
  for (const [index, home] of HOMES.entries()) {
    const fields = { name: `GUARDIAN_${home}`, mail: `MAIL_${home}@x.example`, phone: `PHONE_${home}` }
    await set('guardians', scene.guardians[index]!.id, fields)
  }

  const round = (name: string, group: string, state: string, first_day: string) =>
    make('rounds', {
      name,
      state,
      school_year: scene.year,
      kind: 'student_led',
      groups: [group],
      agenda: [],
      prepare_from: first_day,
      first_day,
      last_day: first_day,
    })
  const before = await round('vorige', scene.group, 'closed', day(-60))
  const rounds = { other: await round('andere', scene.otherGroup, 'open', day(7)), past: before }
  const portfolioOf = async (pupil: Pupil): Promise<string> => {
    if (pupil === 'own' || pupil === 'mate') return scene.portfolios[pupil === 'own' ? 0 : 1]!
    const id = cast.pupilOf[pupil].id
    const group = pupil === 'other' ? scene.otherGroup : scene.group
    const portfolio = await make('portfolios', { pupil: id, round: rounds[pupil], group })
    await make('bells', { id: portfolio, pupil: id })
    return portfolio
  }

  const portfolio = {} as Written['portfolio']
  for (const scope of PUPILS) {
    const pupil = cast.pupilOf[scope].id
    const names = { given_name: `GIVEN_${scope}`, family_name: `FAMILY_${scope}`, number: `NUMBER_${scope}` }
    await set('pupils', pupil, names)
    portfolio[scope] = await portfolioOf(scope)
    const of = { portfolio: portfolio[scope], pupil }
    const seen = await scene.giveResult(pupil, { value: `VALUE_${scope}` })
    await scene.giveResult(pupil, { value: `LATER_${scope}`, pupil_from: day(30) })
    const slide = { ...of, shown: true, title: '' }
    const told = await make('slides', { ...slide, type: 'free', position: 0, text: `TEXT_${scope}` })
    await make('slides', {
      ...slide,
      type: 'result',
      position: 1,
      result: seen.id,
      teacher_view: `VIEW_${scope}`,
    })
    const held = { held: true, hold_comment: `HOLD_${scope}` }
    await make('slides', { ...slide, ...held, type: 'work', position: 2, text: `HELD_${scope}` })
    await make('speaking_notes', { slide: told, pupil, text: `NOTE_${scope}` })
    const point = { ...of, results: [seen.id], agreed_at: day(-1) }
    await make('improvement_points', { ...point, state: 'approved', what: `POINT_${scope}` })
    const returned = { state: 'returned', what: `DRAFT_${scope}`, comment: `COMMENT_${scope}` }
    await make('improvement_points', { ...of, ...returned })
    const contact = { staff: scene.teacher.id, state: 'closed', opened_at: day(-2), closed_at: day(-1) }
    await make('student_contacts', { ...of, ...contact })
  }
  await make('confidential_notes', {
    about: cast.pupilOf.own.id,
    from_staff: scene.teacher.id,
    to_guardian: scene.guardians[0]!.id,
    text: 'SECRET',
    at: day(-1),
  })

  const own = { pupil: cast.pupilOf.own.id }
  const last = await make('portfolios', { ...own, round: before, group: scene.group })
  await make('bells', { id: last, ...own })
  const agreed = { state: 'approved', agreed_at: day(-50), what: 'LASTPOINT_own' }
  await make('improvement_points', { portfolio: last, ...own, ...agreed })
  const action = { ...own, owner: 'guardian', status: 'open', arrival: 'in_time', written_at: day(-1) }
  const meeting = {} as Written['meeting']
  for (const [index, home] of (['one', 'two'] as const).entries()) {
    const guardians = [scene.guardians[index]!.id]
    const start = momentOf(today, home === 'one' ? '00:10' : '00:40')
    const then = { portfolio: last, ...own, state: 'closed', start: day(-50 + index), minutes: 15, guardians }
    await make('agreed_actions', { ...action, meeting: await make('meetings', then), what: `LAST_${home}` })
    meeting[home] = await make('meetings', {
      portfolio: portfolio.own,
      ...own,
      state: 'open',
      start,
      minutes: 15,
      guardians,
      reason: home === 'one' ? 'REASON_one' : '',
    })
    await make('agreed_actions', { ...action, meeting: meeting[home], what: `ACTION_${home}` })
    await make('conclusions', { ...own, meeting: meeting[home], text: `ENDING_${home}` })
  }
  const promise = { ...action, owner: 'pupil', meeting: meeting.one, what: 'PROMISE_own' }
  await make('agreed_actions', promise)
  // another mail address ends every session of that person
  await cast.renew()
  return { portfolio, meeting }
}
