// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { PointMover } from './improvement-point.ts'
import type { Voice } from './people.ts'
import type { Verdict } from './refusals.ts'

/** The words of a conclusion: the summary, and what a voice sees otherwise. Each yes is to these. */
export const CONCLUSION_WORDS = ['text', 'pupil_view', 'family_view', 'school_view'] as const
export type ConclusionWords = Record<(typeof CONCLUSION_WORDS)[number], string>

/**
 * Whether P or T may write these words of a conclusion. Both write the summary; the views of family and school are not
 * the pupil's to word, and the teacher writes down what is said.
 */
export function mayWord(mover: PointMover, changed: readonly (keyof ConclusionWords)[]): Verdict {
  const foreign = changed.includes('family_view') || changed.includes('school_view')
  return mover === 'P' && foreign ? 'voice_not_yours' : null
}

/**
 * Whether P (the pupil) or T (the teacher) may record that a voice confirms the conclusion. On their own device each
 * confirms for their own voice; only the teacher records what was spoken ("mondeling"), for pupil and family.
 */
export function mayConfirm(mover: PointMover, voice: Voice, spoken: boolean): Verdict {
  const own: Voice = mover === 'P' ? 'pupil' : 'school'
  if (!spoken) return voice === own ? null : 'voice_not_yours'
  return mover === 'T' && voice !== 'school' ? null : 'voice_not_yours'
}
