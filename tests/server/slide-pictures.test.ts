import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filesUnder } from '../../pocketbase/fresh.ts'
import { EXIF_WITH_PLACE, HTML, jpeg, png, SVG, webp, withExif } from '../support/pictures.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let slide: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

beforeEach(async () => {
  slide = newId()
  await school.superuser.collection('slides').create({
    id: slide,
    portfolio: scene.portfolios[0],
    pupil: scene.pupils[0]!.id,
    type: 'work',
    shown: true,
    position: 0,
    rev: 1,
  })
})

interface Given {
  who?: RecordModel
  rev?: number
  name?: string
  type?: string
  op?: string
}

/** Sends a picture as a browser does: the command in one field, the file beside it. */
async function give(file: Buffer | null, given: Given = {}) {
  const form = new FormData()
  form.set('input', JSON.stringify({ slide, rev: given.rev ?? 1, ...(given.op ? { op: given.op } : {}) }))
  const type = given.type ?? 'image/jpeg'
  if (file) form.set('picture', new File([new Uint8Array(file)], given.name ?? 'thuis bij oma.jpg', { type }))
  const token = await scene.tokenOf(given.who ?? scene.pupils[0]!)
  const headers = { Authorization: token }
  const response = await fetch(`${school.url}/api/aan/slide.picture`, { method: 'POST', headers, body: form })
  const body = await response.json()
  return { status: response.status, code: body.code, body }
}

const stored = () => school.superuser.collection('slides').getOne(slide)
const folder = () => join(school.dataDir, 'storage', 'c_slides', slide)
const files = () =>
  existsSync(folder()) ? filesUnder(folder()).filter((file) => !file.endsWith('.attrs')) : []

describe('a picture is stored', () => {
  it.each([
    ['JPEG', jpeg(), 'jpeg', 64, 48],
    ['PNG', png(20, 10), 'png', 20, 10],
    ['WebP', webp(32, 16), 'webp', 32, 16],
  ])('%s: as it came, under a name of ours, with its size', async (_, file, ending, width, height) => {
    const said = await give(file)
    expect(said.body).toMatchObject({ id: slide, rev: 2 })
    expect(said.body.picture).toMatch(new RegExp(`^picture_\\w+\\.${ending}$`))
    expect(await stored()).toMatchObject({
      picture: said.body.picture,
      picture_width: width,
      picture_height: height,
      rev: 2,
    })
    expect(files()).toHaveLength(1)
    expect(readFileSync(files()[0]!).equals(file)).toBe(true)
  })

  it('once, when its answer got lost', async () => {
    const op = newId()
    const [one, two] = [await give(jpeg(), { op }), await give(jpeg(), { op })]
    expect(two.body).toEqual(one.body)
    expect(files()).toHaveLength(1)
    expect((await stored())['rev']).toBe(2)
  })

  it('in the place of the one before, and taken away again', async () => {
    await give(jpeg())
    const second = await give(png(), { rev: 2 })
    expect(files().map((file) => file.split('/').pop())).toEqual([second.body.picture])
    expect((await give(null, { rev: 3 })).body).toEqual({ id: slide, rev: 4, picture: '' })
    expect(files()).toEqual([])
    expect(await stored()).toMatchObject({ picture: '', picture_width: 0, rev: 4 })
  })

  it('and is shown to the pupil, never to who only knows its address', async () => {
    const { body } = await give(jpeg())
    const address = `${school.url}/api/files/slides/${slide}/${body.picture}`
    expect((await fetch(address)).status).toBe(404)
    const tokenFor = async (who: RecordModel) => {
      const client = school.client()
      client.authStore.save(await scene.tokenOf(who))
      return client.files.getToken()
    }
    const mine = await fetch(`${address}?token=${await tokenFor(scene.pupils[0]!)}`)
    expect(mine.status).toBe(200)
    expect(mine.headers.get('content-type')).toBe('image/jpeg')
    expect(mine.headers.get('cache-control')).toBe('private, no-store')
    expect((await fetch(`${address}?token=${await tokenFor(scene.pupils[1]!)}`)).status).toBe(404)
    expect((await fetch(`${address}?token=${await tokenFor(scene.otherTeacher)}`)).status).toBe(404)
    expect((await fetch(`${address}?token=${await tokenFor(scene.teacher)}`)).status).toBe(200)
  })
})

describe('a picture is refused, and nothing is stored', () => {
  it.each([
    ['with the place where it was taken', withExif(), 'picture_metadata'],
    ['with EXIF behind its end', jpeg({ after: EXIF_WITH_PLACE }), 'picture_metadata'],
    ['a PNG with HTML in it', png(8, 8, [['tEXt', `Comment\0${HTML}`]]), 'picture_metadata'],
    ['a PNG with HTML behind it', png(8, 8, [], HTML), 'picture_metadata'],
    ['an SVG with a script', Buffer.from(SVG), 'picture_type'],
    ['HTML that calls itself a JPEG', Buffer.from(HTML), 'picture_type'],
    ['of 16,000 by 16,000 pixels', png(16000, 16000), 'picture_too_large'],
    ['of three million bytes and one', Buffer.concat([jpeg(), Buffer.alloc(3_000_000)]), 'picture_too_large'],
    ['cut off halfway', jpeg().subarray(0, -9), 'picture_type'],
    ['that is nothing', Buffer.alloc(0), 'picture_type'],
  ])('%s', async (_, file, code) => {
    const before = readdirSync(school.dataDir, { recursive: true }).length
    for (const type of ['image/jpeg', 'image/svg+xml', 'text/html'])
      expect((await give(file, { type, name: '../../x.svg' })).code).toBe(code)
    expect(files()).toEqual([])
    expect(await stored()).toMatchObject({ picture: '', picture_width: 0, rev: 1 })
    expect(readdirSync(school.dataDir, { recursive: true }).length).toBe(before)
  })

  it('from anybody else, and on an older slide', async () => {
    for (const who of [scene.pupils[1]!, scene.teacher, scene.otherTeacher, scene.coordinator])
      expect((await give(jpeg(), { who })).code).toBe('not_yours')
    expect((await give(jpeg(), { rev: 0 })).code).toBe('rev_conflict')
    expect(files()).toEqual([])
  })

  it('when the contact is closed', async () => {
    const contact = await school.superuser.collection('student_contacts').create({
      portfolio: scene.portfolios[0],
      pupil: scene.pupils[0]!.id,
      state: 'closed',
      staff: scene.teacher.id,
      opened_at: '2026-11-20 09:00:00.000Z',
      rev: 1,
    })
    expect((await give(jpeg())).code).toBe('contact_closed')
    expect(files()).toEqual([])
    await school.superuser.collection('student_contacts').delete(contact.id)
  })
})
