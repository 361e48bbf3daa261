import { addDays, type Day } from '../src/domain/school-day.ts'
import { numberOf, PUPILS } from './demo-people.ts'

// The lists of the demo school, as its administration would export them; they go in through the import like any other.

const belgian = (day: Day): string => day.split('-').reverse().join('/')
const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(';')).join('\r\n')

/** The class list of 3B. */
export function classList(): string {
  return csv([
    ['Leerlingnummer', 'Naam', 'Voornaam', 'Geboortedatum', 'Klas'],
    ...PUPILS.map((pupil, index) => [numberOf(index), pupil.family, pupil.given, belgian(pupil.born), '3B']),
  ])
}

interface Subject {
  subject: string
  title: string
  scale: string
  /** The value of the nth pupil in the nth report, as it stands on paper. */
  value: (index: number, report: number) => string
  comment?: (index: number, report: number) => string
}

const pick = <T>(list: readonly T[], index: number, report: number): T =>
  list[(index * 5 + report * 3) % list.length]!
const half = (points: number): string => points.toFixed(1).replace('.', ',').replace(',0', '')

const LETTERS = ['A', 'B', 'B', 'C', 'A', 'D', 'B'] as const
const SENTENCES: Record<string, string> = {
  A: 'Je legt al helder uit waarom iets werkt.',
  B: 'Je onderzoekt met plezier. Schrijf nog op wat je ziet.',
  C: 'Je doet goed mee. Vraag je vaker af waarom.',
  D: 'Samen lukt het. Alleen zoeken we nog een eerste stap.',
}

/** Every scale that a Flemish report knows. */
const SUBJECTS: readonly Subject[] = [
  {
    subject: 'Nederlands',
    title: 'Begrijpend lezen',
    scale: 'punten',
    value: (index, report) => `${half(9 + ((index * 7 + report * 5) % 22) / 2)}/20`,
  },
  {
    subject: 'Wiskunde',
    title: 'Metend rekenen',
    scale: 'punten',
    value: (index, report) => `${half(8 + ((index * 11 + report * 3) % 19) / 2)}/18`,
  },
  {
    subject: 'Wetenschappen en techniek',
    title: 'Onderzoeken',
    scale: 'letter',
    value: (index, report) => pick(LETTERS, index, report),
    comment: (index, report) => SENTENCES[pick(LETTERS, index, report)]!,
  },
  {
    subject: 'Mens en maatschappij',
    title: 'Kaart en plattegrond',
    scale: 'procent',
    value: (index, report) => `${55 + ((index * 13 + report * 9) % 42)}%`,
  },
  {
    subject: 'Muzische vorming',
    title: 'Beeld en muziek',
    scale: 'smiley',
    value: (index, report) => pick(['🙂', '😃', '🙂', '😐'], index, report),
  },
  {
    subject: 'Leren leren',
    title: 'Plannen',
    scale: 'rubriek',
    value: (index, report) => pick(['op weg', 'bereikt', 'sterk', 'op weg'], index, report),
  },
  {
    subject: 'Sociale vaardigheden',
    title: 'Samenwerken',
    scale: 'tekst',
    value: (index, report) =>
      pick(
        [
          'Luistert goed naar anderen.',
          'Werkt graag samen;\nmag meer zelf voorstellen.',
          'Helpt anderen zonder dat iemand het vraagt.',
          'Zoekt nog een plek in de groep.',
        ],
        index,
        report,
      ),
  },
]

/** A report of the whole class. One result is closed to everybody until a later day. */
export function report(name: string, nth: number, day: Day, later: Day): string {
  const rows = PUPILS.flatMap((_, index) =>
    SUBJECTS.map(({ subject, title, scale, value, comment }, at) => [
      numberOf(index),
      subject,
      title,
      belgian(addDays(day, -at)),
      name,
      value(index, nth),
      scale,
      comment?.(index, nth) ?? '',
      subject === 'Mens en maatschappij' && index % 8 === 3 ? belgian(later) : '',
    ]),
  )
  return csv([
    ['Nummer', 'Vak', 'Onderdeel', 'Datum', 'Periode', 'Score', 'Schaal', 'Commentaar', 'Zichtbaar vanaf'],
    ...rows,
  ])
}
