// Runs in the browser, in PocketBase's hooks and in tests: pure.

/** What a list may hold and we never keep. */
export type Secret = 'password' | 'national'

const PASSWORD = /wachtwoord|paswoord|password|passwd|pincode|^pin$|^pwd$|^ww$/
const NATIONAL = /rijksregister|insz|^niss$|^rrn|^rrnr|nationaalnummer|nationalnumber|nationalregister/

/** A header without capitals, signs and spaces. `plainWord('Geboorte-datum')` // => 'geboortedatum' */
export function plainWord(header: string): string {
  return header
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** What a column holds by its name alone, when that is secret. */
export function secretByName(header: string): Secret | null {
  const word = plainWord(header)
  if (PASSWORD.test(word)) return 'password'
  return NATIONAL.test(word) ? 'national' : null
}
