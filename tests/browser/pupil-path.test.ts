import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, expectAccessible, person } from '../support/browser.ts'
import { EXIF_WITH_PLACE } from '../support/pictures.ts'
import { expectRoomy } from '../support/roomy.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn } from '../support/sign-in.ts'

let school: School
let scene: Scene
let page: Page
let photo: Buffer

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  await scene.giveResult(scene.pupils[0]!.id)
  await scene.giveResult(scene.pupils[0]!.id, {
    subject: 'Nederlands',
    title: 'Lezen',
    value: 'B',
    scale: 'letter',
  })
  photo = await photoWithPlace()
})
afterAll(() => school.stop())

/** A photo as a camera makes it: large, with where it was taken inside. */
async function photoWithPlace(): Promise<Buffer> {
  const camera = await (await browser()).newPage({ viewport: { width: 2400, height: 1500 } })
  const jpeg = await camera.screenshot({ type: 'jpeg' })
  await camera.close()
  return Buffer.concat([jpeg.subarray(0, 2), EXIF_WITH_PLACE, jpeg.subarray(2)])
}

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })
const write = (text: string) => page.getByLabel('Schrijf hier').fill(text)
const asked = (question: string | RegExp) => page.getByRole('heading', { level: 1, name: question }).waitFor()
const onward = (name: string | RegExp) => page.getByRole('link', { name }).click()
const all = (collection: string, sort = '') =>
  school.superuser.collection(collection).getFullList({ sort, filter: `pupil = "${scene.pupils[0]!.id}"` })
const slide = async (type: string) => (await all('slides')).find((one) => one['type'] === type)

