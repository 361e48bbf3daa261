import { readFileSync } from 'node:fs'
import { addDays, type Day } from '../src/domain/school-day.ts'
import type { Feeling } from '../src/domain/slide.ts'
import { slideIdFor } from '../src/domain/slide.ts'
import { type DemoTexts, POINTS, REFLECTIONS } from './demo-texts.ts'
import type { Visitor } from './demo-visitor.ts'
import { inHouse } from './house.ts'

export interface DemoResult {
  id: string
  subject: string
}

/** A pupil of the demo school at work on their own portfolio. */
export class Making {
  readonly me: Visitor
  readonly portfolio: string
  readonly index: number
  readonly texts: DemoTexts
  readonly newId: () => string

  constructor(me: Visitor, portfolio: string, index: number, texts: DemoTexts, newId: () => string) {
    this.me = me
    this.portfolio = portfolio
    this.index = index
    this.texts = texts
    this.newId = newId
  }

  async #slide(
    type: Parameters<typeof slideIdFor>[1],
    fields: {
      title?: string
      text: string
      feeling?: Feeling
      mood?: number
      result?: string
      shown?: boolean
    },
  ): Promise<{ id: string; rev: number }> {
    const { title = '', text, feeling = '', mood = 0, result, shown = type !== 'wellbeing' } = fields
    const id = slideIdFor(this.portfolio, type, result) ?? this.newId()
    const named = result === undefined ? {} : { result }
    return this.me.do('slide.save', {
      id,
      rev: 0,
      portfolio: this.portfolio,
      type,
      title,
      text,
      feeling,
      mood,
      shown,
      ...named,
    })
  }

  async #picture(slide: { id: string; rev: number }, name: string): Promise<void> {
    const bytes = readFileSync(inHouse(`pocketbase/demo-pictures/${name}.jpg`))
    const file = new File([bytes], `${name}.jpg`, { type: 'image/jpeg' })
    await this.me.do('slide.picture', { slide: slide.id, rev: slide.rev }, { picture: file })
  }

  async aboutMe(): Promise<void> {
    await this.#slide('me', { text: this.texts.me })
  }

  async pride(): Promise<void> {
    const slide = await this.#slide('proud', { text: this.texts.proud })
    await this.me.do('speaking_note.save', {
      slide: slide.id,
      rev: 0,
      text: 'Rustig beginnen. Eerst naar iedereen kijken.',
    })
  }

  async work(): Promise<void> {
    const { title, text, picture } = this.texts.work
    await this.#picture(await this.#slide('work', { title, text, feeling: 'well' }), picture)
  }

  async feelings(shown: boolean): Promise<void> {
    await this.#slide('wellbeing', { text: this.texts.feel, mood: this.texts.mood, shown })
    await this.#slide('interests', { text: this.texts.interests })
  }

  /** Says something of two results: one that went well, one that did not. */
  async results(results: readonly DemoResult[]): Promise<void> {
    const [good, other] = [results[this.index % results.length]!, results[(this.index + 3) % results.length]!]
    const say = (feeling: 'well' | 'so_so' | 'hard') => REFLECTIONS[feeling][this.index % 3]!
    const hard = this.index % 2 === 0 ? 'hard' : 'so_so'
    await this.#slide('result', { result: good.id, feeling: 'well', text: say('well') })
    await this.#slide('result', { result: other.id, feeling: hard, text: say(hard) })
  }

  /** Writes an improvement point, tied to a result of its subject, and proposes it. */
  async point(
    nth: number,
    results: readonly DemoResult[],
    by: Day,
    propose = true,
  ): Promise<{ id: string; rev: number }> {
    const { subject, ...words } = POINTS[(this.index + nth * 3) % POINTS.length]!
    const tied = results.find((result) => result.subject === subject) ?? results[0]!
    const id = this.newId()
    const by_when = addDays(by, (this.index % 4) * 7)
    const saved = await this.me.do('point.save', {
      id,
      rev: 0,
      portfolio: this.portfolio,
      ...words,
      by_when,
      results: [tied.id],
      slides: [],
    })
    return propose ? this.me.do('point.move', { point: id, rev: saved.rev, to: 'proposed' }) : saved
  }
}
