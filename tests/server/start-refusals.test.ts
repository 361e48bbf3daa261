import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../pocketbase/build-site.ts'
import { clearHalfMade, isOlder } from '../../pocketbase/mark.ts'
import { freePort } from '../../pocketbase/serve.ts'
import { here, refused, start } from '../support/start.ts'

// What is wrong is said plainly, before anything is written.

beforeAll(async () => {
  await buildSite()
})

test('a port that is taken', async () => {
  const other = createServer()
  const port = await new Promise<number>((done) => {
    other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port))
  })
  const said = await refused(['--empty'], { PORT: String(port) })
  other.close()
  expect(said).toContain(`Port ${port} is taken`)
  expect(said).toContain(`PORT=${port + 1} npm start`)
  expect(said).not.toContain('    at ')
})

test.each(['abc', '0', '70000'])('a port that is none: %s', async (port) => {
  expect(await refused([], { PORT: port })).toContain('PORT is a number')
})

test('a folder that cannot be written', async () => {
  writeFileSync(here('file'), 'in the way')
  const said = await refused([], { PORT: String(await freePort()), DATA_DIR: here('file', 'data') })
  expect(said).toContain(`cannot be written: ${here('file', 'data')}`)
  expect(said).toContain('DATA_DIR=')
  const proc = await refused([], { PORT: String(await freePort()), DATA_DIR: '/proc/school' })
  expect(proc).toContain('cannot be written: /proc/school')
})

test('a folder that another start is using', async () => {
  const first = start(['--empty'], { PORT: String(await freePort()) })
  await first.says(/Stop with Ctrl-C/)
  expect(await refused([], { PORT: String(await freePort()) })).toContain('Another start is using')
  // The first one is not disturbed.
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const next = start([], { PORT: String(await freePort()) })
  await next.says(/Stop with Ctrl-C/)
})

describe('a database that is newer than the code', () => {
  test('by a migration that the code does not have', async () => {
    const first = start(['--empty'], { PORT: String(await freePort()) })
    await first.says(/Stop with Ctrl-C/)
    first.child.kill('SIGTERM')
    await first.ended
    const database = new DatabaseSync(here('data', 'data.db'))
    database.exec("INSERT INTO _migrations (file, applied) VALUES ('9999999999_tomorrow.js', 1)")
    database.close()
    const before = readFileSync(here('data', 'data.db'))
    const said = await refused([], { PORT: String(await freePort()) })
    expect(said).toContain('made by a newer version')
    expect(said).toContain('9999999999_tomorrow.js')
    expect(readFileSync(here('data', 'data.db')).equals(before)).toBe(true)
  })

  test('by a newer PocketBase', async () => {
    mkdirSync(here('data'))
    writeFileSync(
      here('data', 'school.json'),
      JSON.stringify({ kind: 'own', ready: true, pocketbase: '0.99.0' }),
    )
    expect(await refused([], { PORT: String(await freePort()) })).toContain(
      'last opened by PocketBase 0.99.0',
    )
  })

  test.each([
    ['0.40.4', '0.41.0', true],
    ['0.40.4', '0.40.10', true],
    ['0.40.4', '0.40.4', false],
    ['0.40.4', '0.9.0', false],
  ])('%s beside %s: %s', (one, other, older) => {
    expect(isOlder(one, other)).toBe(older)
  })
})

test('an empty school where the demo school is', async () => {
  mkdirSync(here('data'))
  writeFileSync(
    here('data', 'school.json'),
    JSON.stringify({ kind: 'demo', ready: true, pocketbase: '0.40.4' }),
  )
  expect(await refused(['--empty'], { PORT: String(await freePort()) })).toContain(
    'holds the demo school already',
  )
})

test('a clock of its own on the network', async () => {
  const env = { PORT: String(await freePort()), HOST: '0.0.0.0', SCHOOL_CLOCK: '2026-09-01 06:00:00.000Z' }
  expect(await refused(['--empty'], env)).toContain('only served on this machine itself')
})

test('a PocketBase that is not where it is said to be', async () => {
  const said = await refused([], { PORT: String(await freePort()), POCKETBASE_BIN: here('nowhere') })
  expect(said).toContain(`POCKETBASE_BIN names ${here('nowhere')}`)
})

test('what is left of a demo school that was cut off goes; the key stays', () => {
  const files = [
    'data.db',
    'data.db-wal',
    'auxiliary.db',
    'demo-logins.json',
    'school.key',
    'school.json',
    'notes.txt',
  ]
  for (const file of files) writeFileSync(here(file), '')
  mkdirSync(here('storage', 'slides'), { recursive: true })
  clearHalfMade(here())
  const left = ['school.key', 'school.json', 'notes.txt']
  expect(files.filter((file) => left.includes(file))).toEqual(
    files.filter((file) => {
      try {
        readFileSync(here(file))
        return true
      } catch {
        return false
      }
    }),
  )
})
