// Runs in the browser, in PocketBase's hooks and in tests: pure.
// How people prove who they are where there is no mail: pictures, codes that are read aloud, and when a door waits.
import { fromMoment, type Moment, toMoment } from './school-day.ts'

/** Twenty pictures that differ in shape and not in colour only; `public/pictures/<name>.svg`, in the order of the grid. */
export const PICTURES = [
  'sun',
  'cat',
  'bicycle',
  'apple',
  'tree',
  'key',
  'fish',
  'rocket',
  'flower',
  'drum',
  'elephant',
  'boat',
  'star',
  'snail',
  'umbrella',
  'banana',
  'penguin',
  'ball',
  'butterfly',
  'carrot',
] as const
export type Picture = (typeof PICTURES)[number]

/** How many pictures make a code: in this order and all different, that is one of 116,280. */
export const CODE_PICTURES = 4

/** Whether this can be somebody's picture code at all. */
export function isPictureCode(pictures: readonly unknown[]): pictures is readonly Picture[] {
  return (
    pictures.length === CODE_PICTURES &&
    new Set(pictures).size === CODE_PICTURES &&
    pictures.every((picture) => PICTURES.includes(picture as Picture))
  )
}

/** A picture code drawn by chance; `chance(n)` gives a whole number from 0 up to, not including, n. */
export function drawPictures(chance: (below: number) => number): Picture[] {
  const left = [...PICTURES]
  return Array.from({ length: CODE_PICTURES }, () => left.splice(chance(left.length), 1)[0] as Picture)
}

/** What codes that people read aloud are made of: no letter that looks or sounds like another. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWX'
/** The code on the board that opens a class; with the other lengths it tells which door is meant. */
export const CLASS_CODE_LENGTH = 5
/** The one-time code that an open meeting shows. */
export const MEETING_CODE_LENGTH = 8
/** Minutes in which a meeting's code can be used. */
export const MEETING_CODE_MINUTES = 15
/** A class session never stays open longer than a morning. */
export const MOST_SESSION_MINUTES = 240

/** A code as people type it, the way it was made. `cleanCode(' k7m 2p')` // => 'K7M2P' */
export function cleanCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s.-]/g, '')
}

/** Which door a typed code is for, or null when it can be none. */
export function doorOfCode(typed: string): 'class' | 'meeting' | null {
  const code = cleanCode(typed)
  if ([...code].some((letter) => !CODE_ALPHABET.includes(letter))) return null
  if (code.length === CLASS_CODE_LENGTH) return 'class'
  return code.length === MEETING_CODE_LENGTH ? 'meeting' : null
}

/** Wrong tries of one person at one door. */
export interface Tries {
  /** Since the code or password was given. */
  failures: number
  /** Since it was last right. */
  inARow: number
  /** Until then nothing is even looked at; '' when there is no waiting. */
  waitUntil: Moment | ''
}

export const NO_TRIES: Tries = { failures: 0, inARow: 0, waitUntil: '' }

/** From the fifth wrong one in a row on, each costs more time. */
export const WAIT_FROM = 5
/** After so many in all only a person can open the door again. */
export const LOCK_AT = 10
const FIRST_WAIT = 30
const LONGEST_WAIT = 900

/** Seconds to wait after so many wrong ones in a row. `waitAfter(5)` // => 30, `waitAfter(6)` // => 60 */
export function waitAfter(inARow: number): number {
  return inARow < WAIT_FROM ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (inARow - WAIT_FROM))
}

export type Lock =
  | { open: true }
  | { open: false; locked: true }
  | { open: false; locked: false; seconds: number }

/** Whether a guess may be looked at now. */
export function lockOf(tries: Tries, now: Moment): Lock {
  if (tries.failures >= LOCK_AT) return { open: false, locked: true }
  if (tries.waitUntil === '' || tries.waitUntil <= now) return { open: true }
  const seconds = Math.ceil((fromMoment(tries.waitUntil) - fromMoment(now)) / 1000)
  return { open: false, locked: false, seconds }
}

/** The tries after one more wrong one. */
export function afterWrong(tries: Tries, now: Moment): Tries {
  const inARow = tries.inARow + 1
  const wait = waitAfter(inARow)
  return {
    failures: tries.failures + 1,
    inARow,
    waitUntil: wait === 0 ? '' : toMoment(fromMoment(now) + wait * 1000),
  }
}

/** The tries after a right one: the row is broken; what was wrong in all stays counted until a new code is given. */
export function afterRight(tries: Tries): Tries {
  return { failures: tries.failures, inARow: 0, waitUntil: '' }
}

/**
 * What a device keeps of the teacher's code that lets it go with work unsent. It must work without the network and
 * without `crypto.subtle`, and keeps a child from losing work by a tap; it is no secret and guards nothing else (FNV-1a).
 */
export function letGoCheck(pupil: string, code: string): string {
  let hash = 0x811c9dc5
  for (const letter of `${pupil}:${cleanCode(code)}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
