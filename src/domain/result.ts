// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { type Day, FOREVER, type Moment, startOfDay } from './school-day.ts'

/** The scales that Flemish reports use. A value is kept as written, never converted. */
export const SCALES = ['points', 'percentage', 'letter', 'smiley', 'rubric', 'icon', 'text'] as const
export type Scale = (typeof SCALES)[number]

/** From when a family may see a result: from a date, or at their own meeting (the default). */
export const FAMILY_RULES = ['at_meeting', 'from_date'] as const
export type FamilyRule = (typeof FAMILY_RULES)[number]

/** The two visibility settings of a result. */
export interface ResultVisibility {
  pupil_from: Moment
  family_rule: FamilyRule
  family_from: Moment
}

/** Before every day of the school: what is seen from then on is seen at once. */
export const AT_ONCE: Moment = '2000-01-01 00:00:00.000Z'

/** The settings that a list's "Zichtbaar vanaf" stands for: one day sets both; none is at once, and at the meeting. */
export function visibilityFrom(day: Day | ''): ResultVisibility {
  if (day === '') return { pupil_from: AT_ONCE, family_rule: 'at_meeting', family_from: startOfDay(FOREVER) }
  return { pupil_from: startOfDay(day), family_rule: 'from_date', family_from: startOfDay(day) }
}

/** Whether the pupil may see a result at a moment. */
export function pupilSees(result: Pick<ResultVisibility, 'pupil_from'>, now: Moment): boolean {
  return result.pupil_from <= now
}

/** Whether a family may see a result; `atMeeting` is whether it is their own meeting that is open now. */
export function familySees(result: ResultVisibility, now: Moment, atMeeting: boolean): boolean {
  return result.family_rule === 'from_date' ? result.family_from <= now : atMeeting
}

/**
 * The scale of a value as written. `scaleOf('13,5/18')` // => 'points'
 * A guess for lists without a column that says it; the value itself stays as it is.
 */
export function scaleOf(value: string): Scale {
  const text = value.trim()
  if (/^-?\d+([.,]\d+)?\s*\/\s*\d+([.,]\d+)?$/.test(text) || /^\d+([.,]\d+)?$/.test(text)) return 'points'
  if (/^\d+([.,]\d+)?\s*%$/.test(text)) return 'percentage'
  if (/^[A-F][+-]?$/i.test(text)) return 'letter'
  if (/^[☺😀😃😊🙂😐😕☹🙁😞😟]\uFE0F?$/u.test(text)) return 'smiley'
  if (/^[⭐★☆✓✔👍👎🌱🌟]+\uFE0F?$/u.test(text)) return 'icon'
  return 'text'
}
