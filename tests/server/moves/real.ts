import type { RecordModel } from 'pocketbase'
import { addDays, dayOf, startOfDay, toMoment } from '../../../src/domain/school-day.ts'
import { newId, type Said, type Scene } from '../../support/scene.ts'
import type { School } from '../../support/school.ts'
import type { Action, Model, Point, Who } from './model.ts'

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))
export const BY_WHEN = addDays(dayOf(toMoment(Date.now())), 30)

/** One portfolio on the real server, with everybody who tries something with it. */
export class Real {
  readonly #school: School
  readonly #scene: Scene
  readonly #people: Record<Who, RecordModel>
  readonly result: string
  round = ''
  portfolio = ''
  meeting = ''

  private constructor(school: School, scene: Scene, people: Record<Who, RecordModel>, result: string) {
    this.#school = school
    this.#scene = scene
    this.#people = people
    this.result = result
  }

  /** Gives the pupil a second class teacher: an undo is only for who made the move. */
  static async open(school: School, scene: Scene): Promise<Real> {
    const { superuser } = school
    const secret = 'a-long-test-password-1'
    const coTeacher = await superuser.collection('staff').create({
      name: 'Co Teacher',
      email: 'co@delinde.example',
      password: secret,
      passwordConfirm: secret,
      active: true,
    })
    const pupil = scene.pupils[0]!
    await superuser.collection('grants').create({
      pupil: pupil.id,
      staff: coTeacher.id,
      kind: 'class_teacher',
      source: 'co-teacher',
      start: day(-10),
      until: day(100),
    })
    const { id } = await scene.giveResult(pupil.id)
    return new Real(school, scene, { ...scene, pupil, coTeacher, classmate: scene.pupils[1]! }, id)
  }

  #make(collection: string, fields: Record<string, unknown>) {
    return this.#school.superuser.collection(collection).create(fields)
  }

  /** A portfolio that nobody has touched, in a round of its own, brought to where the model is. */
  async begin(model: Model): Promise<void> {
    const pupil = this.#people.pupil.id
    const days = { prepare_from: day(-1), first_day: day(1), last_day: day(9) }
    const { group, year } = this.#scene
    const fields = {
      school_year: year,
      name: newId(),
      kind: 'student_led',
      state: 'open',
      groups: [],
      agenda: [],
    }
    this.round = (await this.#make('rounds', { ...fields, ...days, rev: model.round.rev })).id
    this.portfolio = (await this.#make('portfolios', { pupil, round: this.round, group, rev: 1 })).id
    const of = { portfolio: this.portfolio, pupil }
    const { contact, meeting, points } = model
    const staff = this.#people.teacher.id
    const opened = { staff, opened_at: day(-1) }
    const made = await Promise.all([
      this.#make('meetings', { ...of, ...meeting, start: day(2), minutes: 10 }),
      this.#make('bells', { id: this.portfolio, pupil, rings: 0 }),
      ...(contact.state === 'none' ? [] : [this.#make('student_contacts', { ...of, ...contact, ...opened })]),
      ...points.map(({ id, rev, state, what, first_step, offered, agreed }) =>
        this.#make('improvement_points', {
          ...of,
          ...{ id, rev, state, what, first_step, sign: 'x', by_when: startOfDay(BY_WHEN) },
          results: [this.result],
          agreed_at: agreed ? day(-1) : '',
          words: offered === '' ? null : { what: offered },
        }),
      ),
    ])
    this.meeting = made[0]!.id
    for (const action of model.actions)
      await this.#make('agreed_actions', { ...action, pupil, meeting: this.meeting, written_at: day(-1) })
  }

  say(who: Who, command: Parameters<Scene['say']>[1], input: Record<string, unknown>): Promise<Said> {
    return this.#scene.say(this.#people[who], command, input)
  }

  idOf(who: Who): string {
    return this.#people[who].id
  }

  /** What is stored, in the shape of the model; and the history with the latest row last. */
  async look(): Promise<{ stored: Model; history: RecordModel[]; contact: string }> {
    const expand = [
      'round',
      'improvement_points_via_portfolio',
      'student_contacts_via_portfolio',
      'meetings_via_portfolio.agreed_actions_via_meeting',
      'history_via_portfolio',
    ].join(',')
    const kept = await this.#school.superuser.collection('portfolios').getOne(this.portfolio, { expand })
    const of = kept.expand ?? {}
    // there is one a portfolio, so it comes alone
    const contact = of['student_contacts_via_portfolio']
    const meeting = of['meetings_via_portfolio'][0]
    const stored = {
      round: { open: of['round'].state === 'open', rev: of['round'].rev },
      contact: { state: contact?.state ?? 'none', rev: contact?.rev ?? 0 },
      meeting: { state: meeting.state, rev: meeting.rev },
      points: (of['improvement_points_via_portfolio'] ?? []).map(pointOf),
      actions: (meeting.expand?.agreed_actions_via_meeting ?? []).map(actionOf),
    }
    return { stored, history: of['history_via_portfolio'] ?? [], contact: contact?.id ?? '' }
  }
}

function pointOf(kept: RecordModel): Omit<Point, 'lastMover'> {
  const { id, rev, state, what, first_step, edited, comment } = kept as unknown as Point
  const offered = kept['words']?.what ?? ''
  const agreed = kept['agreed_at'] !== ''
  return {
    id,
    rev,
    state,
    what,
    first_step,
    tied: kept['results'].length > 0,
    edited,
    comment,
    offered,
    agreed,
  }
}

function actionOf(kept: RecordModel): Action {
  const { id, rev, what, owner, status, arrival } = kept as unknown as Action
  return { id, rev, what, owner, status, arrival }
}
