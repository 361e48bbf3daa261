import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'
import {
  ARTHUR,
  CLASS_LIST,
  COORDINATOR,
  FORMER,
  inDays,
  KARIM,
  LIES,
  NOOR,
  PASSWORD,
  REPORT,
  SAMIRA,
  TEACHER,
} from './loop-cast.ts'

// What a coordinator does before the first round: the school, its year, its lists, its families and its team.

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

/** The one-time link gives the school a name and its first coordinator a password. */
export async function beginSchool(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await heading(page, 'Begin hier met jullie school')
  await page.getByLabel('Naam van de school').fill('De Kleine Beer')
  await page.getByLabel('Je naam').fill(COORDINATOR.name)
  await page.getByLabel('Je mailadres').fill(COORDINATOR.mail)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Open de school' }).click()
  await heading(page, 'De Kleine Beer')
}

export async function makeYear(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Geef het schooljaar een begin en een einde' }).click()
  await page.getByRole('button', { name: 'Schooljaar toevoegen' }).click()
  await page.getByRole('dialog').getByLabel('Naam').fill('Dit schooljaar')
  await page.getByLabel('Eerste schooldag').fill(inDays(-80))
  await page.getByLabel('Laatste schooldag').fill(inDays(200))
  await page.getByLabel('Herfstvakantie vanaf').fill(inDays(-24))
  await page.getByLabel('Herfstvakantie tot en met').fill(inDays(-16))
  await save(page)
  await page.getByRole('button', { name: 'Aanpassen Dit schooljaar' }).waitFor()
}

/** A list goes in: chosen, its columns as they were guessed, looked at, accepted. */
async function takeIn(page: Page, name: string, text: string, what: string): Promise<void> {
  await page
    .getByLabel('Bestand kiezen')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await heading(page, 'Welke kolom is wat?')
  const from = page.getByLabel('Vanaf welke dag geldt deze lijst?')
  if (await from.isVisible()) await from.fill(inDays(-80))
  await page.getByRole('button', { name: 'Nakijken wat er verandert' }).click()
  await heading(page, 'Dit zou er veranderen')
  const newClass = page.getByLabel('Maak deze klas aan, met haar leerlingen')
  const accept = page.getByRole('button', { name: what })
  await newClass.or(accept).first().waitFor()
  if (await newClass.isVisible()) await newClass.check()
  await accept.click()
  await heading(page, 'De lijst is overgenomen')
}

export async function takeInLists(page: Page): Promise<void> {
  await go(page, 'Lijst inlezen')
  await expectAccessible(page)
  await takeIn(page, 'klaslijst.csv', CLASS_LIST, 'Overnemen: 2 leerlingen')
  await page.getByRole('button', { name: 'Nog een lijst inlezen' }).click()
  await takeIn(page, 'rapport.csv', REPORT, 'Overnemen: 5 resultaten')
  await expectAccessible(page)
}

async function addGuardian(page: Page, who: typeof SAMIRA): Promise<void> {
  await page.getByRole('button', { name: 'Ouder of begeleider toevoegen' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Naam', exact: true }).fill(who.name)
  await form.getByLabel('Thuistaal').selectOption(who.language)
  await form.getByLabel('Wat is die voor de leerling?').selectOption(who.relation)
  await form.getByLabel('Gezin').selectOption(who.home)
  await save(page)
  await page.getByRole('link', { name: who.name }).waitFor()
}

export async function addFamilies(page: Page): Promise<void> {
  const families = [
    { pupil: NOOR, guardians: [SAMIRA, KARIM] },
    { pupil: ARTHUR, guardians: [LIES] },
  ]
  for (const { pupil, guardians } of families) {
    await go(page, 'Leerlingen')
    await page.getByRole('link', { name: `${pupil.family} ${pupil.given}` }).click()
    await heading(page, `${pupil.given} ${pupil.family}`)
    for (const guardian of guardians) await addGuardian(page, guardian)
  }
  await expectAccessible(page)
}

/** A colleague with the class, perhaps only until a day; answers the one-time link. */
async function addColleague(page: Page, who: typeof TEACHER, lastDay?: string): Promise<string> {
  await go(page, 'Team')
  await page.getByRole('button', { name: 'Collega toevoegen' }).click()
  await page.getByRole('dialog').getByLabel('Naam').fill(who.name)
  await page.getByRole('dialog').getByLabel('Mailadres').fill(who.mail)
  await save(page)
  await heading(page, who.name)
  await page.getByRole('button', { name: 'Taak toevoegen' }).click()
  await page.getByRole('dialog').getByLabel('Vanaf').fill(inDays(-80))
  if (lastDay) await page.getByRole('dialog').getByLabel('Laatste dag').fill(lastDay)
  await save(page)
  if (lastDay) await page.getByText('Vroeger', { exact: true }).click()
  await page.getByText('Titularis van 3B', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Link maken' }).click()
  return page.getByLabel('Link om een wachtwoord te kiezen').inputValue()
}

/** The teacher of today and the one who had the class until yesterday; answers their links. */
export async function addTeam(page: Page): Promise<{ teacher: string; former: string }> {
  const former = await addColleague(page, FORMER, inDays(-1))
  const teacher = await addColleague(page, TEACHER)
  await expectAccessible(page)
  return { teacher, former }
}

/** Somebody of the team opens the link and chooses a password. */
export async function chooseStaffPassword(page: Page, link: string, who: typeof TEACHER): Promise<void> {
  await page.goto(link)
  await heading(page, `Dag ${who.name}`)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Bewaar en ga naar binnen' }).click()
  await page.getByRole('button', { name: 'Afmelden' }).waitFor()
}
