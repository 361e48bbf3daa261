import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'
import type { DemoLogin } from './demo.ts'
import { inHouse } from './house.ts'
import { freePort } from './serve.ts'

// `npm run screens`: takes the pictures of the README, of a demo school that is made for it and thrown away.

const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const }
const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const, deviceScaleFactor: 2 }
const FOLDER = inHouse('content/screens')

interface Demo {
  url: string
  logins: DemoLogin[]
  close: () => Promise<void>
}

/** The demo school, on a free port and in a folder of its own. */
async function openDemo(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'screens-'))
  const port = await freePort()
  const child = spawn(process.execPath, [inHouse('pocketbase/start.mjs')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  await new Promise<void>((open, fail) => {
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('Stop with Ctrl-C')) open()
    })
    child.once('close', () => fail(new Error(`The demo school did not open.\n${said}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    logins: JSON.parse(readFileSync(join(dataDir, 'demo-logins.json'), 'utf8')) as DemoLogin[],
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Somebody at a device of their own. */
async function at(browser: Browser, demo: Demo, options: object): Promise<Page> {
  const context = await browser.newContext({
    baseURL: demo.url,
    locale: 'nl-BE',
    reducedMotion: 'reduce',
    ...options,
  })
  return context.newPage()
}

/** Takes a picture, once every letter and drawing is there. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 60 })
  console.info(`  ${name}.jpg`)
}

async function teacher(page: Page, { mail, password }: DemoLogin): Promise<void> {
  await page.goto('/leerkracht/')
  await page.getByLabel('Mailadres').fill(mail!)
  await page.getByLabel('Wachtwoord').fill(password!)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await page.getByRole('row', { name: /Noor/ }).waitFor()
}

/** A pupil comes in, with the code on the board and the pictures of the card. */
async function pupil(page: Page, code: string, { name, pictures }: DemoLogin): Promise<void> {
  await page.goto('/leerling/')
  await page.getByLabel('De code').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: name.split(' ')[0]!, exact: true }).click()
  for (const picture of pictures!) await page.locator(`button:has(img[src$="/${picture}.svg"])`).click()
  await page.getByRole('button', { name: 'Klaar' }).waitFor()
}

async function takeAll(browser: Browser, demo: Demo): Promise<void> {
  const login = (of: (one: DemoLogin) => boolean) => demo.logins.find(of)!
  const tom = await at(browser, demo, WIDE)
  await tom.goto('/')
  await tom.getByRole('heading', { name: 'Wie ben je?' }).waitFor()
  await take(tom, 'start')
  await teacher(
    tom,
    login(({ role }) => role === 'teacher'),
  )
  await take(tom, 'board')

  await tom.getByRole('link', { name: /^is open, leerlingcontact/ }).click()
  await tom.getByRole('navigation', { name: 'Wat we samen bekijken' }).waitFor()
  await tom.getByRole('link', { name: /^Metend rekenen/ }).click()
  await tom.getByRole('heading', { level: 1, name: 'Metend rekenen' }).waitFor()
  await tom
    .getByLabel('Wat zie jij als leerkracht?')
    .fill('Je schat vaak goed. Kijk nog eens na voor je verder gaat.')
  await tom.getByText('Bewaard', { exact: true }).waitFor()
  await take(tom, 'contact')

  await tom.goto('/leerkracht/')
  await tom.getByRole('link', { name: /^nu bezig, / }).click()
  const shown = await tom
    .getByRole('link', { name: 'Toon de presentatie op dit scherm' })
    .getAttribute('href')
  await tom.goto(shown!)
  const slide = tom.getByRole('heading', { level: 1 }).filter({ visible: true })
  await slide.waitFor()
  // the first slide that a picture of the pupil's own carries
  while ((await tom.locator('section:visible img[src*="/api/files/"]').count()) === 0)
    await tom.keyboard.press('PageDown')
  await take(tom, 'presentation')
  await tom.keyboard.press('End')
  await tom.getByRole('heading', { name: 'Wat nemen we mee?' }).waitFor()
  await tom.keyboard.press('PageUp')
  await tom.getByRole('heading', { name: 'Wat spreken we af?' }).waitFor()
  await take(tom, 'agreements')

  await tom.goto('/leerkracht/')
  await tom.getByRole('link', { name: 'Klasmoment' }).click()
  await tom.getByRole('button', { name: 'Deur openen' }).click()
  const spelled = await tom.getByText(/^De code is /).textContent()
  const code = spelled!.replace('De code is ', '').replaceAll(' ', '')
  for (const [name, options] of [
    ['pupil', WIDE],
    ['pupil-phone', PHONE],
  ] as const) {
    const page = await at(browser, demo, options)
    await pupil(
      page,
      code,
      login(({ name }) => name.startsWith('Seppe')),
    )
    await page.getByRole('link', { name: /^Waar ik trots op ben/ }).click()
    await page.getByRole('textbox').waitFor()
    await take(page, name)
  }
}

mkdirSync(FOLDER, { recursive: true })
console.info('Making a demo school for the pictures …')
const demo = await openDemo()
const browser = await chromium.launch({
  executablePath: findChromium()!,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
try {
  await takeAll(browser, demo)
} finally {
  await browser.close()
  await demo.close()
}
