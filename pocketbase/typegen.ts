import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPocketBase } from './binary.ts'
import { inHouse, isCommand, runTool } from './house.ts'
import { migrate, serve, setSuperuser } from './serve.ts'

/** The types of every record, as a school that was migrated this moment has them: the text of `src/data/records.ts`. */
export async function recordTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'typegen-'))
  const bare = { binary: await findPocketBase(), dataDir: folder, hooksDir: join(folder, 'no-hooks') }
  try {
    await migrate(bare)
    await setSuperuser(bare, 'typegen@school.example', 'only-for-a-moment')
    const school = await serve(bare)
    const schema = await collectionsOf(school.url).finally(school.stop)
    const [json, out] = [join(folder, 'schema.json'), join(folder, 'records.ts')]
    writeFileSync(json, schema)
    await runTool('pocketbase-typegen/dist/cli.js', ['--json', json, '--out', out])
    return erasable(readFileSync(out, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function collectionsOf(url: string): Promise<string> {
  const entry = await fetch(`${url}/api/collections/_superusers/auth-with-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ identity: 'typegen@school.example', password: 'only-for-a-moment' }),
  })
  const { token } = (await entry.json()) as { token: string }
  const list = await fetch(`${url}/api/collections?perPage=500&sort=name`, {
    headers: { Authorization: token },
  })
  return JSON.stringify(((await list.json()) as { items: unknown[] }).items)
}

/** TypeScript here is only ever erased, and an enum cannot be: each becomes an object and the type of its values. */
function erasable(text: string): string {
  return text.replace(/export enum (\w+) \{([^}]*)\}/g, (_, name: string, body: string) => {
    const entries = body.replace(/^(\s*"?[^"=\n]+"?) = /gm, '$1: ')
    return `export const ${name} = {${entries}} as const\nexport type ${name} = (typeof ${name})[keyof typeof ${name}]`
  })
}

if (isCommand(import.meta.url)) writeFileSync(inHouse('src/data/records.ts'), await recordTypes())
