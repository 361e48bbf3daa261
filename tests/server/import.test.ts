import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PupilRow } from '../../src/domain/import.ts'
import { DEFAULT_AGENDA } from '../../src/domain/round.ts'
import { FOREVER, startOfDay } from '../../src/domain/school-day.ts'
import { expectGrantsInStep } from '../support/grants.ts'
import { bytesOf, pupilList, readList, resultList } from '../support/list-files.ts'
import { makeStaff, type Office, openOffice } from '../support/office.ts'
import { type School, startSchool } from '../support/school.ts'

const TODAY = '2026-11-24'
const NOTHING = {
  pupils: 0,
  groups: 0,
  enrolments: 0,
  grants: 0,
  results: 0,
  imports: 0,
  import_mappings: 0,
  history: 0,
}

let school: School
let office: Office
beforeAll(async () => {
  school = await startSchool({ clock: `${TODAY} 08:00:00.000Z` })
  office = await openOffice(school)
})
afterAll(() => school.stop())

const all = (name: string, filter = '') => school.superuser.collection(name).getFullList({ filter })
const one = (name: string, filter: string) => school.superuser.collection(name).getFirstListItem(filter)
const NEW = { newGroups: true }

/** The name in which a number stands at school, and in which class on which day. */
async function stands(number: string, day: string): Promise<string> {
  const pupil = await one('pupils', `number = "${number}"`)
  const [stay] = await school.superuser.collection('enrolments').getFullList({
    filter: `pupil = "${pupil.id}" && start <= "${startOfDay(day)}" && until > "${startOfDay(day)}"`,
    expand: 'group',
  })
  return `${pupil['given_name']} ${pupil['family_name']}, ${stay?.expand?.['group'].name ?? 'nergens'}`
}

/** What of a collection somebody reads now, one by one, through the records API. */
async function readsOf(collection: string, token: string, sort = '') {
  const client = school.client()
  client.authStore.save(token)
  const stored = await school.superuser.collection(collection).getFullList({ sort })
  const read = await Promise.all(
    stored.map(({ id }) =>
      client
        .collection(collection)
        .getOne(id)
        .catch(() => null),
    ),
  )
  return read.filter((record) => record !== null)
}

/** Which numbers a member of staff reads now. */
async function reads(token: string): Promise<string[]> {
  return (await readsOf('pupils', token, 'number')).map((pupil) => pupil['number'])
}

describe('who may not', () => {
  test.each(['nobody', 'a teacher', 'a coordinator who was disabled', 'a token that is none'])(
    '%s',
    async (who) => {
      const made = async (name: string, fields: object) =>
        office.tokenOf(await makeStaff(school, name, { ...fields }))
      const token = {
        nobody: async () => null,
        'a teacher': () => made('Tom Titularis', {}),
        'a coordinator who was disabled': () => made('Guy Gisteren', { coordinator: true, active: false }),
        'a token that is none': async () => 'eyJhbGciOiJIUzI1NiJ9.e30.x',
      }[who]!
      const list = pupilList('klaslijst-a-1252.csv', NEW)
      const { fingerprint } = await office.say('import.preview', { list })
      const mapping = { kind: 'pupils', headers: ['a'], fields: [''] }
      const no = who === 'a teacher' ? 'not_yours' : 'signed_out'
      const asWho = await token()
      expect(await office.say('import.preview', { list }, asWho)).toEqual({ code: no, detail: null })
      const accept = { list, fingerprint, goodRowsOnly: true, mapping }
      expect(await office.say('import.accept', accept, asWho)).toEqual({ code: no, detail: null })
      const view = await fetch(`${school.url}/api/aan/view/import_mapping?headers=["a"]`, {
        headers: asWho === null ? {} : { Authorization: asWho },
      })
      expect(await view.json()).toEqual({ code: no, detail: null })
      expect(await office.counts()).toEqual(NOTHING)
    },
  )
})

