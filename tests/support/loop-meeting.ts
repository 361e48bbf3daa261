import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'

// A meeting in the teacher's hand, with the pupil's own device beside it.

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

/** Opens the meeting that is on the screen; answers the code with which the pupil's device joins. */
export async function openMeeting(teacher: Page, given: string): Promise<string> {
  await teacher.getByRole('button', { name: 'Open het gesprek' }).click()
  const place = teacher.getByRole('region', { name: `${given} doet mee` })
  const code = /^(?:\w ){7}\w$/
  return (await place.getByText(code).textContent())!.replaceAll(' ', '')
}

/** The pupil's own device joins with the code of the teacher's screen. */
export async function joins(pupil: Page, code: string): Promise<void> {
  await pupil.goto('/leerling/')
  await pupil.getByLabel('De code').fill(code)
  await pupil.getByRole('button', { name: 'Verder' }).click()
  await pupil.waitForURL(/presentatie/)
  await pupil.getByRole('heading', { level: 1 }).filter({ visible: true }).waitFor()
}

/** The teacher puts the presentation on the class screen: a window of its own. */
export async function onClassScreen(teacher: Page): Promise<Page> {
  const opened = teacher.context().waitForEvent('page')
  await teacher.getByRole('link', { name: 'Toon de presentatie op dit scherm' }).click()
  return opened
}

export interface Promised {
  who: string
  what: string
  sign?: string
}

const begin = async (teacher: Page, { who, what }: Promised) => {
  await teacher.getByRole('button', { name: who, exact: true }).click()
  await teacher.getByLabel(`Wat doet ${who}?`).fill(what)
}
const done = (teacher: Page) => teacher.getByRole('button', { name: 'Klaar', exact: true }).click()

/** An agreement is written while it is made: who does what, by when. */
export async function agree(teacher: Page, promised: Promised): Promise<void> {
  await begin(teacher, promised)
  await teacher.getByRole('button', { name: '4 weken' }).click()
  if (promised.sign) await teacher.getByLabel('Waaraan merken we het?').fill(promised.sign)
  await teacher.getByText('Bewaard', { exact: true }).first().waitFor()
  await done(teacher)
}

/** The network goes while an agreement is written: it stands on the device, and goes along once it is back. */
export async function agreeWithoutNetwork(teacher: Page, promised: Promised): Promise<void> {
  await teacher.context().setOffline(true)
  await begin(teacher, promised)
  await teacher.getByText('Bewaard op dit toestel').first().waitFor()
  await done(teacher)
  await teacher.context().setOffline(false)
  await teacher.getByText('Bewaard op dit toestel').first().waitFor({ state: 'hidden' })
}

/** Goes to the last part and writes the conclusion. */
export async function conclude(teacher: Page, text: string, family: string): Promise<void> {
  await teacher.getByRole('list', { name: 'Delen van het gesprek' }).getByText('Afspraken en besluit').click()
  await heading(teacher, 'Afspraken en besluit')
  await teacher.getByLabel('Wat nemen we mee?').fill(text)
  await teacher.getByText('Zien jullie het anders?').click()
  await teacher.getByLabel('Thuis ziet het zo').fill(family)
  await expectAccessible(teacher)
}

/** The conclusion stands on the pupil's device as one more part, as soon as the school has it; there the pupil says yes. */
async function saysYes(pupil: Page, parts: number): Promise<void> {
  await pupil.getByRole('list', { name: new RegExp(` van ${parts}$`) }).waitFor()
  await pupil.keyboard.press('End')
  await pupil.getByRole('heading', { name: 'Wat nemen we mee?' }).waitFor()
  await expectAccessible(pupil)
  await pupil.getByRole('button', { name: 'Ja, dit klopt voor mij' }).click()
}

/** Each voice says yes: the pupil on the pupil's own device, the family aloud, the school here. */
export async function everybodySaysYes(
  teacher: Page,
  pupil: Page,
  parts: number,
  guardian: string,
): Promise<void> {
  await saysYes(pupil, parts)
  await teacher.getByText(/^Noor.* zei ja$/).waitFor()
  await teacher.getByRole('button', { name: `${guardian} zei ja` }).click()
  await teacher.getByText('(mondeling)').waitFor()
  await teacher.getByRole('button', { name: 'De school is akkoord' }).click()
  await teacher.getByText('Meester Tom zei ja').waitFor()
}

/** Closed, and the screen cleared for who comes next. */
export async function closeMeeting(teacher: Page): Promise<void> {
  await teacher.getByRole('button', { name: 'Sluit het gesprek af' }).click()
  await heading(teacher, 'Dit gesprek is afgesloten')
  await expectAccessible(teacher)
  await teacher.getByRole('button', { name: 'Scherm leegmaken' }).click()
  await heading(teacher, 'Welkom')
}
