import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge, sameContent, together } from '../../src/domain/merging.ts'

const TEXTS = ['title', 'text']
const content = (text: string, more: object = {}) => ({ title: '', text, feeling: '', shown: true, ...more })

describe('two devices wrote in the same slide', () => {
  test('what only the other changed is taken in', () => {
    const mine = content('de brug')
    const theirs = content('', { title: 'Trots' })
    expect(merge(content(''), mine, theirs, TEXTS)).toEqual({
      content: { title: 'Trots', text: 'de brug', feeling: '', shown: true },
      clashes: [],
    })
  })

  test('two other texts clash, and mine stays where it is until somebody chooses', () => {
    const merged = merge(content('begin'), content('mijn tekst'), content('hun tekst'), TEXTS)
    expect(merged.clashes).toEqual(['text'])
    expect(merged.content.text).toBe('mijn tekst')
  })

  test.each([
    ['de brug hield', 'de brug hield een boek', 'de brug hield een boek'],
    ['de brug hield een boek', 'de brug', 'de brug hield een boek'],
    ['', 'de brug', 'de brug'],
    ['de brug', '', 'de brug'],
  ])('a text that holds the other whole is the one that stays: "%s" and "%s"', (mine, theirs, kept) => {
    const merged = merge(content('x'), content(mine), content(theirs), TEXTS)
    expect(merged).toEqual({ content: content(kept), clashes: [] })
  })

  test('of a choice that both changed, mine counts', () => {
    const merged = merge(
      content(''),
      content('', { feeling: 'well' }),
      content('', { feeling: 'hard' }),
      TEXTS,
    )
    expect(merged).toEqual({ content: content('', { feeling: 'well' }), clashes: [] })
  })

  test('lists are compared by what they hold', () => {
    const base = { results: ['a'] }
    expect(merge(base, { results: ['a'] }, { results: ['a', 'b'] }, []).content).toEqual({
      results: ['a', 'b'],
    })
  })

  test('no text is ever lost: it is in what comes out, or it clashes', () => {
    const text = fc.constantFrom('', 'a', 'ab', 'b', 'brug')
    fc.assert(
      fc.property(text, text, text, (was, here, there) => {
        const { content: out, clashes } = merge(content(was), content(here), content(there), TEXTS)
        if (clashes.length > 0) return
        if (here !== was) expect(out.text).toContain(here)
        if (there !== was) expect(out.text).toContain(there)
      }),
    )
  })
})

test('keeping both puts them under each other', () => {
  expect(together('Mijn tekst. ', 'Hun tekst.')).toBe('Mijn tekst.\nHun tekst.')
})

test('the same content is the same whatever else a record holds', () => {
  expect(sameContent(content('a'), { ...content('a'), rev: 3 })).toBe(true)
  expect(sameContent(content('a'), content('b'))).toBe(false)
})
