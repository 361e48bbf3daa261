import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { places, run } from './house.ts'

export interface ServeOptions {
  binary: string
  dataDir: string
  /** Left out: a free one. */
  port?: number
  host?: string
  siteDir?: string
  hooksDir?: string
  migrationsDir?: string
  /** The moment that the school takes for the start of its clock; only ever on loopback. */
  clock?: string
  /** PocketBase starts again by itself when the built hooks change. */
  watch?: boolean
  env?: Record<string, string>
}

export interface Served {
  url: string
  port: number
  pid: number
  /** What it printed, for who wants to know why it stopped. */
  said: () => string
  /** Resolves with the exit code once it has stopped, for whatever reason. */
  stopped: Promise<number>
  stop: () => Promise<void>
  /** As when the power fails. */
  kill9: () => Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** The flags that every command of PocketBase gets here. */
export function commonFlags(
  options: Pick<ServeOptions, 'dataDir' | 'hooksDir' | 'migrationsDir' | 'watch'>,
): string[] {
  return [
    `--dir=${options.dataDir}`,
    `--hooksDir=${options.hooksDir ?? places.hooks()}`,
    `--migrationsDir=${options.migrationsDir ?? places.migrations()}`,
    // Under a temporary folder PocketBase takes itself for `go run` and would turn this on.
    '--dev=false',
    '--automigrate=false',
    `--hooksWatch=${options.watch === true}`,
    '--indexFallback=false',
  ]
}

/** What the hooks read from their surroundings. */
export function hookEnvironment(options: Omit<ServeOptions, 'port' | 'binary'>): Record<string, string> {
  const { SCHOOL_CLOCK: _, ...env } = process.env as Record<string, string>
  return {
    ...env,
    TZ: 'UTC',
    SITE_DIR: options.siteDir ?? places.site(),
    SCHOOL_KEY: schoolKey(options.dataDir),
    ...(options.clock === undefined ? {} : { SCHOOL_CLOCK: options.clock }),
    ...options.env,
  }
}

/** The key of the keyed hashes of picture codes and PINs: beside the database, never in it. */
export function schoolKey(dataDir: string): string {
  const file = join(dataDir, 'school.key')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/** Brings the database up to the migrations of the code. */
export async function migrate(options: ServeOptions): Promise<void> {
  await run(options.binary, ['migrate', 'up', ...commonFlags(options)], { env: hookEnvironment(options) })
}

/** Gives the one superuser a password; without a superuser PocketBase prints a link that makes anybody one. */
export async function setSuperuser(options: ServeOptions, mail: string, password: string): Promise<void> {
  // A random password may begin with a dash.
  const args = ['superuser', 'upsert', ...commonFlags(options), '--', mail, password]
  await run(options.binary, args, { env: hookEnvironment(options) })
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/** Starts PocketBase and waits until it answers. */
export async function serve(options: ServeOptions): Promise<Served> {
  const host = options.host ?? '127.0.0.1'
  if (options.clock !== undefined && !LOOPBACK.has(host)) {
    throw new Error('A school with a clock of its own (SCHOOL_CLOCK) is only served on this machine itself.')
  }
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const args = ['serve', `--http=${host}:${port}`, `--origins=${url}`, ...commonFlags(options)]
  const child = spawn(options.binary, args, {
    env: hookEnvironment({ ...options, host }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whoever leaves in a hurry takes the server along; nobody else would end it.
  const takeAlong = () => child.kill('SIGKILL')
  process.once('exit', takeAlong)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
    })
  }
  const stopped = new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      process.off('exit', takeAlong)
      done(code ?? 1)
    })
  })
  await answering(url, child, () => said)
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await stopped
  }
  return {
    url,
    port,
    pid: child.pid!,
    said: () => said,
    stopped,
    stop: end('SIGTERM'),
    kill9: end('SIGKILL'),
  }
}

async function answering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PocketBase stopped.\n${said()}`)
    const healthy = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    // Another process on this port may be the one that answers: only our own child counts.
    if (healthy && child.exitCode === null) return
    await new Promise((again) => setTimeout(again, 15))
  }
  child.kill('SIGKILL')
  throw new Error(`PocketBase does not answer.\n${said()}`)
}
