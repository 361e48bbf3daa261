import type { HomeLanguage, Relation } from '../src/domain/people.ts'

// The people of the demo school. All of them are invented.

export const SCHOOL = {
  name: 'Basisschool De Linde',
  phone: '09 000 00 00',
  talk_to: 'zorgjuf Sofie, lokaal 12',
}

export interface DemoStaff {
  role: 'coordinator' | 'teacher' | 'subject_teacher' | 'care'
  name: string
  mail: string
}

export const COORDINATOR: DemoStaff = {
  role: 'coordinator',
  name: 'Katrien De Smedt',
  mail: 'katrien@delinde.example',
}
export const TOM: DemoStaff = { role: 'teacher', name: 'Tom Verbeke', mail: 'tom@delinde.example' }
export const LEYLA: DemoStaff = { role: 'teacher', name: 'Leyla Aydın', mail: 'leyla@delinde.example' }
export const GREET: DemoStaff = { role: 'teacher', name: 'Greet Wuyts', mail: 'greet@delinde.example' }
export const JAN: DemoStaff = { role: 'subject_teacher', name: 'Jan Peeters', mail: 'jan@delinde.example' }
export const SOFIE: DemoStaff = { role: 'care', name: 'Sofie Maes', mail: 'sofie@delinde.example' }

/** The same for everybody of the demo school: nothing here is anybody's. */
export const PASSWORD = 'aan-het-woord-3B'

export interface DemoGuardian {
  name: string
  relation: Relation
  language: HomeLanguage
  household: '1' | '2'
  /** False: this guardian has no right to information. */
  information?: false
  organisation?: { contact: string }
}

export interface DemoPupil {
  given: string
  family: string
  born: string
  guardians: DemoGuardian[]
}

const mother = (name: string, language: HomeLanguage = 'nl', household: '1' | '2' = '1'): DemoGuardian => ({
  name,
  relation: 'mother',
  language,
  household,
})
const father = (name: string, language: HomeLanguage = 'nl', household: '1' | '2' = '1'): DemoGuardian => ({
  name,
  relation: 'father',
  language,
  household,
})

/** Class 3B, in the order of the alphabet as the school's own list has it. */
export const PUPILS: readonly DemoPupil[] = [
  {
    given: 'Mira',
    family: 'Aerts',
    born: '2018-02-11',
    guardians: [mother('Ilse Goris'), father('Bart Aerts')],
  },
  {
    given: 'Amina',
    family: 'Benali',
    born: '2018-05-03',
    guardians: [mother('Fatiha Benali', 'ar'), father('Youssef Benali', 'ar')],
  },
  { given: 'Oleksandr', family: 'Bondar', born: '2018-09-19', guardians: [mother('Olena Bondar', 'uk')] },
  {
    given: 'Hanne',
    family: 'Claes',
    born: '2018-03-27',
    guardians: [
      mother('Sara Vos'),
      { name: 'Eva Claes', relation: 'mother', language: 'nl', household: '1' },
    ],
  },
  {
    given: 'Seppe',
    family: 'De Clercq',
    born: '2018-11-02',
    guardians: [mother('Nele Baert'), father('Wim De Clercq', 'nl', '2')],
  },
  { given: 'Fien', family: 'Desmet', born: '2018-01-30', guardians: [mother('Lieve Desmet')] },
  {
    given: 'Ibrahim',
    family: 'Diallo',
    born: '2018-07-14',
    guardians: [father('Mamadou Diallo', 'fr'), mother('Aïssatou Bah', 'fr')],
  },
  {
    given: 'Noor',
    family: 'El Idrissi',
    born: '2018-04-08',
    guardians: [mother('Samira El Idrissi', 'ar'), father('Karim El Idrissi', 'nl', '2')],
  },
  {
    given: 'Emiel',
    family: 'Goossens',
    born: '2018-12-05',
    guardians: [mother('Anja Goossens'), { ...father('Dirk Goossens', 'nl', '2'), information: false }],
  },
  {
    given: 'Mats',
    family: 'Hermans',
    born: '2018-06-21',
    guardians: [father('Koen Hermans'), mother('Griet Laenen')],
  },
  {
    given: 'Tuur',
    family: 'Jacobs',
    born: '2018-08-17',
    guardians: [
      mother('Hilde Jacobs'),
      { name: 'Peter Nijs', relation: 'step_parent', language: 'nl', household: '1' },
    ],
  },
  {
    given: 'Wout',
    family: 'Janssens',
    born: '2018-10-09',
    guardians: [mother('Els Janssens'), father('Stijn Janssens')],
  },
  {
    given: 'Kobe',
    family: 'Lemmens',
    born: '2018-02-25',
    guardians: [{ name: 'Rita Lemmens', relation: 'grandparent', language: 'nl', household: '1' }],
  },
  {
    given: 'Ella',
    family: 'Maes',
    born: '2018-05-29',
    guardians: [mother('Tine Maes'), father('Joris Maes')],
  },
  { given: 'Roos', family: 'Michiels', born: '2018-03-12', guardians: [mother('An Michiels')] },
  {
    given: 'Juna',
    family: 'Pauwels',
    born: '2018-09-01',
    guardians: [mother('Lien Pauwels'), father('Thomas Pauwels')],
  },
  {
    given: 'Lotte',
    family: 'Peeters',
    born: '2018-07-07',
    guardians: [father('Geert Peeters'), mother('Mieke Thys')],
  },
  {
    given: 'Finn',
    family: 'Van den Broeck',
    born: '2018-11-23',
    guardians: [
      { name: 'Marleen Van Acker', relation: 'foster_parent', language: 'nl', household: '1' },
      {
        name: 'Pleegzorg Scheldeland',
        relation: 'counsellor',
        language: 'nl',
        household: '1',
        organisation: { contact: 'Hannelore Bogaert' },
      },
    ],
  },
  {
    given: 'Staf',
    family: 'Verhoeven',
    born: '2018-04-16',
    guardians: [mother('Veerle Smets'), father('Luc Verhoeven')],
  },
  { given: 'Bo', family: 'Vermeulen', born: '2018-01-19', guardians: [mother('Kim Vermeulen')] },
  {
    given: 'Jef',
    family: 'Willems',
    born: '2018-06-04',
    guardians: [mother('Petra Claus'), father('Dries Willems')],
  },
  {
    given: 'Zofia',
    family: 'Wiśniewska',
    born: '2018-08-28',
    guardians: [mother('Agnieszka Wiśniewska', 'pl'), father('Paweł Wiśniewski', 'pl')],
  },
  {
    given: 'Arthur',
    family: 'Wouters',
    born: '2018-10-31',
    guardians: [mother('Lies Wouters'), father('Pieter Wouters')],
  },
  {
    given: 'Elif',
    family: 'Yıldız',
    born: '2018-12-20',
    guardians: [mother('Zeynep Yıldız', 'tr'), father('Emre Yıldız', 'tr')],
  },
]

/** The pupil number of the class's nth pupil, as the school's administration gives them. */
export const numberOf = (index: number): string => String(300_101 + index * 7)