describe('klaslijst-a-1252 in an empty school', () => {
  const list = pupilList('klaslijst-a-1252.csv', NEW)

  test('looking writes nothing; unknown classes are refused until they are accepted', async () => {
    const without = await office.say('import.preview', { list: { ...list, newGroups: false } })
    expect([without.new, without.refused.length, without.newGroups.length]).toEqual([0, 96, 16])
    const told = await office.say('import.preview', { list })
    expect([told.new, told.refused, told.pointedOut.length]).toEqual([96, [], 7])
    expect(await office.counts()).toEqual(NOTHING)
  })

  test('what is accepted is what was looked at', async () => {
    const mapping = { kind: 'pupils', headers: ['a'], fields: [''] }
    const { fingerprint } = await office.say('import.preview', { list })
    const other = { ...list, rows: list.rows.slice(1) }
    for (const input of [
      { list, fingerprint: 'x'.repeat(64) },
      { list: other, fingerprint },
      { list: { ...list, from: '2026-10-01' }, fingerprint },
      { list: { ...list, stages: { '1A': 'early' } }, fingerprint },
    ]) {
      const said = await office.say('import.accept', { ...input, goodRowsOnly: true, mapping })
      expect(said.code).toBe('list_changed_meanwhile')
    }
    // and the school is still as it was
    const somebody = {
      number: '100007',
      given_name: 'X',
      family_name: 'Y',
      password: 'a-long-one-12',
      active: true,
    }
    const made = await school.superuser
      .collection('pupils')
      .create({ ...somebody, passwordConfirm: 'a-long-one-12' })
    const said = await office.say('import.accept', { list, fingerprint, goodRowsOnly: true, mapping })
    expect(said.code).toBe('list_changed_meanwhile')
    await school.superuser.collection('pupils').delete(made.id)
    expect(await office.counts()).toEqual(NOTHING)
  })

  test('a column that is secret by its name fills no field', async () => {
    const { fingerprint } = await office.say('import.preview', { list })
    for (const header of ['Wachtwoord', 'INSZ', 'Rijksregisternr.']) {
      const mapping = { kind: 'pupils', headers: ['Nummer', header], fields: ['number', 'given_name'] }
      const said = await office.say('import.accept', { list, fingerprint, goodRowsOnly: true, mapping })
      expect(said.code, header).toBe('column_is_secret')
    }
    expect(await office.counts()).toEqual(NOTHING)
  })

  test('a list of a day without a school year is refused, and so is what is no list', async () => {
    const refused = async (input: unknown) => (await office.say('import.preview', { list: input })).code
    expect(await refused({ ...list, from: '2025-01-01' })).toBe('school_year_missing')
    expect(await refused({ ...list, from: '2026-02-31' })).toBe('date_impossible')
    const row = list.rows[0]!
    const withRow = (fields: object) => refused({ ...list, rows: [{ ...row, ...fields }] })
    expect(await withRow({ number: '14.05.01-999.08' })).toBe('number_is_national')
    expect(await withRow({ family_name: 'Claes 14050199908' })).toBe('number_is_national')
    expect(await withRow({ family_name: { a: 1 } })).toBe('not_understood')
    expect(await withRow({ given_name: 'x'.repeat(121) })).toBe('text_too_long')
    expect(await withRow({ line: 'twee' })).toBe('not_understood')
    expect(await withRow({ group: '' })).toBe('field_missing')
    expect(await refused({ ...list, kind: 'staff' })).toBe('not_understood')
    expect(await refused({ ...list, notes: [{ line: 1, code: 'x' }] })).toBe('not_understood')
    expect(await refused(null)).toBe('not_understood')
    expect(await office.counts()).toEqual(NOTHING)
  })

  test('accepted: 96 pupils in 16 classes from that day on', async () => {
    const answer = await office.takeIn({ ...list, stages: { '3ECO': 'secondary' } })
    expect([answer.new, answer.rows.length, answer.id.length]).toEqual([96, 96, 15])
    expect(await office.counts()).toMatchObject({
      pupils: 96,
      groups: 16,
      enrolments: 96,
      imports: 1,
      history: 1,
    })
    expect(await stands('100014', '2026-09-01')).toBe('Wout Öztürk, 1B')
    expect(await stands('100014', '2026-08-31')).toBe('Wout Öztürk, nergens')
    const pupil = await one('pupils', 'number = "100014"')
    expect(pupil).toMatchObject({ birth_date: startOfDay('2009-09-02'), active: true })
    const stay = await one('enrolments', `pupil = "${pupil.id}"`)
    expect(stay).toMatchObject({
      start: startOfDay('2026-09-01'),
      until: startOfDay(FOREVER),
      stage: 'primary',
    })
    expect(await one('groups', 'name = "3ECO"')).toMatchObject({
      stage: 'secondary',
      school_year: office.year,
    })
    await expectGrantsInStep(school.superuser)
  })

  test('it leaves one row with the whole difference, and one in the history', async () => {
    const [kept] = await all('imports')
    expect(kept).toMatchObject({ kind: 'pupils', file: 'klaslijst-a-1252.csv', staff: office.coordinator.id })
    expect(kept!['difference']).toMatchObject({
      new: 96,
      refused: [],
      newGroups: expect.arrayContaining(['1A']),
    })
    expect(kept!['difference'].entries).toHaveLength(96)
    const [row] = await all('history')
    expect(row).toMatchObject({
      subject: 'imports',
      record: kept!.id,
      action: 'taken_in',
      actor: office.coordinator.id,
      detail: { new: 96, file: 'klaslijst-a-1252.csv' },
    })
  })

  test('the same list again, in another order, changes nobody', async () => {
    const before = JSON.stringify([await all('pupils'), await all('enrolments'), await all('groups')])
    const rows = [...list.rows].reverse().map((row, i): PupilRow => ({ ...row, line: i + 2 }))
    const answer = await office.takeIn({ ...list, rows, newGroups: false })
    expect([answer.same, answer.rows]).toEqual([96, []])
    expect(JSON.stringify([await all('pupils'), await all('enrolments'), await all('groups')])).toBe(before)
  })
})

