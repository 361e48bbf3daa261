import type { Answers, Wish } from './loop-pupil.ts'

// What the two pupils tell.

export const NOORS_SLIDES: Answers = {
  me: 'Ik ben Noor en ik ben acht jaar.',
  proud: 'Ik ben trots op onze brug van stokjes, omdat ze drie kilo droeg.',
  result: {
    name: 'Metend rekenen',
    text: 'Moeilijk vond ik weten of iets in centimeter of in meter moet.',
  },
  wellbeing: 'In de klas voel ik mij meestal goed.',
  interests: 'Ik hou van bouwen en van zonnebloemen.',
}

export const ARTHURS_SLIDES: Answers = {
  me: 'Ik ben Arthur. Ik ben vaak eerst klaar.',
  proud: 'Ik ben trots op mijn geduld.',
  result: { name: 'Begrijpend lezen', text: 'Moeilijk vond ik de lange tekst over de zee.' },
  wellbeing: 'Ik werk graag samen met iedereen.',
  interests: 'Ik hou van raadsels.',
}

export const NOORS_POINT: Wish = {
  tie: 'Wiskunde: Metend rekenen',
  what: 'Eerst schatten, dan meten',
  why: 'Dan merk ik zelf of iets kan kloppen.',
  step: 'Ik schat elke dag één ding in de klas en meet het na.',
  obstacle: 'ik het niet meer weet',
  plan: 'kijk ik op mijn kaart',
  helper: 'Papa, bij het koken',
  sign: 'Ik schat juist',
}

export const ARTHURS_POINT: Wish = {
  tie: 'Nederlands: Begrijpend lezen',
  what: 'Navertellen in de juiste volgorde',
  why: 'Dan begrijpt iedereen mijn verhaal.',
  step: 'Ik teken na elk hoofdstuk drie vakjes: begin, midden, einde.',
  obstacle: 'ik vooruit wil springen',
  plan: 'leg ik mijn vinger op het eerste vakje',
  helper: 'Mama, op zondag',
  sign: 'Wie het boek niet kent, kan mijn verhaal navertellen',
}

export const ARTHURS_OTHER_WORDS = 'Een verhaal navertellen: begin, midden, einde'

/** The slides of Noor's presentation: what is shown, and what is asked of the family after each part. */
export const NOORS_PRESENTATION = [
  'Dit ben ik',
  'Wat herkennen jullie thuis?',
  'Hier ben ik trots op',
  'Metend rekenen',
  'Wat denken jullie hiervan?',
  NOORS_POINT.what,
  'Hoe zouden jullie dit aanpakken?',
  'Wat zien jullie thuis?',
  'Wat spreken we af?',
]

export const NOORS_PROMISE = 'Ik schat elke dag één ding.'
