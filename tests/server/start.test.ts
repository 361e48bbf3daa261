import { existsSync, readFileSync, statSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../pocketbase/build-site.ts'
import { freePort } from '../../pocketbase/serve.ts'
import { ctrlC, here, type Start, start } from '../support/start.ts'

beforeAll(async () => {
  await buildSite()
})

const LINK = /http:\/\/127\.0\.0\.1:\d+\/start\/#(\S+)/

async function send(port: number, command: string, input: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/aan/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  return (await answer.json()) as Record<string, unknown>
}

/** Ends it and waits until nobody answers any more. */
async function close(school: Start, port: number): Promise<void> {
  ctrlC(school)
  expect(await school.ended).toBe(0)
  expect(school.said()).toContain('Closed.')
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
}

test('an empty school: a link for the first coordinator, again at each start until somebody took it', async () => {
  const port = await freePort()
  const first = start(['--empty'], { PORT: String(port) })
  const [, token] = await first.says(LINK)
  await first.says(/Stop with Ctrl-C/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  expect((await send(port, 'link.open', { token }))['purpose']).toBe('setup')
  // What hashes are keyed with is for this user's eyes, and stands in no database.
  expect(statSync(here('data', 'school.key')).mode & 0o777).toBe(0o600)
  const key = readFileSync(here('data', 'school.key'), 'utf8')
  expect(readFileSync(here('data', 'data.db')).includes(key)).toBe(false)
  await close(first, port)

  const began = Date.now()
  const second = start([], { PORT: String(port) })
  const [, newer] = await second.says(LINK)
  // On these two cores it takes about one; what is built already is not built again.
  expect(Date.now() - began).toBeLessThan(15_000)
  expect(second.said()).not.toMatch(/Build|Built|Install/)
  await second.says(/Stop with Ctrl-C/)
  expect(await send(port, 'link.open', { token })).toMatchObject({ code: 'link_used' })
  const karel = {
    name: 'Karel',
    mail: 'karel@school.example',
    password: 'een lang wachtwoord',
    school: 'De Kleine Beer',
  }
  expect(await send(port, 'link.use', { token: newer, ...karel })).toEqual({ mail: 'karel@school.example' })
  await close(second, port)

  const third = start([], { PORT: String(port) })
  await third.says(/Stop with Ctrl-C/)
  expect(third.said()).not.toMatch(LINK)
  expect(third.said()).not.toContain('demo')
  expect(existsSync(here('data', 'demo-logins.json'))).toBe(false)
  expect(readFileSync(here('data', 'school.key'), 'utf8')).toBe(key)
  await close(third, port)
})

test("PocketBase's own screens open for one start, with a password made for it", async () => {
  const port = await freePort()
  const admin = start(['--admin', '--empty'], { PORT: String(port) })
  const [, mail, password] = await admin.says(/\/_\/ {3}(\S+) {3}(\S+)/)
  await admin.says(/Stop with Ctrl-C/)
  const signIn = async (): Promise<number> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/collections/_superusers/auth-with-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ identity: mail, password }),
    })
    return answer.status
  }
  expect((await fetch(`http://127.0.0.1:${port}/_/`)).status).toBe(200)
  expect(await signIn()).toBe(200)
  await close(admin, port)

  const again = start(['--admin'], { PORT: String(port) })
  await again.says(/Stop with Ctrl-C/)
  expect(await signIn()).toBe(400)
  await close(again, port)

  const plain = start([], { PORT: String(port) })
  await plain.says(/Stop with Ctrl-C/)
  expect((await fetch(`http://127.0.0.1:${port}/_/`)).status).toBe(404)
  await close(plain, port)
})

test('it tells when PocketBase ends by itself', async () => {
  const port = await freePort()
  const school = start(['--empty'], { PORT: String(port) })
  await school.says(/Stop with Ctrl-C/)
  const pids = readFileSync(`/proc/${school.child.pid}/task/${school.child.pid}/children`, 'utf8').trim()
  const server = readFileSync(`/proc/${pids}/task/${pids}/children`, 'utf8').trim()
  process.kill(Number(server), 'SIGKILL')
  expect(await school.ended).toBe(1)
  expect(school.said()).toContain('PocketBase stopped')
})
