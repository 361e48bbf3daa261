import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../pocketbase/chromium.ts'
import type { ClassDoor } from '../../src/domain/class-session.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { everythingOn } from '../support/leftovers.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn } from '../support/sign-in.ts'

let school: School
let scene: Scene
let code: string
let noorsCard: string[]
let arthursCard: string[]

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())
beforeEach(async () => {
  code = await classCode(scene)
  noorsCard = await cardOf(scene, scene.pupils[0]!.id)
  arthursCard = await cardOf(scene, scene.pupils[1]!.id)
})

const TEXT = 'Ik ben trots op onze brug van stokjes'

/** The pupil writes something on the slide about pride. */
async function write(page: Page, text: string): Promise<void> {
  await page.goto('/leerling/#proud')
  await page.locator('.writing textarea').fill(text)
}

/** What the school has of that slide. */
async function atSchool(pupil: string): Promise<string[]> {
  const slides = await school.superuser
    .collection('slides')
    .getFullList({ filter: `pupil="${pupil}" && type="proud"` })
  return slides.map((slide) => String(slide['text']))
}

/** What must not be found of Noor. */
const ofNoor = (session: { token: string; deviceKey: string }) => [
  'Noor',
  scene.pupils[0]!.id,
  session.token.split('.')[1]!,
  session.deviceKey,
  TEXT,
]

describe('"Klaar" on a shared tablet', () => {
  test('leaves nothing: not in storage, not in a cache, not behind the back button, not for the next pupil', async () => {
    const { page } = await person(school, 'tablet', { viewport: { width: 820, height: 1180 } })
    await pupilComesIn(page, code, 'Noor', noorsCard)
    const session = JSON.parse((await page.evaluate(() => sessionStorage.getItem('aan-pupil')))!)
    await write(page, TEXT)
    await page.getByText('Bewaard', { exact: true }).waitFor()
    const before = await everythingOn(page)
    for (const trace of ofNoor(session)) expect(before, trace).toContain(trace)
    // a pupil who went on from there leaves pages behind
    await page.goto('/hulp/')
    await page.goto('/leerling/')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByLabel('De code').waitFor()

    const expectNothing = async () => {
      const found = await everythingOn(page)
      for (const trace of ofNoor(session)) expect(found).not.toContain(trace)
    }
    await expectNothing()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    for (let back = 0; back < 2; back += 1) {
      await page.goBack()
      await page.waitForLoadState()
      await expectNothing()
    }
    await pupilComesIn(page, code, 'Arthur', arthursCard)
    await expectNothing()
    // the server knows that Noor is gone and that nothing was kept
    const ins = await school.superuser
      .collection('sign_ins')
      .getFullList({ filter: `pupil="${scene.pupils[0]!.id}"` })
    expect(ins.at(-1)!['done_at']).not.toBe('')
    const keys = await school.superuser
      .collection('device_keys')
      .getFullList({ filter: `pupil="${scene.pupils[0]!.id}"` })
    expect(keys).toEqual([])
  })

  test('takes the other tabs of the same pupil along, and nobody else’s', async () => {
    const { page, context } = await person(school, 'tablet')
    await pupilComesIn(page, code, 'Noor', noorsCard)
    const second = await context.newPage()
    await pupilComesIn(second, code, 'Noor', noorsCard)
    const third = await context.newPage()
    await pupilComesIn(third, code, 'Arthur', arthursCard)
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByLabel('De code').waitFor()
    await second.getByLabel('De code').waitFor()
    expect(await everythingOn(second)).not.toContain('Noor')
    expect(await third.getByRole('button', { name: 'Klaar' }).isVisible()).toBe(true)
  })

  test('without the net keeps what was written under lock, and hands it back to the same pupil only', async () => {
    const noor = scene.pupils[0]!.id
    const text = `${TEXT}, ook zonder net`
    const { page } = await person(school, 'tablet')
    await pupilComesIn(page, code, 'Noor', noorsCard)
    await page.goto('/leerling/#proud')
    await page.locator('.writing textarea').waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await page.locator('.writing textarea').fill(text)
    await page.getByText('Bewaard op dit toestel').waitFor()
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText('Op dit toestel wacht nog iets').waitFor()
    await expectAccessible(page)
    const expectSealed = async () => {
      const found = await everythingOn(page)
      for (const trace of ['Noor', noor, 'stokjes', 'zonder net']) expect(found).not.toContain(trace)
      // it is there all the same
      expect(found).toContain('sealed')
    }
    await expectSealed()
    await page.unroute('**/api/**')
    await pupilComesIn(page, code, 'Arthur', arthursCard)
    await expectSealed()
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByLabel('De code').waitFor()
    expect(await atSchool(noor)).not.toContain(text)

    await pupilComesIn(page, code, 'Noor', noorsCard)
    await expect.poll(() => atSchool(noor), { timeout: 10_000 }).toContain(text)
  })
})

