import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../pocketbase/build-site.ts'
import type { DemoLogin } from '../../pocketbase/demo.ts'
import { Visitor } from '../../pocketbase/demo-visitor.ts'
import { freePort } from '../../pocketbase/serve.ts'
import { ctrlC, here, start } from '../support/start.ts'

beforeAll(async () => {
  await buildSite()
})

/** Each login of the list opens the door that it is for: the teacher's, and with the code on the board every pupil's. */
async function everybodyGetsIn(url: string, logins: DemoLogin[]): Promise<void> {
  const { mail, password } = logins.find(({ role }) => role === 'teacher')!
  const { token } = await new Visitor(url).do('door.staff', { mail: mail!, password: password! })
  const teacher = new Visitor(url, token)
  const [group] = await teacher.list<{ id: string }>('groups', 'name = "3B"')
  const { code } = await teacher.do('class_session.open', { group: group!.id, minutes: 50 })
  const { pupils } = await new Visitor(url).do('door.class', { code })
  const pictures = logins.filter(({ role }) => role === 'pupil')
  expect(pictures).toHaveLength(24)
  for (const login of pictures) {
    const pupil = pupils.find(({ name }) => login.name.startsWith(`${name} `))!.id
    const door = { code, pupil, pictures: login.pictures!, device: '' }
    expect((await new Visitor(url).do('door.pupil', door)).token, login.name).toBeTruthy()
  }
}

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
  await everybodyGetsIn(`http://127.0.0.1:${port}`, logins)
  ctrlC(again)
  expect(await again.ended).toBe(0)

  const second = start([], env)
  await second.says(/Stop with Ctrl-C/)
  expect(second.said()).not.toContain('Making the demo school')
  expect(second.said()).toContain(logins[0]!.name)
  expect(JSON.parse(readFileSync(here('data', 'demo-logins.json'), 'utf8'))).toEqual(logins)
}, 240_000)