describe('a pupil walks the path', () => {
  test('from the door to a presentation that may be shown', async () => {
    const noor = await person(school, 'Noor', { viewport: { width: 820, height: 1180 } })
    page = noor.page
    const code = await classCode(scene)
    await pupilComesIn(page, code, 'Noor', await cardOf(scene, scene.pupils[0]!.id))

    // home: one thing to do
    await asked('Dag Noor')
    await page.getByRole('heading', { name: 'Vertel wie je bent.' }).waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await onward('Begin')

    await asked('Wie ben je?')
    await write('Ik ben Noor en ik ben negen jaar.')
    await expectAccessible(page)
    await expectRoomy(page)
    await onward('Verder: waar ik trots op ben')

    // proud, with a photo: what was hidden in it stays behind
    await asked('Waar ben je trots op?')
    await write('Ik ben trots op de brug.')
    await page.setInputFiles('input[type=file]', { name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: photo })
    await page.getByAltText('Jouw foto of tekening').waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await soon(async () => (await slide('proud'))?.['picture']).toMatch(/\.jpeg$/)
    const { id, picture, picture_width } = (await slide('proud'))!
    expect(picture_width).toBe(1600)
    const token = await school.superuser.files.getToken()
    const bytes = Buffer.from(
      await (await fetch(`${school.url}/api/files/slides/${id}/${picture}?token=${token}`)).arrayBuffer(),
    )
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    for (const trace of ['Exif', 'GPS']) expect(bytes.includes(trace)).toBe(false)
    await page.reload()
    await soon(() =>
      page.getByAltText('Jouw foto of tekening').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBe(1600)

    // other files in plain words
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    await page.setInputFiles('input[type=file]', { name: 'a.heic', mimeType: 'image/heic', buffer: heic })
    await page.getByRole('alert').getByText('HEIC').waitFor()
    await page.setInputFiles('input[type=file]', {
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('%PDF-1.4'),
    })
    await page.getByRole('alert').getByText('geen foto die we kunnen tonen').waitFor()
    expect((await slide('proud'))!['picture']).toBe(picture)
    await onward('Verder: mijn resultaten')

    // results: as written, and what the pupil says of them
    await asked('Zeg zelf iets over je resultaten')
    await page.getByText('13,5/18').waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await onward('Zeg er iets over Metend rekenen')
    await asked('Wat zeg jij van dit resultaat?')
    await page.getByRole('radio', { name: 'Dat was moeilijk' }).check()
    await write('Moeilijk vond ik liter en deciliter.')
    await expectAccessible(page)
    await expectRoomy(page)
    await onward('Mijn resultaten')
    await page.getByText('Moeilijk vond ik liter en deciliter.').waitFor()
    await onward('Zeg er iets over Lezen')
    await page.getByRole('radio', { name: 'Dat ging goed' }).check()
    await onward('Mijn resultaten')
    await onward('Verder: mijn werk')

    await asked('Wat wil je tonen?')
    await page.getByLabel('Hoe heet het?').fill('Mijn kaart van Gent')
    await write('De Leie was het moeilijkst.')
    await expectAccessible(page)
    await expectRoomy(page)
    await onward('Verder: hoe ik mij voel')

    // wellbeing: who reads it is said before; shown only if the pupil wants
    await asked('Hoe voel jij je in de klas?')
    await page.getByText('je juf of meester en de zorg op school').waitFor()
    await page.getByRole('radio', { name: 'Goed', exact: true }).check()
    await page.getByText('Ik wil met iemand praten').click()
    await page.getByText('juf Katrien').waitFor()
    await page.getByText('102').waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await soon(async () => (await slide('wellbeing'))?.['mood']).toBe(4)
    expect((await slide('wellbeing'))!['shown']).toBe(false)
    await onward('Verder: wat ik graag doe')

    await write('Ik turn graag.')
    await onward('Verder: mijn werkpunten')
    await aPoint()
    await theOrder()

    await onward('Mijn pad')
    await page.getByRole('heading', { name: 'Oefen je presentatie.' }).waitFor()
    const way = await page.getByRole('link', { name: 'Begin' }).getAttribute('href')
    expect(way).toBe(`/presentatie/?p=${scene.portfolios[0]}`)
    await expectAccessible(page)
    await expectRoomy(page)
  })
})

/** One point, question by question, from a hint to the teacher's queue. */
async function aPoint(): Promise<void> {
  await asked('Waarin wil je beter worden?')
  await page.getByText('Je hebt nog geen werkpunt').waitFor()
  await expectAccessible(page)
  await expectRoomy(page)
  await onward('Nieuw werkpunt')
  await asked('Waar hoort het bij?')
  await page.getByRole('checkbox', { name: /Metend rekenen/ }).check()
  await page.getByRole('checkbox', { name: 'Mijn kaart van Gent' }).check()
  await expectAccessible(page)
  await expectRoomy(page)
  await onward('Verder')
  await asked('Waarin wil je beter worden?')
  await write('beter mijn best doen')
  await page.getByText('Dit kan nog veel zijn.').waitFor()
  await expectAccessible(page)
  await expectRoomy(page)
  await write('Maten omrekenen zonder hulp')
  await soon(() => page.getByText('Dit kan nog veel zijn.').count()).toBe(0)
  await onward('Verder')
  await onward('Verder')
  await asked('Wat is je eerste stap?')
  await write('Elke dag drie kaartjes')
  await onward('Verder')
  await page.getByLabel('Als dit gebeurt …').fill('Als ik geen zin heb')
  await page.getByLabel('… dan doe ik dit').fill('begin ik met één kaartje')
  await expectAccessible(page)
  await expectRoomy(page)
  await onward('Verder')
  await onward('Verder')
  await asked('Waaraan zien we dat het lukt?')
  await onward('Verder')
  await asked('Tegen wanneer wil je dit kunnen?')
  await expectAccessible(page)
  await expectRoomy(page)
  await page.getByRole('button', { name: 'Over 4 weken' }).click()
  await onward('Bekijk mijn werkpunt')

  // the server's own rule, foreseen: without a sign it cannot be proposed
  const propose = page.getByRole('button', { name: 'Voorstellen aan mijn juf of meester' })
  await asked('Zo staat je werkpunt er nu')
  expect(await propose.isDisabled()).toBe(true)
  await expectAccessible(page)
  await expectRoomy(page)
  await onward('Schrijf waaraan we het merken.')
  await write('Ik heb 8 op 10 op de toets van maten')
  await onward('Verder')
  await onward('Bekijk mijn werkpunt')
  await propose.click()
  await page.getByText('Je werkpunt is voorgesteld.').waitFor()
  const [point] = await all('improvement_points')
  expect(point).toMatchObject({
    state: 'proposed',
    what: 'Maten omrekenen zonder hulp',
    first_step: 'Elke dag drie kaartjes',
    obstacle: 'Als ik geen zin heb',
    plan: 'begin ik met één kaartje',
    sign: 'Ik heb 8 op 10 op de toets van maten',
  })
  expect([point!['results'].length, point!['slides'].length]).toEqual([1, 1])
  await expectAccessible(page)
  await expectRoomy(page)
  await onward('Naar mijn werkpunten')
  await page.getByText('Je juf of meester kijkt ernaar').waitFor()
  await onward('Verder: mijn volgorde')
}

/** The order by arrows and by keyboard; what is missing is told; notes are the pupil's own. */
async function theOrder(): Promise<void> {
  const order = async () => (await all('slides', 'position')).map((one) => one['type'])
  const shown = () => page.locator('.order-name .firm').allInnerTexts()
  await asked('In welke volgorde toon je het?')
  await page.getByText('Zo kan je presenteren.').waitFor()
  await expectAccessible(page)
  await expectRoomy(page)
  const before = await order()
  expect(before.slice(0, 4)).toEqual(['me', 'proud', 'result', 'result'])

  await page.getByRole('button', { name: 'Zet Waar ik trots op ben hoger' }).click()
  await soon(order).toEqual(['proud', 'me', ...before.slice(2)])

  // a hard result in front: told kindly
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zet Metend rekenen hoger' }).click()
  await page.getByText('Je presentatie begint met iets dat nog moeilijk is.').waitFor()
  await soon(order).toEqual(['result', 'proud', 'me', ...before.slice(3)])

  // by keyboard: take it, one down, put it down
  const grip = page.getByRole('button', { name: 'Versleep Metend rekenen' })
  await grip.focus()
  await page.keyboard.press('Space')
  await page.getByText('Metend rekenen is vastgenomen, plaats 1').waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await page.getByText('Metend rekenen staat nu op plaats 2').waitFor({ state: 'attached' })
  await page.keyboard.press('Space')
  await page.getByText('Metend rekenen is neergezet op plaats 2').waitFor({ state: 'attached' })
  await soon(order).toEqual(['proud', 'result', 'me', ...before.slice(3)])
  await page.getByText('Zo kan je presenteren.').waitFor()

  // by touch or mouse: the third to the front
  await page.evaluate(() => scrollTo(0, 0))
  const from = (await page.getByRole('button', { name: 'Versleep Wie ik ben' }).boundingBox())!
  const to = (await page.getByRole('button', { name: 'Versleep Waar ik trots op ben' }).boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 12 })
  await page.mouse.up()
  await soon(async () => (await order()).slice(0, 3)).toEqual(['me', 'proud', 'result'])
  expect((await shown())[0]).toBe('Wie ik ben')

  const row = page.getByRole('listitem').filter({ hasText: 'Mijn kaart van Gent' })
  await row.getByText('Spiekbriefje').click()
  await page.getByLabel('Spiekbriefje bij Mijn kaart van Gent').fill('Toon eerst de Leie')
  await row.getByRole('checkbox').uncheck()
  await soon(async () => (await all('speaking_notes')).map((note) => note['text'])).toEqual([
    'Toon eerst de Leie',
  ])
  await soon(async () => (await slide('work'))!['shown']).toBe(false)
  await page.getByRole('radio', { name: 'Mos' }).check()
  await soon(
    async () => (await school.superuser.collection('portfolios').getOne(scene.portfolios[0]!))['theme'],
  ).toBe('moss')
  await expectAccessible(page)
  await expectRoomy(page)

  // taken away, and back again
  await onward('Nog iets')
  await page.getByLabel('Hoe heet het?').fill('Zomaar')
  await soon(async () => (await slide('free'))?.['title']).toBe('Zomaar')
  await page.getByRole('button', { name: 'Deze dia weghalen' }).click()
  await page.getByText('De dia is weg.').waitFor()
  expect(await shown()).not.toContain('Zomaar')
  await page.getByRole('button', { name: 'Terugdraaien' }).click()
  await page.getByRole('link', { name: /Zomaar/ }).click()
  await page.getByRole('button', { name: 'Deze dia weghalen' }).click()
  await soon(async () => await slide('free')).toBeUndefined()
}
