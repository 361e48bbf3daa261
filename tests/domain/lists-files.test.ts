import { describe, expect, test } from 'vitest'
import { guessFields, guessKind, missingFields } from '../../src/lists/guess.ts'
import { readTable, samplesOf } from '../../src/lists/table.ts'
import { bytesOf, listFile, readList, tableIn } from '../support/list-files.ts'

/** Which column is which field, by header. */
function guessed(file: string) {
  const table = tableIn(file)
  const kind = guessKind(table)
  const fields = guessFields(table, kind)
  const columns = table.headers.map((header, i) => [header, fields[i]]).filter(([, field]) => field)
  return { kind, columns: Object.fromEntries(columns), missing: missingFields(kind, fields), table }
}

describe('a class list', () => {
  test('klaslijst-a-1252: Windows-1252, semicolons, Belgian dates', () => {
    const { kind, columns, missing, table } = guessed('klaslijst-a-1252.csv')
    expect(kind).toBe('pupils')
    expect([table.encoding, table.separator]).toEqual(['windows-1252', ';'])
    expect(missing).toEqual([])
    expect(columns).toEqual({
      Naam: 'family_name',
      Voornaam: 'given_name',
      Geboortedatum: 'birth_date',
      Klas: 'group',
      Leerlingnummer: 'number',
    })
    const { rows, notes } = readList('pupils', 'klaslijst-a-1252.csv')
    expect(rows).toHaveLength(96)
    expect(notes).toEqual([])
    expect(new Set(rows.map((row) => row.group)).size).toBe(16)
    expect(rows[1]).toEqual({
      line: 3,
      number: '100014',
      family_name: 'Öztürk',
      given_name: 'Wout',
      group: '1B',
      birth_date: '2009-09-02',
    })
    // letters that were lost before the file came to us stay as they are
    expect(rows.find((row) => row.number === '100497')).toMatchObject({
      family_name: 'Nguy?n',
      given_name: '?brahim',
    })
  })

  test('klaslijst-a-later-utf8bom: other headers, a byte order mark', () => {
    const { kind, columns, table } = guessed('klaslijst-a-later-utf8bom.csv')
    expect(kind).toBe('pupils')
    expect([table.encoding, table.headers[0]]).toEqual(['utf-8', 'Stamboeknr'])
    expect(columns).toEqual({
      Stamboeknr: 'number',
      Achternaam: 'family_name',
      Roepnaam: 'given_name',
      Klascode: 'group',
    })
    const { rows, notes } = readList('pupils', 'klaslijst-a-later-utf8bom.csv')
    expect([rows.length, notes]).toEqual([95, []])
    expect(rows.find((row) => row.number === '100497')).toMatchObject({
      family_name: 'Nguyễn',
      given_name: 'İbrahim',
    })
  })

  test('klaslijst-kapot: each line for what it is', () => {
    const { table } = guessed('klaslijst-kapot.csv')
    expect(table.headers).toEqual(['Naam', 'Voornaam', 'Klas', 'Leerlingnummer', 'Geboortedatum'])
    const { rows, notes } = readList('pupils', 'klaslijst-kapot.csv')
    // line 5 has the number of line 3: that is for the difference to say
    expect(rows.map((row) => [row.line, row.given_name])).toEqual([
      [3, 'Noor'],
      [4, 'Kobe'],
      [5, 'Lotte'],
      [10, 'Fien'],
    ])
    expect(notes).toEqual([
      { line: 4, code: 'birth_date_missing', text: 'Kobe Maes', number: '500002' },
      { line: 6, code: 'name_missing', text: 'Zonder', number: '500004' },
      { line: 7, code: 'date_impossible', text: '31/02/2016', number: '500005' },
      { line: 8, code: 'quotes_broken', number: '500006' },
      { line: 9, code: 'quotes_broken', number: '500007' },
    ])
  })

  test('klaslijst-formules: stays text', () => {
    const { rows, notes } = readList('pupils', 'klaslijst-formules.csv')
    expect(notes).toEqual([])
    expect(rows.map((row) => row.family_name)).toEqual([
      '=1+1',
      '=HYPERLINK("http://voorbeeld.example";"klik")',
      '@SUM(A1:A9)',
      '+32470',
      '-2+3',
      '=1',
    ])
  })

  test('groot-leerlingen: 1,200 pupils', () => {
    const { rows, notes } = readList('pupils', 'groot-leerlingen.csv')
    expect([rows.length, notes.length]).toEqual([1200, 0])
  })
})

