import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PICTURES } from '../../src/domain/sign-in-code.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, nameOf, pupilComesIn, staffComesIn, tapPictures } from '../support/sign-in.ts'

const PASSWORD = 'a-long-test-password-1'
let school: School
let scene: Scene
let mail: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  mail = String(scene.teacher['email'])
})
afterAll(() => school.stop())

/** Stands in light and dark, and on 320 px without a bar to scroll sideways. */
async function expectWell(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 640 })
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beside, page.url()).toBe(0)
  await page.setViewportSize(size)
}

describe('staff', () => {
  test('sign in with mail and password; what was typed stays when something is wrong', async () => {
    const { page } = await person(school, 'teacher')
    await page.goto('/')
    await page.getByRole('link', { name: /Ik werk op school/ }).click()
    await expectWell(page)
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.getByText('Vul het mailadres in').waitFor()
    await page.getByText('Vul je wachtwoord in').waitFor()
    await expectAccessible(page)

    await page.getByLabel('Mailadres').fill(mail)
    await page.getByLabel('Wachtwoord').fill('niet-dit')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('horen niet samen')
    expect(await page.getByLabel('Mailadres').inputValue()).toBe(mail)
    expect(await page.getByLabel('Wachtwoord').inputValue()).toBe('niet-dit')
    await expectWell(page)

    await page.getByLabel('Wachtwoord').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Afmelden' }).waitFor()
    await page.getByText('Tom Titularis').waitFor()
    await page.reload()
    await page.getByText('Tom Titularis').waitFor()
  })

  test('sign out, and nothing of the class is left on the way back', async () => {
    const { page } = await person(school, 'teacher')
    await staffComesIn(page, mail, PASSWORD)
    await page.getByText('El Idrissi').first().waitFor()
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor()
    await page.goto('/leerkracht/')
    await page.getByLabel('Mailadres').waitFor()
    expect(await page.content()).not.toContain('El Idrissi')
    expect(await page.evaluate(() => localStorage.getItem('aan-staff'))).toBeNull()
  })

  test('hear that the net is gone, and that nothing is lost', async () => {
    const { page, context } = await person(school, 'teacher')
    await page.goto('/leerkracht/')
    await page.getByLabel('Mailadres').fill(mail)
    await page.getByLabel('Wachtwoord').fill(PASSWORD)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.getByRole('alert').waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.getByRole('button', { name: 'Afmelden' }).waitFor()
  })
})

