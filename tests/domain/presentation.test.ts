import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTION_ARRIVALS, ACTION_OWNERS, ACTION_STATUSES } from '../../src/domain/agreed-action.ts'
import { POINT_OUTCOMES, POINT_STATES } from '../../src/domain/improvement-point.ts'
import {
  type ActionForStage,
  type Attendance,
  type Audience,
  lastItems,
  mayHear,
  type PointForStage,
  type ResultForStage,
} from '../../src/domain/last-time.ts'
import {
  LAST_ON_A_PAGE,
  missingFor,
  type Page,
  type PresentationFacts,
  pagesFor,
  type SlideForStage,
} from '../../src/domain/presentation.ts'
import { FAMILY_RULES, familySees, pupilSees } from '../../src/domain/result.ts'
import { DEFAULT_AGENDA, ROUND_KINDS } from '../../src/domain/round.ts'
import { FEELINGS, SLIDE_TYPES } from '../../src/domain/slide.ts'

const NOW = '2026-12-01 15:00:00.000Z'
const PAST = '2026-11-01 00:00:00.000Z'
const LATER = '2026-12-24 00:00:00.000Z'

const here: Attendance = { meeting: 'm1', guardians: ['mother'], alone: false }
const meeting = (more: Partial<Attendance & { begun: boolean }> = {}): Audience => ({
  kind: 'meeting',
  begun: true,
  ...here,
  ...more,
})
const preview: Audience = { kind: 'preview' }

const slide = (id: string, more: Partial<SlideForStage> = {}): SlideForStage => ({
  id,
  type: 'free',
  title: id,
  text: `tekst van ${id}`,
  feeling: '',
  mood: 0,
  shown: true,
  held: false,
  position: 0,
  result: '',
  picture: null,
  ...more,
})
const result = (id: string, more: Partial<ResultForStage> = {}): ResultForStage => ({
  id,
  subject: 'Wiskunde',
  title: `titel ${id}`,
  date: '2026-10-24',
  period: 'herfstrapport',
  scale: 'points',
  value: '13,5/18',
  comment: '',
  pupil_from: PAST,
  family_rule: 'at_meeting',
  family_from: PAST,
  ...more,
})
const point = (id: string, more: Partial<PointForStage> = {}): PointForStage => ({
  id,
  state: 'approved',
  position: 0,
  what: `punt ${id}`,
  why: '',
  first_step: 'stap',
  obstacle: '',
  plan: '',
  helper: '',
  sign: 'teken',
  by_when: '2026-12-18',
  results: [],
  slides: [],
  continues: '',
  outcome: '',
  ...more,
})
const action = (id: string, more: Partial<ActionForStage> = {}): ActionForStage => ({
  id,
  what: `afspraak ${id}`,
  owner: 'pupil',
  owner_name: 'Noor',
  by_when: '',
  sign: '',
  status: 'open',
  arrival: 'in_time',
  agreed: here,
  ...more,
})
const facts = (more: Partial<PresentationFacts> = {}): PresentationFacts => ({
  kind: 'student_led',
  contact: 'closed',
  reason: '',
  agenda: DEFAULT_AGENDA,
  slides: [],
  results: [],
  points: [],
  actions: [],
  conclusion: null,
  last: { points: [], slides: [], actions: [] },
  ...more,
})

const places = (pages: Page[]) => pages.map((page) => page.place)
const shown = (more: Partial<PresentationFacts>, audience = meeting()) =>
  places(pagesFor(facts(more), audience, NOW))

