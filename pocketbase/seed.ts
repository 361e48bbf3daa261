import type { MyPortfolio } from '../src/domain/my-portfolio.ts'
import {
  addDays,
  type Day,
  dayOf,
  type Moment,
  momentOf,
  timeOf,
  toMoment,
} from '../src/domain/school-day.ts'
import type { DemoGround, DemoLogin } from './demo.ts'
import { beginYear, type Days, signIn, takeIn } from './demo-beginning.ts'
import { classList, report } from './demo-lists.ts'
import { hold } from './demo-meeting.ts'
import { COORDINATOR, GREET, JAN, LEYLA, PASSWORD, PUPILS, SOFIE, TOM } from './demo-people.ts'
import { type DemoResult, Making } from './demo-pupil.ts'
import { type DemoPortfolio, everybody, openRound, planMeetings } from './demo-round.ts'
import { TEXTS } from './demo-texts.ts'
import { idMaker, Visitor } from './demo-visitor.ts'

/** What is seen from today: the same school on every machine and every day. */
function daysFrom(today: Day): Days & Record<'first' | 'firstMeetings' | 'now' | 'nowMeetings', Day> {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0)
  const september = `${year}-09-01`
  // early in the year last spring's school year is still the one that this story is about
  const yearStart = september <= addDays(today, -84) ? september : addDays(today, -84)
  return {
    yearStart,
    yearEnd: addDays(yearStart, 364),
    yearName: `${year}-${year + 1}`,
    autumnStart: addDays(today, -22),
    autumnEnd: addDays(today, -13),
    takenOver: addDays(today, -70),
    first: addDays(today, -63),
    firstMeetings: addDays(today, -49),
    now: addDays(today, -12),
    nowMeetings: addDays(today, -1),
  }
}

/**
 * The demo school: class 3B of 24 pupils with their families, a round that is over, and one that is under way, in every
 * state. Everything goes through the imports, doors and rules of real use, with the school's clock set back.
 */
export async function seedDemoSchool(ground: DemoGround): Promise<DemoLogin[]> {
  const today = dayOf(toMoment(Date.now()))
  const days = daysFrom(today)
  const newId = idMaker(20_260_901)

  ground.say('the school year begins: staff, a class of 24, families')
  // made before the school opens: two processes would wait for each other's database
  const link = await ground.firstLink()
  await at(ground, momentOf(days.yearStart, '09:00'), (url) => beginYear(url, link, days, classList()))
  ground.say('a first report and a first round')
  await at(ground, momentOf(days.first, '09:00'), (url) => firstRound(url, days, newId))
  ground.say('its meetings')
  await at(ground, momentOf(days.firstMeetings, '15:30'), (url) => firstMeetings(url, days, newId))
  ground.say('a second report; this round is prepared')
  const pictures = await at(ground, momentOf(days.now, '09:00'), (url) => thisRound(url, days, newId))
  ground.say('the first meetings of this round')
  await at(ground, momentOf(days.nowMeetings, '15:30'), (url) => theseMeetings(url, days, newId))
  // one meeting is going on while the visitor looks
  const begun = toMoment(Date.now() - 6 * 60_000)
  await at(ground, begun, (url) => meetingOfNow(url, begun, newId))
  return loginsOf(pictures)
}

/** Opens the school at a moment, lets things happen, and closes it again. */
async function at<T>(ground: DemoGround, moment: Moment, happen: (url: string) => Promise<T>): Promise<T> {
  const school = await ground.open(moment)
  try {
    return await happen(school.url)
  } finally {
    await school.stop()
  }
}

/** What stands on a pupil's card, by the name that stands on it. */
type CardsByName = ReadonlyMap<string, string[]>

/** New cards for the class, and every pupil signed in with theirs through a class session. */
async function letIn(
  url: string,
  teacher: Visitor,
): Promise<{ pictures: CardsByName; visitors: Map<string, Visitor> }> {
  const [group] = await teacher.list<{ id: string }>('groups', 'name = "3B"')
  const { codes } = await teacher.do('codes.make', { group: group!.id })
  const session = await teacher.do('class_session.open', { group: group!.id, minutes: 100 })
  const visitors = new Map<string, Visitor>()
  for (const { pupil, pictures } of codes) {
    const { token } = await new Visitor(url).do('door.pupil', {
      code: session.code,
      pupil,
      pictures,
      device: '',
    })
    visitors.set(pupil, new Visitor(url, token))
  }
  await teacher.do('class_session.close', { id: session.id })
  return { pictures: new Map(codes.map(({ name, pictures }) => [name, pictures])), visitors }
}

const portfolioOf = (pupil: Visitor): Promise<MyPortfolio> => pupil.view('my_portfolio', {})

/** What the pupil may see of a report on that day. */
const resultsOf = async (pupil: Visitor, period: string): Promise<DemoResult[]> =>
  (await portfolioOf(pupil)).results.filter((result) => result.period === period)

