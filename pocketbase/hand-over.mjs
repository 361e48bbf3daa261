// Plain JavaScript for the Node that somebody happens to have (20 or newer), with nothing installed yet: it installs
// what the lock asks for and hands over to the project's own Node, which runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Whether what is installed is what the lock asks for; what is for another platform may be missing. */
function isInstalled() {
  const installed = join(modules, '.package-lock.json')
  if (!existsSync(installed) || !existsSync(node)) return false
  const there = read(installed)
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || (there[path] ? there[path].version === wanted.version : wanted.optional === true),
  )
}

function install() {
  console.log('Installing what is needed (once) …')
  // Not `npm ci`: it refuses a lock that lacks other platforms' optional packages.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error']
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell })
  if (!error && status === 0 && existsSync(node)) return
  console.error(
    '\nnpm install did not succeed (its reason is above). Is this machine connected to the network?',
  )
  process.exit(1)
}

/** Runs a TypeScript file of this folder with the same arguments; ends as it ends. */
export function handOver(script, args = process.argv.slice(2)) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`This needs Node 20 or newer; here it is ${process.version}.`)
    process.exit(1)
  }
  if (!isInstalled()) install()
  const flags = ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0205']
  const child = spawn(node, [...flags, join(root, 'pocketbase', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  // Ctrl-C reaches the child by itself (same terminal); this process only waits for its clean end.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
