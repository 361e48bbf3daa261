import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isFresh, markFresh } from './fresh.ts'
import { inHouse, isCommand, places, runTool } from './house.ts'
import { alone } from './lock.ts'
import { listSite } from './site-list.ts'

const INPUTS = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'pocketbase/build-site.ts',
  'pocketbase/site-list.ts',
  'package-lock.json',
].map((path) => inHouse(path))

/** Builds the site into a folder. Answers false when it was fresh already. */
export async function buildSite(out = places.site()): Promise<boolean> {
  const isBuilt = () => isFresh(join(out, '.stamp'), fingerprint(INPUTS))
  if (isBuilt()) return false
  // Whoever waited for another's build has it then.
  return alone(join(places.tools(), 'site.lock'), async () => {
    if (isBuilt()) return false
    await build(out)
    return true
  })
}

async function build(out: string): Promise<void> {
  const inputs = fingerprint(INPUTS)
  await buildContent()
  // Built beside and swapped in at the end: a school that is being served never shows half a site.
  const beside = `${out}.new`
  rmSync(beside, { recursive: true, force: true })
  await runTool('astro/bin/astro.mjs', ['build', '--silent'], {
    SITE_DIR: beside,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  })
  await listSite(beside)
  markFresh(join(beside, '.stamp'), inputs)
  rmSync(out, { recursive: true, force: true })
  renameSync(beside, out)
}

/** Turns the prose in `content/` into data that pages import. */
export async function buildContent(): Promise<void> {
  if (!existsSync(inHouse('content/contentlayer.config.ts'))) return
  await runTool('contentlayer/bin/cli.cjs', ['build', '--config', 'content/contentlayer.config.ts'])
}

if (isCommand(import.meta.url)) await buildSite()
