// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Hint } from './vagueness.ts'

export interface VaguenessExample {
  field: 'what' | 'first_step' | 'sign'
  text: string
  /** The hint that must come, or null where the words are clear enough. */
  hint: Hint | null
}

const rows = (
  field: VaguenessExample['field'],
  hint: Hint | null,
  texts: readonly string[],
): VaguenessExample[] => texts.map((text) => ({ field, text, hint }))

/** Words as children of ten write them, vague and clear; the hints are held against this table. */
export const VAGUENESS_EXAMPLES: readonly VaguenessExample[] = [
  ...rows('what', 'what_vague', [
    'beter mijn best doen',
    'Ik wil harder werken.',
    'beter opletten in de klas',
    'flinker zijn',
    'Ik ga braver zijn in de klas',
    'meer oefenen',
    'een goede houding',
    'rustiger zijn',
    'Mijn concentratie verbeteren',
    'Alles beter doen!',
  ]),
  ...rows('what', 'what_subject', [
    'beter worden in wiskunde',
    'Ik wil beter worden in Frans',
    'goede punten halen',
    'vlotter lezen',
    'Mijn spelling verbeteren',
    'Meer mijn best doen voor taal',
    'Ik wil meer mijn best doen op school',
    'mijn huiswerk beter maken',
    'een goed rapport',
  ]),
  ...rows('what', 'what_negative', [
    'niet meer babbelen',
    'Ik wil niet zo snel boos worden',
    'geen ruzie maken op de speelplaats',
    'Nooit mijn turnzak vergeten',
    'minder praten tijdens de les',
  ]),
  ...rows('what', null, [
    'de tafels van 7 en 8 zonder nadenken kennen',
    'Ik wil een tekst voorlezen zonder te haperen',
    'Ik steek mijn vinger op voor ik iets zeg',
    'dt-fouten uit mijn zinnen halen',
    'Breuken op een getallenas plaatsen',
    'Ik wil in het Frans zeggen wat ik in het weekend deed',
    'Mijn bank opruimen voor ik naar huis ga',
    'vragen durven stellen als ik iets niet snap',
    'Mijn beurt afwachten in de kring',
    'Elke avond mijn boekentas zelf maken',
    'Rekenvraagstukken eerst tekenen en dan pas uitrekenen',
  ]),
  ...rows('first_step', 'step_vague', [
    'meer oefenen',
    'proberen',
    'Ik ga mijn best doen',
    'thuis leren',
    'beter opletten',
    'Gewoon harder werken',
    'goed studeren voor de toets',
  ]),
  ...rows('first_step', null, [
    'elke dag 5 minuten de tafels oefenen met kaartjes',
    'Ik leg vanavond een kaft klaar voor Frans',
    'Morgen vraag ik aan juf een andere plaats in de klas',
    'Op woensdag lees ik tien minuten voor aan mijn broer',
    'Ik schrijf drie moeilijke woorden op een blad boven mijn bed',
    'Ik vraag Noor om samen vraagstukken te tekenen',
    'twee keer per week oefenen',
    'Bij elke zin zoek ik eerst de persoonsvorm',
  ]),
  ...rows('sign', 'sign_missing', ['', '   ']),
  ...rows('sign', 'sign_vague', [
    'dat het beter gaat',
    'betere punten',
    'De juf is blij',
    'Ik zal het merken',
    'goed rapport',
    'Mama ziet het',
    'als ik vooruitga',
    'dat iedereen tevreden is',
  ]),
  ...rows('sign', null, [
    'Ik heb 8 op 10 op de tafeltoets',
    'Ik lees een bladzijde voor zonder te stoppen',
    'Juf moet mij maar één keer per dag aan mijn boekentas herinneren',
    'In mijn dictee staan minder dan drie dt-fouten',
    'Ik steek elke les minstens één keer mijn vinger op',
    'Mijn bank is op vrijdag leeg',
    'Ik kan een breuk tekenen en uitleggen aan iemand anders',
    'Mijn agenda is een hele week ingevuld',
    'In de kring praat ik pas als de bal bij mij ligt',
  ]),
]
