import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { expectAccessible } from './browser.ts'
import { ARTHUR, NOOR } from './loop-cast.ts'

// How a class gets in: cards on paper, and a door that the teacher opens.

/** The teacher prints the cards of the class; answers the names of the four pictures that the paper gives each pupil. */
export async function printCards(page: Page): Promise<Map<string, string[]>> {
  await page.getByRole('link', { name: 'Codes', exact: true }).click()
  await page.getByRole('button', { name: 'Kaartjes maken voor de klas' }).click()
  await page.getByText('2 kaartjes klaar').waitFor()
  await expectAccessible(page)
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text } = await extractText(paper, { mergePages: true })
  const words = text.replace(/\s+/g, ' ')
  const cards = new Map<string, string[]>()
  for (const { given, family } of [NOOR, ARTHUR]) {
    const card = new RegExp(`${given} ${family} 3B 1 (\\S+) 2 (\\S+) 3 (\\S+) 4 (\\S+)`).exec(words)
    expect(card, words).not.toBeNull()
    cards.set(given, card!.slice(1))
  }
  await page.getByRole('link', { name: 'Naar mijn klas' }).click()
  return cards
}

/** The teacher opens the door; answers the code on the board. */
export async function openDoor(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Klasmoment' }).click()
  await page.getByRole('button', { name: 'Deur openen' }).click()
  const spelled = await page.getByText(/^De code is /).textContent()
  await expectAccessible(page)
  return spelled!.replace('De code is ', '').replaceAll(' ', '')
}

/** A pupil comes in: the code on the board, the name, the four pictures of the card. */
export async function comesIn(
  page: Page,
  code: string,
  given: string,
  pictures: readonly string[],
): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: /Ik ben leerling/ }).click()
  await page.getByLabel('De code').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: given, exact: true }).click()
  for (const picture of pictures) await page.getByRole('button', { name: picture, exact: true }).click()
  await page.getByRole('heading', { name: `Dag ${given}` }).waitFor()
  await page.getByRole('button', { name: 'Klaar' }).waitFor()
}
