import { describe, expect, test } from 'vitest'
import type { Page, Presentation } from '../../src/domain/presentation.ts'
import { wishOf } from '../../src/stage/controls.ts'
import { drawPage } from '../../src/stage/draw.ts'
import { stopsOf } from '../../src/stage/floor.ts'
import { html } from '../../src/stage/html.ts'
import { line, offerStarters } from '../../src/stage/pieces.ts'
import { hashOf, indexOf, stay, step } from '../../src/stage/place.ts'

describe('the place in the address', () => {
  const places = ['vorige-keer', 'abc', 'afspraken']
  test.each([
    ['', 0],
    ['#abc', 1],
    ['#afspraken', 2],
    ['#bestaat-niet', 0],
    ['#%E0%A4%A', 0],
    ['abc', 1],
  ])('%s is slide %i', (hash, index) => {
    expect(indexOf(hash, places)).toBe(index)
  })
  test('comes back as it went', () => {
    for (const place of places) expect(indexOf(hashOf(place), places)).toBe(places.indexOf(place))
  })
  test('a step stops at both ends', () => {
    expect([step(0, -1, 3), step(0, 1, 3), step(2, 1, 3)]).toEqual([0, 1, 2])
  })
  test('stays where somebody is when slides come and go', () => {
    expect(stay(1, ['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toBe(2)
    expect(stay(1, ['a', 'b', 'c'], ['a', 'c'])).toBe(0)
    expect(stay(2, ['a', 'b', 'c'], ['x'])).toBe(0)
  })
})

describe('a key asks for', () => {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
  test.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['O', 'overview'],
    ['f', 'full'],
    ['n', 'notes'],
    ['b', 'rest'],
    ['.', 'rest'],
    ['Escape', 'close'],
    ['x', null],
    ['Tab', null],
  ])('%s: %s', (key, wish) => {
    expect(wishOf({ ...none, key })).toBe(wish)
  })
  test('going back, with shift and space; and nothing that belongs to the browser', () => {
    expect(wishOf({ ...none, key: ' ', shiftKey: true })).toBe('previous')
    expect(wishOf({ ...none, key: 'f', ctrlKey: true })).toBeNull()
    expect(wishOf({ ...none, key: 'ArrowLeft', altKey: true })).toBeNull()
  })
})

describe('markup', () => {
  test('escapes whatever is not markup', () => {
    const nasty = `<img src=x onerror="a('b')">&`
    expect(html`<p title="${nasty}">${nasty}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;</p>',
    )
    expect(html`<ul>${['<a>', 'b'].map((one) => html`<li>${one}</li>`)}</ul>${null}${false}${0}`.text).toBe(
      '<ul><li>&lt;a&gt;</li><li>b</li></ul>0',
    )
  })
  test('sets the beginning of a sentence apart that the school offered, the longest one', () => {
    offerStarters(['Ik ben', 'Ik ben trots op'])
    expect(line('Ik ben trots op mijn brug').text).toBe('<p><b>Ik ben trots op</b> mijn brug</p>')
    expect(line('Dat <b>is</b> zo').text).toBe('<p>Dat &lt;b&gt;is&lt;/b&gt; zo</p>')
  })
})

describe('the path', () => {
  const page = (part: Page['part'], place: string): Page => ({ kind: 'question', part, place, question: '?' })
  test('is a dot a page while they can be counted, then a dot a part', () => {
    const few = Array.from({ length: 12 }, (_, index) => page('results', `r${index}`))
    expect(stopsOf(few)).toHaveLength(12)
    const many = [page('last_time', 'l'), ...few, page('points', 'p'), page('agreements', 'a')]
    expect(stopsOf(many).map(({ pages }) => pages.length)).toEqual([1, 12, 1, 1])
  })
})

describe('a point on the screen', () => {
  const words = {
    what: 'Schatten',
    why: '',
    first_step: 'Elke dag',
    obstacle: 'Als ik het vergeet,',
    plan: 'dan vraag ik hulp.',
    helper: '',
    sign: '8 van de 10.',
  }
  const draw = (more: Partial<typeof words>): string => {
    const pages: Page[] = [
      {
        kind: 'point',
        place: 'p',
        part: 'points',
        words: { ...words, ...more },
        by_when: '2026-12-18',
        ties: [],
        continues: false,
      },
    ]
    const text = drawPage({ pages, pupil: 'Noor', teacher: '', theme: 'moss' } as Presentation, 0).text
    return text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replaceAll(' ', ' ')
      .replace(/ ([.,])/g, '$1')
  }
  test('says if and then once, whoever wrote them', () => {
    expect(draw({})).toContain('Als ik het vergeet, dan vraag ik hulp.')
    expect(draw({ obstacle: 'ik het vergeet', plan: 'vraag ik hulp' })).toContain(
      'Als ik het vergeet, dan vraag ik hulp.',
    )
    expect(draw({ obstacle: '', plan: '' })).not.toContain('Als het moeilijk wordt')
  })
  test('says by when in the same breath as how it is noticed', () => {
    expect(draw({})).toContain('8 van de 10, tegen 18 december.')
  })
  test('names the help, also where the pupil wrote a whole sentence', () => {
    expect(draw({ helper: 'papa, bij het koken' })).toContain('Hulp van papa, bij het koken')
    expect(draw({ helper: 'Ik vraag hulp aan Lotte' })).not.toContain('Hulp van')
    expect(draw({ helper: '' })).toContain('Noor vertelt')
  })
})
