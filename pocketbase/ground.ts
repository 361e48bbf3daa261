import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Plain } from './house.ts'
import { tryLock } from './lock.ts'

// What must be so before anything is built or written; each answers with a sentence for who stands at the keyboard.

/** Refuses a port that cannot be had. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const code = await new Promise<string | undefined>((done) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code))
    probe.listen(port, host, () => probe.close(() => done(undefined)))
  })
  if (code === 'EADDRINUSE')
    throw new Plain(`Port ${port} is taken by another program (or by a school that is already open).
Stop it, or choose another port: PORT=${port + 1} npm start`)
  if (code === 'EACCES')
    throw new Plain(`This user may not use port ${port}. Choose one above 1024: PORT=8090 npm start`)
  if (code !== undefined) throw new Plain(`Port ${port} on ${host} cannot be used (${code}).`)
}

/** Refuses a data folder that cannot be made or written. */
export function mustBeWritable(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const file of readdirSync(folder)) {
      if (file.startsWith('data.db')) accessSync(join(folder, file), constants.R_OK | constants.W_OK)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Plain(`The folder for the school's data cannot be written: ${folder} (${code})
Give this user the right to write there, or choose another folder: DATA_DIR=/some/folder npm start`)
  }
}

/** Step by step: `mkdirSync` with `recursive` never ends where a parent takes no folders, as under `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Takes the data folder for this process; a second start beside it would seed or migrate under the first one's feet. */
export function takeFolder(folder: string): void {
  const lock = tryLock(join(folder, 'lock.db'))
  if (!lock) throw new Plain(`Another start is using this school's data already: ${folder}`)
  held.push(lock)
}

/** Kept so that no lock is collected while the process lives. */
const held: DatabaseSync[] = []

export interface Found {
  /** Nothing here yet. */
  isNew: boolean
  /** The code has migrations that the database has not. */
  isBehind: boolean
  hasSuperuser: boolean
  hasCoordinator: boolean
}

/** Looks at a database before PocketBase does. Refuses one that newer code has made. */
export function lookAt(folder: string, migrations: string): Found {
  const file = join(folder, 'data.db')
  if (!existsSync(file)) return { isNew: true, isBehind: true, hasSuperuser: false, hasCoordinator: false }
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const count = (sql: string): number => Number(database.prepare(sql).get()?.n ?? 0)
    const has = (table: string): boolean =>
      count(`SELECT count(*) n FROM sqlite_master WHERE name = '${table}'`) > 0
    const known = readdirSync(migrations).filter((name) => name.endsWith('.js'))
    const applied = has('_migrations')
      ? database
          .prepare('SELECT file FROM _migrations')
          .all()
          .map((row) => String(row.file))
      : []
    const ours = applied.filter((name) => name.endsWith('.js')).map((name) => basename(name))
    const strange = ours.filter((name) => !known.includes(name))
    if (strange.length > 0) throw new Plain(newerDatabase(folder, strange))
    return {
      isNew: false,
      isBehind: known.some((name) => !ours.includes(name)),
      hasSuperuser: has('_superusers') && count('SELECT count(*) n FROM _superusers') > 0,
      hasCoordinator:
        has('staff') &&
        count("SELECT count(*) n FROM staff WHERE coordinator AND active AND email != ''") > 0,
    }
  } finally {
    database.close()
  }
}

const newerDatabase = (folder: string, strange: string[]): string =>
  `This school's database was made by a newer version of the program than this one:
  ${folder} knows ${strange.join(', ')}
Nothing was changed. Update the program, or choose another folder: DATA_DIR=/some/folder npm start`
