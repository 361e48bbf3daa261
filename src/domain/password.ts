// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Verdict } from './refusals.ts'

/** Long is what makes a password hard to guess; which characters it has is the person's own business. */
export const PASSWORD_LEAST = 10

/** What bcrypt takes in; more would count for nothing. */
const MOST_BYTES = 70

/** Whether this may be somebody's password. `passwordVerdict('geheim')` // => 'password_short' */
export function passwordVerdict(password: string): Verdict {
  if (Array.from(password).length < PASSWORD_LEAST) return 'password_short'
  return bytesOf(password) > MOST_BYTES ? 'text_too_long' : null
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, 'x').length
}
