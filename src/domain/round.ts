// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Day } from './school-day.ts'

export const ROUND_KINDS = ['student_led', 'classic', 'reverse'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

export const ROUND_STATES = ['draft', 'open', 'closed'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** The parts of a meeting that an agenda can hold, in order. */
export const AGENDA_PARTS = [
  'welcome',
  'last_time',
  'who_i_am',
  'results',
  'points',
  'family',
  'agreements',
  'without_pupil',
] as const
export type AgendaPart = (typeof AGENDA_PARTS)[number]

export interface AgendaItem {
  part: AgendaPart
  minutes: number
  /** The question to the family after this part; '' for none. */
  question: string
}

/** Twenty minutes, from `experience.md`; a school changes it per round. */
export const DEFAULT_AGENDA: readonly AgendaItem[] = [
  { part: 'welcome', minutes: 1, question: '' },
  { part: 'last_time', minutes: 1, question: '' },
  { part: 'who_i_am', minutes: 3, question: 'Wat herkennen jullie thuis?' },
  { part: 'results', minutes: 6, question: 'Wat denken jullie hiervan?' },
  { part: 'points', minutes: 4, question: 'Hoe zouden jullie dit aanpakken?' },
  { part: 'family', minutes: 3, question: 'Wat zien jullie thuis?' },
  { part: 'agreements', minutes: 2, question: '' },
]

/** Minutes of a whole agenda. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, item) => sum + item.minutes, 0)
}

/**
 * Whether the first round of a school year meets families too late: its first meeting is after the autumn holiday.
 * The source asks to plan the first contact early in the year.
 */
export function firstMeetingIsLate(
  firstMeeting: Day,
  autumnHolidayUntil: Day,
  isFirstRound: boolean,
): boolean {
  return isFirstRound && firstMeeting >= autumnHolidayUntil
}