describe('a term later', () => {
  const later = (more = {}) => pupilList('klaslijst-a-later-utf8bom.csv', { from: TODAY, ...more })
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    for (const name of ['2B', '4A', '1B']) {
      const teacher = await makeStaff(school, `Leerkracht ${name}`)
      const group = (await one('groups', `name = "${name}"`)).id
      const tie = { staff: teacher.id, role: 'class_teacher', group, start: '2026-09-01', until: FOREVER }
      expect((await office.say('assignment.save', tie)).code).toBeUndefined()
      tokens[name] = await office.tokenOf(teacher)
    }
  })

  test('refused lines hold the list back until only the good ones are asked for', async () => {
    const before = await office.counts()
    expect((await office.takeIn(later())).code).toBe('list_has_refused_lines')
    expect(await office.counts()).toEqual(before)
    expect(await reads(tokens['4A']!)).toContain('100049')
    const answer = await office.takeIn(later(), { goodRowsOnly: true })
    expect([answer.new, answer.changed, answer.moved, answer.gone, answer.same]).toEqual([
      2,
      7,
      1,
      3,
      84 - 2 + 2,
    ])
    expect(answer.refused).toEqual([
      { line: 69, code: 'name_both_changed', text: '?brahim Nguy?n', number: '100497' },
    ])
  })

  test('who moved is seen by the new teacher from that day, by the old one no longer; who is gone by neither', async () => {
    await expectGrantsInStep(school.superuser)
    expect(await stands('100049', '2026-11-23')).toBe("Ali D'Hondt, 4A")
    expect(await stands('100049', TODAY)).toBe("Ali D'Hondt, 2B")
    expect(await reads(tokens['4A']!)).not.toContain('100049')
    expect(await reads(tokens['2B']!)).toContain('100049')
    // gone: an end date, never a deletion
    expect(await reads(tokens['2B']!)).not.toContain('100028')
    expect(await stands('100028', '2026-11-23')).toMatch(/, 2B$/)
    expect(await stands('100028', TODAY)).toMatch(/, nergens$/)
    expect(await stands('900001', TODAY)).toBe('Ilse Nieuwman, 1A')
  })

  test('names change on their number; a birth date that this list does not have stays', async () => {
    expect(await stands('100070', TODAY)).toMatch(/^Fien-Marie Ionescu/)
    expect(await stands('100098', TODAY)).toMatch(/^Radu Yılmaz/)
    expect((await one('pupils', 'number = "100098"'))['birth_date']).toBe(startOfDay('2010-12-01'))
  })

  test('both names on one number wait for a person to say that it is the same pupil', async () => {
    expect(await stands('100497', TODAY)).toMatch(/^\?brahim Nguy\?n/)
    expect((await office.takeIn(later({ confirmed: ['100497'] }))).changed).toBe(1)
    expect(await stands('100497', TODAY)).toMatch(/^İbrahim Nguyễn/)
    const again = await office.takeIn(later())
    expect([again.same, again.rows, again.refused]).toEqual([95, [], []])
  })
})

