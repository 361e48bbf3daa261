import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { watchHooks } from './build-hooks.ts'
import { buildContent } from './build-site.ts'
import { inHouse } from './house.ts'
import { freePort, type Served, type ServeOptions, serve } from './serve.ts'

/**
 * The school while it is being worked on: pages from Astro, with every change at once; the rest from a PocketBase behind
 * it that starts again when the hooks change; prose from Contentlayer.
 */
export async function develop(options: ServeOptions, say: (line: string) => void): Promise<Served> {
  const { port, host, ...behind } = options
  await buildContent()
  const endHooks = await watchHooks()
  const school = await serve({ ...behind, port: await freePort(), watch: true })
  const beside = [
    tool('astro/bin/astro.mjs', ['dev', '--port', String(port), '--host', host ?? '127.0.0.1'], {
      POCKETBASE_URL: school.url,
      ASTRO_TELEMETRY_DISABLED: '1',
    }),
  ]
  if (existsSync(inHouse('content/contentlayer.config.ts'))) {
    beside.push(tool('contentlayer/bin/cli.cjs', ['dev', '--config', 'content/contentlayer.config.ts']))
  }
  say(`PocketBase itself answers at ${school.url}`)
  const stop = async (): Promise<void> => {
    for (const child of beside) child.kill('SIGTERM')
    await endHooks()
    await school.stop()
  }
  return { ...school, stop }
}

function tool(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [inHouse('node_modules', script), ...args], {
    cwd: inHouse(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGTERM'))
  return child
}
