import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { findPocketBase } from './binary.ts'
import { buildHooks } from './build-hooks.ts'
import { buildSite } from './build-site.ts'
import { hasDemo, makeDemo } from './demo.ts'
import { develop } from './develop.ts'
import { makeFirstLink } from './first-link.ts'
import { lookAt, mustBeFree, mustBeWritable, takeFolder } from './ground.ts'
import { Plain, places } from './house.ts'
import { readMark, writeMark } from './mark.ts'
import { migrate, type Served, type ServeOptions, serve, setSuperuser } from './serve.ts'
import { type Admin, alreadyDemo, whatIsOpen } from './words.ts'

const say = (line: string): void => console.info(line)

const { values: asked } = parseArgs({
  options: { empty: { type: 'boolean' }, watch: { type: 'boolean' }, admin: { type: 'boolean' } },
})

/** One start: from whatever is there to a school that is open, and on to its end. */
async function start(): Promise<void> {
  const port = portFrom(process.env['PORT'] ?? '8090')
  const host = process.env['HOST'] ?? '127.0.0.1'
  const dataDir = places.data()
  await mustBeFree(port, host)
  mustBeWritable(dataDir)
  takeFolder(dataDir)
  const mark = readMark(dataDir)
  if (asked.empty && mark?.kind === 'demo') throw new Plain(alreadyDemo(dataDir))
  const found = lookAt(dataDir, places.migrations())

  const binary = await findPocketBase(say)
  if (await buildHooks()) say('Built the hooks.')
  if (!asked.watch) await site()
  const options: ServeOptions = { binary, dataDir, port, host }
  const clock = process.env['SCHOOL_CLOCK']
  if (clock) options.clock = clock

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
  say(whatIsOpen({ port, host, dataDir, token, isDemo, admin: asked.admin ? admin : null }))
  await untilAskedToStop(school)
}

/** Builds the site when something changed, and says so when it takes a while. */
async function site(): Promise<void> {
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
    return asked.watch ? await develop(options, say) : await serve(options)
  } catch (error) {
    // Somebody took the port while the site was being built.
    if (String(error).includes('address already in use')) await mustBeFree(options.port!, options.host!)
    throw error
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port
  throw new Plain(`PORT is a number from 1 to 65535, not "${text}".`)
}

/** A superuser with a password that nobody knows, so that PocketBase offers nobody a link to become one. */
async function newSuperuser(options: ServeOptions): Promise<Admin> {
  const admin = { mail: 'admin@school.example', password: randomBytes(18).toString('base64url') }
  await setSuperuser(options, admin.mail, admin.password)
  return admin
}

/** Waits for Ctrl-C (or for PocketBase to end by itself, which is told). */
async function untilAskedToStop(school: Served): Promise<void> {
  let isAsked = false
  onStopSignal = () => {
    if (isAsked) return
    isAsked = true
    say('\nClosing the school …')
    void school.stop()
  }
  const code = await school.stopped
  if (!isAsked) throw new Error(`PocketBase stopped with ${code}.\n${school.said()}`)
  say('Closed.')
}

// Until the school is open there is nothing to close; leaving properly takes along what was started meanwhile.
let onStopSignal = (): void => process.exit(130)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onStopSignal())

try {
  await start()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Plain ? `\n${error.message}` : error)
  process.exit(1)
}
