import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './house.ts'

/** All files under a folder, sorted; a file is itself; what is not there is nothing. */
export function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One fingerprint of the content of files and folders. Content, not time: a checkout touches every file. */
export function fingerprint(paths: string[], also = ''): string {
  const hash = createHash('sha256').update(also)
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Whether what `stamp` stands beside was made from these very inputs. */
export const isFresh = (stamp: string, inputs: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs

/** Remembers from which inputs something was made. */
export const markFresh = (stamp: string, inputs: string): void => writeFileSync(stamp, inputs)