describe('the order of a presentation', () => {
  test('last time, the slides, the points and the agreements, each part with its question', () => {
    const pages = pagesFor(
      facts({
        slides: [
          slide('ik', { type: 'me', position: 0 }),
          slide('trots', { type: 'proud', position: 1 }),
          slide('reken', { type: 'result', result: 'r', position: 2 }),
        ],
        results: [result('r')],
        points: [point('p', { results: ['r'] })],
        last: { points: [point('oud')], slides: [], actions: [action('a')] },
      }),
      meeting(),
      NOW,
    )
    expect(places(pages)).toEqual([
      'vorige-keer',
      'ik',
      'vraag-who_i_am',
      'trots',
      'reken',
      'vraag-results',
      'p',
      'vraag-points',
      'vraag-family',
      'afspraken',
    ])
    expect(pages.find((page) => page.place === 'vraag-points')).toMatchObject({
      question: 'Hoe zouden jullie dit aanpakken?',
    })
  })

  test('a part without pages asks nothing; a school that asks nothing has no questions', () => {
    expect(shown({ slides: [slide('ik', { type: 'me' })] })).toEqual([
      'ik',
      'vraag-who_i_am',
      'vraag-family',
      'afspraken',
    ])
    expect(shown({ slides: [slide('ik', { type: 'me' })], agenda: [] })).toEqual(['ik', 'afspraken'])
  })

  test('a question comes once, after the last slide of its part, however the pupil mixed them', () => {
    const mixed = [
      slide('a', { type: 'me', position: 0 }),
      slide('b', { type: 'work', position: 1 }),
      slide('c', { type: 'interests', position: 2 }),
    ]
    expect(shown({ slides: mixed })).toEqual([
      'a',
      'b',
      'vraag-results',
      'c',
      'vraag-who_i_am',
      'vraag-family',
      'afspraken',
    ])
  })

  test('a strength comes first, also when what stood before it is not for this audience', () => {
    const slides = [
      slide('goed', { type: 'result', result: 'later', feeling: 'well', position: 0 }),
      slide('lastig', { type: 'result', result: 'r', feeling: 'hard', position: 1 }),
      slide('ik', { type: 'me', position: 2 }),
    ]
    const results = [result('r'), result('later', { family_rule: 'from_date', family_from: LATER })]
    expect(shown({ slides, results })).toEqual([
      'ik',
      'vraag-who_i_am',
      'lastig',
      'vraag-results',
      'vraag-family',
      'afspraken',
    ])
    expect(shown({ slides, results }, preview).slice(0, 2)).toEqual(['goed', 'lastig'])
  })

  test('an empty frame is no slide', () => {
    const empty = slide('leeg', { title: '', text: '  ' })
    expect(shown({ slides: [empty, slide('vol')] })).not.toContain('leeg')
    expect(shown({ slides: [{ ...empty, mood: 3 }] })).toContain('leeg')
    expect(shown({ slides: [{ ...empty, picture: { path: 'x', width: 1, height: 1 } }] })).toContain('leeg')
  })
})