describe('a class comes in', () => {
  test('the teacher prints cards and opens the door, three pupils come in with what is on them', async () => {
    const { page: teacher } = await person(school, 'teacher')
    await staffComesIn(teacher, mail, PASSWORD)
    await teacher.goto(`/leerkracht/codes/?g=${scene.group}`)
    await teacher.getByRole('button', { name: 'Kaartjes maken voor de klas' }).waitFor()
    await expectWell(teacher)
    await teacher.getByRole('button', { name: 'Kaartjes maken voor de klas' }).click()
    await teacher.getByText('3 kaartjes klaar').waitFor()
    await expectWell(teacher)
    const cards = await teacher.locator('.code-card').evaluateAll((all) =>
      all.map((card) => ({
        name: card.querySelector('h3 bdi')!.textContent!,
        pictures: [...card.querySelectorAll('img')].map((image) => image.src.replace(/.*\/|\.svg/g, '')),
      })),
    )
    expect(cards.map((card) => card.name)).toEqual(['Arthur Wouters', 'Elif Yıldız', 'Noor El Idrissi'])
    // on paper there are the cards and nothing else
    const paper = await getDocumentProxy(new Uint8Array(await teacher.pdf({ format: 'A4' })))
    const { text } = await extractText(paper, { mergePages: true })
    for (const { name, pictures } of cards) {
      const words = pictures.map((picture, index) => `${index + 1} ${nameOf(picture)}`)
      expect(text.replace(/\s+/g, ' ')).toContain(`${name} 3B ${words.join(' ')}`)
    }
    expect(text).not.toMatch(/Afdrukken|Nieuw kaartje|Afmelden/)

    await teacher.getByRole('link', { name: 'Naar mijn klas' }).click()
    await teacher.getByRole('link', { name: 'Klasmoment' }).click()
    await teacher.getByRole('button', { name: 'Deur openen' }).waitFor()
    await expectWell(teacher)
    await teacher.getByRole('button', { name: 'Deur openen' }).click()
    await teacher.getByText('0 van de 3 zijn binnen').waitFor()
    await expectWell(teacher)
    await teacher.getByRole('button', { name: 'Groot op het bord' }).click()
    const board = teacher.getByRole('dialog')
    const code = (await board.locator('.code-sign-code [aria-hidden]').textContent())!
    expect(await board.textContent()).not.toContain('Noor')
    await expectAccessible(teacher)
    await board.getByRole('button', { name: 'Sluiten' }).click()

    for (const [index, name] of ['Arthur', 'Elif', 'Noor'].entries()) {
      const { page } = await person(school, name, { viewport: { width: 820, height: 1180 }, hasTouch: true })
      await pupilComesIn(page, code, name, cards[index]!.pictures)
      await page.getByText(name, { exact: true }).first().waitFor()
    }
    await teacher.getByText('3 van de 3 zijn binnen').waitFor()
    await teacher.getByRole('button', { name: 'Deur sluiten' }).click()
    await teacher.getByRole('button', { name: 'Deur openen' }).waitFor()
    const { page } = await person(school, 'late')
    await page.goto('/leerling/')
    await page.getByLabel('De code').fill(code)
    await page.getByRole('button', { name: 'Verder' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('opent niets')
  })
})

describe('a pupil', () => {
  let code: string
  let pictures: string[]
  let noor: string
  beforeEach(async () => {
    noor = scene.pupils[0]!.id
    code = await classCode(scene)
    pictures = await cardOf(scene, noor)
  })
  const others = () => PICTURES.filter((one) => !pictures.includes(one)).slice(0, 4)

  test('comes in with the keyboard alone, and hears what each picture is', async () => {
    const { page } = await person(school, 'keyboard')
    await page.goto('/leerling/')
    await page.getByLabel('De code').waitFor()
    await expectWell(page)
    await page.keyboard.type(`${code.slice(0, 2).toLowerCase()} ${code.slice(2)}`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Wie ben jij?' }).waitFor()
    await expectWell(page)
    for (let turn = 0; turn < 20; turn += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Noor') break
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Dag Noor' }).waitFor()
    await expectWell(page)
    await page.getByRole('button', { name: 'zon' }).focus()
    const seen = () =>
      page.evaluate(() => (document.activeElement?.querySelector('img') as HTMLImageElement | null)?.alt)
    await page.keyboard.press('ArrowRight')
    expect(await seen()).toBe('kat')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await seen()).toBe('zon')
    for (const picture of pictures) {
      const button = page.locator(`.code-picture:has(img[src$="/${picture}.svg"])`)
      for (let turn = 0; turn < 40; turn += 1) {
        if (await button.evaluate((one) => one === document.activeElement)) break
        await page.keyboard.press(turn < 20 ? 'ArrowRight' : 'ArrowLeft')
      }
      await page.keyboard.press('Space')
    }
    await page.getByRole('button', { name: 'Klaar' }).waitFor()
  })

  test('is told gently when it is not right, waits after five, and gets in with a new card', async () => {
    const { page: teacher } = await person(school, 'teacher')
    await staffComesIn(teacher, mail, PASSWORD)
    await teacher.goto(`/leerkracht/klasmoment/?g=${scene.group}`)
    const { page } = await person(school, 'Noor', { viewport: { width: 360, height: 740 } })
    await page.clock.install()
    await page.goto('/leerling/')
    await page.getByLabel('De code').fill(code)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Noor', exact: true }).click()
    await tapPictures(page, others().slice(0, 2))
    await page.getByRole('button', { name: 'Eén terug' }).click()
    expect(await page.getByText('1 van de 4 gekozen').count()).toBe(1)
    await page.getByRole('button', { name: 'Eén terug' }).click()
    for (let turn = 0; turn < 5; turn += 1) {
      await tapPictures(page, others())
      await page.getByText('0 van de 4 gekozen').waitFor({ state: 'attached' })
    }
    expect(await page.getByRole('alert').textContent()).toContain('Geen ramp')
    await expectWell(page)
    await tapPictures(page, pictures)
    await page.getByRole('timer').waitFor()
    expect(await page.getByRole('timer').textContent()).toMatch(/Nog (2\d|30) tellen wachten/)
    await expectWell(page)

    // ten wrong in all: only the teacher opens again, in one tap
    const card = await school.superuser.collection('sign_in_codes').getFirstListItem(`pupil="${noor}"`)
    await school.superuser.collection('sign_in_codes').update(card.id, { failures: 10, wait_until: '' })
    await page.clock.fastForward('00:31')
    await page.getByRole('timer').waitFor({ state: 'detached' })
    await tapPictures(page, pictures)
    await page.getByText('op slot').waitFor()
    await teacher.getByText('op slot').waitFor()
    await expectWell(teacher)
    await teacher.getByRole('button', { name: 'Nieuw kaartje voor Noor El Idrissi' }).click()
    const dialog = teacher.getByRole('dialog', { name: 'Een nieuw kaartje' })
    await dialog.getByText('Noor El Idrissi').waitFor()
    const fresh = await dialog
      .locator('img')
      .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src.replace(/.*\/|\.svg/g, '')))
    await expectAccessible(teacher)
    await tapPictures(page, fresh)
    await page.getByRole('button', { name: 'Klaar' }).waitFor()
  })

  test('joins an open meeting with the code of the teacher’s screen, in the same field', async () => {
    const portfolio = scene.portfolios[0]!
    await school.superuser.collection('portfolios').update(portfolio, { presentable_reason: 'Ziek' })
    const meeting = await school.superuser.collection('meetings').create({
      portfolio,
      pupil: noor,
      state: 'planned',
      start: new Date().toISOString().replace('T', ' '),
      minutes: 20,
      rev: 1,
    })
    const opened = await scene.say(scene.teacher, 'meeting.open', { meeting: meeting.id, rev: 1 })
    const { page } = await person(school, 'Noor')
    await page.goto('/leerling/')
    await page.getByLabel('De code').fill(opened.body.code)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.waitForURL(`**/presentatie/?p=${portfolio}&m=${meeting.id}`)
    expect(await page.evaluate(() => sessionStorage.getItem('aan-pupil'))).toContain(noor)
  })
})
