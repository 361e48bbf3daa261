import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { agreedBefore } from '../support/last-round.ts'
import { expectRoomy } from '../support/roomy.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn } from '../support/sign-in.ts'

let school: School
let scene: Scene
let page: Page
let point: string
let slide: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

beforeEach(async () => {
  for (const name of ['student_contacts', 'improvement_points', 'slides'])
    for (const row of await school.superuser.collection(name).getFullList())
      await school.superuser.collection(name).delete(row.id)
  ;[slide, point] = [newId(), newId()]
  const of = { portfolio: scene.portfolios[0], pupil: scene.pupils[0]!.id, position: 0 }
  const make = (collection: string, fields: object) =>
    school.superuser.collection(collection).create({ ...of, ...fields })
  await make('slides', { id: slide, type: 'me', text: 'Ik ben Noor.', shown: true, rev: 1 })
  await make('improvement_points', {
    id: point,
    state: 'proposed',
    what: 'Maten omrekenen',
    first_step: 'Elke dag drie kaartjes',
    sign: '8 op 10 op de toets',
    by_when: '2099-12-17 23:00:00.000Z',
    slides: [slide],
    rev: 2,
  })
  const noor = await person(school, 'Noor', { viewport: { width: 820, height: 1180 } })
  page = noor.page
  await pupilComesIn(page, await classCode(scene), 'Noor', await cardOf(scene, scene.pupils[0]!.id))
})

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })
const asTeacher = async (name: string, input: object) =>
  expect((await scene.say(scene.teacher, name as never, input as never)).status).toBe(200)
const stored = () => school.superuser.collection('improvement_points').getOne(point)
const rev = async (): Promise<number> => (await stored())['rev']

describe('what the teacher does, the pupil sees without a reload', () => {
  test('returned with a comment: read, changed, proposed again, approved', async () => {
    await page.getByRole('heading', { name: 'Dag Noor' }).waitFor()
    await asTeacher('point.move', {
      point,
      rev: await rev(),
      to: 'returned',
      comment: 'Welke maten bedoel je?',
    })
    await page.getByText('Er staat iets nieuws bij je werkpunt.').waitFor()
    await page.getByRole('link', { name: 'Lees het' }).click()
    await page.getByText('Welke maten bedoel je?').waitFor()
    const again = page.getByRole('button', { name: 'Opnieuw voorstellen' })
    expect(await again.isDisabled()).toBe(true)
    await expectAccessible(page)
    await expectRoomy(page)
    await page.getByRole('link', { name: 'Dit wil ik aanpassen' }).click()
    await page.getByLabel('Schrijf hier').fill('Liter en deciliter omrekenen')
    await page.goBack()
    await again.click()
    await page.getByText('Je juf of meester kijkt ernaar', { exact: true }).waitFor()
    expect(await stored()).toMatchObject({ state: 'proposed', what: 'Liter en deciliter omrekenen' })
    await asTeacher('point.move', { point, rev: await rev(), to: 'approved' })
    await page.getByText('Akkoord', { exact: true }).waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
  })

  test('other words: both are shown with what differs; they count when the pupil says yes', async () => {
    await page.goto(`/leerling/#point-${point}`)
    const words = { what: 'Maten omrekenen zonder hulp' }
    await asTeacher('point.move', { point, rev: await rev(), to: 'reworded', words })
    await page.getByRole('heading', { name: 'Welke woorden kies jij?' }).waitFor()
    expect((await page.locator('ins').allInnerTexts()).map((text) => text.trim())).toEqual(['zonder hulp'])
    expect((await stored())['what']).toBe('Maten omrekenen')
    await expectAccessible(page)
    await expectRoomy(page)
    await page.getByRole('button', { name: 'Ja, zo zeg ik het ook' }).click()
    await page.getByText('Akkoord', { exact: true }).waitFor()
    expect(await stored()).toMatchObject({ state: 'approved', what: words.what })
    await page.getByText(words.what).waitFor()
  })

  test('other words that the pupil does not want: the own ones stay', async () => {
    await page.goto(`/leerling/#point-${point}`)
    await asTeacher('point.move', { point, rev: await rev(), to: 'reworded', words: { what: 'Iets anders' } })
    await page.getByRole('button', { name: 'Ik houd mijn eigen woorden' }).click()
    await page.getByText('Je juf of meester kijkt ernaar', { exact: true }).waitFor()
    expect(await stored()).toMatchObject({ state: 'proposed', what: 'Maten omrekenen' })
  })

  test('a slide that is held: why, and that it is let go', async () => {
    await page.getByRole('heading', { name: 'Dag Noor' }).waitFor()
    await asTeacher('slide.hold', { slide, rev: 1, comment: 'Vraag eerst of dit mag.' })
    await page.getByText("Een van je dia's wordt even vastgehouden.").waitFor()
    await page.getByRole('link', { name: 'Bekijk hem' }).click()
    await page.getByText('Vraag eerst of dit mag.').waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    // the pupil goes on writing meanwhile: what the teacher does is not in the way
    await page.getByLabel('Schrijf hier').fill('Ik ben Noor en ik ben negen.')
    await asTeacher('slide.release', { slide, rev: 2 })
    await soon(() => page.getByText('Vraag eerst of dit mag.').count()).toBe(0)
    await soon(async () => (await school.superuser.collection('slides').getOne(slide))['text']).toBe(
      'Ik ben Noor en ik ben negen.',
    )
    expect(await page.getByRole('heading', { name: 'Je schreef op twee plaatsen' }).count()).toBe(0)
  })

  test('the contact opens and closes: then everything lies still', async () => {
    await page.getByRole('heading', { name: 'Dag Noor' }).waitFor()
    await asTeacher('point.move', { point, rev: await rev(), to: 'approved' })
    await asTeacher('contact.open', { portfolio: scene.portfolios[0]! })
    await page.getByText('Het leerlingcontact is open.').waitFor()
    const contact = await school.superuser.collection('student_contacts').getFirstListItem('')
    await page.goto('/leerling/#me')
    await page.getByLabel('Schrijf hier').waitFor()
    await asTeacher('contact.close', { contact: contact.id, rev: 1 })
    await soon(() => page.getByLabel('Schrijf hier').isEditable()).toBe(false)
    await page.getByText('Het leerlingcontact is klaar, dus dit ligt vast.').waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await page.getByRole('link', { name: 'Mijn pad' }).click()
    await page.getByRole('heading', { name: 'Oefen je presentatie.' }).waitFor()
    // a note to oneself may still change
    await page.goto('/leerling/#order')
    await page.getByText('Spiekbriefje').click()
    await page.getByLabel('Spiekbriefje bij').fill('Rustig praten')
    await soon(async () =>
      (await school.superuser.collection('speaking_notes').getFullList()).map((note) => note['text']),
    ).toEqual(['Rustig praten'])
    await expectAccessible(page)
    await expectRoomy(page)
  })
})