describe('a school network without TLS', () => {
  // Only this machine's own names are trusted without a certificate: here the school has a name like any other.
  let plain: Browser
  beforeAll(async () => {
    plain = await chromium.launch({
      executablePath: findChromium()!,
      args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP school.example 127.0.0.1'],
    })
  })
  afterAll(() => plain.close())

  test('nobody leaves with something unsent; then it is sent, or a teacher lets the device go', async () => {
    const noor = scene.pupils[0]!.id
    const baseURL = school.url.replace('127.0.0.1', 'school.example')
    const context = await plain.newContext({ baseURL, locale: 'nl-BE' })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    const write = async (text: string) => {
      await page.goto('/leerling/#proud')
      await page.locator('.writing textarea').waitFor()
      await page.route('**/api/aan/slide.save', (route) => route.abort())
      await page.locator('.writing textarea').fill(text)
      await page.getByText('Nog niet bewaard').waitFor()
      await page.getByRole('button', { name: 'Klaar' }).click()
      await page.getByRole('dialog', { name: 'Nog niet alles is op school' }).waitFor()
    }
    await pupilComesIn(page, code, 'Noor', noorsCard)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await write('Zonder slot geschreven')
    await expectAccessible(page)
    await page.unroute('**/api/aan/slide.save')
    await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByLabel('De code').waitFor()
    expect(await atSchool(noor)).toContain('Zonder slot geschreven')

    await pupilComesIn(page, code, 'Noor', noorsCard)
    await write('Dit gaat verloren')
    await page.getByText('Voor juf of meester').click()
    await page.getByLabel('Code van juf of meester').fill('AAAA')
    await page.getByRole('button', { name: 'Toch laten gaan' }).click()
    await page.getByText('Deze code opent niets').waitFor()
    const door = await fetch(`${school.url}/api/aan/view/class_door?g=${scene.group}`, {
      headers: { Authorization: await scene.tokenOf(scene.teacher) },
    }).then((answer) => answer.json() as Promise<ClassDoor>)
    await page.getByLabel('Code van juf of meester').fill(door.session!.teacherCode.toLowerCase())
    await page.getByRole('button', { name: 'Toch laten gaan' }).click()
    await page.getByLabel('De code').waitFor()
    const found = await everythingOn(page)
    for (const trace of ['Noor', noor, 'verloren gaat', 'Dit gaat verloren'])
      expect(found).not.toContain(trace)
    expect(await atSchool(noor)).not.toContain('Dit gaat verloren')
    await context.close()
  })
})

describe('a page that the browser keeps for its back button', () => {
  // Playwright turns that off, so this needs a browser of its own.
  let own: Browser
  beforeAll(async () => {
    own = await chromium.launch({
      executablePath: findChromium()!,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  })
  afterAll(() => own.close())

  test('shows nothing of who is gone; and is as it was for who is still there', async () => {
    const context = await own.newContext({ baseURL: school.url, locale: 'nl-BE' })
    await context.addInitScript(() => {
      addEventListener('pageshow', (event) => {
        document.documentElement.dataset['kept'] = String(event.persisted)
      })
    })
    const page = await context.newPage()
    await page.goto('/hulp/')
    await page.evaluate(() => {
      sessionStorage.setItem('aan-pupil', 'Noor')
      document.querySelector('h1')!.textContent = 'Van Noor'
    })
    const kept = (how: boolean) =>
      page.waitForFunction((is) => document.documentElement.dataset['kept'] === is, String(how))
    const shown = () => page.evaluate(() => document.documentElement.style.visibility)
    const title = () => page.locator('h1').first().textContent()
    const go = async (steps: number, path: string) => {
      await page.evaluate((by) => history.go(by), steps)
      await page.waitForURL(path, { waitUntil: 'commit' })
    }
    await page.goto('/')
    await go(-1, '/hulp/')
    await kept(true)
    expect(await title()).toBe('Van Noor')
    expect(await shown()).toBe('')

    await go(1, '/')
    await page.evaluate(() => sessionStorage.clear())
    await go(-1, '/hulp/')
    await kept(false)
    expect(await title()).not.toContain('Noor')
    await context.close()
  })
})

describe('a tablet that nobody touches', () => {
  test('asks whether somebody is there, and empties itself when nobody is', async () => {
    const { page } = await person(school, 'tablet')
    await page.clock.install()
    await pupilComesIn(page, code, 'Noor', noorsCard)
    await page.clock.fastForward('13:30')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.clock.fastForward('00:40')
    const asked = page.getByRole('dialog', { name: 'Ben je er nog?' })
    await asked.waitFor()
    await expectAccessible(page)
    await asked.getByRole('button', { name: 'Ja, ik werk verder' }).click()
    await page.clock.fastForward('13:30')
    expect(await page.getByRole('button', { name: 'Klaar' }).isVisible()).toBe(true)
    await page.clock.fastForward('01:40')
    // leaving sends and forgets first; how many of the page's seconds that takes is the machine's business
    await expect
      .poll(
        async () => {
          await page.clock.runFor(1000)
          return page.getByLabel('De code').isVisible()
        },
        { timeout: 40_000 },
      )
      .toBe(true)
    await page.getByText('Er was even niemand').waitFor()
    expect(await everythingOn(page)).not.toContain('Noor')
  })

  test('and a tab that is opened again after a while is not the pupil who closed it', async () => {
    const { page } = await person(school, 'tablet')
    await pupilComesIn(page, code, 'Noor', noorsCard)
    await page.reload()
    await page.getByRole('button', { name: 'Klaar' }).waitFor()
    await page.evaluate(() => sessionStorage.setItem('aan-touched', String(Date.now() - 16 * 60_000)))
    await page.reload()
    await page.getByLabel('De code').waitFor()
    expect(await everythingOn(page)).not.toContain('Noor')
  })

  test('lets nobody in with a session that has ended', async () => {
    const { page } = await person(school, 'tablet')
    await pupilComesIn(page, code, 'Noor', noorsCard)
    await page.evaluate(() => {
      const session = JSON.parse(sessionStorage.getItem('aan-pupil')!)
      const [head, body, mark] = session.token.split('.')
      const claims = { ...JSON.parse(atob(body)), exp: Math.floor(Date.now() / 1000) - 1 }
      sessionStorage.setItem(
        'aan-pupil',
        JSON.stringify({ ...session, token: [head, btoa(JSON.stringify(claims)), mark].join('.') }),
      )
    })
    await page.getByLabel('De code').waitFor()
    expect(await everythingOn(page)).not.toContain('Noor')
  })
})