describe('what stays out', () => {
  test('held and unchosen slides, for everybody', () => {
    const slides = [slide('vast', { held: true }), slide('niet', { shown: false }), slide('wel')]
    for (const audience of [meeting(), preview]) {
      const pages = shown({ slides }, audience)
      expect(pages).toContain('wel')
      expect(pages).not.toContain('vast')
      expect(pages).not.toContain('niet')
    }
  })

  test.each(POINT_STATES.map((state) => [state, state === 'approved'] as const))(
    'a point that is %s is shown: %s',
    (state, there) => {
      for (const audience of [meeting(), preview]) {
        expect(shown({ points: [point('p', { state })] }, audience).includes('p')).toBe(there)
        const last = { points: [point('oud', { state })], slides: [], actions: [] }
        expect(shown({ last }, audience).includes('vorige-keer')).toBe(there)
      }
    },
  )

  // pupil from, family rule, family from, meeting begun → at the meeting, in the preview
  test.each([
    [PAST, 'at_meeting', PAST, true, true, true],
    [PAST, 'at_meeting', PAST, false, false, true],
    [PAST, 'from_date', PAST, false, true, true],
    [PAST, 'from_date', LATER, true, false, true],
    [LATER, 'at_meeting', PAST, true, false, false],
    [LATER, 'from_date', PAST, true, false, false],
  ] as const)(
    'a result from %s, %s %s, begun %s',
    (pupil_from, family_rule, family_from, begun, there, own) => {
      const about: Partial<PresentationFacts> = {
        slides: [
          slide('s', { type: 'result', result: 'r' }),
          slide('w', { type: 'work', result: 'r' }),
          slide('vrij', { position: 1 }),
        ],
        results: [result('r', { pupil_from, family_rule, family_from })],
        points: [
          point('p', { results: ['r'] }),
          point('via', { slides: ['w'] }),
          point('los', { slides: ['vrij'] }),
        ],
        last: {
          points: [point('oud', { slides: ['vroeger'] })],
          slides: [{ id: 'vroeger', result: 'r' }],
          actions: [],
        },
      }
      for (const [audience, sees] of [
        [meeting({ begun }), there],
        [preview, own],
      ] as const) {
        const pages = shown(about, audience)
        for (const place of ['s', 'w', 'p', 'via', 'vorige-keer'])
          expect([place, pages.includes(place)]).toEqual([place, sees])
        expect(pages).toContain('vrij')
        expect(pages).toContain('los')
      }
    },
  )

  test('a reverse round has no results at all', () => {
    const about: Partial<PresentationFacts> = {
      kind: 'reverse',
      slides: [
        slide('s', { type: 'result', result: 'r' }),
        slide('w', { type: 'work', result: 'r' }),
        slide('ik'),
      ],
      results: [result('r', { value: 'onvoldoende' })],
      points: [point('p', { results: ['r'] })],
    }
    const pages = pagesFor(facts(about), meeting(), NOW)
    expect(places(pages)).toEqual(['ik', 'vraag-who_i_am', 'p', 'vraag-points', 'vraag-family', 'afspraken'])
    expect(JSON.stringify(pages)).not.toContain('onvoldoende')
  })

  test('a page carries nothing that decides who sees it', () => {
    const pages = pagesFor(
      facts({
        slides: [{ ...slide('s', { type: 'result', result: 'r' }), teacher_view: 'geheim' } as SlideForStage],
        results: [result('r')],
        points: [{ ...point('p', { results: ['r'] }), comment: 'geheim' } as PointForStage],
        actions: [action('a')],
        last: { points: [], slides: [], actions: [action('b')] },
      }),
      meeting(),
      NOW,
    )
    expect(JSON.stringify(pages)).not.toMatch(
      /geheim|family_rule|family_from|pupil_from|guardians|arrival|state/,
    )
  })
})

describe('two households', () => {
  const mother: Attendance = { meeting: 'nu', guardians: ['mother'], alone: false }
  const then = (guardians: string[], alone = false): Attendance => ({ meeting: 'toen', guardians, alone })

  // owner, who sat there then, who sits here now → heard
  test.each([
    ['pupil', then(['father']), mother, true],
    ['school', then(['father']), mother, true],
    ['guardian', then(['mother']), mother, true],
    ['guardian', then(['mother', 'step']), mother, true],
    ['guardian', then(['father']), mother, false],
    ['guardian', then(['mother']), { ...mother, guardians: ['mother', 'father'] }, false],
    ['guardian', then([]), mother, false],
    ['guardian', then(['mother']), { ...mother, guardians: [] }, false],
    ['guardian', then([], true), { ...mother, guardians: [], alone: true }, true],
    ['guardian', then([], false), { ...mother, guardians: [], alone: true }, false],
    ['clb', then(['father']), mother, false],
    ['clb', then(['mother']), mother, true],
  ] as const)('what %s promised', (owner, agreed, audience, heard) => {
    expect(mayHear(action('a', { owner, agreed }), { kind: 'meeting', begun: true, ...audience })).toBe(heard)
  })

  test('this meeting shows what this meeting agreed, and of that only what counts', () => {
    const actions = [
      action('hier'),
      action('te-laat', { arrival: 'late' }),
      action('terug', { arrival: 'given_back' }),
      action('toch', { arrival: 'taken_in' }),
      action('daar', { agreed: { meeting: 'm2', guardians: ['father'], alone: false } }),
    ]
    const agreements = (audience: Audience) =>
      pagesFor(facts({ actions }), audience, NOW).flatMap((page) =>
        page.kind === 'agreements' ? page.actions.map(({ id }) => id) : [],
      )
    expect(agreements(meeting())).toEqual(['hier', 'toch'])
    expect(agreements(preview)).toEqual([])
  })

  test('the conclusion stands at the end of its own meeting, once it has words', () => {
    const conclusion = {
      text: 'Goed',
      pupil_view: '',
      family_view: '',
      school_view: '',
      follow_up: '',
      confirmed: [],
    }
    expect(shown({ conclusion }).at(-1)).toBe('besluit')
    expect(shown({ conclusion: { ...conclusion, text: ' ' } }).at(-1)).toBe('afspraken')
    expect(shown({ conclusion }, preview)).not.toContain('besluit')
  })
})

