import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listSite } from '../../pocketbase/site-list.ts'
import { type School, startSchool } from '../support/school.ts'

// A small built site, so that each kind of answer is there without building the real one.
const site = mkdtempSync(join(tmpdir(), 'site-'))
const PAGE = `<!DOCTYPE html><html lang="nl"><head><script>window.early = 1</script>
<style>astro-island { display: contents }</style><script src="/_astro/a.js"></script>
<script type="application/json">{"data": 1}</script></head><body>${'Hallo. '.repeat(50)}</body></html>`

let school: School

beforeAll(async () => {
  const files: Record<string, string> = {
    'index.html': PAGE,
    'leerling/index.html': PAGE.replace('Hallo', 'Dag'),
    '404.html': '<!DOCTYPE html><title>Niet gevonden</title>',
    '_astro/a.DeadBeef.js': `console.info(${'1 + '.repeat(50)}1)`,
    'drawings/gate.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'icon.png': 'not really a picture',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true })
    writeFileSync(join(site, name), text)
  }
  await listSite(site)
  writeFileSync(join(site, 'secret.html'), 'made after the list was written')
  school = await startSchool({ siteDir: site })
})

afterAll(async () => {
  await school?.stop()
  rmSync(site, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(school.url + path, { headers: { 'Accept-Encoding': 'identity', ...headers }, redirect: 'manual' })

describe('what every answer says', () => {
  test.each(['/', '/leerling/', '/_astro/a.DeadBeef.js', '/drawings/gate.svg', '/icon.png'])(
    '%s',
    async (path) => {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Permissions-Policy')).toContain('geolocation=()')
      expect(headers.get('Access-Control-Allow-Origin')).not.toBe('*')
    },
  )

  test('a page allows only what stands in it, by hash', async () => {
    const policy = (await get('/')).headers.get('Content-Security-Policy')!
    const directive = (name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `))!
    expect(directive('default-src')).toBe("default-src 'none'")
    expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'")
    // One inline script; the one with an address needs no hash, and data is not run.
    expect(directive('script-src').match(/'sha256-/g)).toHaveLength(1)
    expect(directive('style-src').match(/'sha256-/g)).toHaveLength(1)
    expect(policy).not.toContain('unsafe')
  })

  test('a drawing opened by itself runs nothing', async () => {
    expect((await get('/drawings/gate.svg')).headers.get('Content-Security-Policy')).toContain('sandbox')
  })
})

describe('what is kept', () => {
  test('a page is asked for again each time and answers 304 to who has it', async () => {
    const first = await get('/')
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const again = await get('/', { 'If-None-Match': first.headers.get('ETag')! })
    expect(again.status).toBe(304)
    const other = await get('/leerling/', { 'If-None-Match': first.headers.get('ETag')! })
    expect(other.status).toBe(200)
  })

  test('what has its fingerprint in its name is kept for good', async () => {
    expect((await get('/_astro/a.DeadBeef.js')).headers.get('Cache-Control')).toContain('immutable')
  })
})

describe('compression', () => {
  test('brotli, gzip or plain, as the browser asks, each with its own tag', async () => {
    const plain = await get('/')
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, br' })
    const gzip = await get('/', { 'Accept-Encoding': 'gzip' })
    expect(brotli.headers.get('Content-Encoding')).toBe('br')
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip')
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    for (const answer of [brotli, gzip]) {
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('Vary')).toContain('Accept-Encoding')
    }
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.get('ETag'))).size).toBe(3)
    expect(await brotli.text()).toBe(PAGE)
    expect(await gzip.text()).toBe(PAGE)
  })

  test('the answer over the line is the smaller one', async () => {
    const { get: raw } = await import('node:http')
    const bytes = await new Promise<Buffer>((done) => {
      raw(school.url, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
      })
    })
    expect(bytes.length).toBeLessThan(PAGE.length / 2)
    expect(brotliDecompressSync(bytes).toString()).toBe(PAGE)
  })
})

describe('addresses', () => {
  test('a page without its last slash is sent there, with what was asked', async () => {
    const answer = await get('/leerling?class=6a')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/leerling/?class=6a')
  })

  test('a wrong address is a page for people and a 404 for everybody', async () => {
    const page = await get('/nergens/', { Accept: 'text/html' })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('Niet gevonden')
    expect((await get('/nergens.js')).status).toBe(404)
  })

  test.each([
    '/secret.html',
    '/_site.json',
    '/.stamp',
    '/index.html.br',
    '/../data.db',
    '/%2e%2e/data.db',
    '/..%2fdata.db',
    '/.env',
    '//evil.example',
  ])('nothing is served that the build did not list: %s', async (path) => {
    const { status, headers } = await get(path)
    expect(status === 404 || (status >= 300 && status < 400)).toBe(true)
    expect(headers.get('Location') ?? '').not.toMatch(/^(\/\/|https?:)/)
  })

  test('the API keeps its own 404', async () => {
    const answer = await get('/api/nergens')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toContain('json')
  })

  test('what is personal is kept nowhere', async () => {
    const [record] = await school.superuser.collection('_superusers').getFullList()
    const list = '/api/collections/_superusers/records'
    for (const path of [list, `${list}/${record!.id}`]) {
      const answer = await get(path, { Authorization: school.superuser.authStore.token })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    }
  })

  test("PocketBase's own screens stay shut until a start asks for them", async () => {
    expect((await get('/_/')).status).toBe(404)
    expect((await get('/_/index.html')).status).toBe(404)
    await school.restart({ env: { ADMIN: '1' } })
    expect((await get('/_/')).status).toBe(200)
    await school.restart()
    expect((await get('/_/')).status).toBe(404)
  })
})
