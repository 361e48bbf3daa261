import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIONS, readRule } from '../../src/domain/visibility.ts'
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
      const rule = readRule(collection.name as (typeof COLLECTIONS)[number])
      expect({ name: collection.name, list: collection.listRule, view: collection.viewRule }).toEqual({
        name: collection.name,
        list: rule,
        view: rule,
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

describe('what PocketBase opens by itself', () => {
  it.each(['/.env', '/_/', '/api/collections', '/does-not-exist/', '/../pb_data/data.db'])(
    'refuses %s to a stranger',
    async (path) => {
      const response = await fetch(school.url + path)
      expect(response.ok).toBe(false)
    },
  )
})
