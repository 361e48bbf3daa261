// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { PointMover } from './improvement-point.ts'
import type { Voice } from './people.ts'
import type { Verdict } from './refusals.ts'

/**
 * Whether P (the pupil) or T (the teacher) may record that a voice confirms the conclusion. On their own device each
 * confirms for their own voice; only the teacher records what was spoken ("mondeling"), for pupil and family.
 */
export function mayConfirm(mover: PointMover, voice: Voice, spoken: boolean): Verdict {
  const own: Voice = mover === 'P' ? 'pupil' : 'school'
  if (!spoken) return voice === own ? null : 'voice_not_yours'
  return mover === 'T' && voice !== 'school' ? null : 'voice_not_yours'
}