describe('last time', () => {
  test('successes first, then what goes on, then what is open, then what was let go', () => {
    const items = lastItems(
      [
        point('los', { outcome: 'let_go' }),
        point('verder', { outcome: 'continued' }),
        point('bereikt', { outcome: 'reached' }),
        point('nog'),
      ],
      [
        action('open'),
        action('klaar', { status: 'done' }),
        action('bezig', { status: 'busy' }),
        action('weg', { status: 'let_go' }),
      ],
      meeting(),
    )
    expect(items.map(({ id }) => id)).toEqual([
      'bereikt',
      'klaar',
      'verder',
      'bezig',
      'nog',
      'open',
      'los',
      'weg',
    ])
  })

  test('much is spread over screens', () => {
    const actions = Array.from({ length: LAST_ON_A_PAGE + 1 }, (_, index) => action(`a${index}`))
    expect(shown({ last: { points: [], slides: [], actions } }).slice(0, 2)).toEqual([
      'vorige-keer',
      'vorige-keer-2',
    ])
  })
})

describe('what is missing', () => {
  const good = { ...facts(), slides: [slide('ik', { type: 'me' })], points: [point('p')] }
  const hard = slide('r', { type: 'result', result: 'r', feeling: 'hard' })
  test.each([
    ['nothing', good, []],
    ['no slides', { ...good, slides: [] }, ['no_slides']],
    ['only results', { ...good, slides: [hard] }, ['only_results']],
    ['a hard result first', { ...good, slides: [hard, slide('ik', { position: 1 })] }, ['no_strength_first']],
    ['a held slide', { ...good, slides: [...good.slides, slide('h', { held: true })] }, ['slides_held']],
    [
      'a point that waits',
      { ...good, points: [point('p'), point('q', { state: 'returned' })] },
      ['points_waiting'],
    ],
    ['no point', { ...good, points: [point('p', { state: 'draft' })] }, ['no_points']],
    ['an open contact', { ...good, contact: 'open' as const }, ['contact_not_closed']],
    ['no contact, with a reason', { ...good, contact: 'none' as const, reason: 'Noor was ziek' }, []],
    ['a classic round', { ...good, kind: 'classic' as const, contact: 'none' as const, points: [] }, []],
  ])('%s', (_, given, expected) => {
    expect(missingFor(given)).toEqual(expected)
  })

  test('stands at the end of a preview and nowhere else', () => {
    expect(shown({ contact: 'open' }, preview).at(-1)).toBe('nog-te-doen')
    expect(shown({ contact: 'open' })).not.toContain('nog-te-doen')
  })
})

