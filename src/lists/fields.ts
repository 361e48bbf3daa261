// What a column of a list can be, by kind of list: the words that headers use for it, and what its values look like.
// Another kind of list is another entry here.
import type { ImportKind } from '../domain/import.ts'
import type { Scale } from '../domain/result.ts'
import { plainWord } from '../domain/secret-column.ts'

export interface Field {
  name: string
  /** Without it no row can be taken. */
  required?: true
  /** Headers that are this field, as `plainWord` writes them … */
  words: readonly string[]
  /** … and words that are enough when they stand in a longer header. */
  within?: readonly string[]
  looks?: 'number' | 'unique_number' | 'date' | 'scale' | 'group' | 'name'
}

const NUMBER = {
  words: [
    ...[
      'leerlingnummer',
      'leerlingnr',
      'leerlingennummer',
      'leerlingid',
      'llnnummer',
      'llnnr',
      'llnr',
      'lln',
    ],
    ...['stamnummer', 'stamnr', 'stamboeknummer', 'stamboeknr', 'internnummer', 'internnr', 'nummer', 'nr'],
    ...['pupilnumber', 'studentnumber', 'studentid', 'number'],
  ],
  within: ['leerlingnummer', 'stamnummer', 'stamboeknummer', 'internnummer', 'leerlingnr', 'stamboeknr'],
} as const

export const FIELDS: Record<ImportKind, readonly Field[]> = {
  pupils: [
    { name: 'number', required: true, ...NUMBER, looks: 'unique_number' },
    {
      name: 'family_name',
      required: true,
      words: ['naam', 'familienaam', 'achternaam', 'naamleerling', 'lastname', 'surname', 'familyname'],
      within: ['familienaam', 'achternaam'],
      looks: 'name',
    },
    {
      name: 'given_name',
      required: true,
      words: ['voornaam', 'roepnaam', 'voornaamleerling', 'firstname', 'givenname'],
      within: ['voornaam', 'roepnaam'],
      looks: 'name',
    },
    {
      name: 'group',
      required: true,
      words: ['klas', 'klascode', 'klasnaam', 'klasgroep', 'hoofdklas', 'groep', 'class', 'group'],
      within: ['klascode', 'klasnaam', 'klasgroep'],
      looks: 'group',
    },
    {
      name: 'birth_date',
      words: ['geboortedatum', 'geboortedag', 'gebdatum', 'geborenop', 'geboren', 'birthdate', 'dateofbirth'],
      within: ['geboortedatum'],
      looks: 'date',
    },
  ],
  results: [
    { name: 'number', required: true, ...NUMBER, looks: 'number' },
    {
      name: 'subject',
      required: true,
      words: ['vak', 'vaknaam', 'leergebied', 'leerdomein', 'domein', 'subject'],
      within: ['leergebied'],
    },
    {
      name: 'title',
      words: ['onderdeel', 'titel', 'toets', 'omschrijving', 'opdracht', 'evaluatie', 'title', 'test'],
    },
    { name: 'date', required: true, words: ['datum', 'toetsdatum', 'date'], looks: 'date' },
    { name: 'period', words: ['periode', 'rapport', 'rapportperiode', 'trimester', 'period'] },
    {
      name: 'value',
      required: true,
      words: [
        'score',
        'punt',
        'punten',
        'resultaat',
        'waarde',
        'beoordeling',
        'quotering',
        'value',
        'result',
        'grade',
      ],
    },
    { name: 'scale', words: ['schaal', 'notatie', 'type', 'scale'], looks: 'scale' },
    {
      name: 'comment',
      words: ['commentaar', 'opmerking', 'opmerkingen', 'feedback', 'toelichting', 'comment'],
    },
    {
      name: 'visible_from',
      words: ['zichtbaarvanaf', 'vrijgegevenvanaf', 'vrijgavedatum', 'visiblefrom'],
      within: ['zichtbaarvanaf'],
      looks: 'date',
    },
  ],
}

/** What lists call the scales. */
export const SCALE_WORDS: Readonly<Record<string, Scale>> = {
  punten: 'points',
  punt: 'points',
  cijfer: 'points',
  cijfers: 'points',
  score: 'points',
  points: 'points',
  procent: 'percentage',
  percent: 'percentage',
  percentage: 'percentage',
  letter: 'letter',
  letters: 'letter',
  smiley: 'smiley',
  smileys: 'smiley',
  rubriek: 'rubric',
  rubric: 'rubric',
  niveau: 'rubric',
  icoon: 'icon',
  icoontje: 'icon',
  pictogram: 'icon',
  icon: 'icon',
  tekst: 'text',
  woorden: 'text',
  commentaar: 'text',
  text: 'text',
}

/** Whether a header says plainly what a column is, in any kind of list. */
export function isKnownHeader(header: string): boolean {
  const word = plainWord(header)
  return Object.values(FIELDS).some((fields) => fields.some((field) => field.words.includes(word)))
}