async function firstRound(
  url: string,
  days: ReturnType<typeof daysFrom>,
  newId: () => string,
): Promise<void> {
  const coordinator = await signIn(url, COORDINATOR)
  const teacher = await signIn(url, TOM)
  await takeIn(
    coordinator,
    'results',
    'startrapport.csv',
    report('Startrapport', 1, days.first, days.firstMeetings),
    days.first,
  )
  const round = await openRound(coordinator, 'Startgesprek', days.first, days.firstMeetings)
  await planMeetings(
    coordinator,
    round,
    days.firstMeetings,
    PUPILS.map((_, index) => index),
    newId,
  )
  const { visitors } = await letIn(url, teacher)
  for (const [index, { portfolio, pupil }] of (await everybody(coordinator, round)).entries()) {
    const me = visitors.get(pupil)!
    const results = await resultsOf(me, 'Startrapport')
    const making = new Making(me, portfolio, index, TEXTS[index]!, newId)
    await making.aboutMe()
    await making.pride()
    await making.results(results)
    const point = await making.point(0, results, days.now)
    await teacher.do('point.move', { point: point.id, rev: point.rev, to: 'approved' })
    const contact = await teacher.do('contact.open', { portfolio })
    await teacher.do('contact.close', { contact: contact.id, rev: contact.rev })
  }
}

async function firstMeetings(
  url: string,
  days: ReturnType<typeof daysFrom>,
  newId: () => string,
): Promise<void> {
  const coordinator = await signIn(url, COORDINATOR)
  const teacher = await signIn(url, TOM)
  const [round] = await coordinator.list<{ id: string; rev: number }>('rounds', 'name = "Startgesprek"')
  const pupils = await everybody(coordinator, round!.id)
  for (const [index, pupil] of pupils.entries()) {
    for (const meeting of pupil.meetings) {
      // one family did not come
      if (index === 8)
        await teacher.do('meeting.state', { meeting: meeting.id, rev: meeting.rev, to: 'no_show' })
      else
        await keepPromise(
          teacher,
          index,
          await hold(teacher, pupil, meeting, index, days.firstMeetings, newId),
        )
    }
  }
  await coordinator.do('round.state', { round: round!.id, rev: round!.rev, to: 'closed' })
}

/** What became of the pupil's own agreement: done, busy, still open. */
async function keepPromise(
  teacher: Visitor,
  index: number,
  { action }: { action: { id: string; rev: number } },
): Promise<void> {
  const status = (['done', 'busy', 'done', 'open'] as const)[index % 4]!
  if (status !== 'open') await teacher.do('action.status', { action: action.id, rev: action.rev, status })
}

/** How far the pupils of this round are: one row a state, with the places in the class list. */
const STATES = {
  nothing: [19],
  me: [12, 20],
  halfway: [4, 9, 21],
  draft: [2, 10],
  proposed: [7, 17, 18],
  returned: [13],
  reworded: [22],
  approved: [11, 15, 23],
  held: [3],
  contact: [5],
  ready: [0, 1, 6, 14, 16, 8],
} as const

const stateOf = (index: number): keyof typeof STATES =>
  (Object.keys(STATES) as (keyof typeof STATES)[]).find((state) =>
    (STATES[state] as readonly number[]).includes(index),
  )!

async function thisRound(
  url: string,
  days: ReturnType<typeof daysFrom>,
  newId: () => string,
): Promise<CardsByName> {
  const coordinator = await signIn(url, COORDINATOR)
  const teacher = await signIn(url, TOM)
  const later = addDays(days.now, 40)
  await takeIn(
    coordinator,
    'results',
    'herfstrapport.csv',
    report('Herfstrapport', 2, addDays(days.now, -2), later),
    days.now,
  )
  const round = await openRound(coordinator, 'Herfstgesprek', days.now, days.nowMeetings)
  // the pupils whose meetings were yesterday
  await planMeetings(coordinator, round, days.nowMeetings, [0, 1, 6, 8], newId)
  const { visitors, pictures } = await letIn(url, teacher)
  for (const [index, { portfolio, pupil }] of (await everybody(coordinator, round)).entries()) {
    const me = visitors.get(pupil)!
    const results = await resultsOf(me, 'Herfstrapport')
    await prepare(new Making(me, portfolio, index, TEXTS[index]!, newId), teacher, results, days)
  }
  return pictures
}

