import type { Page } from 'playwright-core'
import messages from '../../src/i18n/nl/sign-in.json'
import type { Scene } from './scene.ts'

/** What a picture is called. */
export const nameOf = (picture: string): string => (messages as Record<string, string>)[`picture.${picture}`]!

/** A new card for a pupil, as the coordinator would print it. */
export async function cardOf(scene: Scene, pupil: string): Promise<string[]> {
  return (await scene.say(scene.coordinator, 'codes.reset', { pupil })).body.codes[0].pictures
}

/** The code on the board of a class whose teacher has opened the door. */
export async function classCode(scene: Scene): Promise<string> {
  const said = await scene.say(scene.teacher, 'class_session.open', { group: scene.group, minutes: 50 })
  return said.body.code
}

/** Taps pictures one after the other. */
export async function tapPictures(page: Page, pictures: readonly string[]): Promise<void> {
  for (const picture of pictures) {
    await page.getByRole('button', { name: nameOf(picture), exact: true }).click()
  }
}

/** A pupil comes in the way a pupil does: the code on the board, the name, four pictures. */
export async function pupilComesIn(
  page: Page,
  code: string,
  name: string,
  pictures: readonly string[],
): Promise<void> {
  await page.goto('/leerling/')
  await page.getByLabel('De code').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await tapPictures(page, pictures)
  await page.getByRole('button', { name: 'Klaar' }).waitFor()
}

/** Staff come in by mail and password. */
export async function staffComesIn(page: Page, mail: string, password: string): Promise<void> {
  await page.goto('/leerkracht/')
  await page.getByLabel('Mailadres').fill(mail)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await page.getByRole('button', { name: 'Afmelden' }).waitFor()
}
