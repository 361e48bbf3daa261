import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { everythingOn } from '../support/leftovers.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn } from '../support/sign-in.ts'

let school: School
let scene: Scene
let code: string
let card: string[]

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())
beforeEach(async () => {
  for (const row of await school.superuser.collection('slides').getFullList())
    await school.superuser.collection('slides').delete(row.id)
  code = await classCode(scene)
  card = await cardOf(scene, scene.pupils[0]!.id)
})

const stored = async (): Promise<string[]> =>
  (await school.superuser.collection('slides').getFullList()).map((slide) => slide['text'])

/** Noor in a tab of this device, at a place of her path. */
async function noorAt(page: Page, place: string): Promise<Page> {
  await pupilComesIn(page, code, 'Noor', card)
  await page.goto(`/leerling/#${place}`)
  return page
}
/** Within the time that a busy machine needs. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })
const field = (page: Page) => page.getByLabel('Schrijf hier')
const says = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()

async function newTab(context: BrowserContext, place: string): Promise<Page> {
  return noorAt(await context.newPage(), place)
}

describe('what a pupil writes', () => {
  test('is saved a second after the last letter, and there again after a reload', async () => {
    const { page } = await person(school, 'Noor')
    await noorAt(page, 'proud')
    await field(page).pressSequentially('Ik ben trots op de brug.', { delay: 20 })
    await says(page, 'Bewaard')
    expect(await stored()).toEqual(['Ik ben trots op de brug.'])
    await page.reload()
    await soon(() => field(page).inputValue()).toBe('Ik ben trots op de brug.')
  })

  test('begins with a sentence that the pupil taps; typing fills its gap', async () => {
    const { page } = await person(school, 'Noor')
    await noorAt(page, 'proud')
    await page.getByRole('button', { name: 'Ik ben trots op … omdat …' }).click()
    await soon(() => page.evaluate(() => getSelection()?.toString())).toBe('…')
    await page.keyboard.type('onze brug')
    expect(await field(page).inputValue()).toBe('Ik ben trots op onze brug omdat …')
    expect(
      await page.getByRole('button', { name: 'Ik ben trots op … omdat …' }).getAttribute('aria-pressed'),
    ).toBe('true')
  })

  test('stays when the net is cut in the middle of a sentence, and goes when it is back', async () => {
    const { page, context } = await person(school, 'Noor')
    await noorAt(page, 'proud')
    await field(page).pressSequentially('Ik ben trots op ', { delay: 20 })
    await says(page, 'Bewaard')
    await context.setOffline(true)
    await field(page).pressSequentially('de brug van stokjes.', { delay: 20 })
    await says(page, 'Bewaard op dit toestel')
    expect(await stored()).toEqual(['Ik ben trots op '])
    await expectAccessible(page)
    await context.setOffline(false)
    await soon(stored).toEqual(['Ik ben trots op de brug van stokjes.'])
    await says(page, 'Bewaard')
  })

  test('is there when the tab was closed before it was sent: the next sign-in brings it to school', async () => {
    const { page, context } = await person(school, 'Noor')
    await noorAt(page, 'proud')
    await field(page).waitFor()
    await context.setOffline(true)
    await field(page).pressSequentially('Nog niet verstuurd', { delay: 10 })
    await page.waitForTimeout(300)
    await page.close()
    await context.setOffline(false)
    expect(await stored()).toEqual([])
    // who opens the tablet before that finds nothing to read
    const stranger = await context.newPage()
    await stranger.goto('/leerling/')
    expect(await everythingOn(stranger)).not.toContain('verstuurd')
    await stranger.close()
    const again = await newTab(context, 'proud')
    await soon(() => field(again).inputValue()).toBe('Nog niet verstuurd')
    await soon(stored).toEqual(['Nog niet verstuurd'])
  })

  test('"Klaar" without a line keeps it locked; Noor gets it back, Arthur never sees it', async () => {
    const { page, context } = await person(school, 'Noor')
    await noorAt(page, 'proud')
    await field(page).waitFor()
    await page.route('**/api/aan/slide.save', (route) => route.abort())
    await field(page).fill('Een geheim van Noor')
    await says(page, 'Bewaard op dit toestel')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByLabel('De code').waitFor()
    expect(await everythingOn(page)).not.toContain('geheim')
    await page.unroute('**/api/aan/slide.save')
    const arthur = await context.newPage()
    await pupilComesIn(arthur, code, 'Arthur', await cardOf(scene, scene.pupils[1]!.id))
    await arthur.goto('/leerling/#proud')
    await field(arthur).waitFor()
    expect(await everythingOn(arthur)).not.toContain('geheim')
    expect(await stored()).toEqual([])
    await arthur.close()
    await noorAt(page, 'proud')
    await soon(() => field(page).inputValue()).toBe('Een geheim van Noor')
    await soon(stored).toEqual(['Een geheim van Noor'])
  })
})