describe('for whatever a school holds', () => {
  const one = <T extends string>(values: readonly T[]) => fc.constantFrom(...values)
  const ids = ['a', 'b', 'c', 'd'] as const
  const moments = one([PAST, LATER])
  const attendance = fc.record({
    meeting: one(['m1', 'm2']),
    guardians: fc.subarray(['mother', 'father']),
    alone: fc.boolean(),
  })
  const anyAction = fc.record({
    id: fc.uuid(),
    what: fc.uuid(),
    owner: one(ACTION_OWNERS),
    owner_name: fc.constant(''),
    by_when: fc.constant('' as const),
    sign: fc.constant(''),
    status: one(ACTION_STATUSES),
    arrival: one(ACTION_ARRIVALS),
    agreed: attendance,
  })
  const anyPoint = fc.record({
    id: fc.uuid(),
    what: fc.uuid(),
    state: one(POINT_STATES),
    outcome: one([...POINT_OUTCOMES, ''] as const),
    results: fc.subarray([...ids]),
    slides: fc.subarray([...ids]),
    position: fc.nat(9),
  })
  const anyFacts = fc.record({
    kind: one(ROUND_KINDS),
    slides: fc
      .uniqueArray(
        fc.record({
          id: one(ids),
          type: one(SLIDE_TYPES),
          feeling: one(FEELINGS),
          text: fc.uuid(),
          shown: fc.boolean(),
          held: fc.boolean(),
          position: fc.nat(9),
          result: one(['', ...ids]),
        }),
        { selector: ({ id }) => id },
      )
      .map((slides) => slides.map((given) => slide(given.id, given))),
    results: fc
      .uniqueArray(
        fc.record({
          id: one(ids),
          value: fc.uuid(),
          pupil_from: moments,
          family_rule: one(FAMILY_RULES),
          family_from: moments,
        }),
        { selector: ({ id }) => id },
      )
      .map((results) => results.map((given) => result(given.id, given))),
    points: fc
      .array(anyPoint, { maxLength: 4 })
      .map((points) => points.map((given) => point(given.id, given))),
    actions: fc.array(anyAction, { maxLength: 4 }),
    last: fc.record({
      points: fc
        .array(anyPoint, { maxLength: 4 })
        .map((points) => points.map((given) => point(given.id, given))),
      slides: fc.constant([]),
      actions: fc.array(anyAction, { maxLength: 8 }),
    }),
  })
  const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
    fc.constant(preview),
    attendance.chain((sat) => fc.boolean().map((begun) => ({ kind: 'meeting' as const, begun, ...sat }))),
  )

  test('no forbidden text is ever in the pages', () => {
    fc.assert(
      fc.property(anyFacts, anyAudience, (given, audience) => {
        const whole = facts(given as Partial<PresentationFacts>)
        const bytes = JSON.stringify(pagesFor(whole, audience, NOW))
        const says = (text: string) => bytes.includes(text)
        for (const one of whole.slides) if (one.held || !one.shown) expect(says(one.text)).toBe(false)
        for (const one of [...whole.points, ...whole.last.points])
          if (one.state !== 'approved') expect(says(one.what)).toBe(false)
        for (const one of whole.results) {
          const sees =
            pupilSees(one, NOW) && (audience.kind === 'preview' || familySees(one, NOW, audience.begun))
          if (sees && whole.kind !== 'reverse') continue
          expect(says(one.value)).toBe(false)
          for (const about of whole.slides) if (about.result === one.id) expect(says(about.text)).toBe(false)
          if (!sees)
            for (const tied of whole.points)
              if (tied.results.includes(one.id)) expect(says(tied.what)).toBe(false)
        }
        if (audience.kind === 'meeting')
          for (const one of [...whole.actions, ...whole.last.actions])
            if (
              (one.owner === 'guardian' || one.owner === 'clb') &&
              one.agreed.meeting !== audience.meeting &&
              audience.guardians.some((guardian) => !one.agreed.guardians.includes(guardian))
            )
              expect(says(one.what)).toBe(false)
        for (const one of whole.actions)
          if (audience.kind === 'preview' || one.agreed.meeting !== audience.meeting)
            expect(says(one.what)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('places are unique, parts keep their order, agreements always end it', () => {
    const order = ['last_time', 'slides', 'points', 'family', 'agreements']
    fc.assert(
      fc.property(anyFacts, anyAudience, (given, audience) => {
        const pages = pagesFor(facts(given as Partial<PresentationFacts>), audience, NOW)
        expect(new Set(places(pages)).size).toBe(pages.length)
        const ranks = pages.map(({ part }) =>
          order.indexOf(part === 'who_i_am' || part === 'results' ? 'slides' : part),
        )
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(pages.some((page) => page.kind === 'agreements')).toBe(true)
        const first = pages.find((page) => page.kind === 'slide')
        const others = pages.filter((page) => page.kind === 'slide' && page.type !== 'result')
        if (first?.kind === 'slide' && first.type === 'result' && first.feeling !== 'well')
          expect(others).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
