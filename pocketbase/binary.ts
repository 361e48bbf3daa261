import { createHash } from 'node:crypto'
import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { fingerprint, isFresh, markFresh } from './fresh.ts'
import { inHouse, Plain, pinnedVersion, places, run } from './house.ts'
import { alone } from './lock.ts'

const EXE = process.platform === 'win32' ? '.exe' : ''

/**
 * The PocketBase executable of the pinned version: the one that POCKETBASE_BIN names, the one that was
 * made before, one built with Go, or PocketBase's official release of that version.
 */
export async function findPocketBase(say: (line: string) => void = () => {}): Promise<string> {
  const named = process.env.POCKETBASE_BIN
  if (named) {
    if (!existsSync(named)) throw new Plain(`POCKETBASE_BIN names ${named}, and there is no such file.`)
    return named
  }
  const binary = join(places.tools(), `pocketbase${EXE}`)
  const stamp = join(places.tools(), 'pocketbase.stamp')
  const pin = fingerprint([inHouse('pocketbase/go.mod'), inHouse('pocketbase/go.sum')])
  if (existsSync(binary) && isFresh(stamp, pin)) return binary
  return alone(join(places.tools(), 'pocketbase.lock'), async () => {
    if (existsSync(binary) && isFresh(stamp, pin)) return binary
    const withGo = await buildWithGo(binary, say)
    const fetched = withGo === null ? null : await fetchRelease(binary, say)
    if (withGo !== null && fetched !== null) throw new Plain(noPocketBase(withGo, fetched))
    markFresh(stamp, pin)
    return binary
  })
}

function noPocketBase(withGo: string, fetched: string): string {
  return [
    `PocketBase ${pinnedVersion()} is not here yet, and neither way to get it worked:`,
    `  build it with Go:    ${withGo}`,
    `  fetch its release:   ${fetched}`,
    'Install Go (1.21 or newer, https://go.dev/dl), or connect this machine to the network once,',
    'or set POCKETBASE_BIN to a PocketBase executable of that version. Then start again.',
  ].join('\n')
}

/** Builds it from `go.mod`; answers why not, or null when it is there. */
async function buildWithGo(binary: string, say: (line: string) => void): Promise<string | null> {
  const version = await run('go', ['version']).catch(() => null)
  if (version === null) return 'there is no Go on this machine'
  say(`Building PocketBase ${pinnedVersion()} with Go (about a minute, once) …`)
  const beside = `${binary}.${process.pid}`
  // Without the version `--version` says "(untracked)" and no binary could be compared with the pin.
  const linker = `-s -w -X github.com/pocketbase/pocketbase.Version=${pinnedVersion()}`
  const args = [
    'build',
    '-trimpath',
    '-ldflags',
    linker,
    '-o',
    beside,
    'github.com/pocketbase/pocketbase/examples/base',
  ]
  // Many images ship Go with GOTOOLCHAIN=local, which refuses the newer toolchain that go.mod asks for.
  const env = { GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' }
  try {
    await run('go', args, { cwd: inHouse('pocketbase'), env })
  } catch (error) {
    return `go build failed (${lastLine(error)})`
  }
  renameSync(beside, binary)
  return null
}

/** Fetches the official release and checks it against its published checksums; answers why not, or null. */
async function fetchRelease(binary: string, say: (line: string) => void): Promise<string | null> {
  const version = pinnedVersion()
  const base = process.env.POCKETBASE_RELEASES ?? 'https://github.com/pocketbase/pocketbase/releases/download'
  const name = `pocketbase_${version}_${releaseOf(process.platform, process.arch)}.zip`
  say(`Fetching ${name} …`)
  try {
    const sums = new TextDecoder().decode(await download(`${base}/v${version}/checksums.txt`))
    const zip = await download(`${base}/v${version}/${name}`)
    const wanted = sums
      .split('\n')
      .find((line) => line.trim().endsWith(`  ${name}`))
      ?.split(' ')[0]
    if (!wanted) return `its checksums do not name ${name}`
    if (createHash('sha256').update(zip).digest('hex') !== wanted)
      return 'its checksum is wrong, so it was thrown away'
    const program = unzipSync(zip, { filter: (file) => file.name === `pocketbase${EXE}` })[`pocketbase${EXE}`]
    if (!program) return `${name} holds no pocketbase`
    writeFileSync(`${binary}.${process.pid}`, program)
    chmodSync(`${binary}.${process.pid}`, 0o755)
    renameSync(`${binary}.${process.pid}`, binary)
    return null
  } catch (error) {
    return lastLine(error)
  }
}

/** How PocketBase names a platform in its releases. `releaseOf('win32', 'x64')` // => 'windows_amd64' */
export function releaseOf(platform: string, arch: string): string {
  const system = platform === 'win32' ? 'windows' : platform
  const machine = { x64: 'amd64', arm: 'armv7' }[arch] ?? arch
  return `${system}_${machine}`
}

async function download(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(300_000) }).catch(() => {
    throw new Error(`${new URL(url).host} cannot be reached`)
  })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const lastLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)!
