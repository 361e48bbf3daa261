import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hintForDate,
  hintForSign,
  hintForStep,
  hintForWhat,
  hintsFor,
  wordsOf,
} from '../../src/domain/vagueness.ts'
import { VAGUENESS_EXAMPLES } from '../../src/domain/vagueness-examples.ts'

const HINT_FOR = { what: hintForWhat, first_step: hintForStep, sign: hintForSign }

describe('the words of a point', () => {
  test('the table holds at least forty examples, vague and clear, of every field', () => {
    const texts = new Set(VAGUENESS_EXAMPLES.map(({ field, text }) => `${field} ${text}`))
    expect(texts.size).toBe(VAGUENESS_EXAMPLES.length)
    expect(texts.size).toBeGreaterThanOrEqual(40)
    for (const field of ['what', 'first_step', 'sign'] as const) {
      const hints = VAGUENESS_EXAMPLES.filter((row) => row.field === field).map(({ hint }) => hint === null)
      expect(hints.filter(Boolean).length, `${field}, clear`).toBeGreaterThanOrEqual(8)
      expect(hints.filter((clear) => !clear).length, `${field}, vague`).toBeGreaterThanOrEqual(7)
    }
  })

  test.each(VAGUENESS_EXAMPLES)('$field: "$text" → $hint', ({ field, text, hint }) => {
    expect(HINT_FOR[field](text)).toBe(hint)
  })

  test('capitals, accents and full stops change nothing', () => {
    for (const { field, text, hint } of VAGUENESS_EXAMPLES) {
      expect(HINT_FOR[field](`${text.toUpperCase()}.`)).toBe(hint)
      expect(HINT_FOR[field](text.normalize('NFD'))).toBe(hint)
    }
    expect(wordsOf('Één béétje, ça va?')).toEqual(['een', 'beetje', 'ca', 'va'])
  })

  test('any text gets an answer, and what is not written yet is not called vague', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const hintFor of Object.values(HINT_FOR))
          expect([null, 'string']).toContain(hintFor(text) && typeof hintFor(text))
      }),
    )
    expect(hintForWhat('')).toBeNull()
    expect(hintForStep(' ')).toBeNull()
  })
})

describe('the date of a point', () => {
  test.each([
    ['', 'date_missing'],
    ['2026-11-23', 'date_past'],
    ['2026-11-24', null],
    ['2026-12-18', null],
    ['2027-06-30', 'date_far'],
  ])('%s → %s', (day, hint) => {
    expect(hintForDate(day, '2026-11-24')).toBe(hint)
  })
})

test('all hints of a point, in the order in which it is written', () => {
  const vague = { what: 'beter mijn best doen', first_step: 'meer oefenen', sign: '', by_when: '' }
  expect(hintsFor(vague, '2026-11-24')).toEqual(['what_vague', 'step_vague', 'sign_missing', 'date_missing'])
  const clear = {
    what: 'de tafels van 7 en 8 kennen zonder nadenken',
    first_step: 'elke dag 5 minuten met de kaartjes',
    sign: 'Ik heb 8 op 10 op de tafeltoets',
    by_when: '2026-12-18',
  }
  expect(hintsFor(clear, '2026-11-24')).toEqual([])
})
