// The built site, served by PocketBase itself: compressed at build, cached by kind, with its headers.

const HASHED = /^_astro\//
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  png: 'image/png',
  ico: 'image/x-icon',
  txt: 'text/plain; charset=utf-8',
}

/** The file that answers a path: `/leerling/` is its index page. */
function fileFor(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  return path
}

export function site(e: core.RequestEvent): void {
  const path = e.request!.pathValue('path')
  const folder = $os.getenv('SITE_DIR') || 'dist'
  if (path.includes('..') || path.startsWith('api/') || path.startsWith('_/') || path.startsWith('.'))
    throw new NotFoundError()
  const files = $os.dirFS(folder)
  const file = fileFor(path)
  const extension = file.slice(file.lastIndexOf('.') + 1)
  const type = TYPES[extension]
  const headers = e.response.header()
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Permissions-Policy', 'geolocation=(), camera=(self), microphone=(self), payment=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  if (!type) {
    if (!file.includes('.')) return e.redirect(302, `/${path}/`)
    throw new NotFoundError()
  }
  if (extension === 'html') headers.set('Content-Security-Policy', policyFor(folder, file))
  headers.set(
    'Cache-Control',
    HASHED.test(file) || file.startsWith('fonts/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  const accepts = e.request!.header.get('Accept-Encoding')
  headers.set('Vary', 'Accept-Encoding')
  for (const [name, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (!accepts.includes(name)) continue
    try {
      $os.stat(`${folder}/${file}${ending}`)
    } catch {
      continue
    }
    headers.set('Content-Encoding', name)
    headers.set('Content-Type', type)
    return e.fileFS(files, `${file}${ending}`)
  }
  headers.set('Content-Type', type)
  e.fileFS(files, file)
}

function policyFor(folder: string, file: string): string {
  const hashes = cspHashes(folder)[file] ?? []
  const scripts = ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function cspHashes(folder: string): Record<string, string[]> {
  const kept = $app.store().get('csp_hashes') as string | null
  if (kept) return JSON.parse(kept)
  let text = '{}'
  try {
    text = toString($os.readFile(`${folder}/_csp.json`))
  } catch {}
  $app.store().set('csp_hashes', text)
  return JSON.parse(text)
}
