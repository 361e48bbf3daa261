import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.stop())

const PAGES = ['/', '/hulp/', '/hulp/praatkaartjes/', '/hulp/beginzinnen/', '/hulp/gesprekken/']

describe('the first page and the handbook', () => {
  test.each(PAGES)('%s stands on a phone of 320 px, light and dark, left and right to left', async (path) => {
    const { page } = await person(school, 'reader', { viewport: { width: 320, height: 640 } })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await expectAccessible(page)
    }
    for (const direction of ['ltr', 'rtl']) {
      const beside = await page.evaluate((dir) => {
        document.documentElement.dir = dir
        return document.documentElement.scrollWidth - document.documentElement.clientWidth
      }, direction)
      expect(beside, direction).toBe(0)
    }
    // A drawing that the content security policy holds back, or an icon that the sprite does not have, is not seen.
    const missing = await page.evaluate(() => [
      ...[...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
      ...[...document.querySelectorAll('use')]
        .map((use) => use.getAttribute('href') ?? '')
        .filter((href) => !document.querySelector(href)),
    ])
    expect(missing).toEqual([])
    expect(complaints).toEqual([])
  })

  test('every guide is reached from the help page, and says who it is for', async () => {
    const { page } = await person(school, 'reader')
    await page.goto('/')
    await page.getByRole('link', { name: 'Hulp' }).click()
    const links = page.locator('.guide-list a')
    const titles = await links.locator('b').allTextContents()
    expect(titles.length).toBeGreaterThan(10)
    for (const title of titles) {
      await page.getByRole('link', { name: title }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Alle hulp' }).click()
    }
  })

  test('a keyboard reaches the content without walking through the frame', async () => {
    const { page } = await person(school, 'keyboard')
    await page.goto('/hulp/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
  })

  test('a guide is printed without the frame around it', async () => {
    const { page } = await person(school, 'printer')
    await page.goto('/hulp/praatkaartjes/')
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Aan het woord' }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'Het valt stil' }).isVisible()).toBe(true)
  })
})
