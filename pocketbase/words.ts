import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoLogin } from './demo.ts'

// What a start tells who stands at the keyboard.

export interface Admin {
  mail: string
  password: string
}

export interface Open {
  port: number
  host: string
  dataDir: string
  /** Of the first coordinator's link, when there is one. */
  token: string | null
  isDemo: boolean
  admin: Admin | null
}

export function whatIsOpen({ port, host, dataDir, token, isDemo, admin }: Open): string {
  const url = `http://127.0.0.1:${port}`
  const parts = [`\nAan het woord is open at ${url}/${onNetwork(host, port)}`]
  if (token) parts.push(firstSteps(`${url}/start/#${token}`))
  if (isDemo) parts.push(demoLogins(dataDir))
  if (admin)
    parts.push(
      `PocketBase's own screens, until this start ends:\n\n  ${url}/_/   ${admin.mail}   ${admin.password}`,
    )
  parts.push('Stop with Ctrl-C.')
  return parts.join('\n\n')
}

const onNetwork = (host: string, port: number): string =>
  host === '127.0.0.1' || host === 'localhost'
    ? '\nOnly this machine reaches it; HOST=0.0.0.0 npm start opens it to the tablets on your network.'
    : `\nand for other devices at port ${port} of this machine's own address.`

export const alreadyDemo = (folder: string): string =>
  `${folder} holds the demo school already.
For an empty school choose another folder: DATA_DIR=/some/folder npm start -- --empty`

const firstSteps = (link: string): string =>
  `This school has no coordinator yet. Open this link to give it a name and yourself a password
(it works once, for a day; a new start makes a new one):

  ${link}`

/** One login of each role is enough to start with; the file has them all. */
function demoLogins(dataDir: string): string {
  const file = join(dataDir, 'demo-logins.json')
  const logins = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]) : []
  const firstOfRole = logins.filter(({ role }, at) => logins.findIndex((other) => other.role === role) === at)
  const lines = firstOfRole.map(
    (login) => `  ${login.role.padEnd(16)} ${login.name.padEnd(24)} ${waysIn(login)}`,
  )
  return `The demo school; its people are invented. To get in:\n\n${lines.join('\n')}\n\n  all of them: ${file}
  A pupil comes in once a teacher has opened the class: its code, the name, then these four pictures.`
}

const waysIn = ({ mail, password, group, pictures }: DemoLogin): string =>
  [mail, password, group, pictures?.join(' ')].filter(Boolean).join('   ')
