import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerOf,
  differenceText,
  type PupilList,
  type PupilRow,
  type ResultRow,
} from '../../src/domain/import.ts'
import { differenceOfPupils, endOf, type KnownPupil, type KnownPupils } from '../../src/domain/pupil-list.ts'
import { scaleOf, visibilityFrom } from '../../src/domain/result.ts'
import { differenceOfResults, type KnownResults } from '../../src/domain/result-list.ts'
import { FOREVER, startOfDay } from '../../src/domain/school-day.ts'
import { bytesOf, pupilList, resultList } from '../support/list-files.ts'

const NOTHING: KnownPupils = { pupils: [], groups: [] }
const answer = (list: PupilList, known: KnownPupils) => answerOf(differenceOfPupils(list, known), '')
const counts = ({
  new: fresh,
  changed,
  moved,
  gone,
  same,
}: Record<'new' | 'changed' | 'moved' | 'gone' | 'same', number>) => ({
  new: fresh,
  changed,
  moved,
  gone,
  same,
})
const NONE = { new: 0, changed: 0, moved: 0, gone: 0, same: 0 }

/** The school after a class list was taken in, as the server would have it. */
function taken(list: PupilList, known: KnownPupils): KnownPupils {
  const groups = [...known.groups]
  const pupils = new Map(
    known.pupils.map((pupil) => [pupil.number, { ...pupil, enrolments: [...pupil.enrolments] }]),
  )
  const from = startOfDay(list.from)
  const { entries } = differenceOfPupils(list, known)
  for (const entry of entries) {
    const { row } = entry
    const pupil: KnownPupil = pupils.get(entry.number) ?? { ...row!, id: `p${entry.number}`, enrolments: [] }
    pupils.set(entry.number, pupil)
    for (const change of entry.changes)
      if (change.field in pupil) Object.assign(pupil, { [change.field]: change.after })
    pupil.enrolments = pupil.enrolments.map((one) =>
      entry.ends.includes(one.id) ? { ...one, until: endOf(one, from) } : one,
    )
    if (!entry.begins) continue
    if (!groups.some((group) => group.name === row!.group))
      groups.push({ id: `g${row!.group}`, name: row!.group })
    const group = groups.find((one) => one.name === row!.group)!.id
    const id = `${entry.number}-${pupil.enrolments.length}`
    pupil.enrolments.push({ id, group, name: row!.group, start: from, until: startOfDay(FOREVER) })
  }
  return { groups, pupils: [...pupils.values()] }
}

const accepted = { newGroups: true }
const term1 = taken(pupilList('klaslijst-a-1252.csv', accepted), NOTHING)

describe('klaslijst-a-1252 in an empty school', () => {
  test('its classes are refused by line until they are accepted as new', () => {
    const told = answer(pupilList('klaslijst-a-1252.csv'), NOTHING)
    expect(counts(told)).toEqual(NONE)
    expect(told.newGroups).toHaveLength(16)
    expect(told.refused).toHaveLength(96)
    expect(told.refused[0]).toEqual({ line: 2, code: 'group_unknown', text: '1A', number: '100007' })
  })

  test('with them 96 are new, and the names that lost a letter are pointed out', () => {
    const told = answer(pupilList('klaslijst-a-1252.csv', accepted), NOTHING)
    expect(counts(told)).toEqual({ ...NONE, new: 96 })
    expect(told.refused).toEqual([])
    expect(told.pointedOut.map((note) => note.text).sort()).toEqual(
      [
        'Anna-Lena Nguy?n',
        'Radu Y?lmaz',
        'Warre Nguy?n',
        '?brahim Lemmens',
        '?brahim Maes',
        '?brahim Nguy?n',
        '?brahim Öztürk',
      ].sort(),
    )
  })

  test('twice changes nothing', () => {
    expect(counts(answer(pupilList('klaslijst-a-1252.csv'), term1))).toEqual({ ...NONE, same: 96 })
  })
})

describe('klaslijst-a-later', () => {
  const later = (chosen: Partial<PupilList> = {}) =>
    pupilList('klaslijst-a-later-utf8bom.csv', { from: '2027-01-11', ...chosen })

  test('is a difference by number', () => {
    const told = answer(later(), term1)
    expect(counts(told)).toEqual({ new: 2, changed: 7, moved: 1, gone: 3, same: 84 })
    const what = (number: string) => told.rows.find((row) => row.number === number)
    expect(what('100049')).toMatchObject({
      what: 'moved',
      changes: [{ field: 'group', before: '4A', after: '2B' }],
    })
    expect(what('100070')).toMatchObject({
      what: 'changed',
      changes: [{ field: 'given_name', before: 'Fien', after: 'Fien-Marie' }],
    })
    expect(told.rows.filter((row) => row.what === 'gone').map((row) => row.number)).toEqual([
      '100028',
      '100126',
      '100287',
    ])
    expect(told.pointedOut).toEqual([])
  })

  test('where both names change on one number it is refused until confirmed', () => {
    expect(answer(later(), term1).refused).toEqual([
      { line: 69, code: 'name_both_changed', text: '?brahim Nguy?n', number: '100497' },
    ])
    const told = answer(later({ confirmed: ['100497'] }), term1)
    expect(told.refused).toEqual([])
    expect(told.changed).toBe(8)
  })

  test('then it changes nothing any more, and birth dates that it does not have stay', () => {
    const term2 = taken(later({ confirmed: ['100497'] }), term1)
    expect(counts(answer(later(), term2))).toEqual({ ...NONE, same: 95 })
    expect(term2.pupils.find((pupil) => pupil.number === '100014')!.birth_date).toBe('2009-09-02')
    const gone = term2.pupils.find((pupil) => pupil.number === '100028')!
    expect(gone.enrolments.map((one) => one.until)).toEqual([startOfDay('2027-01-11')])
  })
})