test('a text that comes too late is shown with the reason, and never thrown away by itself', async () => {
  await page.goto('/leerling/#me')
  const field = page.getByLabel('Schrijf hier')
  await field.waitFor()
  // the page does not hear that the contact was closed meanwhile
  await page.route('**/api/aan/view/**', (route) => route.abort())
  await asTeacher('point.move', { point, rev: await rev(), to: 'approved' })
  await asTeacher('contact.open', { portfolio: scene.portfolios[0]! })
  const contact = await school.superuser.collection('student_contacts').getFirstListItem('')
  await asTeacher('contact.close', { contact: contact.id, rev: 1 })
  await field.fill('Dit schreef ik te laat')
  await page.getByRole('alert').getByText('Het leerlingcontact is afgesloten').waitFor()
  expect(await field.inputValue()).toBe('Dit schreef ik te laat')
  expect((await school.superuser.collection('slides').getOne(slide))['text']).toBe('Ik ben Noor.')
  await page.unroute('**/api/aan/view/**')
  await page.reload()
  await soon(() => field.inputValue()).toBe('Dit schreef ik te laat')
  await page.getByRole('button', { name: 'Toch niet bewaren' }).click()
  await soon(() => field.inputValue()).toBe('Ik ben Noor.')
})

describe('what was agreed the time before', () => {
  test('the pupil says first what became of it; what was set aside can be taken up again', async () => {
    const { agreed, aside } = await agreedBefore(scene)
    await page.reload()
    await page.getByRole('heading', { name: 'Wat werd er van de werkpunten?' }).waitFor()
    await expectAccessible(page)
    await expectRoomy(page)
    await page.getByRole('button', { name: 'Bereikt' }).click()
    const old = () => school.superuser.collection('improvement_points').getOne(agreed)
    await soon(async () => (await old())['verdict']).toBe('reached')
    await page
      .getByRole('group', { name: /elke dag oefenen/ })
      .getByRole('button', { name: 'gelukt' })
      .click()
    await soon(async () => {
      const rows = await school.superuser.collection('agreed_actions').getFullList()
      return rows.find((row) => row['what'] === 'elke dag oefenen')?.['status']
    }).toBe('done')

    await page.goto('/leerling/#points')
    await page.getByText('mijn vinger opsteken').waitFor()
    await page.getByRole('button', { name: 'Neem dit weer op' }).click()
    await page.getByText('elke dag kaartjes').waitFor()
    await page.getByText('Kies waar het bij hoort.').waitFor()
    await soon(async () => {
      const rows = await school.superuser.collection('improvement_points').getFullList()
      return rows.find((row) => row['continues'] === aside)?.['state']
    }).toBe('draft')
  })
})
