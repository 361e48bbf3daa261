// Runs in the browser, in PocketBase's hooks and in tests: pure.

/**
 * Whether a text is a Belgian national register number (or the bis number of who has none yet): a birth date, a serial
 * number and a check of 97 minus the rest. Such a number is never stored, whatever its column is called.
 */
export function isNationalNumber(text: string): boolean {
  const digits = text.replace(/[\s.\-/]/g, '')
  if (!/^\d{11}$/.test(digits)) return false
  const month = Number(digits.slice(2, 4)) % 20
  const day = Number(digits.slice(4, 6))
  if (month > 12 || day > 31) return false
  const check = Number(digits.slice(9))
  const fits = (base: number) => 97 - (base % 97) === check
  // who was born in this century has a 2 before the number
  return fits(Number(digits.slice(0, 9))) || fits(Number(`2${digits.slice(0, 9)}`))
}

// A phone number with a + before it has eleven digits too.
const WITHIN = /(?<![\d+])(?:\d{11}|\d{2}[. /-]?\d{2}[. /-]?\d{2}[. /-]{1,3}\d{3}[. /-]?\d{2})(?!\d)/g

/** Whether there is a national register number anywhere in a text. */
export function holdsNationalNumber(text: string): boolean {
  return isNationalNumber(text) || (text.match(WITHIN) ?? []).some(isNationalNumber)
}
