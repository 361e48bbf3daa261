import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../../pocketbase/chromium.ts'
import { inHouse } from '../../pocketbase/house.ts'
import type { School } from './school.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Browser | undefined

/** The one Chromium of this worker; a new one when that has ended. */
export async function browser(): Promise<Browser> {
  if (running?.isConnected()) return running
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium. `npm test` installs one; or set CHROME_PATH.')
  running = await chromium.launch({ executablePath, args: ARGS })
  return running
}

export interface Person {
  name: string
  page: Page
  context: BrowserContext
}

const present: Person[] = []
/** What no page may ever say: an error that nobody caught, or something that the content security policy held back. */
const complaints: string[] = []

/** Somebody at a device of their own: nothing is shared with the others. Gone at the end of the test. */
export async function person(
  school: Pick<School, 'url'>,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await (await browser()).newContext({
    baseURL: school.url,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1280, height: 800 },
    // Motion only makes a test wait.
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  context.on('weberror', (said) => complaints.push(`${name}: ${said.error().message}`))
  context.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) complaints.push(`${name}: ${said.text()}`)
  })
  const page = await context.newPage()
  const someone = { name, page, context }
  present.push(someone)
  return someone
}

/** Everybody leaves; after a failure a picture of what each saw is kept. Answers what their pages complained of. */
export async function everybodyLeaves(test: string, failed: boolean): Promise<string[]> {
  for (const { name, page, context } of present.splice(0)) {
    if (failed) await picture(page, `${test} ${name}`)
    await context.close()
  }
  return complaints.splice(0)
}

/** A picture of what a person saw, kept in `tests/results/`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(inHouse('tests/results'), { recursive: true })
  const path = inHouse('tests/results', `${name.replace(/[^\w]+/g, '-').slice(0, 100)}.png`)
  // A page that hangs must not hide the failure itself.
  await page.screenshot({ path, fullPage: true, timeout: 5_000 }).catch(() => {})
}

/** Nothing on this screen hinders somebody who sees, hears or moves otherwise, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // A screen that is still on its way has no heading yet; what is judged is the screen.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    (one) => `${one.id} (${one.impact}): ${one.nodes.map((node) => node.html).join(' | ')}`,
  )
  expect(found, page.url()).toEqual([])
}
