import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesUnder, fingerprint, isFresh, markFresh } from './fresh.ts'
import { inHouse, isCommand, places, runTool } from './house.ts'

const INPUTS = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'pocketbase/build-site.ts',
  'package-lock.json',
].map((path) => inHouse(path))

const COMPRESSIBLE = /\.(html|js|mjs|css|svg|json|txt|xml|webmanifest)$/

/** Builds the site into a folder. Answers false when it was fresh already. */
export async function buildSite(out = places.site()): Promise<boolean> {
  const inputs = fingerprint(INPUTS)
  if (isFresh(join(out, '.stamp'), inputs)) return false
  await buildContent()
  // Built beside and swapped in at the end: a school that is being served never shows half a site.
  const beside = `${out}.new`
  rmSync(beside, { recursive: true, force: true })
  await runTool('astro/bin/astro.mjs', ['build', '--silent'], {
    SITE_DIR: beside,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  })
  writeFileSync(join(beside, '_csp.json'), JSON.stringify(inlineHashes(beside)))
  await compressAll(beside)
  markFresh(join(beside, '.stamp'), inputs)
  rmSync(out, { recursive: true, force: true })
  renameSync(beside, out)
  return true
}

/** Turns the prose in `content/` into data that pages import. */
export async function buildContent(): Promise<void> {
  if (!existsSync(inHouse('content/contentlayer.config.ts'))) return
  await runTool('contentlayer/bin/cli.cjs', ['build', '--config', 'content/contentlayer.config.ts'])
}

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g

/**
 * The hashes that a content security policy needs for what stands inline in each page: Astro's own
 * list misses `is:inline` scripts. `{ "/leerling/index.html": ["sha256-…"] }`
 */
export function inlineHashes(site: string): Record<string, string[]> {
  const pages: Record<string, string[]> = {}
  for (const file of filesUnder(site).filter((path) => path.endsWith('.html'))) {
    const hashes = new Set<string>()
    for (const [, , attributes = '', body = ''] of readFileSync(file, 'utf8').matchAll(INLINE)) {
      if (/\bsrc=|type="application\/json"/.test(attributes) || body === '') continue
      hashes.add(`sha256-${createHash('sha256').update(body).digest('base64')}`)
    }
    pages[`/${relative(site, file).split(sep).join('/')}`] = [...hashes]
  }
  return pages
}

/** Writes `.br` and `.gz` beside every text, so that nothing is compressed while somebody waits. */
async function compressAll(site: string): Promise<void> {
  const texts = filesUnder(site).filter((file) => COMPRESSIBLE.test(file))
  await Promise.all(
    texts.map(async (file) => {
      const plain = readFileSync(file)
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(plain, quality))
      writeFileSync(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }))
    }),
  )
}

if (isCommand(import.meta.url)) await buildSite()
