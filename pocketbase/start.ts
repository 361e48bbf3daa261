import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPocketBase } from './binary.ts'
import { buildHooks } from './build-hooks.ts'
import { buildSite } from './build-site.ts'
import { type DemoLogin, hasDemo, makeDemo } from './demo.ts'
import { makeFirstLink } from './first-link.ts'
import { lookAt, mustBeFree, mustBeWritable, takeFolder } from './ground.ts'
import { Plain, places } from './house.ts'
import { readMark, writeMark } from './mark.ts'
import { migrate, type Served, type ServeOptions, serve, setSuperuser } from './serve.ts'

const say = (line: string): void => console.info(line)

/** One start: from whatever is there to a school that is open. */
async function start(): Promise<void> {
  const { values: asked } = parseArgs({
    options: { empty: { type: 'boolean' }, watch: { type: 'boolean' }, admin: { type: 'boolean' } },
  })
  const port = portFrom(process.env.PORT ?? '8090')
  const host = process.env.HOST ?? '127.0.0.1'
  const dataDir = places.data()
  await mustBeFree(port, host)
  mustBeWritable(dataDir)
  takeFolder(dataDir)
  const mark = readMark(dataDir)
  if (asked.empty && mark?.kind === 'demo') throw new Plain(alreadyDemo(dataDir))
  const found = lookAt(dataDir, places.migrations())

  const binary = await findPocketBase(say)
  if (await buildHooks()) say('Built the hooks.')
  await siteOrWhy()
  const options: ServeOptions = { binary, dataDir, port, host, watch: asked.watch ?? false }

  const isDemo = mark ? mark.kind === 'demo' : found.isNew && !asked.empty && hasDemo()
  if (isDemo && !mark?.ready) {
    say('Making the demo school (once) …')
    await makeDemo(options, (line) => say(`  ${line}`))
  } else {
    if (found.isBehind) await migrate(options)
    writeMark(dataDir, { kind: mark?.kind ?? 'own', ready: true })
  }
  const admin = asked.admin || !found.hasSuperuser ? await newSuperuser(options) : null
  // Every start of a school without a coordinator voids the link of the one before.
  const token = isDemo || found.hasCoordinator ? null : await makeFirstLink(options)

  const school = await open({ ...options, env: asked.admin ? { ADMIN: '1' } : {} })
  say(`\nAan het woord is open at ${addressOf(school, host)}\n`)
  if (token) say(firstSteps(`${school.url}/start/#${token}`))
  if (isDemo) say(loginLines(dataDir))
  if (asked.admin && admin) say(adminLines(school.url, admin))
  say('Stop with Ctrl-C.')
  await untilAskedToStop(school)
}

/** Builds the site when something changed, and says so: it is what takes longest at a later start. */
async function siteOrWhy(): Promise<void> {
  const started = Date.now()
  const slow = setTimeout(() => say('Building the site …'), 300)
  try {
    if (await buildSite()) say(`Built the site (${Math.round((Date.now() - started) / 1000)} s).`)
  } finally {
    clearTimeout(slow)
  }
}

async function open(options: ServeOptions): Promise<Served> {
  try {
    return await serve(options)
  } catch (error) {
    // Somebody took the port while the site was being built.
    if (String(error).includes('address already in use')) await mustBeFree(options.port!, options.host!)
    throw error
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Plain(`PORT is a number from 1 to 65535, not "${text}".`)
  return port
}

interface Admin {
  mail: string
  password: string
}

/** A superuser with a password that nobody knows, so that PocketBase offers nobody a link to become one. */
async function newSuperuser(options: ServeOptions): Promise<Admin> {
  const admin = { mail: 'admin@school.example', password: randomBytes(18).toString('base64url') }
  await setSuperuser(options, admin.mail, admin.password)
  return admin
}

/** With HOST=0.0.0.0 tablets reach it by this machine's name or address. */
const addressOf = (school: Served, host: string): string =>
  host === '127.0.0.1' || host === 'localhost'
    ? `${school.url}/`
    : `${school.url}/ (and on the network: ${host})`

const alreadyDemo = (folder: string): string =>
  `${folder} holds the demo school already.
For an empty school choose another folder: DATA_DIR=/some/folder npm start -- --empty`

const firstSteps = (link: string): string =>
  `This school has no coordinator yet. Open this link to give it a name and yourself a password
(it works once, for a day; a new start makes a new one):

  ${link}
`

function loginLines(dataDir: string): string {
  const file = join(dataDir, 'demo-logins.json')
  if (!existsSync(file)) return ''
  const logins = JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]
  const seen = new Set<string>()
  // One of each role is enough to start with; the file has them all.
  const lines = logins
    .filter(({ role }) => !seen.has(role) && seen.add(role))
    .map(({ role, name, ...how }) => `  ${role.padEnd(12)} ${name.padEnd(24)} ${waysIn(how)}`)
  return `The demo school; its people are invented. To get in:\n\n${lines.join('\n')}\n\n  all of them: ${file}\n`
}

const waysIn = ({ mail, password, group, pictures }: Omit<DemoLogin, 'role' | 'name'>): string =>
  [mail, password, group, pictures?.join(' ')].filter(Boolean).join('   ')

const adminLines = (url: string, { mail, password }: Admin): string =>
  `PocketBase's own screens, until this start ends:

  ${url}/_/   ${mail}   ${password}
`

/** Waits for Ctrl-C (or for PocketBase to end by itself, which is told). */
async function untilAskedToStop(school: Served): Promise<void> {
  let asked = false
  const stop = () => {
    if (asked) return
    asked = true
    say('\nClosing the school …')
    void school.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const code = await school.stopped
  if (!asked) throw new Error(`PocketBase stopped with ${code}.\n${school.said()}`)
  say('Closed.')
}

try {
  await start()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Plain ? `\n${error.message}` : error)
  process.exit(1)
}
