import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PocketBase from 'pocketbase'
import { findPocketBase } from '../../pocketbase/binary.ts'
import { buildHooks } from '../../pocketbase/build-hooks.ts'
import { fingerprint } from '../../pocketbase/fresh.ts'
import { inHouse, places } from '../../pocketbase/house.ts'
import { migrate, type Served, serve, setSuperuser } from '../../pocketbase/serve.ts'

const SUPERUSER = { mail: 'superuser@school.example', password: 'only-in-tests-1' }

export interface SchoolOptions {
  /** The moment at which the school's clock starts, `2026-11-24 08:00:00.000Z`; left out, it is now. */
  clock?: string
  siteDir?: string
  env?: Record<string, string>
}

export interface School {
  readonly url: string
  readonly dataDir: string
  /** The process that serves it now. */
  pid: () => number
  /** May read and write everything, past every rule: for looking at the effect, and for what has no door yet. */
  readonly superuser: PocketBase
  /** A client of somebody who has not signed in. */
  client: () => PocketBase
  /** What the server printed. */
  said: () => string
  /** Stops it cleanly and throws the data away. */
  stop: () => Promise<void>
  /** Ends it as a power cut does; the data stays, for `restart`. */
  kill9: () => Promise<void>
  /** Starts again on the same data (and the same port), if wanted at another moment. */
  restart: (options?: SchoolOptions) => Promise<void>
}

// Vitest ends its workers with this signal; leaving properly takes along the schools that a failed test left open.
process.once('SIGTERM', () => process.exit(143))
const folders = new Set<string>()
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A real PocketBase with the school's schema and hooks, on a free port and a folder of its own. */
export async function startSchool(options: SchoolOptions = {}): Promise<School> {
  const binary = await findPocketBase()
  await buildHooks()
  const dataDir = mkdtempSync(join(tmpdir(), 'school-'))
  folders.add(dataDir)
  cpSync(await template(binary), dataDir, { recursive: true })
  let served: Served = await serve({ binary, dataDir, ...options })
  const superuser = clientOf(served.url)
  await superuser.collection('_superusers').authWithPassword(SUPERUSER.mail, SUPERUSER.password)
  return {
    url: served.url,
    dataDir,
    pid: () => served.pid,
    superuser,
    client: () => clientOf(served.url),
    said: () => served.said(),
    kill9: () => served.kill9(),
    async stop() {
      await served.stop()
      folders.delete(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
    async restart(other = {}) {
      await served.stop()
      served = await serve({ binary, dataDir, ...options, ...other, port: served.port })
    },
  }
}

function clientOf(url: string): PocketBase {
  const client = new PocketBase(url)
  // Two equal requests at once are often the very thing that a test asks for.
  client.autoCancellation(false)
  return client
}

/** A migrated data folder, made once for a state of the migrations; a school starts as a copy of it. */
export async function template(binary: string): Promise<string> {
  const made = fingerprint([places.migrations(), inHouse('pocketbase/go.mod')], SUPERUSER.password).slice(
    0,
    16,
  )
  const folder = join(places.tools(), 'school-templates', made)
  if (existsSync(folder)) return folder
  const beside = mkdtempSync(join(tmpdir(), 'template-'))
  const bare = { binary, dataDir: beside, hooksDir: join(beside, 'no-hooks') }
  await migrate(bare)
  await setSuperuser(bare, SUPERUSER.mail, SUPERUSER.password)
  rmSync(join(beside, 'school.key'), { force: true })
  mkdirSync(join(folder, '..'), { recursive: true })
  try {
    const near = `${folder}.${process.pid}`
    cpSync(beside, near, { recursive: true })
    renameSync(near, folder)
  } catch (error) {
    // Another worker was first with the same content.
    if (!existsSync(folder)) throw error
  }
  rmSync(beside, { recursive: true, force: true })
  return folder
}
