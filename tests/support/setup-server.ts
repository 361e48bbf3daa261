import { findPocketBase } from '../../pocketbase/binary.ts'
import { buildHooks } from '../../pocketbase/build-hooks.ts'
import { template } from './school.ts'

/** Before the first test that needs a server: what every school starts from, made once. */
export default async function setup(): Promise<void> {
  await buildHooks()
  await template(await findPocketBase(console.info))
}
