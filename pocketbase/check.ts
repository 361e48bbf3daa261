import { buildContent } from './build-site.ts'
import { inHouse, run } from './house.ts'

// Lints, formats and checks types, all at once; quiet when all is well. `npm run check -- --fix` writes what can be written.

const fix = process.argv.includes('--fix')
const tsc = (project: string): [string, string[]] => [
  'typescript/bin/tsc',
  ['--noEmit', '--project', project],
]

const CHECKS: Record<string, [script: string, args: string[]]> = {
  'lint and format': [
    '@biomejs/biome/bin/biome',
    ['check', '--error-on-warnings', ...(fix ? ['--write'] : [])],
  ],
  'types of the rules': tsc('src/domain/tsconfig.json'),
  'types of the hooks': tsc('pocketbase/hooks/tsconfig.json'),
  // Everything else: pages, islands, scripts and tests.
  'types of the house': ['@astrojs/check/bin/astro-check.js', ['--minimumFailingSeverity', 'warning']],
}

await buildContent()
let failed = false
await Promise.all(
  Object.entries(CHECKS).map(async ([name, [script, args]]) => {
    try {
      await run(process.execPath, [inHouse('node_modules', script), ...args])
    } catch (error) {
      failed = true
      console.error(`${name}:\n${(error as Error).message}\n`)
    }
  }),
)
if (!failed) console.info('All is well.')
process.exit(failed ? 1 : 0)
