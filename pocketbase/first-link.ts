import { createHash, randomBytes } from 'node:crypto'
import { run } from './house.ts'
import { commonFlags, hookEnvironment, type ServeOptions } from './serve.ts'

/**
 * Makes the one-time link of the first coordinator and voids the one before. Only the hash reaches PocketBase, so the
 * token stands in no command line and no database. It works as long as the school has no coordinator.
 */
export async function makeFirstLink(options: ServeOptions): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  const args = ['first-link', hash, ...commonFlags(options)]
  await run(options.binary, args, { env: hookEnvironment(options) })
  return token
}
