// The built site, served by PocketBase itself. The build wrote down every file it made (`_site.json`): what is not in
// that list does not exist, and nothing has to be looked for, compressed or hashed while somebody waits.

import type { SiteFile } from './site-file.ts'

const folder = (): string => $os.getenv('SITE_DIR') || 'dist'

/** One entry of the list. Kept a file at a time: parsing the whole list would cost more than the answer itself. */
function entryOf(name: string): SiteFile | null {
  const store = $app.store()
  if (!store.has('site')) {
    let list: Record<string, SiteFile> = {}
    try {
      list = JSON.parse(toString($os.readFile(`${folder()}/_site.json`)))
    } catch {
      // No site is built: only the API answers.
    }
    for (const file of Object.keys(list)) store.set(`site/${file}`, JSON.stringify(list[file]))
    store.set('site', true)
  }
  const kept = store.get(`site/${name}`) as string | null
  return kept ? (JSON.parse(kept) as SiteFile) : null
}

export function site(e: core.RequestEvent): void {
  const path = e.request!.pathValue('path')
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const entry = entryOf(name)
  if (entry) return send(e, name, entry)
  if (entryOf(`${path}/index.html`)) {
    const query = e.request!.url!.rawQuery
    return e.redirect(302, `/${path}/${query ? `?${query}` : ''}`)
  }
  const page = entryOf('404.html')
  if (!page || !e.request!.header.get('Accept').includes('text/html')) throw new NotFoundError()
  setHeaders(e, page)
  e.html(404, toString($os.readFile(`${folder()}/404.html`)))
}

function send(e: core.RequestEvent, name: string, entry: SiteFile): void {
  const headers = setHeaders(e, entry)
  const [encoding, ending] = encodingFor(e.request!.header.get('Accept-Encoding'), entry)
  if (encoding !== '') headers.set('Content-Encoding', encoding)
  headers.set('Content-Type', entry.type)
  headers.set('Cache-Control', entry.hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  headers.set('Vary', 'Accept-Encoding')
  // PocketBase answers 304 by itself to who has this one already; each encoding is another representation.
  headers.set('ETag', `"${entry.tag}${ending}"`)
  e.fileFS($os.dirFS(folder()), name + ending)
}

function encodingFor(accepts: string, entry: SiteFile): [encoding: string, ending: string] {
  if (entry.br && accepts.includes('br')) return ['br', '.br']
  if (entry.gz && accepts.includes('gzip')) return ['gzip', '.gz']
  return ['', '']
}

/** What every answer of the site says beside its content. */
function setHeaders(e: core.RequestEvent, entry: SiteFile): http.Header {
  const headers = e.response.header()
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()')
  if (entry.scripts) headers.set('Content-Security-Policy', policyFor(entry))
  // A drawing that is opened by itself is a document too, and one that never needs a script.
  else if (entry.type === 'image/svg+xml') {
    headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  }
  return headers
}

function policyFor(entry: SiteFile): string {
  const allowed = (hashes: string[] = []): string =>
    ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')
  return [
    "default-src 'none'",
    `script-src ${allowed(entry.scripts)}`,
    `style-src ${allowed(entry.styles)}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
