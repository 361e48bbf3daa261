import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { holdsNationalNumber, isNationalNumber } from '../../src/domain/national-number.ts'
import { decode } from '../../src/lists/decode.ts'
import { readRows } from '../../src/lists/rows.ts'
import { separatorOf } from '../../src/lists/separator.ts'
import { bytesOf } from '../support/list-files.ts'

const read = (text: string) => readRows(text, ';')
const lines = (text: string) => read(text).rows.map((row) => row.line)
const broken = (text: string) => read(text).broken.map((row) => row.line)

describe('rows by the physical line of the file', () => {
  test('blank lines count and are no rows', () => {
    expect(read('a;b\r\n\r\n;\r\n1;2\r\n')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 4, cells: ['1', '2'] },
      ],
      broken: [],
    })
  })

  test('a line break within quotes belongs to the cell, as it stands', () => {
    expect(read('a;b\n"x\r\ny";"say ""hi"""\n1;2').rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\r\ny', 'say "hi"'] },
      { line: 4, cells: ['1', '2'] },
    ])
  })

  test('lines that end with a lone return, as old exports do', () => {
    expect(lines('a;b\r1;2\r"x";y')).toEqual([1, 2, 3])
    expect(read('a;b\n1;"x\ry"\n').rows[1]!.cells).toEqual(['1', 'x\ry'])
  })
})

describe('a stray quote never swallows the lines after it', () => {
  const list = (...rows: string[]) =>
    ['nr;naam;klas', '1;An;1A', '2;Bo;1A', ...rows, '8;Zo;1A', '9;Ward;1A'].join('\n')

  test.each([
    ['never closed', list('3;"Cas;1A')],
    ['inside a cell', list('3;Jan "Jef;1A')],
    ['with something after its end', list('3;"Cas"x;1A')],
    ['where a later line has good quotes', list('3;"Cas;1A').replace('8;Zo', '8;"Zo"')],
    ['that a later line closes by chance', list('3;"Cas;1A').replace('8;Zo', '8;Zo"')],
  ])('%s', (_, text) => {
    expect(broken(text)).toContain(4)
    const taken = lines(text)
    expect(taken).toEqual([1, 2, 3, 5, 6].filter((line) => !broken(text).includes(line)))
    expect(taken).toContain(6)
  })

  test('the same with one stray quote at any place in a list without quotes', () => {
    const clean = Array.from({ length: 8 }, (_, i) => `${1000 + i};Naam${i};1A;0${i + 1}/02/2016`)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.nat(30), (line, place) => {
        const text = clean.map((row, i) => {
          const at = Math.min(place, row.length)
          return i === line ? `${row.slice(0, at)}"${row.slice(at)}` : row
        })
        expect(broken(text.join('\n'))).toEqual([line + 1])
        expect(lines(text.join('\n'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].filter((one) => one !== line + 1))
      }),
    )
  })
})

describe('what is correctly written is read right to the character', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '😐', '"', ';', ',', '\n', '\r\n', ' ', '1', '/', '='),
    maxLength: 8,
  })
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    )
    .filter((rows) => rows.every((row) => row.some((one) => one.trim() !== '')))

  test('as another reader reads it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), fc.boolean(), (rows, separator, quotes) => {
        const text = Papa.unparse(rows, { delimiter: separator, newline: '\r\n', quotes })
        const ours = readRows(text, separator)
        expect(ours.broken).toEqual([])
        expect(ours.rows.map((row) => row.cells)).toEqual(rows)
        expect(Papa.parse(text, { delimiter: separator, newline: '\r\n' }).data).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what separates, and in which letters', () => {
  test.each([
    ['a;b;c\n1;2,5;3', ';'],
    ['a,b\n"x;y",2', ','],
    ['a\tb\n1;2\t3', '\t'],
    ['sep=,\na,b;c', ','],
    ['Naam, voornaam;Klas\nPeeters, Noor;1A\nMaes, Kobe;1A', ';'],
    ['alleen een kolom\nx', ';'],
  ])('%j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator)
  })

  test('UTF-8, with a mark or without; Windows-1252 where a byte says so; what Excel calls Unicode', () => {
    expect(decode(bytesOf('Öztürk'))).toEqual({ text: 'Öztürk', encoding: 'utf-8' })
    expect(decode(bytesOf('\ufeffÖztürk'))).toEqual({ text: 'Öztürk', encoding: 'utf-8' })
    const west = new Uint8Array([0xd6, 0x7a, 0x74, 0xfc, 0x72, 0x6b, 0x80])
    expect(decode(west)).toEqual({ text: 'Öztürk€', encoding: 'windows-1252' })
    const wide = new Uint8Array([0xff, 0xfe, 0xd6, 0, 0x7a, 0])
    expect(decode(wide)).toEqual({ text: 'Öz', encoding: 'utf-16le' })
  })
})

describe('a national register number', () => {
  test.each(['14050199908', '14.05.01-999.08', '14 05 01 999 08', '14/05/01-999-08', '93051822361'])(
    '%s',
    (cell) => {
      expect(isNationalNumber(cell)).toBe(true)
      expect(holdsNationalNumber(`zie ${cell}.`)).toBe(true)
    },
  )

  test.each(['14050199909', '100007', '', '1405019990', '140501999080', '13,5/18', '01/09/2026'])(
    'not %j',
    (cell) => {
      expect(isNationalNumber(cell)).toBe(false)
      expect(holdsNationalNumber(cell)).toBe(false)
    },
  )

  test('a phone number with its country is none', () => {
    expect(holdsNationalNumber('bel +14050199908')).toBe(false)
  })
})