describe('resultaten-lang', () => {
  const list = resultList('resultaten-lang.csv')

  test('comes in with its values to the character', async () => {
    // one of the numbers left the school: a report still says what it says
    const answer = await office.takeIn(list)
    expect([answer.new, answer.refused, answer.code]).toEqual([320, [], undefined])
    const numbers = new Map((await all('pupils')).map((pupil) => [pupil.id, pupil['number']]))
    const stored = await all('results')
    const told = (one: Record<string, unknown>, number: unknown, date: unknown) =>
      JSON.stringify([number, one['subject'], one['title'], date, one['period'], one['value'], one['scale']])
    expect(stored.map((result) => told(result, numbers.get(result['pupil']), result['date'])).sort()).toEqual(
      list.rows.map((row) => told({ ...row }, row.number, startOfDay(row.date))).sort(),
    )
    expect(stored.map((result) => result['value'])).toContain('Mooi vooruitgegaan,\nblijf oefenen.')
  })

  test('"Zichtbaar vanaf" sets both dates; without it, at once and at the meeting', async () => {
    const dated = await all('results', 'family_rule = "from_date"')
    expect(dated).toHaveLength(40)
    const day = startOfDay('2026-12-18')
    expect(new Set(dated.flatMap((result) => [result['pupil_from'], result['family_from']]))).toEqual(
      new Set([day]),
    )
    const others = await all('results', 'family_rule = "at_meeting"')
    expect(others).toHaveLength(280)
    expect(others.every((result) => result['pupil_from'] < '2020')).toBe(true)
  })

  test('the pupil reads theirs, and not the one of a later day', async () => {
    const pupil = await one('pupils', 'number = "100007"')
    const read = await readsOf('results', await office.tokenOf(pupil))
    expect(read).toHaveLength(7)
    expect(new Set(read.map((result) => result['pupil']))).toEqual(new Set([pupil.id]))
    expect(read.map((result) => result['title'])).not.toContain('Rapport 8')
  })

  test('twice changes nothing; one other value changes one result', async () => {
    const before = JSON.stringify(await all('results'))
    expect((await office.takeIn(list)).same).toBe(320)
    expect(JSON.stringify(await all('results'))).toBe(before)
    const rows = list.rows.map((row) => (row.line === 6 ? { ...row, value: '16/18' } : row))
    const answer = await office.takeIn({ ...list, rows })
    expect(answer.rows).toMatchObject([{ what: 'changed', changes: [{ before: '15,8/18', after: '16/18' }] }])
    expect(await all('results')).toHaveLength(320)
    expect(await all('results', 'value = "16/18"')).toHaveLength(1)
  })

  test('who works with them hears it', async () => {
    const pupil = await one('pupils', 'number = "100007"')
    const group = (await one('groups', 'name = "1A"')).id
    const days = { prepare_from: TODAY, first_day: '2026-12-01', last_day: '2026-12-04' }
    const round = await office.say('round.save', {
      name: 'Herfst',
      kind: 'student_led',
      groups: [group],
      agenda: DEFAULT_AGENDA,
      ...days,
    })
    await office.say('round.state', { round: round.id, rev: round.rev, to: 'open' })
    const portfolio = await one('portfolios', `pupil = "${pupil.id}"`)
    const rings = async () => (await one('bells', `id = "${portfolio.id}"`))['rings']
    const before = await rings()
    await office.takeIn({ ...list, rows: [{ ...list.rows[0]!, value: '13%' }] })
    expect(await rings()).toBe(before + 1)
  })

  test('somebody new in a class of an open round has a portfolio at once', async () => {
    const text = 'Nummer;Naam;Voornaam;Klas\n700001;Laat;Lou;1A'
    const rows = readList('pupils', bytesOf(text)).rows
    const list = { ...pupilList('klaslijst-a-later-utf8bom.csv', { from: TODAY }), rows, notes: [] }
    // the others of 1A are not in this list, but one of its lines could not be read: nobody is gone
    const answer = await office.takeIn(
      { ...list, notes: [{ line: 9, code: 'quotes_broken' }] },
      { goodRowsOnly: true },
    )
    expect([answer.new, answer.gone]).toEqual([1, 0])
    const pupil = await one('pupils', 'number = "700001"')
    expect(await all('portfolios', `pupil = "${pupil.id}"`)).toHaveLength(1)
  })
})

