// Runs in the browser, in PocketBase's hooks and in tests: pure. The hooks' engine has no \p{L}: letters are written out.
import type { Point } from './improvement-point.ts'
import { addDays, type Day } from './school-day.ts'

/** What could be said more clearly; a hint never stops anybody, `src/i18n/<language>/points.json` words it. */
export const HINTS = [
  'what_vague',
  'what_subject',
  'what_negative',
  'step_vague',
  'sign_missing',
  'sign_vague',
  'date_missing',
  'date_past',
  'date_far',
] as const
export type Hint = (typeof HINTS)[number]

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that say nothing of their own. */
const SMALL = words(`
  ik je jij we wij mij me mijn mezelf jullie ons onze hij zij ze u uw het de een die dat dit deze daar hier er wat wie waar
  te om en of maar dus want als dan omdat zodat toch ook nog al wel niet geen nooit meer minder heel erg echt zo zeer veel weinig
  beetje iets alles niets altijd soms vaak elke in op aan bij van voor met naar uit over tot tegen door tijdens na zonder
  wil wou zou zal ga gaan gaat ben bent is zijn was word worden wordt heb hebben heeft had kan kunnen kon moet moeten mag mogen
  doe doen doet maak maken laat laten kom komen krijg krijgen haal halen hou houden blijf blijven zien zie ziet merk merken merkt
  weten weet vind vinden vindt graag gewoon nu later straks dag dagen week weken keer tijd jaar`)

/** Words of goodwill: true of everybody, seen by nobody. */
const VAGUE = words(`
  best beter beste goed goede goeds super top fijn leuk mooi mooie mooier net netjes nette slim slimmer flink flinker flinke
  braaf braver brave lief liever aardig vriendelijk positief positiever positieve stil stiller stille rustig rustiger rustige
  hard harder inzet inzetten inspanning moeite proberen probeer probeert opletten oplet let concentreren concentratie geconcentreerd
  aandacht meedoen werken werk oefenen oefen oefent leren leer leert studeren studeer studeert doorwerken vooruitgang vooruit
  groeien groei verbeteren verbeter verbetering houding gedrag gedragen sociaal socialer zelfstandig zelfstandiger ijverig
  gemotiveerd motivatie sneller snel vlug vlugger vlot vlotter hoog hoger hoge laag fouten fout blij content tevreden trots`)

/** Whole subjects, and people and places that are always there. */
const SUBJECTS = words(`
  wiskunde rekenen nederlands taal frans engels lezen spelling schrijven wereldorientatie wo godsdienst zedenleer turnen lo
  gym muziek muzo techniek wetenschappen aardrijkskunde geschiedenis toetsen toets huiswerk lessen les school schoolwerk punten
  punt rapport vak vakken resultaat resultaten`)
const ALWAYS_THERE = words(
  `klas thuis juf meester leerkracht mama papa ouders leerling kind vriend vrienden iedereen anderen mensen`,
)

const NEGATIVE = /^(ik (wil|ga|zal|zou) )?(niet|nooit|geen|minder|stoppen)\b/

/** The words of a text without accents, in small letters. `'Één béétje!'` // => ['een', 'beetje'] */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  return plain.match(/[a-z0-9]+/g) ?? []
}

/** The words that name something one can see, count or do. */
function concrete(text: string): string[] {
  return wordsOf(text).filter(
    (word) => !SMALL.has(word) && !VAGUE.has(word) && !SUBJECTS.has(word) && !ALWAYS_THERE.has(word),
  )
}

const COUNTED = /\d|\b(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elke|iedere|alle) [a-z]/
const AMOUNT =
  /\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elke|iedere) (keer|dagen|dag|week|weken|minuten|maandag|woensdag|avond|ochtend|les)\b/

/** What could be clearer in what somebody wants to become better at; null when it says enough or is still empty. */
export function hintForWhat(text: string): Hint | null {
  const all = wordsOf(text)
  if (all.length === 0) return null
  if (NEGATIVE.test(all.join(' '))) return 'what_negative'
  if (concrete(text).length > 0) return null
  return all.some((word) => SUBJECTS.has(word)) ? 'what_subject' : 'what_vague'
}

/** What could be clearer in a first step: something to do, one can picture it. */
export function hintForStep(text: string): Hint | null {
  const all = wordsOf(text)
  if (all.length === 0) return null
  return concrete(text).length > 0 || AMOUNT.test(all.join(' ')) ? null : 'step_vague'
}

/** What could be clearer in how it will be noticed: something one can see, hear or count. */
export function hintForSign(text: string): Hint | null {
  const all = wordsOf(text)
  if (all.length === 0) return 'sign_missing'
  const seen = concrete(text).length
  return seen > 1 || (seen > 0 && COUNTED.test(all.join(' '))) || /\d/.test(text) ? null : 'sign_vague'
}

/** Further off than this a date is no help: the next report comes sooner. */
const FAR = 150

/** What could be better in a date. */
export function hintForDate(day: Day | '', today: Day): Hint | null {
  if (day === '') return 'date_missing'
  if (day < today) return 'date_past'
  return day > addDays(today, FAR) ? 'date_far' : null
}

/** Every hint for a point, in the order in which it is written. */
export function hintsFor(point: Pick<Point, 'what' | 'first_step' | 'sign' | 'by_when'>, today: Day): Hint[] {
  const hints = [
    hintForWhat(point.what),
    hintForStep(point.first_step),
    hintForSign(point.sign),
    hintForDate(point.by_when, today),
  ]
  return hints.filter((hint) => hint !== null)
}
