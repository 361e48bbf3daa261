import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIONS, type Collection, listRule, readRule } from '../../src/domain/visibility.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.stop())

describe('the migrated schema', () => {
  it('has exactly the collections of the visibility table, with its rules, and lets nobody write past the commands', async () => {
    const collections = (await school.superuser.collections.getFullList()).filter(
      (collection) => !collection.system,
    )
    expect(collections.map((collection) => collection.name).sort()).toEqual([...COLLECTIONS].sort())
    for (const collection of collections) {
      const name = collection.name as Collection
      expect({ name: collection.name, list: collection.listRule, view: collection.viewRule }).toEqual({
        name: collection.name,
        list: listRule(name),
        view: readRule(name),
      })
      expect([collection.createRule, collection.updateRule, collection.deleteRule]).toEqual([
        null,
        null,
        null,
      ])
    }
  })

  it('signs nobody up and takes no password but through our doors', async () => {
    for (const name of ['staff', 'pupils', 'guardians', 'associations']) {
      const people = await school.superuser.collections.getOne(name)
      expect(people).toMatchObject({
        authRule: 'active = true',
        manageRule: null,
        passwordAuth: { enabled: false },
        oauth2: { enabled: false },
        otp: { enabled: false },
      })
    }
  })

  it('keeps every file behind a token', async () => {
    const collections = await school.superuser.collections.getFullList()
    const files = collections.flatMap((collection) =>
      collection.fields.filter((field) => field.type === 'file'),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(files.every((field) => field['protected'] === true)).toBe(true)
  })

  it('has the settings baseline', async () => {
    const settings = await school.superuser.settings.getAll()
    expect(settings['batch'].enabled).toBe(false)
    expect(settings['logs']).toMatchObject({ maxDays: 7, logIP: false, logAuthId: false })
    expect(settings['rateLimits'].enabled).toBe(true)
    expect(settings['trustedProxy'].headers).toEqual([])
    expect(settings['backups'].cron).toBe('')
  })
})

/** A post office that takes no letters but counts who knocks. */
async function postOffice(): Promise<{ port: number; knocks: () => number; close: () => void }> {
  let knocks = 0
  const server = createServer((socket) => {
    knocks += 1
    socket.end('421 closed\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, knocks: () => knocks, close: () => server.close() }
}

describe('what PocketBase opens by itself', () => {
  it('lets nobody keep the disk or the processor busy', async () => {
    const statuses = async (ask: () => Promise<Response>) =>
      (await Promise.all(Array.from({ length: 90 }, ask))).map(({ status }) => status)
    const path = `${school.url}/api/collections/_superusers/auth-with-password`
    const guess = { identity: 'superuser@school.example', password: 'not-this-one' }
    const headers = { 'Content-Type': 'application/json' }
    const looked = await statuses(() => fetch(path, { method: 'POST', headers, body: JSON.stringify(guess) }))
    expect(looked.filter((status) => status !== 429).length).toBeLessThanOrEqual(20)
    const written = await statuses(() => fetch(`${school.url}/ready`))
    expect(written.filter((status) => status === 200).length).toBeLessThanOrEqual(60)
    expect(written).toContain(200)
  })

  it('sends no letters of its own: a mail address and a password change by a command', async () => {
    const post = await postOffice()
    const smtp = { enabled: true, host: '127.0.0.1', port: post.port, tls: false }
    await school.superuser.settings.update({ smtp, meta: { senderAddress: 'school@delinde.example' } })
    const mail = 'mia@delinde.example'
    const password = 'a-long-test-password-1'
    const mia = await school.superuser.collection('staff').create({
      name: 'Mia',
      email: mail,
      password,
      passwordConfirm: password,
      active: true,
    })
    const token = (await school.superuser.collection('staff').impersonate(mia.id, 3600)).authStore.token
    const ask = (path: string, body: object) =>
      fetch(`${school.url}/api/collections/staff/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: token },
        body: JSON.stringify(body),
      })
    const known = await ask('request-verification', { email: mail })
    const unknown = await ask('request-verification', { email: 'nobody@delinde.example' })
    expect(known.status).toBe(unknown.status)
    expect((await ask('request-email-change', { newEmail: 'other@delinde.example' })).ok).toBe(false)
    expect((await ask('request-password-reset', { email: mail })).ok).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(post.knocks()).toBe(0)
    post.close()
  })

  it.each(['/.env', '/_/', '/api/collections', '/does-not-exist/', '/../pb_data/data.db'])(
    'refuses %s to a stranger',
    async (path) => {
      const response = await fetch(school.url + path)
      expect(response.ok).toBe(false)
    },
  )
})
