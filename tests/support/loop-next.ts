import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'

// What became of it all: the next round begins with what was agreed.

const press = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByRole('button', { name: answer }).click()

/** The pupil says first what became of the point, and of the own promise. */
export async function looksBack(pupil: Page, verdict: string, promised: string): Promise<void> {
  await press(pupil, 'Wat vind jij?', verdict)
  await press(pupil, `Hoe gaat het met: ${promised}`, 'gelukt')
  await expectAccessible(pupil)
}

/** The pupil writes one slide: enough to begin the next presentation with. */
export async function tellsAgain(pupil: Page, text: string): Promise<void> {
  await pupil.getByRole('link', { name: 'Begin' }).click()
  await pupil.getByRole('textbox', { name: 'Schrijf hier' }).fill(text)
  await pupil.getByRole('status').getByText('Bewaard', { exact: true }).waitFor()
}

/** Side by side they decide what became of the point: it goes on, and stands ready as a new one. */
export async function goesOn(teacher: Page, what: string): Promise<void> {
  await press(teacher, 'Wat beslissen jullie samen?', 'we gaan ermee verder')
  await teacher.getByText('Het staat nu als nieuw werkpunt klaar').waitFor()
  await expectAccessible(teacher)
  await teacher
    .getByRole('navigation', { name: 'Wat we samen bekijken' })
    .getByRole('link', { name: what })
    .click()
}

/** The pupil gives the point a new date and proposes it; the teacher says yes. Each with their own buttons on one screen. */
export async function agreesAnew(teacher: Page, day: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Aanpassen' }).click()
  await teacher.getByLabel('Tegen wanneer?').fill(day)
  await teacher.getByRole('button', { name: 'Klaar met aanpassen' }).click()
  await teacher.getByRole('button', { name: 'Ik dien dit in' }).click()
  await teacher.getByRole('button', { name: 'Akkoord met dit werkpunt' }).click()
  await teacher.getByText('Akkoord. Dit werkpunt wordt getoond op het gesprek.').waitFor()
}
