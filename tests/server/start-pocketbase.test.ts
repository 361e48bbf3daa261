import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPocketBase, releaseOf } from '../../pocketbase/binary.ts'
import { buildSite } from '../../pocketbase/build-site.ts'
import { pinnedVersion } from '../../pocketbase/house.ts'
import { freePort } from '../../pocketbase/serve.ts'
import { here, refused, start } from '../support/start.ts'

// Where PocketBase comes from when there is no Go: its official release, here from a stand-in on this machine.

const version = pinnedVersion()
const name = `pocketbase_${version}_${releaseOf(process.platform, process.arch)}.zip`

let stand: Server
let base: string
const files: Record<string, Uint8Array | string> = {}

beforeAll(async () => {
  await buildSite()
  const zip = zipSync(
    { pocketbase: readFileSync(await findPocketBase()), 'CHANGELOG.md': new Uint8Array(3) },
    { level: 0 },
  )
  const sum = createHash('sha256').update(zip).digest('hex')
  const other = createHash('sha256').update('something else').digest('hex')
  files[`/good/v${version}/${name}`] = zip
  files[`/good/v${version}/checksums.txt`] =
    `${other}  pocketbase_${version}_plan9_arm64.zip\n${sum}  ${name}\n`
  files[`/changed/v${version}/${name}`] = zip
  files[`/changed/v${version}/checksums.txt`] = `${other}  ${name}\n`
  files[`/unnamed/v${version}/${name}`] = zip
  files[`/unnamed/v${version}/checksums.txt`] = `${sum}  another.zip\n`
  stand = createServer((request, answer) => {
    const file = files[request.url ?? '']
    answer.writeHead(file ? 200 : 404).end(file)
  })
  await new Promise<void>((done) => stand.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(stand.address() as { port: number }).port}`
})

afterAll(() => {
  stand.close()
})

/** A machine without Go, whose tools are not there yet. */
const bare = async (releases: string) => ({
  PORT: String(await freePort()),
  PATH: here('no-programs'),
  TOOLS_DIR: here('tools'),
  POCKETBASE_RELEASES: releases,
  POCKETBASE_BIN: '',
})

test('the official release of the pinned version, checked and used, and not fetched twice', async () => {
  const env = await bare(`${base}/good`)
  const first = start(['--empty'], env)
  await first.says(/Stop with Ctrl-C/)
  expect(first.said()).toContain(`Fetching ${name}`)
  expect((await fetch(`http://127.0.0.1:${env.PORT}/ready`)).status).toBe(200)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const second = start([], env)
  await second.says(/Stop with Ctrl-C/)
  expect(second.said()).not.toContain('Fetching')
})

describe('what cannot be trusted or had is said, and nothing is left of it', () => {
  test.each([
    ['changed', 'its checksum is wrong'],
    ['unnamed', 'its checksums do not name'],
    ['nowhere', 'answers 404'],
  ])('%s', async (where, why) => {
    const said = await refused(['--empty'], await bare(`${base}/${where}`))
    expect(said).toContain(why)
    expect(said).toContain('there is no Go on this machine')
    expect(readdirSync(here('tools')).filter((file) => !file.endsWith('.lock'))).toEqual([])
    expect(existsSync(here('data', 'data.db'))).toBe(false)
  })

  test('no Go and no network', async () => {
    const said = await refused(['--empty'], await bare(`http://127.0.0.1:${await freePort()}`))
    expect(said).toContain('there is no Go on this machine')
    expect(said).toContain('cannot be reached')
    expect(said).toContain('Install Go (1.21 or newer')
    expect(said).toContain('POCKETBASE_BIN')
    expect(said).not.toContain('    at ')
  })
})

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['linux', 'arm64', 'linux_arm64'],
  ['linux', 'arm', 'linux_armv7'],
  ['darwin', 'arm64', 'darwin_arm64'],
  ['win32', 'x64', 'windows_amd64'],
])('the release for %s %s is %s', (platform, arch, release) => {
  expect(releaseOf(platform, arch)).toBe(release)
})
