import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'

// The teacher's board and what waits there, by keyboard; the pupil's screen hears of it.

const waits = (page: Page, title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor()
const said = (page: Page, what: string) => page.getByRole('status').getByText(what).waitFor()

/** What a pupil just proposed stands on the board without a reload. */
export async function seesProposed(teacher: Page, what: string): Promise<void> {
  await waits(teacher, 'Wacht op jou: 1 van 1')
  await teacher
    .getByRole('region', { name: /acht op jou/ })
    .getByText(what)
    .first()
    .waitFor()
}

/** Gives the point at hand back with a comment, without the mouse; the pupil reads it without a reload. */
export async function giveBack(teacher: Page, pupil: Page, comment: string): Promise<void> {
  await expectAccessible(teacher)
  await teacher.keyboard.press('t')
  await teacher.getByLabel('Wat kan er nog beter?').waitFor()
  await teacher.keyboard.type(comment)
  await teacher.keyboard.press('Enter')
  await waits(teacher, 'Niets wacht op jou')
  await pupil.getByText(comment).waitFor()
  await expectAccessible(pupil)
}

/** The pupil changes how it will be noticed and proposes again. */
export async function proposeAgain(pupil: Page, sign: string): Promise<void> {
  await pupil.getByRole('link', { name: 'Zo merken we het aanpassen' }).click()
  await pupil.getByRole('textbox', { name: 'Schrijf hier' }).fill(sign)
  await pupil.getByRole('status').getByText('Bewaard', { exact: true }).waitFor()
  await pupil.getByRole('link', { name: /^Verder/ }).click()
  await pupil.getByRole('link', { name: 'Bekijk mijn werkpunt' }).click()
  await pupil.getByRole('button', { name: 'Opnieuw voorstellen' }).click()
  await pupil.getByText('Je juf of meester kijkt ernaar', { exact: true }).waitFor()
}

/** Says yes to the point at hand with one key; the pupil sees it without a reload. */
export async function approve(teacher: Page, pupil: Page, name: string): Promise<void> {
  await teacher.keyboard.press('a')
  await said(teacher, `Akkoord: werkpunt van ${name}`)
  await pupil.getByText('Akkoord', { exact: true }).waitFor()
}
