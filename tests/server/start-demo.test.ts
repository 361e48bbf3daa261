import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../pocketbase/build-site.ts'
import type { DemoLogin } from '../../pocketbase/demo.ts'
import { freePort } from '../../pocketbase/serve.ts'
import { ctrlC, here, start } from '../support/start.ts'

beforeAll(async () => {
  await buildSite()
})

test('the demo school is made once; what was cut off starts over', async () => {
  const port = await freePort()
  const env = { PORT: String(port) }
  const cutOff = start([], env)
  await cutOff.says(/first round/)
  // As when the power fails: nobody gets the chance to tidy up.
  process.kill(-cutOff.child.pid!, 'SIGKILL')
  await cutOff.ended

  const again = start([], env)
  await again.says(/Making the demo school/)
  await again.says(/Stop with Ctrl-C/)
  const logins = JSON.parse(readFileSync(here('data', 'demo-logins.json'), 'utf8')) as DemoLogin[]
  for (const role of ['coordinator', 'teacher', 'care', 'pupil']) {
    expect(logins.map((login) => login.role)).toContain(role)
    expect(again.said()).toContain(logins.find((login) => login.role === role)!.name)
  }
  const { mail, password } = logins.find(({ role }) => role === 'teacher')!
  const door = await fetch(`http://127.0.0.1:${port}/api/aan/door.staff`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mail, password }),
  })
  expect(((await door.json()) as { token: string }).token).toBeTruthy()
  ctrlC(again)
  expect(await again.ended).toBe(0)

  const second = start([], env)
  await second.says(/Stop with Ctrl-C/)
  expect(second.said()).not.toContain('Making the demo school')
  expect(second.said()).toContain(logins[0]!.name)
  expect(JSON.parse(readFileSync(here('data', 'demo-logins.json'), 'utf8'))).toEqual(logins)
}, 240_000)
