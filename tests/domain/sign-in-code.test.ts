import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inHouse } from '../../pocketbase/house.ts'
import { shortNames } from '../../src/domain/people.ts'
import { fromMoment, toMoment } from '../../src/domain/school-day.ts'
import {
  afterRight,
  afterWrong,
  CODE_ALPHABET,
  cleanCode,
  doorOfCode,
  drawPictures,
  isPictureCode,
  LOCK_AT,
  letGoCheck,
  lockOf,
  NO_TRIES,
  PICTURES,
  type Tries,
  WAIT_FROM,
  waitAfter,
} from '../../src/domain/sign-in-code.ts'
import messages from '../../src/i18n/nl/sign-in.json'

const NOW = '2026-11-24 08:00:00.000Z'
const later = (seconds: number) => toMoment(fromMoment(NOW) + seconds * 1000)

describe('the pictures', () => {
  test('are twenty, each once, each drawn and each with a name', () => {
    expect(PICTURES).toHaveLength(20)
    expect(new Set(PICTURES).size).toBe(20)
    for (const picture of PICTURES) {
      expect(existsSync(inHouse('public/pictures', `${picture}.svg`)), picture).toBe(true)
      expect((messages as Record<string, string>)[`picture.${picture}`], picture).toMatch(/\S/)
    }
  })

  test('have names that a voice tells apart', () => {
    const names = PICTURES.map((picture) => (messages as Record<string, string>)[`picture.${picture}`])
    expect(new Set(names).size).toBe(20)
  })

  test.each([
    [['sun', 'cat', 'key', 'fish'], true],
    [['sun', 'cat', 'key'], false],
    [['sun', 'cat', 'key', 'fish', 'drum'], false],
    [['sun', 'sun', 'key', 'fish'], false],
    [['sun', 'cat', 'key', 'whale'], false],
    [['sun', 'cat', 'key', { fish: true }], false],
    [[], false],
  ])('%j is a code: %s', (pictures, is) => {
    expect(isPictureCode(pictures)).toBe(is)
  })

  test('what is drawn is always a code, and chance reaches every picture', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (numbers) => {
        let turn = 0
        return isPictureCode(drawPictures((below) => numbers[turn++]! % below))
      }),
    )
    const drawn = Array.from({ length: 20 }, (_, first) =>
      drawPictures((below) => (below === 20 ? first : 0)),
    )
    expect(new Set(drawn.map(([picture]) => picture))).toEqual(new Set(PICTURES))
  })
})

describe('codes that are read aloud', () => {
  test.each([
    ['K7M2P', 'class'],
    [' k7m 2p ', 'class'],
    ['k7-m2p', 'class'],
    ['K7M2PQRS', 'meeting'],
    ['k7m2 pqrs', 'meeting'],
    ['K7M2', null],
    ['K7M2PQ', null],
    ['K7M20', null],
    ['K7MIP', null],
    ['', null],
    ['💥💥💥💥💥', null],
  ])('%j opens %s', (typed, door) => {
    expect(doorOfCode(typed)).toBe(door)
  })

  test('no letter looks or sounds like another', () => {
    for (const twin of ['0', 'O', '1', 'I', 'L', 'U', 'Y', 'Z']) expect(CODE_ALPHABET).not.toContain(twin)
    expect(new Set(CODE_ALPHABET).size).toBe(28)
  })

  test('cleaning twice is cleaning once', () => {
    fc.assert(fc.property(fc.string(), (typed) => cleanCode(cleanCode(typed)) === cleanCode(typed)))
  })
})

describe('the lock', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 240],
    [9, 480],
    [10, 900],
    [40, 900],
  ])('after %i wrong in a row: %i seconds', (inARow, seconds) => {
    expect(waitAfter(inARow)).toBe(seconds)
  })

  const wrong = (times: number, tries: Tries = NO_TRIES): Tries =>
    times === 0 ? tries : wrong(times - 1, afterWrong(tries, NOW))

  test('four wrong ones leave it open, the fifth closes it for half a minute', () => {
    expect(lockOf(wrong(4), NOW)).toEqual({ open: true })
    expect(lockOf(wrong(5), NOW)).toEqual({ open: false, locked: false, seconds: 30 })
    expect(lockOf(wrong(5), later(29.5))).toEqual({ open: false, locked: false, seconds: 1 })
    expect(lockOf(wrong(5), later(30))).toEqual({ open: true })
  })

  test('ten wrong ones in all lock it, however long one waits', () => {
    expect(lockOf(wrong(10), later(1e9))).toEqual({ open: false, locked: true })
  })

  test('a right one breaks the row and keeps the sum', () => {
    const once = afterRight(wrong(4))
    expect(lockOf(wrong(4, once), NOW)).toEqual({ open: true })
    expect(lockOf(wrong(6, once), later(1e9))).toEqual({ open: false, locked: true })
  })

  test('however guesses and waiting alternate, never more than ten wrong ones are looked at', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('guess' as const), right: fc.boolean() }),
      fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 2000 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        let tries = NO_TRIES
        let now = NOW
        let wrongOnes = 0
        let sinceWait = 0
        for (const one of steps) {
          if (one.kind === 'wait') {
            now = toMoment(fromMoment(now) + one.seconds * 1000)
            sinceWait = 0
          } else if (lockOf(tries, now).open) {
            tries = one.right ? afterRight(tries) : afterWrong(tries, now)
            if (!one.right) {
              wrongOnes += 1
              sinceWait += 1
            } else sinceWait = 0
          }
          if (sinceWait > WAIT_FROM) return false
        }
        return wrongOnes <= LOCK_AT
      }),
    )
  })
})

test('the code that lets a device go is told from others, however it is typed', () => {
  expect(letGoCheck('p1', 'k7 m2')).toBe(letGoCheck('p1', 'K7M2'))
  expect(letGoCheck('p1', 'K7M3')).not.toBe(letGoCheck('p1', 'K7M2'))
  expect(letGoCheck('p2', 'K7M2')).not.toBe(letGoCheck('p1', 'K7M2'))
  expect(letGoCheck('', '')).toMatch(/^[0-9a-f]{8}$/)
})

test('names on the list say no more than it takes to tell two apart', () => {
  const people = [
    { given_name: 'Noor', family_name: 'El Idrissi' },
    { given_name: 'Noor', family_name: 'Maes' },
    { given_name: 'Arthur', family_name: 'Wouters' },
    { given_name: 'Lou', family_name: 'Peeters' },
    { given_name: 'Lou', family_name: 'Pauwels' },
    { given_name: 'Lou', family_name: 'Ödegård' },
  ]
  expect(shortNames(people)).toEqual(['Noor E.', 'Noor M.', 'Arthur', 'Lou Peeters', 'Lou Pauwels', 'Lou Ö.'])
})
