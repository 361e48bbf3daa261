import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School

beforeEach(async () => {
  school = await startSchool()
})
afterEach(() => school.stop())

/** A link as a start or a coordinator makes one. */
async function link(purpose: 'setup' | 'staff', staff = ''): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await school.superuser.collection('links').create({ purpose, staff, hash, until })
  return `/start/#${token}`
}

test('the first coordinator names the school, gives it a logo, chooses a password and is in', async () => {
  const { page } = await person(school, 'Karel')
  await page.goto(await link('setup'))
  await page.getByRole('heading', { name: 'Begin hier met jullie school' }).waitFor()
  // The token has left the address, and a reload does not lose it.
  expect(page.url()).toBe(`${school.url}/start/`)
  await page.reload()
  await page.getByLabel('Naam van de school').fill('De Kleine Beer')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Open de school' }).click()
  await page.getByText('Vul dit nog in.').first().waitFor()
  await page.getByText('Dit wachtwoord is te kort.').waitFor()
  await page.locator(':focus[aria-invalid=true]').waitFor()
  expect(await page.locator(':focus').getAttribute('autocomplete')).toBe('name')
  await expectAccessible(page)

  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 1200, height: 300 } })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture })
  await page.getByAltText('Het gekozen logo').waitFor()
  await page.getByLabel('Je naam').fill('Karel Claes')
  await page.getByLabel('Je mailadres').fill('Karel.Claes@school.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een lang wachtwoord')
  await page.getByRole('button', { name: 'Open de school' }).click()
  await page.waitForURL('**/school/')

  const [stored] = await school.superuser.collection('schools').getFullList()
  expect(stored!['name']).toBe('De Kleine Beer')
  expect(stored!['logo']).toMatch(/\.png$/)
  const [staff] = await school.superuser.collection('staff').getFullList()
  expect(staff).toMatchObject({
    name: 'Karel Claes',
    email: 'karel.claes@school.example',
    coordinator: true,
    active: true,
  })
})

test('a link that was used says so, in words, and shows where to sign in', async () => {
  const { page } = await person(school, 'Nele')
  await page.goto('/start/#niets')
  await page.getByRole('heading', { name: 'Deze link opent niets meer' }).waitFor()
  await page.getByRole('link', { name: 'Naar het aanmelden' }).waitFor()
  await expectAccessible(page)
})

test('a newer link, pasted over the page of an old one, opens', async () => {
  const { page } = await person(school, 'Nele')
  await page.goto('/start/#niets')
  await page.getByRole('heading', { name: 'Deze link opent niets meer' }).waitFor()
  await page.goto(await link('setup'))
  await page.getByRole('heading', { name: 'Begin hier met jullie school' }).waitFor()
})

test('a wrong address shows a way back', async () => {
  const { page } = await person(school, 'Nele')
  const answer = await page.goto('/nergens/')
  expect(answer!.status()).toBe(404)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Naar het begin' }).click()
  await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor()
})

test('a member of staff chooses a password and is in', async () => {
  const nele = await school.superuser.collection('staff').create({
    name: 'Juf Nele',
    email: 'nele@school.example',
    password: 'nobody-knows-this',
    passwordConfirm: 'nobody-knows-this',
    active: true,
  })
  const { page } = await person(school, 'Nele')
  await page.goto(await link('staff', nele.id))
  await page.getByRole('heading', { name: 'Dag Juf Nele' }).waitFor()
  await page.getByLabel('Wachtwoord', { exact: true }).fill('een lang wachtwoord')
  await page.getByRole('button', { name: 'Bewaar en ga naar binnen' }).click()
  await page.waitForURL('**/leerkracht/')
})
