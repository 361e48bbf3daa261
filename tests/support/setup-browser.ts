import { buildSite } from '../../pocketbase/build-site.ts'
import server from './setup-server.ts'

/** Before the first test in a browser: a school, and the site that it serves. */
export default async function setup(): Promise<void> {
  await server()
  await buildSite()
}
