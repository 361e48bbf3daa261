import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, pinnedVersion } from './house.ts'

/** What a data folder says about itself, in `school.json`. */
export interface Mark {
  /** A school with invented people, or one of its own. */
  kind: 'demo' | 'own'
  /** False while the demo school is being made: what was cut off starts over. */
  ready: boolean
  /** The PocketBase that opened it last. */
  pocketbase: string
}

const fileOf = (folder: string): string => join(folder, 'school.json')

/** The mark of a folder, or null when no start has been here. */
export function readMark(folder: string): Mark | null {
  if (!existsSync(fileOf(folder))) return null
  const mark = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Mark
  if (isOlder(pinnedVersion(), mark.pocketbase))
    throw new Plain(`This school's database was last opened by PocketBase ${mark.pocketbase}; here it is ${pinnedVersion()}.
Nothing was changed. Update the program, or choose another folder: DATA_DIR=/some/folder npm start`)
  return mark
}

export function writeMark(folder: string, mark: Omit<Mark, 'pocketbase'>): void {
  writeFileSync(fileOf(folder), JSON.stringify({ ...mark, pocketbase: pinnedVersion() }))
}

/** Throws away a demo school whose making was cut off; the lock and the key stay. */
export function clearHalfMade(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^(data|auxiliary)\.db|^storage$|^demo-logins\.json$/.test(name)) {
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
}

/** `isOlder('0.40.4', '0.41.0')` // => true */
export function isOlder(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0
}
