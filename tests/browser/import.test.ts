import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { makeStaff, type Office, openOffice } from '../support/office.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let office: Office
beforeAll(async () => {
  school = await startSchool({ clock: '2026-11-24 08:00:00.000Z' })
  office = await openOffice(school)
})
afterAll(() => school.stop())

const FILES = join(import.meta.dirname, '../support/files')

/** Somebody of the school before the screen of lists, signed in. */
async function at(who = office.coordinator, options = {}): Promise<Page> {
  const { page } = await person(school, String(who['name']), options)
  const token = await office.tokenOf(who)
  const session = { token, id: who.id, name: who['name'], coordinator: who['coordinator'] }
  await page.addInitScript((text) => localStorage.setItem('aan-staff', text), JSON.stringify(session))
  await page.goto('/school/import/')
  return page
}

const choose = (page: Page, file: string) =>
  page.getByLabel(/Bestand kiezen|Ander bestand kiezen/).setInputFiles(join(FILES, file))
const chooseText = (page: Page, name: string, text: string) =>
  page
    .getByLabel(/Bestand kiezen|Ander bestand kiezen/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor()
const look = (page: Page) => page.getByRole('button', { name: 'Nakijken wat er verandert' }).click()
const accept = (page: Page) => page.getByRole('button', { name: /^Overnemen/ })
const count = async (name: string, filter = '') =>
  (await school.superuser.collection(name).getList(1, 1, { filter })).totalItems
/** The counts on screen, by what they count. */
const counted = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('.counts > div')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('dt')!.textContent,
          Number(one.querySelector('dd')!.textContent),
        ]),
      ),
  )

describe('a file that holds nothing to take in', () => {
  test.each([
    ['helemaal-leeg.csv', 'Dit bestand is leeg'],
    ['leeg-met-kop.csv', 'Er staat nog niemand in'],
  ])('%s gets a friendly sentence, and another can be chosen', async (file, title) => {
    const page = await at()
    await choose(page, file)
    await page.getByRole('alert').getByText(title).waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Er is niets veranderd')
    await expectAccessible(page)
    await choose(page, 'klaslijst-a-1252.csv')
    await heading(page, 'Welke kolom is wat?')
  })

  test('an Excel file gets one too', async () => {
    const page = await at()
    await chooseText(page, 'school.csv', 'PK\u0003\u0004rest')
    await page.getByRole('alert').getByText('Dit is een Excel-bestand').waitFor()
  })

  test('a national register number as the key: says what to export instead, and shows none of them', async () => {
    const page = await at()
    await choose(page, 'klaslijst-nummer-is-rijksregisternummer.csv')
    const note = page.getByRole('alert')
    await note.waitFor()
    expect(await note.textContent()).toMatch(
      /rijksregisternummers.*Exporteer.*stamnummer of het internnummer/s,
    )
    expect(await page.getByRole('button', { name: 'Nakijken wat er verandert' }).isDisabled()).toBe(true)
    expect(await page.content()).not.toContain('140501')
    await expectAccessible(page)
  })

  test('passwords are named and not shown; the rest can go on', async () => {
    const page = await at()
    await choose(page, 'gebruikers-met-wachtwoord.csv')
    await page.getByText('Wachtwoorden. Die nemen we nooit over.').waitFor()
    expect(await page.content()).not.toContain('Welkom1')
    expect(await page.getByRole('button', { name: 'Nakijken wat er verandert' }).isEnabled()).toBe(true)
  })
})

