// What the domain's tests use of vitest, small enough for PocketBase's engine: no timers, no Intl, nothing asynchronous.

interface Failure {
  title: string
  why: string
}

export const told: { passed: number; failed: Failure[] } = { passed: 0, failed: [] }
const path: string[] = []

/** What runs inside `describe`; its tests run at once, in order. */
export function describe(title: string, body: () => void): void {
  path.push(title)
  body()
  path.pop()
}

export function test(title: string, body: () => void): void {
  try {
    body()
    told.passed += 1
  } catch (thrown) {
    told.failed.push({
      title: [...path, title].join(' > '),
      why: String((thrown as Error)?.message ?? thrown),
    })
  }
}

const each =
  (run: (title: string, body: () => void) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: (...row: unknown[]) => void): void => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      run(`${title} ${JSON.stringify(values)}`, () => body(...values))
    }
  }
test.each = each(test)
describe.each = each(describe)
export const it = test

/** Equal as `toEqual` has it: by value, and what is undefined counts as left out. */
function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  if (one instanceof Map && other instanceof Map) return equal([...one], [...other])
  if (one instanceof Set && other instanceof Set) return equal([...one], [...other])
  if (ArrayBuffer.isView(one)) return String(one) === String(other)
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => equal(one[key as never], other[key as never]))
}

/** Whether everything that `part` names is in `whole`. */
function holds(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return equal(whole, part)
  if (typeof whole !== 'object' || whole === null) return false
  return Object.keys(part).every((key) => holds(whole[key as never], part[key as never]))
}

export function expect(actual: unknown) {
  const said = (value: unknown) => JSON.stringify(value)?.slice(0, 400) ?? String(value)
  const matchers = (wanted: boolean) => {
    const must = (right: boolean, what: string, expected: unknown) => {
      if (right !== wanted)
        throw new Error(`expected ${said(actual)} ${wanted ? '' : 'not '}${what} ${said(expected)}`)
    }
    const size = actual as { length: number }
    return {
      toBe: (other: unknown) => must(Object.is(actual, other), 'to be', other),
      toEqual: (other: unknown) => must(equal(actual, other), 'to equal', other),
      toStrictEqual: (other: unknown) => must(equal(actual, other), 'to equal', other),
      toMatchObject: (other: unknown) => must(holds(actual, other), 'to hold', other),
      toBeNull: () => must(actual === null, 'to be', null),
      toBeDefined: () => must(actual !== undefined, 'to be', 'defined'),
      toBeUndefined: () => must(actual === undefined, 'to be', undefined),
      toHaveLength: (length: number) => must(size.length === length, 'to have length', length),
      toContain: (one: never) => must((actual as string).includes(one), 'to contain', one),
      toContainEqual: (one: unknown) =>
        must(
          (actual as unknown[]).some((other) => equal(one, other)),
          'to contain',
          one,
        ),
      toMatch: (pattern: RegExp | string) =>
        must(
          typeof pattern === 'string' ? (actual as string).includes(pattern) : pattern.test(actual as string),
          'to match',
          String(pattern),
        ),
      toBeGreaterThan: (other: number) => must((actual as number) > other, 'to be more than', other),
      toBeGreaterThanOrEqual: (other: number) => must((actual as number) >= other, 'to be at least', other),
      toBeLessThan: (other: number) => must((actual as number) < other, 'to be less than', other),
      toBeLessThanOrEqual: (other: number) => must((actual as number) <= other, 'to be at most', other),
    }
  }
  return { ...matchers(true), not: matchers(false) }
}
