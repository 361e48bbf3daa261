import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a lock for this process alone, or answers null when another has it. It is SQLite's: it ends with the process,
 * however that ends. A file with a process number in it would not.
 */
export function tryLock(file: string): DatabaseSync | null {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new DatabaseSync(file)
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    return null
  }
}

/** Does something that two processes must not do at once; waits for the other. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  let lock = tryLock(file)
  while (!lock) {
    await new Promise((again) => setTimeout(again, 100))
    lock = tryLock(file)
  }
  try {
    return await work()
  } finally {
    lock.close()
  }
}