/** Brings one portfolio to its state. */
async function prepare(
  making: Making,
  teacher: Visitor,
  results: readonly DemoResult[],
  days: ReturnType<typeof daysFrom>,
): Promise<void> {
  const state = stateOf(making.index)
  const { me, portfolio } = making
  if (state === 'nothing') return
  await making.aboutMe()
  if (state === 'me') return
  await making.pride()
  await making.results(results)
  if (state === 'halfway') return
  await making.work()
  await making.feelings(making.index % 3 === 0)
  await lookBack(making, teacher)
  const by = addDays(days.nowMeetings, 21)
  const point = await making.point(1, results, by, state !== 'draft')
  const move = (visitor: Visitor, to: 'approved' | 'returned' | 'reworded', more = {}) =>
    visitor.do('point.move', { point: point.id, rev: point.rev, to, ...more })
  switch (state) {
    case 'draft':
    case 'proposed':
      return
    case 'returned':
      await move(teacher, 'returned', { comment: 'Mooi! Hoe vaak ga je dat doen? Zet er nog een getal bij.' })
      return
    case 'reworded':
      await move(teacher, 'reworded', { words: { what: 'Ik vraag hulp na twee keer zelf proberen' } })
      return
  }
  await move(teacher, 'approved')
  if (state === 'approved') return
  if (state === 'held') {
    const { slides } = await portfolioOf(me)
    const work = slides.find(({ type }) => type === 'work')!
    await teacher.do('slide.hold', {
      slide: work.id,
      rev: work.rev,
      comment: 'Op de foto staat ook Bo. Vraag eerst of dat mag.',
    })
    return
  }
  const contact = await teacher.do('contact.open', { portfolio })
  if (state === 'ready') await teacher.do('contact.close', { contact: contact.id, rev: contact.rev })
}

/** What became of the point of last round: the pupil's verdict first. */
async function lookBack(making: Making, teacher: Visitor): Promise<void> {
  const { me, portfolio, index } = making
  const old = (await portfolioOf(me)).last?.points[0]
  if (!old) return
  const verdict = (['reached', 'continued', 'reached', 'let_go'] as const)[index % 4]!
  const { rev } = await me.do('point.verdict', { point: old.id, rev: old.rev, verdict })
  const decided = await teacher.do('point.outcome', { point: old.id, rev, outcome: verdict, portfolio })
  // what continues lies ready as a draft; the story of this class goes on with the new point
  if (decided.continued && index % 8 !== 1)
    await me.do('point.move', { point: decided.continued, rev: 1, to: 'set_aside' })
}

async function theseMeetings(
  url: string,
  days: ReturnType<typeof daysFrom>,
  newId: () => string,
): Promise<void> {
  const coordinator = await signIn(url, COORDINATOR)
  const teacher = await signIn(url, LEYLA)
  const [round] = await coordinator.list<{ id: string }>('rounds', 'name = "Herfstgesprek"')
  const pupils = await everybody(coordinator, round!.id)
  const of = (index: number): [DemoPortfolio, DemoPortfolio['meetings'][number]] => [
    pupils[index]!,
    pupils[index]!.meetings[0]!,
  ]
  for (const index of [0, 1]) {
    const [pupil, meeting] = of(index)
    await hold(teacher, pupil, meeting, index, days.nowMeetings, newId)
  }
  // one family did not come; one meeting is moved and one cancelled
  const [, missed] = of(8)
  await teacher.do('meeting.state', { meeting: missed.id, rev: missed.rev, to: 'no_show' })
  const [, moved] = of(16)
  await teacher.do('meeting.move', {
    meeting: moved.id,
    rev: moved.rev,
    day: addDays(days.nowMeetings, 11),
    time: '12:20',
    room: 'lokaal 3B',
  })
  const [, cancelled] = of(9)
  await teacher.do('meeting.state', { meeting: cancelled.id, rev: cancelled.rev, to: 'cancelled' })
  // an agreement that was written on a pupil's device without a network, and arrived after the meeting
  const [late, closed] = of(1)
  await teacher.do('action.save', {
    id: newId(),
    rev: 0,
    meeting: closed.id,
    what: 'Ik lees op zaterdag voor aan mijn nichtje.',
    owner: 'pupil',
    owner_name: late.given_name,
    by_when: '',
    sign: '',
  })
}

/** The meeting that is on: its agreements are written, it is not closed yet. */
async function meetingOfNow(url: string, begun: Moment, newId: () => string): Promise<void> {
  const coordinator = await signIn(url, COORDINATOR)
  const teacher = await signIn(url, TOM)
  const [round] = await coordinator.list<{ id: string }>('rounds', 'name = "Herfstgesprek"')
  const pupil = (await everybody(coordinator, round!.id))[6]!
  const planned = pupil.meetings[0]!
  const today = dayOf(begun)
  const moved = await teacher.do('meeting.move', {
    meeting: planned.id,
    rev: planned.rev,
    day: today,
    time: timeOf(begun),
    room: 'lokaal 3B',
  })
  await hold(teacher, pupil, { ...planned, rev: moved.rev }, 6, today, newId, false)
}

function loginsOf(pictures: CardsByName): DemoLogin[] {
  const staff = [COORDINATOR, TOM, LEYLA, SOFIE, JAN, GREET].map(({ role, name, mail }) => ({
    role: name === GREET.name ? 'former_teacher' : role,
    name,
    mail,
    password: PASSWORD,
  }))
  const pupils = PUPILS.map(({ given, family }) => {
    const name = `${given} ${family}`
    return { role: 'pupil', name, group: '3B', pictures: pictures.get(name)! }
  })
  return [...staff, ...pupils]
}