describe('what the columns are', () => {
  const start = async (headers: string[]) => {
    const token = await office.tokenOf(office.coordinator)
    const address = `${school.url}/api/aan/view/import_mapping?headers=${encodeURIComponent(JSON.stringify(headers))}`
    return (await fetch(address, { headers: { Authorization: token } })).json()
  }

  test('is remembered by an import that was accepted, and proposed to the next with the same headers', async () => {
    const headers = ['Code', 'Wie', 'Hoe', 'Waar "hier"']
    const fields = ['number', 'family_name', 'given_name', 'group']
    expect(await start(headers)).toEqual({ mappings: [], from: TODAY, hasYear: true })
    const list = pupilList(bytesOf('Nummer;Naam;Voornaam;Klas\n800001;Een;Eva;6B'), { from: TODAY })
    const notes = [{ line: 9, code: 'quotes_broken' as const }]
    const mapping = { kind: 'pupils', headers, fields }
    // looking remembers nothing, and neither does what was refused
    await office.say('import.preview', { list })
    await office.takeIn({ ...list, notes }, { mapping })
    expect((await start(headers)).mappings).toEqual([])
    await office.takeIn({ ...list, notes }, { mapping, goodRowsOnly: true })
    expect((await start(headers)).mappings).toEqual([{ kind: 'pupils', headers, fields }])
    expect((await start([...headers].reverse())).mappings).toEqual([])
    // chosen otherwise the next time: that is what is remembered from then on
    const other = ['number', 'given_name', 'family_name', 'group']
    await office.takeIn({ ...list, notes }, { mapping: { ...mapping, fields: other }, goodRowsOnly: true })
    expect((await start(headers)).mappings).toEqual([{ kind: 'pupils', headers, fields: other }])
  })
})

describe('klaslijst-kapot', () => {
  test('the good lines come in, the others are said with line and reason', async () => {
    const list = pupilList('klaslijst-kapot.csv', { from: TODAY })
    expect((await office.takeIn(list)).code).toBe('list_has_refused_lines')
    const answer = await office.takeIn(list, { goodRowsOnly: true })
    expect(
      answer.rows
        .filter((row: { what: string }) => row.what === 'new')
        .map((row: { line: number }) => row.line),
    ).toEqual([3, 4, 10])
    expect(answer.refused.map((note: { line: number }) => note.line)).toEqual([5, 6, 7, 8, 9])
    expect((await all('pupils', 'number ~ "50000"')).map((pupil) => pupil['number']).sort()).toEqual([
      '500001',
      '500002',
      '500008',
    ])
    expect(await stands('500001', TODAY)).toBe('Noor Peeters, 1A')
    expect(await all('groups', 'name = "9Z"')).toEqual([])
  })
})

describe('klaslijst-formules', () => {
  test('stays text', async () => {
    await office.takeIn(pupilList('klaslijst-formules.csv', { from: TODAY }))
    const names = (
      await school.superuser.collection('pupils').getFullList({ filter: 'number ~ "60000"', sort: 'number' })
    ).map((pupil) => pupil['family_name'])
    expect(names).toEqual([
      '=1+1',
      '=HYPERLINK("http://voorbeeld.example";"klik")',
      '@SUM(A1:A9)',
      '+32470',
      '-2+3',
      '=1',
    ])
  })
})
