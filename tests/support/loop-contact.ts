import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'

// The student contact: on one screen, and on two.

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const nav = (page: Page) => page.getByRole('navigation', { name: 'Wat we samen bekijken' })
const go = (page: Page, name: string) => nav(page).getByRole('link', { name }).click()

/** From the board to the contact with a pupil, and open it. */
export async function openContact(teacher: Page, given: string): Promise<void> {
  await teacher.goto('/leerkracht/')
  await teacher
    .getByRole('row', { name: new RegExp(given) })
    .getByRole('link', { name: /leerlingcontact/ })
    .click()
  await heading(teacher, `Leerlingcontact met ${given}`)
  await teacher.getByRole('button', { name: 'Open het leerlingcontact' }).click()
  await nav(teacher).getByRole('link', { name: 'Afsluiten' }).waitFor()
}

/** The pupil signs in beside, on the teacher's screen, so that what the pupil chooses is the pupil's. */
export async function sitsBeside(teacher: Page, given: string, pictures: readonly string[]): Promise<void> {
  await teacher.getByRole('button', { name: `${given} meldt zich hier aan` }).click()
  const dialog = teacher.getByRole('dialog')
  for (const picture of pictures) await dialog.getByRole('button', { name: picture, exact: true }).click()
  await teacher.getByText(`${given} is hier aangemeld`).waitFor()
}

/** Both look at one result; the teacher says what they see of it. */
export async function saysOf(teacher: Page, result: string, view: string): Promise<void> {
  await go(teacher, result)
  await heading(teacher, result)
  await teacher.getByLabel('Wat zie jij als leerkracht?').fill(view)
  await teacher.getByText('Bewaard', { exact: true }).first().waitFor()
  await expectAccessible(teacher)
}

/** A slide is held, with a word to the pupil. */
export async function holds(teacher: Page, slide: string, why: string): Promise<void> {
  await go(teacher, slide)
  await teacher.getByRole('button', { name: 'Deze dia nog even vasthouden' }).click()
  await teacher.getByLabel('Waarom?').fill(why)
  await teacher.getByRole('button', { name: 'Houd vast' }).click()
  await teacher.getByText(why).waitFor()
}

/** On two devices: the pupil opens the contact from the pupil's own home. */
export async function joinsContact(pupil: Page): Promise<void> {
  await pupil.goto('/leerling/')
  await pupil.getByRole('link', { name: 'Doe mee' }).click()
  await nav(pupil).waitFor()
}

/** Other words for a point: the teacher proposes them, the pupil says yes on the pupil's own screen. */
export async function agreesOnWords(teacher: Page, pupil: Page, what: string, other: string): Promise<void> {
  await go(teacher, what)
  await teacher.getByRole('button', { name: 'Stel andere woorden voor' }).click()
  await teacher.getByLabel('Werkpunt', { exact: true }).fill(other)
  await teacher.getByRole('button', { name: /^Stel voor aan/ }).click()
  await openPlace(pupil, what)
  await pupil.getByRole('button', { name: 'Ja, zo zeg ik het ook' }).click()
  await heading(teacher, other)
  await expectAccessible(pupil)
}

/** On a narrow screen the list of what there is folds away. */
async function openPlace(page: Page, name: string): Promise<void> {
  const folded = nav(page).getByText('Wat we samen bekijken', { exact: true })
  if (await folded.isVisible()) await folded.click()
  await go(page, name)
}

export async function closeContact(teacher: Page, given: string): Promise<void> {
  await go(teacher, 'Afsluiten')
  await expectAccessible(teacher)
  await teacher.getByRole('button', { name: 'Sluit het leerlingcontact af' }).click()
  await heading(teacher, `Afgesproken met ${given}`)
}
