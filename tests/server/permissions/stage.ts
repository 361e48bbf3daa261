import { createHash, randomBytes } from 'node:crypto'
import { addDays, dayOf, momentOf, startOfDay, toMoment } from '../../../src/domain/school-day.ts'
import { newId } from '../../support/scene.ts'
import type { School } from '../../support/school.ts'
import type { Cast } from './actors.ts'

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))

/** Sets the stage for one act about the pupil of the scene: each function makes what the act needs, fresh. */
export class Stage {
  readonly school: School
  readonly cast: Cast
  #serial = 0

  constructor(school: School, cast: Cast) {
    this.school = school
    this.cast = cast
  }

  get own(): string {
    return this.cast.pupilOf.own.id
  }
  get portfolio(): string {
    return this.cast.scene.portfolios[0]!
  }
  newId = newId

  fresh(word: string): string {
    this.#serial += 1
    return `${word}${1000 + this.#serial}`
  }
  freshMail(): string {
    return `${this.fresh('m')}@delinde.example`
  }
  freeTime(): { day: string; time: string } {
    this.#serial += 1
    return { day: addDays('2027-01-01', this.#serial), time: '16:00' }
  }

  make(collection: string, fields: Record<string, unknown>) {
    return this.school.superuser.collection(collection).create(fields)
  }

  /** What is left of earlier acts on this portfolio would stand in the way of the next. */
  async #clear(collection: string): Promise<void> {
    const of = this.school.superuser.collection(collection)
    for (const record of await of.getFullList({ filter: `portfolio = "${this.portfolio}"` }))
      await of.delete(record.id)
  }

  async link(): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest('hex')
    await this.make('links', { purpose: 'staff', staff: await this.newStaff(), hash, until: day(1) })
    return token
  }
  async newStaff(): Promise<string> {
    const password = randomBytes(12).toString('hex')
    return (
      await this.make('staff', {
        name: 'Nieuw',
        email: this.freshMail(),
        password,
        passwordConfirm: password,
        active: true,
      })
    ).id
  }
  async newPupil(): Promise<string> {
    const password = randomBytes(12).toString('hex')
    return (
      await this.make('pupils', {
        number: this.fresh('66'),
        given_name: 'Nina',
        family_name: 'Nieuw',
        password,
        passwordConfirm: password,
        active: true,
      })
    ).id
  }
  async newOrganisation(): Promise<string> {
    const password = randomBytes(12).toString('hex')
    return (
      await this.make('guardians', {
        kind: 'organisation',
        name: this.fresh('Dienst'),
        language: 'nl',
        password,
        passwordConfirm: password,
        active: true,
      })
    ).id
  }
  /** An import as the screen accepts it: previewed first. */
  async acceptable(list: Record<string, unknown>): Promise<Record<string, unknown>> {
    const seen = await this.cast.scene.say(this.cast.scene.coordinator, 'import.preview', { list })
    return {
      list,
      fingerprint: seen.body.fingerprint,
      goodRowsOnly: true,
      mapping: { kind: 'pupils', headers: [this.fresh('h')], fields: ['number'] },
    }
  }
  async draftRound(): Promise<string> {
    const group = await this.make('groups', {
      name: this.fresh('klas'),
      kind: 'class',
      stage: 'primary',
      school_year: this.cast.scene.year,
    })
    return (
      await this.make('rounds', {
        school_year: this.cast.scene.year,
        name: 'x',
        kind: 'student_led',
        state: 'draft',
        groups: [group.id],
        agenda: [],
        prepare_from: day(0),
        first_day: day(1),
        last_day: day(2),
        rev: 1,
      })
    ).id
  }

  async classSession(): Promise<string> {
    return (
      await this.cast.scene.say(this.cast.scene.teacher, 'class_session.open', {
        group: this.cast.scene.group,
        minutes: 60,
      })
    ).body.id
  }
  async classCode(): Promise<string> {
    return (
      await this.cast.scene.say(this.cast.scene.teacher, 'class_session.open', {
        group: this.cast.scene.group,
        minutes: 60,
      })
    ).body.code
  }
  async pictures(): Promise<string[]> {
    return (await this.cast.scene.say(this.cast.scene.teacher, 'codes.reset', { pupil: this.own })).body
      .codes[0].pictures
  }
  async meetingCode(): Promise<string> {
    const meeting = await this.meeting('open')
    return (await this.cast.scene.say(this.cast.scene.teacher, 'meeting.code', { meeting })).body.code
  }

