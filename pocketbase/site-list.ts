import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesUnder } from './fresh.ts'
import type { SiteFile } from './hooks/site-file.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
}

const COMPRESSIBLE = /^(text\/|application\/(json|manifest|xml)|image\/svg)/
/** Astro puts a fingerprint in these names; a face that changes gets another name by hand. */
const HASHED = /^(_astro|fonts)\//

/**
 * Compresses what can be compressed and writes the list of all that a built site holds (`_site.json`), which the hooks
 * answer from.
 */
export async function listSite(site: string): Promise<void> {
  const list: Record<string, SiteFile> = {}
  for (const file of filesUnder(site)) {
    const name = relative(site, file).split(sep).join('/')
    const type = TYPES[extname(file)]
    if (type === undefined) throw new Error(`The site holds ${name}, and nothing says of what type that is.`)
    const bytes = readFileSync(file)
    list[name] = {
      type,
      tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 16),
      hashed: HASHED.test(name),
      ...(COMPRESSIBLE.test(type) ? await compress(file, bytes) : { br: false, gz: false }),
      ...(type.startsWith('text/html') ? inlineHashes(bytes.toString()) : {}),
    }
  }
  writeFileSync(join(site, '_site.json'), JSON.stringify(list))
}

/** Writes `.br` and `.gz` beside a file, where that makes it smaller. */
async function compress(file: string, bytes: Buffer): Promise<{ br: boolean; gz: boolean }> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  const br = await promisify(brotliCompress)(bytes, quality)
  const gz = await promisify(gzip)(bytes, { level: 9 })
  if (br.length < bytes.length) writeFileSync(`${file}.br`, br)
  if (gz.length < bytes.length) writeFileSync(`${file}.gz`, gz)
  return { br: existsSync(`${file}.br`), gz: existsSync(`${file}.gz`) }
}

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g

/**
 * The hashes that a content security policy needs for what stands inline in a page. Astro's own list misses
 * `is:inline` scripts; data in a script is not run and needs none.
 */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const found = { script: new Set<string>(), style: new Set<string>() }
  for (const [, tag, attributes = '', body = ''] of html.matchAll(INLINE)) {
    if (/\bsrc=|type="application\/json"/.test(attributes) || body === '') continue
    found[tag as 'script' | 'style'].add(`sha256-${createHash('sha256').update(body).digest('base64')}`)
  }
  return { scripts: [...found.script], styles: [...found.style] }
}
