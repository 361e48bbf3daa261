import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PocketBase from 'pocketbase'
import { findPocketBase } from '../../pocketbase/binary.ts'
import { migrate, type Served, type ServeOptions, serve, setSuperuser } from '../../pocketbase/serve.ts'

/** PocketBase as it comes, with one collection whose owner may write: what our hooks are held against. */
export interface Bare {
  served: Served
  options: ServeOptions
  superuser: PocketBase
  stop: () => Promise<void>
}

const MIGRATION = `migrate((app) => {
  app.save(new Collection({
    type: 'base', name: 'things', updateRule: 'owner = @request.auth.id',
    fields: [
      { name: 'text', type: 'text' },
      { name: 'rev', type: 'number' },
      { name: 'owner', type: 'relation', collectionId: app.findCollectionByNameOrId('users').id, maxSelect: 1 },
    ],
  }))
})`

/** What a school's database promises: a yes is on the disk. PocketBase by itself leaves that to a later moment. */
const DURABLE = `onBootstrap((e) => {
  e.next()
  e.app.nonconcurrentDB().newQuery('PRAGMA synchronous = FULL').execute()
})`

export async function startBare(durable = false): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  const [migrationsDir, hooksDir] = [join(folder, 'migrations'), join(folder, 'hooks')]
  for (const dir of [migrationsDir, hooksDir]) mkdirSync(dir)
  writeFileSync(join(migrationsDir, '1_things.js'), MIGRATION)
  if (durable) writeFileSync(join(hooksDir, 'durable.pb.js'), DURABLE)
  const options: ServeOptions = {
    binary: await findPocketBase(),
    dataDir: join(folder, 'data'),
    migrationsDir,
    hooksDir,
  }
  await migrate(options)
  await setSuperuser(options, 'bare@bench.example', 'only-in-bench-1')
  const served = await serve(options)
  const superuser = new PocketBase(served.url)
  superuser.autoCancellation(false)
  await superuser.collection('_superusers').authWithPassword('bare@bench.example', 'only-in-bench-1')
  return {
    served,
    options,
    superuser,
    async stop() {
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
