// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Moment } from './school-day.ts'

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
