import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path inside the project. */
export const inHouse = (...parts: string[]): string => join(ROOT, ...parts)

/** Where things are; each can be put elsewhere so that several schools, tests and builds live side by side. */
export const places = {
  data: (): string => resolve(ROOT, process.env.DATA_DIR ?? 'pocketbase/pb_data'),
  site: (): string => resolve(ROOT, process.env.SITE_DIR ?? 'dist'),
  hooks: (): string => resolve(ROOT, process.env.HOOKS_DIR ?? 'pocketbase/pb_hooks'),
  tools: (): string => resolve(ROOT, process.env.TOOLS_DIR ?? '.tools'),
  migrations: (): string => resolve(ROOT, process.env.MIGRATIONS_DIR ?? 'pocketbase/pb_migrations'),
}

/** What goes wrong for a reason that the person at the keyboard can act on: printed as it is, without a stack. */
export class Plain extends Error {}

/** A tool of `node_modules`, run by this same Node. Its output is shown only when it fails. */
export async function runTool(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  await run(process.execPath, [inHouse('node_modules', script), ...args], { env })
}

/** Runs a program to its end; its output goes into the error when it fails. */
export async function run(
  program: string,
  args: string[],
  at: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd: at.cwd ?? ROOT,
    env: { ...process.env, ...at.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => done(status ?? 1))
  })
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} stopped with ${code}\n${said.trim()}`)
  return said
}

/** Whether a file is run as a command, and not imported. */
export const isCommand = (url: string): boolean => process.argv[1] === fileURLToPath(url)

/** The version of PocketBase that go.mod pins, such as `0.40.4`. */
export function pinnedVersion(): string {
  const found = /github\.com\/pocketbase\/pocketbase v([\d.]+)/.exec(
    readFileSync(inHouse('pocketbase/go.mod'), 'utf8'),
  )
  if (!found?.[1]) throw new Error('pocketbase/go.mod names no version of PocketBase')
  return found[1]
}

/** The first of these paths that exists. */
export const firstExisting = (paths: (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && path !== '' && existsSync(path))
