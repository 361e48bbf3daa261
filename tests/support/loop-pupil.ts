import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './browser.ts'

// What a pupil does on the way to the conference.

const onward = (page: Page) => page.getByRole('link', { name: /^Verder/ }).click()
const saved = (page: Page) => page.getByRole('status').getByText('Bewaard', { exact: true }).waitFor()

/** The questions of the path that every pupil answers: each one screen, saved by itself. */
export interface Answers {
  me: string
  proud: string
  result: { name: string; text: string }
  wellbeing: string
  interests: string
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Schrijf hier' }).fill(text)
  await saved(page)
}

/** The network goes while a pupil is typing: what is typed stays on the device, and is saved once it is back. */
async function writeWithoutNetwork(page: Page, network: BrowserContext, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Schrijf hier' })
  const half = Math.floor(text.length / 2)
  await field.pressSequentially(text.slice(0, half))
  await network.setOffline(true)
  await field.pressSequentially(text.slice(half))
  await page.getByRole('status').getByText('Bewaard op dit toestel').waitFor()
  expect(await field.inputValue()).toBe(text)
  await network.setOffline(false)
  await saved(page)
  await page.reload()
  await field.waitFor()
  expect(await field.inputValue()).toBe(text)
}

/** A pupil walks the path up to the improvement points. */
export async function fillSlides(page: Page, answers: Answers, cut?: BrowserContext): Promise<void> {
  await page.getByRole('link', { name: 'Begin' }).click()
  await write(page, answers.me)
  await expectAccessible(page)
  await onward(page)
  if (cut) await writeWithoutNetwork(page, cut, answers.proud)
  else await write(page, answers.proud)
  await onward(page)
  await page.getByRole('link', { name: `Zeg er iets over ${answers.result.name}` }).click()
  await page.getByRole('radio', { name: 'Dat was moeilijk' }).check()
  await write(page, answers.result.text)
  await page.getByRole('link', { name: 'Mijn resultaten' }).click()
  await page.getByText(answers.result.text).waitFor()
  await page.getByRole('link', { name: 'Mijn pad' }).click()
  await page.getByRole('link', { name: 'Hoe ik mij voel' }).click()
  await page.getByRole('radio', { name: 'Goed', exact: true }).check()
  await write(page, answers.wellbeing)
  await onward(page)
  await write(page, answers.interests)
  await onward(page)
}

export interface Wish {
  tie: string
  what: string
  why: string
  step: string
  obstacle: string
  plan: string
  helper: string
  sign: string
}

/** An improvement point, one question at a time; a vague answer is met with a hint. Then it is proposed. */
export async function proposePoint(page: Page, wish: Wish, vague?: string): Promise<void> {
  await page.getByRole('link', { name: 'Nieuw werkpunt' }).click()
  await page.getByRole('checkbox', { name: wish.tie }).check()
  await onward(page)
  if (vague) {
    await page.getByRole('textbox', { name: 'Schrijf hier' }).fill(vague)
    await page.getByText('Wat van dat vak precies?').waitFor()
  }
  await write(page, wish.what)
  await onward(page)
  await write(page, wish.why)
  await onward(page)
  await write(page, wish.step)
  await onward(page)
  await page.getByRole('textbox', { name: 'Als dit gebeurt …' }).fill(wish.obstacle)
  await page.getByRole('textbox', { name: '… dan doe ik dit' }).fill(wish.plan)
  await onward(page)
  await write(page, wish.helper)
  await onward(page)
  await write(page, wish.sign)
  await onward(page)
  await page.getByRole('button', { name: 'Over 4 weken' }).click()
  await page.getByRole('link', { name: 'Bekijk mijn werkpunt' }).click()
  await page.getByText(wish.sign).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Voorstellen aan mijn juf of meester' }).click()
  await page.getByText('Je juf of meester kijkt ernaar', { exact: true }).waitFor()
}