describe('klaslijst-kapot', () => {
  test('3 and 10 are good, 4 is pointed out, the others are refused with a reason', () => {
    const told = answer(pupilList('klaslijst-kapot.csv', accepted), NOTHING)
    expect(told.rows.map((row) => row.line)).toEqual([3, 4, 10])
    expect(told.newGroups).toEqual(['1A'])
    expect(told.pointedOut.map((note) => [note.line, note.code])).toEqual([[4, 'birth_date_missing']])
    expect(told.refused.map((note) => [note.line, note.code, note.text])).toEqual([
      [5, 'number_twice', '3'],
      [6, 'name_missing', 'Zonder'],
      [7, 'date_impossible', '31/02/2016'],
      [8, 'quotes_broken', undefined],
      [9, 'quotes_broken', undefined],
    ])
  })
})

describe('who is gone', () => {
  const head = 'Nummer;Naam;Voornaam;Klas'
  const school = taken(
    pupilList(bytesOf(`${head}\n1001;A;An;1A\n1002;B;Bo;1A\n1003;C;Cas;1B\n1004;D;Dré;1B`), accepted),
    NOTHING,
  )
  const next = (...rows: string[]) =>
    answer(pupilList(bytesOf([head, ...rows].join('\n')), { from: '2026-12-01' }), school)

  test('only who was in a class of the list', () => {
    const told = next('1001;A;An;1A')
    expect(told.rows.map((row) => [row.number, row.what])).toEqual([['1002', 'gone']])
  })

  test('not who moved to another class, nor whose line was refused', () => {
    expect(counts(next('1001;A;An;1B', '1002;B;Bo;1A', '1003;C;Cas;1B', '1004;;;1B'))).toEqual({
      ...NONE,
      moved: 1,
      same: 2,
    })
    expect(next('1001;A;An;1A', '1002;X;Ype;1A').gone).toBe(0)
  })

  test('nobody, while there is a line of which we do not know whom it is about', () => {
    const told = next('1001;A;An;1A', ';B;Bo;1A')
    expect(told.gone).toBe(0)
    expect(told.pointedOut).toEqual([{ line: 0, code: 'gone_uncertain', text: 'Bo B' }])
  })

  test('nobody, when the list was said to be about some pupils only', () => {
    const some = pupilList(bytesOf(`${head}\n1001;A;An;1A`), { from: '2026-12-01', partial: true })
    expect(counts(answer(some, school))).toEqual({ ...NONE, same: 1 })
  })

  test('and who comes back is moved into the class again', () => {
    const without = taken(pupilList(bytesOf(`${head}\n1001;A;An;1A`), { from: '2026-12-01' }), school)
    const told = answer(
      pupilList(bytesOf(`${head}\n1001;A;An;1A\n1002;B;Bo;1A`), { from: '2027-01-05' }),
      without,
    )
    expect(told.rows).toMatchObject([
      { number: '1002', what: 'moved', changes: [{ before: '', after: '1A' }] },
    ])
  })

  test('a list of an earlier day than the enrolments makes no second ones', () => {
    const earlier = pupilList(bytesOf(`${head}\n1001;A;An;1A\n1002;B;Bo;1A`), { from: '2026-08-15' })
    expect(counts(answer(earlier, school))).toEqual({ ...NONE, same: 2 })
  })
})

