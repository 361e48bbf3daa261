import type { Page } from 'playwright-core'
import { addDays } from '../../src/domain/school-day.ts'
import { expectAccessible } from './browser.ts'
import { TODAY } from './loop-cast.ts'

// What a coordinator does with a round.

const said = (page: Page, what: string) => page.getByRole('status').getByText(what).waitFor()

/** A round is made for the class and opened; the class may have one open round at a time. */
export async function openRound(page: Page, name: string, firstDay = TODAY): Promise<void> {
  await page.goto('/school/rondes/')
  await page.getByRole('button', { name: 'Nieuwe ronde' }).click()
  await page.getByLabel('Naam van de ronde').fill(name)
  await page.getByLabel('3B').check()
  await page.getByLabel('Leerlingen bereiden voor vanaf').fill(TODAY)
  await page.getByLabel('Eerste dag van de gesprekken').fill(firstDay)
  await page.getByLabel('Laatste dag van de gesprekken').fill(addDays(firstDay, 10))
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: 'Ronde openen' }).click()
  await said(page, 'De ronde is open')
}

/** The meetings of the class in a row; answers who comes when, as it is shown. */
export async function planInARow(page: Page, count: number, room: string): Promise<string[]> {
  await page.getByLabel('Begint om').fill('16:00')
  await page.getByLabel('Lokaal').fill(room)
  await page.getByRole('button', { name: `Plan ${count} gesprekken` }).click()
  await said(page, `${count} gesprekken staan klaar`)
  await expectAccessible(page)
  const rows = await page.getByRole('row').filter({ hasText: room }).all()
  return Promise.all(
    rows.map(async (row) => {
      const [who, when] = await row.getByRole('cell').allTextContents()
      return `${await row.getByRole('rowheader').textContent()}, ${who}, ${when!.slice(-5)}`
    }),
  )
}

export async function closeRound(page: Page, name: string): Promise<void> {
  await page.goto('/school/rondes/')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Ronde afsluiten' }).click()
  await said(page, 'De ronde is afgesloten')
}