describe('what is secret never leaves the reader', () => {
  const everythingIn = (file: string) => {
    const table = tableIn(file)
    const kind = guessKind(table)
    return JSON.stringify([table, readList(kind, file), table.headers.map((_, i) => samplesOf(table, i))])
  }

  test('a column INSZ, by its name; the rest can be taken', () => {
    const { columns, missing, table } = guessed('klaslijst-met-rijksregisternummer.csv')
    expect(table.secrets).toEqual([{ column: 4, header: 'INSZ', what: 'national', by: 'name' }])
    expect(missing).toEqual([])
    expect(columns).toMatchObject({ Nummer: 'number' })
    expect(readList('pupils', 'klaslijst-met-rijksregisternummer.csv').rows).toHaveLength(12)
    expect(everythingIn('klaslijst-met-rijksregisternummer.csv')).not.toMatch(/14\.?05\.?01/)
  })

  test('the key itself, by its content', () => {
    const { missing, table } = guessed('klaslijst-nummer-is-rijksregisternummer.csv')
    expect(table.secrets).toEqual([{ column: 3, header: 'Nummer', what: 'national', by: 'content' }])
    expect(missing).toEqual(['number'])
    expect(everythingIn('klaslijst-nummer-is-rijksregisternummer.csv')).not.toContain('140501')
  })

  test('passwords, by their name', () => {
    const { missing, table } = guessed('gebruikers-met-wachtwoord.csv')
    expect(table.secrets).toEqual([{ column: 1, header: 'Wachtwoord', what: 'password', by: 'name' }])
    expect(missing).toEqual([])
    expect(everythingIn('gebruikers-met-wachtwoord.csv')).not.toContain('Welkom1')
  })

  test('passwords, by their content', () => {
    const text = ['nummer;xyz', ...[1, 2, 3, 4, 5].map((n) => `10000${n};Welkom${n}`)].join('\n')
    expect(tableIn(bytesOf(text)).secrets).toEqual([
      { column: 1, header: 'xyz', what: 'password', by: 'content' },
    ])
  })

  test('one national number among ordinary ones: that line only', () => {
    const text = `Naam;Voornaam;Klas;Nummer
Een;An;1A;100001
Twee;Bo;1A;14.05.01-999.08
Drie;Cas;1A;100003
Vier;Dré 09090299995;1A;100004`
    const { rows, notes } = readList('pupils', bytesOf(text))
    expect(rows.map((row) => row.line)).toEqual([2, 4])
    expect(notes).toEqual([
      { line: 3, code: 'number_national' },
      { line: 5, code: 'number_national', number: '100004' },
    ])
  })
})

describe('a report', () => {
  test('resultaten-lang: 320 results, to the character', () => {
    const { kind, columns } = guessed('resultaten-lang.csv')
    expect(kind).toBe('results')
    expect(columns).toEqual({
      Nummer: 'number',
      Vak: 'subject',
      Onderdeel: 'title',
      Datum: 'date',
      Periode: 'period',
      Score: 'value',
      Schaal: 'scale',
      'Zichtbaar vanaf': 'visible_from',
    })
    const { rows, notes } = readList('results', 'resultaten-lang.csv')
    expect([rows.length, notes]).toEqual([320, []])
    const count = (scale: string) => rows.filter((row) => row.scale === scale).length
    const scales = ['points', 'percentage', 'letter', 'smiley', 'rubric', 'text']
    expect(scales.map(count)).toEqual([51, 48, 62, 53, 57, 49])
    expect(new Set(rows.filter((row) => row.scale === 'text').map((row) => row.value))).toEqual(
      new Set(['Mooi vooruitgegaan,\nblijf oefenen.', 'Je werkt netjes; je "durft" ook vragen stellen.']),
    )
    expect(new Set(rows.filter((row) => row.scale === 'smiley').map((row) => row.value))).toEqual(
      new Set(['☺', '😐', '☹']),
    )
    expect(rows.filter((row) => row.visible_from === '2026-12-18')).toHaveLength(40)
    // the line of the file, also after cells with line breaks in them
    expect(rows.find((row) => row.number === '100014')?.line).toBe(11)
    expect(rows[3]).toEqual({
      line: 6,
      number: '100007',
      subject: 'Leren leren',
      title: 'Rapport 4',
      date: '2026-11-15',
      period: 'Rapport 1',
      scale: 'points',
      value: '15,8/18',
      comment: '',
      visible_from: '',
    })
  })

  test('groot-resultaten: 24,000 results', () => {
    const { rows, notes } = readList('results', 'groot-resultaten.csv')
    expect([rows.length, notes.length]).toEqual([24_000, 0])
  })

  test('a row of averages is said, and is no result', () => {
    const text = 'Nummer;Vak;Datum;Score\n100001;Frans;12/11/2026;B\n;Klasgemiddelde;12/11/2026;7,4'
    expect(readList('results', bytesOf(text))).toMatchObject({
      rows: [{ line: 2 }],
      notes: [{ line: 3, code: 'average_row' }],
    })
  })

  test('resultaten-breed-1252 and ouders: read to the last cell', () => {
    const wide = tableIn('resultaten-breed-1252.csv')
    expect([wide.headers.length, wide.rows.length, wide.broken.length]).toEqual([13, 33, 0])
    expect(wide.rows[1]!.cells.join('|')).toBe(
      '100014|Öztürk, Wout|1B|6,3/10|8,0/10|B|8,5/10|5,5/10|C||8,5/10|B|8,7/10',
    )
    const families = tableIn('ouders.csv')
    expect([families.headers.length, families.rows.length, families.secrets]).toEqual([9, 67, []])
  })
})

describe('a file that holds nothing, or something else', () => {
  test.each([
    ['helemaal-leeg.csv', 'empty'],
    ['leeg-met-kop.csv', 'no_rows'],
  ])('%s', (file, trouble) => {
    expect(readTable(listFile(file))).toEqual({ trouble })
  })

  test.each([
    ['only spaces', ' \r\n \r\n', 'empty'],
    ['only sep=', 'sep=;\r\n', 'empty'],
    ['a header with an unclosed quote', '"Naam;Voornaam\n1;2', 'header_broken'],
    ['an Excel file', 'PK\u0003\u0004xx', 'excel'],
    ['a PDF', '%PDF-1.7', 'not_text'],
    ['zeros', 'a\u0000b', 'not_text'],
    ['more than can be', 'x'.repeat(5_000_001), 'too_large'],
  ])('%s', (_, text, trouble) => {
    expect(readTable(bytesOf(text))).toEqual({ trouble })
  })
})