describe('from an empty school', () => {
  test('a class list waits for a school year, and says where one is made', async () => {
    const page = await at()
    await page.route('**/view/import_mapping**', (route) =>
      route.fulfill({ json: { mappings: [], from: '2026-11-24', hasYear: false } }),
    )
    await choose(page, 'klaslijst-a-1252.csv')
    await page.getByText('Er is nog geen schooljaar', { exact: false }).waitFor()
    expect(await page.getByRole('link', { name: 'Schooljaar maken' }).getAttribute('href')).toBe(
      '/school/instellingen/',
    )
    expect(await page.getByRole('button', { name: 'Nakijken wat er verandert' }).isDisabled()).toBe(true)
    await expectAccessible(page)
  })

  test('a class list: looked at, its classes made, taken in and told', async () => {
    const page = await at()
    await expectAccessible(page)
    await choose(page, 'klaslijst-a-1252.csv')
    await heading(page, 'Welke kolom is wat?')
    const guess = (header: string) => page.getByLabel(`Kolom ${header} is`)
    expect(await guess('Naam').inputValue()).toBe('family_name')
    expect(await guess('Leerlingnummer').inputValue()).toBe('number')
    expect(await guess('Geslacht').inputValue()).toBe('')
    await page.getByText('Vandenberghe · Öztürk · Dimitrov').waitFor()
    expect(await page.getByLabel('Vanaf welke dag geldt deze lijst?').inputValue()).toBe('2026-09-01')
    await expectAccessible(page)

    await look(page)
    await heading(page, '16 klassen die we nog niet kennen')
    await page.getByText('Zolang je ze niet aanmaakt, kunnen 96 regels niet mee.').waitFor()
    expect(await accept(page).count()).toBe(0)
    await page.getByLabel('Maak deze klassen aan, met hun leerlingen').check()
    await accept(page).waitFor()
    expect(await counted(page)).toEqual({ nieuw: 96 })
    await page.getByText('Niet voor elke klas hetzelfde').click()
    await page.getByLabel('3ECO').selectOption({ label: 'Met open vakken (secundair)' })
    await heading(page, '7 dingen om even na te kijken')
    await page.getByText('In Radu Y?lmaz staat een vraagteken', { exact: false }).waitFor()
    await page.getByText('96 nieuwe leerlingen').click()
    await page.getByRole('button', { name: 'Toon ze alle 96' }).click()
    await page.getByText("'t Kint").first().waitFor()
    await expectAccessible(page)
    // nothing is written before it is accepted
    expect([await count('pupils'), await count('groups'), await count('import_mappings')]).toEqual([0, 0, 0])

    await accept(page).click()
    await heading(page, 'De lijst is overgenomen')
    expect(await counted(page)).toEqual({ nieuw: 96 })
    await page.getByText('16 klassen zijn nieuw: 1A, 1B', { exact: false }).waitFor()
    await expectAccessible(page)
    expect([await count('pupils'), await count('enrolments')]).toEqual([96, 96])
    expect(await count('groups', 'name = "3ECO" && stage = "secondary"')).toBe(1)
    expect(await count('groups', 'stage = "primary"')).toBe(15)
  })

  test('the same list again: its columns are known, and nothing changes', async () => {
    const page = await at()
    await choose(page, 'klaslijst-a-1252.csv')
    await page.getByText('Een lijst met deze kolommen las je al eens in.', { exact: false }).waitFor()
    await look(page)
    await heading(page, 'Alles klopt al')
    expect(await counted(page)).toEqual({ ongewijzigd: 96 })
    expect(await accept(page).count()).toBe(0)
  })

  test('a report of 320 results', async () => {
    const page = await at()
    await choose(page, 'resultaten-lang.csv')
    await heading(page, 'Welke kolom is wat?')
    expect(await page.getByLabel('Een rapport met resultaten').isChecked()).toBe(true)
    expect(await page.getByLabel('Kolom Klasgemiddelde is').inputValue()).toBe('')
    await expectAccessible(page)
    await look(page)
    await page.getByText('320 nieuwe resultaten').click()
    await page.getByText('15,8/18').first().waitFor()
    await expectAccessible(page)
    await accept(page).click()
    await heading(page, 'De lijst is overgenomen')
    expect(await count('results')).toBe(320)
    expect(await count('results', 'value = "😐"')).toBe(11)
  })
})

