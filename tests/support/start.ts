import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { inHouse } from '../../pocketbase/house.ts'

// `npm start` itself, as somebody runs it: the same command, with a folder of its own for each test.

export interface Start {
  child: ChildProcess
  said: () => string
  /** Waits until it says something. */
  says: (what: RegExp) => Promise<RegExpExecArray>
  /** Its exit code. */
  ended: Promise<number | null>
}

let folder = ''
const running = new Set<Start>()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(async () => {
  for (const { child } of running) child.kill('SIGTERM')
  const all = Promise.all([...running].map(({ ended }) => ended))
  running.clear()
  await all
  rmSync(folder, { recursive: true, force: true })
})

/** A path in this test's own folder. */
export const here = (...parts: string[]): string => join(folder, ...parts)

export function start(args: string[], env: Record<string, string>): Start {
  const child = spawn(process.execPath, [inHouse('pocketbase/start.mjs'), ...args], {
    // Wherever it is called from.
    cwd: tmpdir(),
    env: { ...process.env, DATA_DIR: here('data'), ...env },
    // A terminal of its own, so to say: Ctrl-C there reaches everything that was started in it.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString()
    })
  }
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const says = async (what: RegExp): Promise<RegExpExecArray> => {
    const until = Date.now() + 60_000
    while (Date.now() < until) {
      const found = what.exec(said)
      if (found) return found
      if (child.exitCode !== null || child.signalCode !== null) break
      await new Promise((again) => setTimeout(again, 20))
    }
    throw new Error(`It never said ${what}, but:\n${said}`)
  }
  const made = { child, said: () => said, says, ended }
  running.add(made)
  return made
}

/** Ctrl-C: the whole group hears it at once, PocketBase too. */
export const ctrlC = ({ child }: Start): boolean => process.kill(-child.pid!, 'SIGINT')

/** What a start says that comes to nothing. */
export async function refused(args: string[], env: Record<string, string>): Promise<string> {
  const made = start(args, env)
  const code = await made.ended
  if (code !== 1) throw new Error(`It ended with ${code}:\n${made.said()}`)
  return made.said()
}