describe('the same pupil in two tabs', () => {
  async function twoTabs() {
    const { page: one, context } = await person(school, 'Noor')
    await noorAt(one, 'proud')
    await field(one).waitFor()
    const two = await newTab(context, 'proud')
    await field(two).waitFor()
    // the second tab is slow: what it writes meets what the first wrote meanwhile
    await two.route('**/api/aan/slide.save', (route) => route.abort())
    await field(two).fill('In de tweede tab: de toren.')
    await says(two, 'Bewaard op dit toestel')
    await field(one).fill('In de eerste tab: de brug.')
    await says(one, 'Bewaard')
    await two.unroute('**/api/aan/slide.save')
    await two.getByRole('heading', { name: 'Je schreef op twee plaatsen' }).waitFor({ timeout: 20_000 })
    return { one, two }
  }

  test('both texts are shown, and keeping both keeps both', async () => {
    const { one, two } = await twoTabs()
    for (const text of ['In de eerste tab: de brug.', 'In de tweede tab: de toren.'])
      await two.getByText(text).waitFor()
    expect(await stored()).toEqual(['In de eerste tab: de brug.'])
    await expectAccessible(two)
    await two.getByRole('button', { name: 'Allebei houden' }).click()
    await says(two, 'Bewaard')
    const both = 'In de tweede tab: de toren.\nIn de eerste tab: de brug.'
    expect(await stored()).toEqual([both])
    // and the other tab hears it
    await soon(() => field(one).inputValue()).toBe(both)
  })

  test('keeping one keeps that one', async () => {
    const { two } = await twoTabs()
    await two.getByRole('button', { name: 'Deze houden' }).first().click()
    await soon(stored).toEqual(['In de tweede tab: de toren.'])
  })

  test('who wrote in one tab sees it come in the other without a reload', async () => {
    const { page: one, context } = await person(school, 'Noor')
    await noorAt(one, 'me')
    await field(one).waitFor()
    const two = await newTab(context, 'me')
    await field(two).waitFor()
    await field(one).fill('Ik ben Noor.')
    await soon(() => field(two).inputValue()).toBe('Ik ben Noor.')
    expect(await stored()).toEqual(['Ik ben Noor.'])
  })
})

describe('on a school network without TLS, where the device can lock nothing away', () => {
  test('every letter goes at once; "Klaar" waits until all is sent, and says so', async () => {
    const { page, context } = await person(school, 'Noor')
    await context.addInitScript(() => {
      Object.defineProperty(crypto, 'subtle', { value: undefined })
    })
    await noorAt(page, 'proud')
    await field(page).pressSequentially('Zonder slot', { delay: 20 })
    await soon(stored).toEqual(['Zonder slot'])
    await page.route('**/api/aan/slide.save', (route) => route.abort())
    await field(page).fill('Zonder slot en zonder net')
    await says(page, 'Nog niet bewaard')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await stored()).toEqual(['Zonder slot'])
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await expectAccessible(page)
    await page.unroute('**/api/aan/slide.save')
    await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByLabel('De code').waitFor()
    expect(await stored()).toEqual(['Zonder slot en zonder net'])
  })
})

test('a photo that is chosen without a line is shown at once, kept, and arrives with its slide', async () => {
  const { page, context } = await person(school, 'Noor')
  await noorAt(page, 'work-aaaaaaaaaaaaaaa')
  await field(page).waitFor()
  await context.setOffline(true)
  const photo = await page.screenshot({ type: 'jpeg' })
  await page.setInputFiles('input[type=file]', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByAltText('Jouw foto of tekening').waitFor()
  await says(page, 'Bewaard op dit toestel')
  await page.close()
  await context.setOffline(false)
  const again = await newTab(context, 'work-aaaaaaaaaaaaaaa')
  await again.getByAltText('Jouw foto of tekening').waitFor()
  const slide = async () => (await school.superuser.collection('slides').getFullList())[0]
  await soon(async () => (await slide())?.['picture']).toMatch(/^picture_\w+\.jpeg$/)
  expect(await slide()).toMatchObject({ type: 'work', text: '', picture_width: 1280 })
})
