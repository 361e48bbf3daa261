import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFirstLink } from './first-link.ts'
import { inHouse } from './house.ts'
import { clearHalfMade, writeMark } from './mark.ts'
import { migrate, type Served, type ServeOptions, serve } from './serve.ts'

/** How somebody of the demo school gets in; the list is `demo-logins.json`. */
export interface DemoLogin {
  role: string
  name: string
  mail?: string
  password?: string
  group?: string
  /** The picture code, in order. */
  pictures?: string[]
}

/** What the demo school is made on: a migrated, empty school that only this machine can reach. */
export interface DemoGround {
  /** The token of the first coordinator's link, for the same door as in a real school. */
  firstLink: () => Promise<string>
  /** Opens the school with its clock at a moment (`2026-09-01 06:00:00.000Z`); stop it before the next period. */
  open: (clock: string) => Promise<Pick<Served, 'url' | 'stop'>>
  say: (line: string) => void
}

const SEED = inHouse('pocketbase/seed.ts')

/** Whether this copy of the project brings a demo school. */
export const hasDemo = (): boolean => existsSync(SEED)

/** Makes the demo school; what was cut off halfway starts over at the next start. */
export async function makeDemo(options: ServeOptions, say: (line: string) => void): Promise<void> {
  clearHalfMade(options.dataDir)
  writeMark(options.dataDir, { kind: 'demo', ready: false })
  await migrate(options)
  const { seedDemoSchool } = (await import(SEED)) as {
    seedDemoSchool: (ground: DemoGround) => Promise<DemoLogin[]>
  }
  const { port: _, host: __, ...alone } = options
  const logins = await seedDemoSchool({
    firstLink: () => makeFirstLink(options),
    open: (clock) => serve({ ...alone, clock }),
    say,
  })
  writeFileSync(join(options.dataDir, 'demo-logins.json'), `${JSON.stringify(logins, null, 2)}\n`, {
    mode: 0o600,
  })
  writeMark(options.dataDir, { kind: 'demo', ready: true })
}
