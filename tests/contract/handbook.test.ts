import { beforeAll, describe, expect, test } from 'vitest'
import { buildContent } from '../../pocketbase/build-site.ts'
import { STAGES } from '../../src/domain/people.ts'
import { agendaMinutes, DEFAULT_AGENDA, ROUND_KINDS } from '../../src/domain/round.ts'
import { SLIDE_TYPES } from '../../src/domain/slide.ts'

// Contentlayer's output is not there before it is built, so nothing of the handbook may be imported above.
beforeAll(buildContent, 60_000)

describe('the handbook', () => {
  test('gives every slide and every stage a question and a way to begin', async () => {
    const { startersFor, startersOfStage, topics } = await import('../../src/handbook/starters.ts')
    expect(topics()).toEqual(expect.arrayContaining([...SLIDE_TYPES]))
    for (const stage of STAGES)
      for (const topic of topics()) {
        const { question, starters } = startersFor(topic, stage)
        expect(question, `${stage} ${topic}`).toMatch(/\?$/)
        expect(starters.length, `${stage} ${topic}`).toBeGreaterThan(0)
        expect(startersOfStage(stage)[topic].starters).toBe(starters)
      }
  })

  test('asks the youngest in few words', async () => {
    const { startersFor } = await import('../../src/handbook/starters.ts')
    for (const type of SLIDE_TYPES) {
      const { question, starters } = startersFor(type, 'early')
      expect(starters, type).toHaveLength(1)
      expect(question.length, question).toBeLessThanOrEqual(40)
    }
  })

  test('has an agenda for each kind of round, and the student-led one is the default', async () => {
    const { agendas } = await import('../../src/handbook/agendas.ts')
    expect(agendas().map((agenda) => agenda.kind)).toEqual([...ROUND_KINDS])
    const studentLed = agendas()[0]!
    expect(studentLed.parts).toEqual(DEFAULT_AGENDA)
    expect(agendaMinutes(studentLed.parts)).toBe(20)
    expect(agendas()[2]!.parts.map((item) => item.part)).not.toContain('results')
  })

  test('renders prose to plain HTML, without a script and without an inline style', async () => {
    const { guides } = await import('../../src/handbook/guides.ts')
    const { talkCards } = await import('../../src/handbook/talk-cards.ts')
    const all = [...guides().map((guide) => guide.text), ...talkCards().map((card) => card.advice)]
    expect(all.length).toBeGreaterThan(20)
    for (const html of all) {
      expect(html).toMatch(/^<(h2|p)>/)
      expect(html).not.toMatch(/<script|style=|\bon\w+=/)
    }
    expect(new Set(guides().map((guide) => guide.slug)).size).toBe(guides().length)
  })
})
