import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './browser.ts'

// The presentation: who walks through it sees one slide after the other.

/** The slide that is on. */
export const slideOn = (page: Page) => page.getByRole('heading', { level: 1 }).filter({ visible: true })

/** Walks the whole presentation with the keys of a remote; answers the titles, in order. */
export async function walkThrough(page: Page, last: string): Promise<string[]> {
  await slideOn(page).waitFor()
  await page.keyboard.press('Home')
  const titles = [await slideOn(page).textContent()]
  await expectAccessible(page)
  while (titles.at(-1) !== last && titles.length < 20) {
    await page.keyboard.press('PageDown')
    titles.push(await slideOn(page).textContent())
  }
  await expectAccessible(page)
  return titles.map(String)
}

/** What stands on the slide of last time: who, what, how it went. */
export async function lastTimeOn(page: Page): Promise<string[][]> {
  const region = page.getByRole('region', { name: 'Wat spraken we vorige keer af?' })
  const items = await region.getByRole('list').first().getByRole('listitem').all()
  return Promise.all(
    items.map(async (item) =>
      (await item.getByRole('paragraph').allTextContents()).map((text) => text.trim()),
    ),
  )
}

/** Every way that the board offers to a pupil's meeting, contact and presentation. */
export async function waysOf(teacher: Page, given: string): Promise<string[]> {
  await teacher.goto('/leerkracht/')
  const links = teacher.getByRole('row', { name: new RegExp(given) }).getByRole('link')
  await links.first().waitFor()
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
}

/** Somebody who knows the address, and may not be there. */
export async function seesNothing(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByText('Dit hoort bij iemand anders.').waitFor()
  expect(/Noor|El Idrissi/.exec(await page.content())).toBeNull()
}
