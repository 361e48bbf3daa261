import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, context } from 'esbuild'
import { fingerprint, isFresh, markFresh } from './fresh.ts'
import { inHouse, isCommand, places } from './house.ts'
import { alone } from './lock.ts'

const INPUTS = ['pocketbase/hooks', 'pocketbase/build-hooks.ts', 'src/domain', 'package-lock.json'].map(
  (path) => inHouse(path),
)

/** How TypeScript becomes what goja runs: no async iteration, which it only half has. */
const forGoja: BuildOptions = {
  bundle: true,
  platform: 'neutral',
  target: 'es2020',
  supported: { 'for-await': false, 'async-generator': false },
  // Sentences of the schools (names with accents) stay readable in the built file.
  charset: 'utf8',
  logLevel: 'silent',
}

const bundles = (out: string): BuildOptions[] => [
  {
    ...forGoja,
    format: 'cjs',
    entryPoints: [inHouse('pocketbase/hooks/server.ts')],
    outfile: join(out, 'server.js'),
  },
  // Not bundled: each handler's own text runs in another engine, where a bundle's helpers do not exist.
  {
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'silent',
    entryPoints: [inHouse('pocketbase/hooks/main.ts')],
    outfile: join(out, 'main.pb.js'),
  },
]

/** Builds the hooks into a folder that PocketBase reads. Answers false when they were fresh already. */
export async function buildHooks(out = places.hooks()): Promise<boolean> {
  const stamp = join(out, '.stamp')
  const isBuilt = () => existsSync(join(out, 'main.pb.js')) && isFresh(stamp, fingerprint(INPUTS))
  if (isBuilt()) return false
  return alone(join(places.tools(), 'hooks.lock'), async () => {
    if (isBuilt()) return false
    const inputs = fingerprint(INPUTS)
    mkdirSync(out, { recursive: true })
    await Promise.all(bundles(out).map((options) => build(options)))
    markFresh(stamp, inputs)
    return true
  })
}

/** Builds the hooks again at every change, until stopped. */
export async function watchHooks(out = places.hooks()): Promise<() => Promise<void>> {
  mkdirSync(out, { recursive: true })
  // What stands there is not of the inputs that a build remembered any more.
  rmSync(join(out, '.stamp'), { force: true })
  const watching = await Promise.all(
    bundles(out).map((options) => context({ ...options, logLevel: 'warning' })),
  )
  await Promise.all(watching.map((one) => one.watch()))
  return async () => {
    await Promise.all(watching.map((one) => one.dispose()))
  }
}

if (isCommand(import.meta.url)) await buildHooks()
