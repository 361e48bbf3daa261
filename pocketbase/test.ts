import { spawn } from 'node:child_process'
import { findPocketBase } from './binary.ts'
import { buildHooks } from './build-hooks.ts'
import { buildSite } from './build-site.ts'
import { findChromium } from './chromium.ts'
import { inHouse, Plain, run } from './house.ts'

const say = (line: string): void => console.info(line)

/** A Chromium for the tests in a browser; Debian's package when this machine has none. */
async function ensureChromium(): Promise<void> {
  const named = process.env.CHROME_PATH
  const found = findChromium()
  if (named && found !== named) throw new Plain(`CHROME_PATH names ${named}, and there is no such file.`)
  if (found) return
  say('Installing Chromium (Debian’s package, once) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').at(-1) : error
    throw new Plain(`There is no Chromium here and apt-get could not install one (${why}).
Install Chromium or Chrome, or set CHROME_PATH to it, and run npm test again.`)
  }
  if (!findChromium())
    throw new Plain('Chromium was installed and is not where it should be. Set CHROME_PATH.')
}

/** Sets up what is missing and runs every test, or those that the arguments name. */
async function test(): Promise<number> {
  await ensureChromium()
  await findPocketBase(say)
  if (await buildHooks()) say('Built the hooks.')
  if (await buildSite()) say('Built the site.')
  const vitest = inHouse('node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)))
}

try {
  process.exit(await test())
} catch (error) {
  console.error(error instanceof Plain ? `\n${error.message}` : error)
  console.info('\n0 passed, 1 failed')
  process.exit(1)
}
