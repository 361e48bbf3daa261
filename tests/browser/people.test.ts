import type { Page } from 'playwright-core'
import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../src/domain/school-day.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { expectGrantsInStep } from '../support/grants.ts'
import { type School, startSchool } from '../support/school.ts'

const CLOCK = '2026-11-24 08:00:00.000Z'
const PASSWORD = 'een lang wachtwoord'
let school: School
let coordinator: RecordModel

const staff = (name: string, isCoordinator: boolean) =>
  school.superuser.collection('staff').create({
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@school.example`,
    password: PASSWORD,
    passwordConfirm: PASSWORD,
    coordinator: isCoordinator,
    active: true,
    verified: true,
  })

beforeAll(async () => {
  school = await startSchool({ clock: CLOCK })
  coordinator = await staff('Katrien Maes', true)
})
afterAll(() => school.stop())

/** Somebody of the school at a device of their own, signed in. */
async function at(who: RecordModel | null, path: string): Promise<Page> {
  const { page } = await person(school, String(who?.['name'] ?? 'nobody'))
  if (who) {
    const client = await school.superuser.collection('staff').impersonate(who.id, 14_400)
    const session = {
      token: client.authStore.token,
      id: who.id,
      name: who['name'],
      coordinator: who['coordinator'],
    }
    await page.addInitScript((text) => localStorage.setItem('aan-staff', text), JSON.stringify(session))
  }
  await page.goto(path)
  return page
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Mailadres').fill('katrien@school.example')
  await page.getByLabel('Wachtwoord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

const rows = (name: string) => school.superuser.collection(name).getFullList()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const save = (page: Page) => page.getByRole('button', { name: 'Bewaren' }).click()

describe('a school that begins', () => {
  test('every empty list says what to do, and lets nobody hang', async () => {
    const page = await at(coordinator, '/school/')
    await page.getByText('Geef het schooljaar een begin en een einde').waitFor()
    const empty = [
      ['/school/klassen/', 'Er is nog geen schooljaar'],
      ['/school/leerlingen/', 'Er zijn nog geen leerlingen'],
      ['/school/families/', 'Er zijn nog geen families'],
      ['/school/instellingen/', 'Er is nog geen schooljaar'],
      [`/school/collega/?s=${coordinator.id}`, 'Nog geen taak'],
    ]
    for (const [path, words] of empty) {
      await page.goto(path!)
      await page.getByText(words!).first().waitFor()
      await expectAccessible(page)
    }
  })

  test('a year, a class, a pupil with family and a colleague with a class: each by hand, and each read back', async () => {
    const page = await at(coordinator, '/school/instellingen/')
    await page.getByLabel('Naam van de school').fill('Basisschool De Linde')
    await page.getByLabel('Met wie kan een leerling praten?').fill('juf Katrien')
    await save(page)
    await page.getByText('Bewaard', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Schooljaar toevoegen' }).click()
    await page.getByLabel('Herfstvakantie vanaf').fill('2026-11-02')
    await page.getByLabel('Herfstvakantie tot en met').fill('2026-11-08')
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('van 1 september 2026 tot en met 30 juni 2027').waitFor()

    await page.getByRole('link', { name: 'Klassen', exact: true }).click()
    await page.getByRole('button', { name: 'Klas toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Naam' }).fill('3B')
    await expectAccessible(page)
    await save(page)
    await heading(page, '3B')

    await page.getByRole('button', { name: 'Leerling toevoegen' }).click()
    await page.getByLabel('Voornaam').fill('Noor')
    await page.getByLabel('Achternaam').fill('El Idrissi')
    await page.getByLabel('Leerlingnummer').fill('170302-123 30')
    await page.getByLabel('Geboortedatum').fill('2017-03-02')
    await save(page)
    await page.getByRole('alert').getByText('rijksregisternummer').waitFor()
    expect(await page.getByLabel('Voornaam').inputValue(), 'what was typed stays').toBe('Noor')
    await page.getByLabel('Leerlingnummer').fill('1004')
    await save(page)
    await page.getByRole('link', { name: 'Noor El Idrissi' }).click()
    await heading(page, 'Noor El Idrissi')

    await page.getByRole('button', { name: 'Ouder of begeleider toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Samira El Idrissi')
    await page.getByLabel('Thuistaal').selectOption('Arabisch')
    await page.getByLabel('Heeft recht op informatie').uncheck()
    await page.getByLabel('Gezin').selectOption('Gezin 2')
    await save(page)
    await page
      .getByText('moeder · spreekt Arabisch · heeft geen recht op informatie · sinds 24 november 2026')
      .waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Team', exact: true }).click()
    await page.getByRole('button', { name: 'Collega toevoegen' }).click()
    await page.getByLabel('Naam').fill('Tom Peeters')
    await page.getByLabel('Mailadres').fill('tom@school.example')
    await save(page)
    await heading(page, 'Tom Peeters')
    await page.getByRole('button', { name: 'Taak toevoegen' }).click()
    await save(page)
    await page.getByRole('button', { name: 'Terugdraaien Titularis van 3B' }).waitFor()
    await page.getByRole('button', { name: 'Link maken' }).click()
    const link = await page.getByLabel('Link om een wachtwoord te kiezen').inputValue()
    expect(link).toMatch(/^http.*\/start\/#[\w-]{43}$/)
    await expectAccessible(page)

    const [pupil] = await rows('pupils')
    const [tom] = (await rows('staff')).filter((one) => one['name'] === 'Tom Peeters')
    expect(await rows('guardianships')).toMatchObject([
      { relation: 'mother', information: false, household: '2' },
    ])
    expect(await rows('enrolments')).toMatchObject([{ pupil: pupil!.id, until: startOfDay('2027-07-01') }])
    expect(await rows('grants')).toMatchObject([{ pupil: pupil!.id, staff: tom!.id, kind: 'class_teacher' }])
    await expectGrantsInStep(school.superuser)
  })

  test('what waits is gone when it is done, and what there is can be counted', async () => {
    const page = await at(coordinator, '/school/')
    await heading(page, 'Basisschool De Linde')
    await page.getByRole('link', { name: '1 leerling' }).waitFor()
    const waits = await page
      .getByRole('list')
      .filter({ hasText: 'wachtwoord' })
      .getByRole('link')
      .allTextContents()
    expect(waits).toHaveLength(2)
    expect(waits[0]).toContain('Tom Peeters. Geef elk een link')
    expect(waits[1]).toContain('Open een contactronde')
    await expectAccessible(page)
  })

  test('a replacement takes a class over from the day after, and taking back brings the old task again', async () => {
    await staff('Ine Claes', false)
    const page = await at(coordinator, '/school/klassen/')
    await page.getByRole('link', { name: '3B' }).click()
    // a task of today is taken back, not ended: so it is put back in time first
    await page.getByRole('button', { name: 'Aanpassen Tom Peeters' }).click()
    await page.getByLabel('Vanaf').fill('2026-09-01')
    await save(page)
    await page.getByRole('button', { name: 'Beëindigen Tom Peeters' }).click()
    await page.getByLabel('Wie neemt het over?').selectOption('Ine Claes')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click()
    await page.getByText('Titularis van 3B, vanaf 25 november 2026 tot en met 30 juni 2027').waitFor()
    await page.getByText('Titularis van 3B, sinds 1 september 2026, tot en met 24 november 2026').waitFor()
    await page.getByRole('button', { name: 'Terugdraaien Ine Claes' }).click()
    await page.getByText('Teruggedraaid: Ine Claes').waitFor()
    await page.getByRole('button', { name: 'Terugdraaien', exact: true }).click()
    await page.getByRole('link', { name: 'Ine Claes' }).waitFor()
    await expectGrantsInStep(school.superuser)
  })

  test('a pupil moves to another class in one act, and a service has people who come and go', async () => {
    const page = await at(coordinator, '/school/klassen/')
    await page.getByRole('button', { name: 'Klas toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Naam' }).fill('3A')
    await save(page)
    await heading(page, '3A')
    await page.getByRole('link', { name: 'Leerlingen', exact: true }).click()
    await page.getByRole('link', { name: 'El Idrissi Noor' }).click()
    await page.getByRole('button', { name: 'Naar een andere klas' }).click()
    await page.getByLabel('Vanaf').fill('2026-12-01')
    await save(page)
    await page.getByText('vanaf 1 december 2026 tot en met 30 juni 2027').waitFor()
    await page.getByText('sinds 24 november 2026, tot en met 30 november 2026').waitFor()

    await page.getByRole('button', { name: 'Ouder of begeleider toevoegen' }).click()
    await page.getByLabel('Een dienst of voorziening').check()
    await page.getByLabel('Naam van de dienst').fill('Het Nest')
    await page.getByLabel('Wat is die voor de leerling?').selectOption('begeleider')
    await save(page)
    await page.getByRole('link', { name: 'Het Nest' }).click()
    await page.getByRole('button', { name: 'Contactpersoon toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Naam' }).fill('Joris')
    await save(page)
    await page.getByRole('button', { name: 'Terugdraaien Joris' }).waitFor()
    await expectAccessible(page)
    await expectGrantsInStep(school.superuser)
  })

  test('when the network is gone, nothing typed is lost, and sending again makes it once', async () => {
    const page = await at(coordinator, '/school/leerlingen/')
    await page.getByRole('button', { name: 'Leerling toevoegen' }).click()
    await page.getByLabel('Voornaam').fill('Arthur')
    await page.getByLabel('Achternaam').fill('Wouters')
    await page.getByLabel('Leerlingnummer').fill('1005')
    // the answer is lost on the way back, not the command
    await page.route('**/api/aan/pupil.save', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await save(page)
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Wouters')
    await page.unroute('**/api/aan/pupil.save')
    await save(page)
    await heading(page, 'Arthur Wouters')
    expect((await rows('pupils')).filter((one) => one['number'] === '1005')).toHaveLength(1)
  })
})

describe('who has no business here', () => {
  test.each(['/school/', '/school/leerlingen/'])(
    '%s tells a teacher that it is for the coordinator, and lets nobody in unseen',
    async (path) => {
      const teacher = (await rows('staff')).find((one) => one['name'] === 'Ine Claes')
      const page = await at(teacher!, path)
      await page.getByText('Dit deel is voor de coördinator').waitFor()
      await expectAccessible(page)
      const stranger = await at(null, path)
      await heading(stranger, 'Meld je aan')
      await expectAccessible(stranger)
    },
  )

  test('who signs in there goes on there, and who was signed out while typing loses nothing', async () => {
    const page = await at(null, '/school/leerlingen/')
    await signIn(page)
    await page.getByRole('button', { name: 'Leerling toevoegen' }).click()
    await page.getByLabel('Voornaam').fill('Elif')
    await page.getByLabel('Achternaam').fill('Yıldız')
    await page.getByLabel('Leerlingnummer').fill('1006')
    await page.keyboard.press('Escape')
    // a new password ends every session of before
    const password = { password: PASSWORD, passwordConfirm: PASSWORD }
    await school.superuser.collection('staff').update(coordinator.id, password)
    await save(page)
    await page.getByText('Je bent niet meer aangemeld').waitFor()
    await expectAccessible(page)
    await signIn(page)
    await page.getByText('Je bent niet meer aangemeld').waitFor({ state: 'detached' })
    await save(page)
    await heading(page, 'Elif Yıldız')
  })
})

describe('on a phone', () => {
  test('every screen of the school fits in 320 px, light and dark', async () => {
    const page = await at(coordinator, '/school/')
    await page.setViewportSize({ width: 320, height: 640 })
    const [pupil] = await rows('pupils')
    const [group] = await rows('groups')
    const [guardian] = await rows('guardians')
    const screens = [
      '',
      'klassen/',
      `klas/?g=${group!.id}`,
      'leerlingen/',
      `leerling/?p=${pupil!.id}`,
      'families/',
      `familie/?f=${guardian!.id}`,
      'team/',
      `collega/?s=${coordinator.id}`,
      'instellingen/',
    ]
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const screen of screens) {
        await page.goto(`/school/${screen}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        // the journeys above look at the light ones
        if (colorScheme === 'dark') await expectAccessible(page)
        const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(beside, screen).toBeLessThanOrEqual(0)
      }
    }
  })
})