describe('a term later', () => {
  test('who is gone, moved or changed is shown; another name waits for a person', async () => {
    const page = await at()
    await choose(page, 'klaslijst-a-later-utf8bom.csv')
    await heading(page, 'Welke kolom is wat?')
    expect(await page.getByLabel('Vanaf welke dag geldt deze lijst?').inputValue()).toBe('2026-11-24')
    await look(page)
    await heading(page, 'Bij 1 nummer staat een heel andere naam')
    const all = { nieuw: 2, gewijzigd: 7, 'andere klas': 1, 'niet meer in de lijst': 3, ongewijzigd: 84 }
    expect(await counted(page)).toEqual(all)
    await page.getByText('Louise Dewaele').waitFor()
    await page.getByText('Regel 69').waitFor()
    expect(await accept(page).isDisabled()).toBe(true)

    // a list that is not whole leaves who is not in it where they are
    await page.getByLabel('Deze lijst is niet volledig', { exact: false }).check()
    await page.getByText('Louise Dewaele').waitFor({ state: 'detached' })
    const { 'niet meer in de lijst': _, ...without } = all
    expect(await counted(page)).toEqual(without)
    await page.getByLabel('Deze lijst is niet volledig', { exact: false }).uncheck()
    await page.getByText('Louise Dewaele').waitFor()

    // confirmed, and taken back, and confirmed
    const same = page.getByLabel('100497: ?brahim Nguy?n heet nu İbrahim Nguyễn')
    await same.check()
    await page.getByText('8 leerlingen met andere gegevens').waitFor()
    await same.uncheck()
    await page.getByText('7 leerlingen met andere gegevens').waitFor()
    await same.check()
    await page.getByText('8 leerlingen met andere gegevens').waitFor()
    await expectAccessible(page)
    await accept(page).click()
    await heading(page, 'De lijst is overgenomen')
    expect(await count('pupils')).toBe(98)
    expect(await count('pupils', 'number = "100497" && family_name = "Nguyễn"')).toBe(1)
  })

  test('what changed meanwhile is seen before it is taken in, and so is a net that is gone; every choice stays', async () => {
    const page = await at()
    await chooseText(page, 'nieuw.csv', 'Nummer;Naam;Voornaam;Klas\n800001;Een;Eva;7Z\n800002;Twee;Tom;7Z')
    await look(page)
    await page.getByLabel('Maak deze klas aan, met haar leerlingen').check()
    await page.getByLabel('Deze lijst is niet volledig', { exact: false }).waitFor({ state: 'detached' })
    await accept(page).waitFor()
    const secret = { password: 'a-long-one-12', passwordConfirm: 'a-long-one-12' }
    await school.superuser
      .collection('pupils')
      .create({ number: '800001', given_name: 'Eva', family_name: 'Anders', active: true, ...secret })
    await accept(page).click()
    await page.getByText('De gegevens zijn veranderd sinds je deze lijst bekeek.', { exact: false }).waitFor()
    expect(await count('groups', 'name = "7Z"')).toBe(0)
    await page.getByRole('button', { name: 'Opnieuw nakijken' }).click()
    await page.getByText('1 leerling in een andere klas').waitFor()
    expect(await page.getByLabel('Maak deze klas aan, met haar leerlingen').isChecked()).toBe(true)

    await page.context().setOffline(true)
    await accept(page).click()
    await page.getByText('niets verloren', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Opnieuw nakijken' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Maak deze klas aan, met haar leerlingen').isChecked()).toBe(true)
    await accept(page).click()
    await heading(page, 'De lijst is overgenomen')
    expect(await count('enrolments', 'group.name = "7Z"')).toBe(2)
  })
})

describe('a list with broken lines', () => {
  test('each is told with its line and its reason; the good ones come in when that is chosen', async () => {
    const page = await at()
    await choose(page, 'klaslijst-kapot.csv')
    await look(page)
    await heading(page, '5 regels kunnen niet mee')
    const lines = await page.locator('.import-notes').first().getByRole('listitem').allTextContents()
    expect(lines).toEqual([
      'Regel 5Nummer 500001 staat ook al op regel 3.',
      'Regel 6De familienaam of de voornaam ontbreekt. Zonder',
      'Regel 731/02/2016 is geen datum die bestaat.',
      'Regel 8Er staan aanhalingstekens waar ze niet horen.',
      'Regel 9Er staan aanhalingstekens waar ze niet horen.',
    ])
    await page.getByText('Kobe Maes heeft geen geboortedatum.').waitFor()
    await page.getByLabel('Deze lijst is niet volledig', { exact: false }).check()
    await page.getByText('Overnemen: 3 leerlingen').waitFor()
    expect(await accept(page).isDisabled()).toBe(true)
    await page.getByLabel('Neem alleen de goede regels over').check()
    await accept(page).click()
    await heading(page, '5 regels bleven liggen')
    await page.getByText('Nummer 500001 staat ook al op regel 3.').waitFor()
    await expectAccessible(page)
    expect(await count('pupils', 'number ~ "50000"')).toBe(3)
  })
})