  async setTheme(theme: string): Promise<number> {
    const kept = await this.school.superuser
      .collection('portfolios')
      .update(this.portfolio, { theme, presentable_reason: '' })
    return kept['rev']
  }
  async withoutContact(): Promise<string> {
    await this.#clear('student_contacts')
    return this.portfolio
  }
  async contact(state: 'open' | 'closed'): Promise<string> {
    await this.#clear('student_contacts')
    return (
      await this.make('student_contacts', {
        portfolio: this.portfolio,
        pupil: this.own,
        state,
        staff: this.cast.scene.teacher.id,
        opened_at: day(-1),
        closed_at: state === 'closed' ? day(-1) : '',
        rev: 1,
      })
    ).id
  }
  async closable(): Promise<string> {
    await this.point('approved')
    return this.contact('open')
  }

  async slide(more: Record<string, unknown> = {}, contact: 'none' | 'open' = 'none'): Promise<string> {
    await (contact === 'none' ? this.withoutContact() : this.contact('open'))
    return (
      await this.make('slides', {
        portfolio: this.portfolio,
        pupil: this.own,
        type: 'free',
        text: this.fresh('tekst'),
        shown: true,
        position: 9,
        rev: 1,
        ...more,
      })
    ).id
  }
  async slideWithPicture(): Promise<string> {
    const slide = await this.slide()
    const body = new FormData()
    body.append('picture', new Blob([Buffer.from(PIXEL, 'base64')], { type: 'image/png' }), 'pixel.png')
    await this.school.superuser.collection('slides').update(slide, body)
    return slide
  }
  async twoSlidesTurned(): Promise<string[]> {
    await this.#clear('slides')
    const first = await this.slide({ position: 0 }, 'open')
    const second = (
      await this.make('slides', {
        portfolio: this.portfolio,
        pupil: this.own,
        type: 'me',
        position: 1,
        rev: 1,
      })
    ).id
    return [second, first]
  }

  async point(state: string, more: Record<string, unknown> = {}): Promise<string> {
    await this.withoutContact()
    await this.#clear('improvement_points')
    return (
      await this.make('improvement_points', {
        portfolio: this.portfolio,
        pupil: this.own,
        state,
        what: 'Lezen',
        first_step: 'Elke dag',
        sign: 'Een boek',
        by_when: day(20),
        position: 0,
        rev: 1,
        ...more,
      })
    ).id
  }
  async twoPointsTurned(): Promise<string[]> {
    const first = await this.point('draft')
    const second = (
      await this.make('improvement_points', {
        portfolio: this.portfolio,
        pupil: this.own,
        state: 'draft',
        what: 'Rekenen',
        position: 1,
        rev: 1,
      })
    ).id
    await this.contact('open')
    return [second, first]
  }
  /** A point that was agreed in a round before this one. */
  async earlierPoint(more: Record<string, unknown> = {}): Promise<string> {
    await this.contact('open')
    const round = await this.make('rounds', {
      school_year: this.cast.scene.year,
      name: this.fresh('vorige'),
      kind: 'student_led',
      state: 'closed',
      groups: [this.cast.scene.group],
      agenda: [],
      prepare_from: day(-60),
      first_day: day(-50),
      last_day: day(-49),
      rev: 1,
    })
    const portfolio = await this.make('portfolios', {
      pupil: this.own,
      round: round.id,
      group: this.cast.scene.group,
      rev: 1,
    })
    await this.make('bells', { id: portfolio.id, pupil: this.own, rings: 0 })
    return (
      await this.make('improvement_points', {
        portfolio: portfolio.id,
        pupil: this.own,
        state: 'approved',
        what: 'Lezen',
        agreed_at: day(-50),
        rev: 1,
        ...more,
      })
    ).id
  }

  async meeting(state: 'planned' | 'open' | 'closed'): Promise<string> {
    const { day: on, time } = this.freeTime()
    return (
      await this.make('meetings', {
        portfolio: this.portfolio,
        pupil: this.own,
        state,
        start: momentOf(on, time),
        minutes: 20,
        rev: 1,
      })
    ).id
  }
  async openable(): Promise<string> {
    await this.contact('closed')
    return this.meeting('planned')
  }
  async action(more: Record<string, unknown> = {}): Promise<string> {
    const meeting = await this.meeting('open')
    return (
      await this.make('agreed_actions', {
        meeting,
        pupil: this.own,
        what: 'Lezen',
        owner: 'pupil',
        status: 'open',
        arrival: 'in_time',
        written_at: day(0),
        rev: 1,
        ...more,
      })
    ).id
  }
  async concluded(): Promise<string> {
    const meeting = await this.meeting('open')
    await this.make('conclusions', { meeting, pupil: this.own, text: 'Goed zo', rev: 1 })
    return meeting
  }
  async confirmation(): Promise<string> {
    const meeting = await this.concluded()
    return (
      await this.make('confirmations', { meeting, pupil: this.own, voice: 'pupil', name: 'Noor', at: day(0) })
    ).id
  }
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
