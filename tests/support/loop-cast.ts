import { addDays, type Day, dayOf, toMoment } from '../../src/domain/school-day.ts'

// Who walks the loop, and when. Everything is seen from today, so that it can be walked on any day.

export const TODAY: Day = dayOf(toMoment(Date.now()))
export const inDays = (days: number): Day => addDays(TODAY, days)

export const PASSWORD = 'een lang wachtwoord'
export const COORDINATOR = { name: 'Karel Claes', mail: 'karel@school.example' }
export const TEACHER = { name: 'Meester Tom', mail: 'tom@school.example' }
/** Had the class until yesterday. */
export const FORMER = { name: 'Juf Guusje', mail: 'guusje@school.example' }

export const NOOR = { number: '1004', given: 'Noor', family: 'El Idrissi', born: '02/03/2018' }
export const ARTHUR = { number: '1021', given: 'Arthur', family: 'Wouters', born: '30/11/2017' }

/** Noor lives in two households, Arthur in one. */
export const SAMIRA = { name: 'Samira El Idrissi', language: 'Arabisch', relation: 'moeder', home: 'Gezin 1' }
export const KARIM = { name: 'Karim El Idrissi', language: 'Frans', relation: 'vader', home: 'Gezin 2' }
export const LIES = { name: 'Lies Wouters', language: 'Nederlands', relation: 'moeder', home: 'Gezin 1' }

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(';')).join('\r\n')
const belgian = (day: Day): string => day.split('-').reverse().join('/')

/** The class list, as the administration of a school exports it. */
export const CLASS_LIST = csv([
  ['Stamnummer', 'Naam', 'Voornaam', 'Geboortedatum', 'Klas'],
  ...[NOOR, ARTHUR].map(({ number, given, family, born }) => [number, family, given, born, '3B']),
])

/** The report. The last result is not for the pupil yet. */
export const REPORT = csv([
  ['Stamnummer', 'Vak', 'Onderdeel', 'Datum', 'Rapport', 'Resultaat', 'Commentaar', 'Zichtbaar vanaf'],
  [NOOR.number, 'Wiskunde', 'Metend rekenen', belgian(inDays(-20)), 'Herfst', '13,5/18', '', ''],
  [NOOR.number, 'Nederlands', 'Begrijpend lezen', belgian(inDays(-18)), 'Herfst', 'B', 'Je leest vlot.', ''],
  [NOOR.number, 'Frans', 'Woordjes', belgian(inDays(-9)), 'Herfst', '4/10', '', belgian(inDays(9))],
  [ARTHUR.number, 'Wiskunde', 'Metend rekenen', belgian(inDays(-20)), 'Herfst', '16/18', '', ''],
  [ARTHUR.number, 'Nederlands', 'Begrijpend lezen', belgian(inDays(-18)), 'Herfst', 'A', '', ''],
])
