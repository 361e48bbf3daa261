import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { findPocketBase } from '../../pocketbase/binary.ts'
import { inHouse, run } from '../../pocketbase/house.ts'

// The rules decide inside PocketBase's own engine, which is no browser and no Node: their tests run there too.

/** Tests of the domain alone; those that read files or speak Dutch belong to other rooms. */
const FILES = readdirSync(inHouse('tests/domain')).filter((file) => {
  const text = readFileSync(inHouse('tests/domain', file), 'utf8')
  return (
    file.endsWith('.test.ts') &&
    !/from '(node:|\.\.\/\.\.\/src\/(lists|i18n)|\.\.\/support|papaparse)|Buffer\./.test(text)
  )
})

// fast-check asks for a clock that goes off once and never needs it for properties that answer at once
const BEFORE = 'globalThis.setTimeout ??= () => 0; globalThis.clearTimeout ??= () => {};'

async function inEngine(): Promise<{ passed: number; failed: { title: string; why: string }[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const entry = `import ${JSON.stringify(inHouse('tests/support/engine-few-runs.ts'))}
${FILES.map((file) => `import ${JSON.stringify(inHouse('tests/domain', file))}`).join('\n')}
import { told } from ${JSON.stringify(inHouse('tests/support/engine-vitest.ts'))}
export const answer = () => told`
  await build({
    stdin: { contents: entry, resolveDir: inHouse() },
    outfile: join(folder, 'tests.js'),
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    target: 'es2020',
    supported: { 'for-await': false, 'async-generator': false },
    alias: { vitest: inHouse('tests/support/engine-vitest.ts') },
    banner: { js: BEFORE },
    logLevel: 'error',
  })
  writeFileSync(
    join(folder, 'main.pb.js'),
    `$app.rootCmd.addCommand(new Command({ use: 'domain', run: () => {
      const told = require(\`\${__hooks}/tests.js\`).answer()
      console.log('told:' + JSON.stringify(told))
    } }))`,
  )
  const said = await run(await findPocketBase(), [
    'domain',
    `--dir=${mkdtempSync(join(tmpdir(), 'engine-data-'))}`,
    `--hooksDir=${folder}`,
    '--hooksWatch=false',
    '--dev=false',
  ])
  const line = /told:(\{.*\})/.exec(said)
  if (!line) throw new Error(said)
  return JSON.parse(line[1]!)
}

describe('the domain inside PocketBase', () => {
  it('keeps every rule that it keeps elsewhere', { timeout: 180_000 }, async () => {
    const told = await inEngine()
    expect(told.failed).toEqual([])
    expect(told.passed).toBeGreaterThan(300)
  })
})