describe('properties of a class list', () => {
  const row = fc.record({
    number: fc.integer({ min: 1000, max: 1012 }).map(String),
    family_name: fc.constantFrom('Peeters', 'Maes', 'Y?lmaz', 'Öztürk'),
    given_name: fc.constantFrom('Noor', 'Kobe', 'Elif'),
    group: fc.constantFrom('1A', '1B', '2A'),
    birth_date: fc.constantFrom('', '2016-03-12', '2015-01-02'),
  })
  const rows = fc
    .uniqueArray(row, { selector: (one) => one.number, maxLength: 10 })
    .map((list) => list.map((one, i): PupilRow => ({ ...one, line: i + 2 })))
  const listOf = (list: PupilRow[], from: string): PupilList => ({
    kind: 'pupils',
    file: 'x.csv',
    rows: list,
    notes: [],
    from,
    stage: 'primary',
    stages: {},
    newGroups: true,
    partial: false,
    confirmed: list.map((one) => one.number),
  })

  test('imported twice changes nothing, whatever was there', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const first = taken(listOf(one, '2026-09-01'), NOTHING)
        const list = listOf(other, '2026-11-24')
        const { new: fresh, changed, moved, gone } = answer(list, taken(list, first))
        expect([fresh, changed, moved, gone]).toEqual([0, 0, 0, 0])
      }),
    )
  })

  test('the order of rows does not matter', () => {
    const effect = (list: PupilRow[], known: KnownPupils) =>
      answer(listOf(list, '2026-11-24'), known)
        .rows.map(({ number, what, changes }) => JSON.stringify([number, what, changes]))
        .sort()
    fc.assert(
      fc.property(rows, rows, fc.nat(), (one, other, turn) => {
        const known = taken(listOf(one, '2026-09-01'), NOTHING)
        const turned = [
          ...other.slice(turn % (other.length || 1)),
          ...other.slice(0, turn % (other.length || 1)),
        ]
          .reverse()
          .map((row, i) => ({ ...row, line: i + 2 }))
        expect(effect(turned, known)).toEqual(effect(other, known))
      }),
    )
  })
})

describe('a report', () => {
  const list = resultList('resultaten-lang.csv')
  const numbers = [...new Set(list.rows.map((row) => row.number))]
  const pupils = numbers.map((number) => ({ id: `p${number}`, number, name: `Leerling ${number}` }))
  const kept = (row: ResultRow) => ({
    ...row,
    id: `r${row.line}`,
    pupil: `p${row.number}`,
    scale: row.scale || scaleOf(row.value),
    ...visibilityFrom(row.visible_from),
  })
  const school: KnownResults = { pupils, results: list.rows.map(kept) }

  test('resultaten-lang: 320 are new, and twice changes nothing', () => {
    expect(counts(answerOf(differenceOfResults(list, { pupils, results: [] }), ''))).toEqual({
      ...NONE,
      new: 320,
    })
    expect(counts(answerOf(differenceOfResults(list, school), ''))).toEqual({ ...NONE, same: 320 })
  })

  test('a value, a scale, a sentence or a day that differs is a change; an empty cell is not', () => {
    const change = (fields: Partial<ResultRow>) =>
      differenceOfResults({ ...list, rows: [{ ...list.rows[0]!, ...fields }] }, school).entries[0]!.changes
    expect(change({ value: '13%' })).toEqual([{ field: 'value', before: '12%', after: '13%' }])
    expect(change({ value: 'B', scale: '' })).toEqual([
      { field: 'value', before: '12%', after: 'B' },
      { field: 'scale', before: 'percentage', after: 'letter' },
    ])
    expect(change({ comment: 'Knap.' })).toEqual([{ field: 'comment', before: '', after: 'Knap.' }])
    expect(change({ visible_from: '2026-12-18' })).toEqual([
      { field: 'visible_from', before: '', after: '2026-12-18' },
    ])
    expect(change({ scale: '', comment: '' })).toEqual([])
  })

  test('another title, day or period is another result', () => {
    const rows = [{ title: 'Anders' }, { date: '2026-11-23' }, { period: 'Rapport 2' }].map((fields, i) => ({
      ...list.rows[0]!,
      ...fields,
      line: i + 2,
    }))
    expect(differenceOfResults({ ...list, rows }, school).entries.map((entry) => entry.what)).toEqual([
      'new',
      'new',
      'new',
    ])
  })

  test('a number that nobody has, and one result twice, are refused', () => {
    const [one] = list.rows
    const rows = [one!, { ...one!, line: 9 }, { ...one!, line: 12, number: '1' }]
    expect(differenceOfResults({ ...list, rows }, school).refused).toEqual([
      { line: 9, code: 'result_twice', text: '2', number: '100007' },
      { line: 12, code: 'number_unknown', text: '1', number: '1' },
    ])
  })

  test('"Zichtbaar vanaf" sets both dates; without it, at once and at the meeting', () => {
    const day = startOfDay('2026-12-18')
    expect(visibilityFrom('2026-12-18')).toEqual({
      pupil_from: day,
      family_rule: 'from_date',
      family_from: day,
    })
    expect(visibilityFrom('')).toMatchObject({ family_rule: 'at_meeting', family_from: startOfDay(FOREVER) })
    expect(visibilityFrom('').pupil_from < '2020').toBe(true)
  })

  test('another state of the school gives another text to take the fingerprint of', () => {
    const text = (known: KnownResults) => differenceText(list, differenceOfResults(list, known))
    expect(text(school)).toBe(text({ ...school }))
    expect(text({ pupils, results: school.results.slice(1) })).not.toBe(text(school))
  })
})