describe('columns that nobody could guess', () => {
  const HEAD = 'Kode X;Wie;Hoe;Plek'

  test('are chosen by hand, and the next list with them is read the same way', async () => {
    const page = await at()
    await chooseText(page, 'eigen.csv', `${HEAD}\nA-1;Zeeman;Zita;6B\nA-2;Yperman;Yves;6B`)
    await page.getByText('Kies nog welke kolom dit is', { exact: false }).waitFor()
    await page.getByLabel('Kolom Kode X is').selectOption('number')
    await page.getByLabel('Kolom Wie is').selectOption('given_name')
    await page.getByLabel('Kolom Hoe is').selectOption('given_name')
    // a field is one column: the other lost it
    expect(await page.getByLabel('Kolom Wie is').inputValue()).toBe('')
    await page.getByLabel('Kolom Wie is').selectOption('family_name')
    await page.getByLabel('Kolom Plek is').selectOption('group')
    await look(page)
    await page.getByLabel('Deze lijst is niet volledig', { exact: false }).check()
    await page.getByText('Overnemen: 2 leerlingen').click()
    await heading(page, 'De lijst is overgenomen')

    await page.getByRole('button', { name: 'Nog een lijst inlezen' }).click()
    await chooseText(
      page,
      'eigen-later.csv',
      `${HEAD}\nA-1;Zeeman;Zita;6B\nA-2;Yperman;Yves;6B\nA-3;Xhonneux;Xavier;6B`,
    )
    await page.getByText('Een lijst met deze kolommen las je al eens in.', { exact: false }).waitFor()
    expect(await page.getByLabel('Kolom Hoe is').inputValue()).toBe('given_name')
    await look(page)
    await page.getByText('1 nieuwe leerling', { exact: true }).click()
    await page.getByText('Xavier Xhonneux').waitFor()
  })
})

describe('other ways to the same', () => {
  test('a file that is dropped', async () => {
    const page = await at()
    const bytes = [...readFileSync(join(FILES, 'klaslijst-a-1252.csv'))]
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], 'gesleept.csv', { type: 'text/csv' }))
      return transfer
    }, bytes)
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data })
    await page.getByText('gesleept.csv: 96 regels').waitFor()
  })

  test('the keyboard alone, on a phone of 320 px, in the dark', async () => {
    const page = await at(office.coordinator, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    const input = page.getByLabel('Bestand kiezen')
    const chooser = page.waitForEvent('filechooser')
    await input.focus()
    // the browser has to know first that somebody waits for its chooser
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
    await page.waitForTimeout(300)
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(join(FILES, 'klaslijst-met-rijksregisternummer.csv'))
    await heading(page, 'Welke kolom is wat?')
    // the step says itself where it begins
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Welke kolom is wat?')
    await expectAccessible(page)
    await page.getByLabel('Kolom Nummer is').focus()
    await page.getByRole('button', { name: 'Nakijken wat er verandert' }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'Dit zou er veranderen')
    await page
      .getByText('Zolang je ze niet aanmaakt', { exact: false })
      .or(page.locator('.counts'))
      .first()
      .waitFor()
    await expectAccessible(page)
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beside).toBe(0)
  })

  test('a teacher is told whose this is', async () => {
    const page = await at(await makeStaff(school, 'Tom Titularis'))
    await heading(page, 'Dit deel is voor de coördinator')
    expect(await page.getByLabel('Bestand kiezen').count()).toBe(0)
  })
})
