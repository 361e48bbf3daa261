import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { POINT_WORDS, pointOf } from '../support/points.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn, staffComesIn, tapPictures } from '../support/sign-in.ts'

const PASSWORD = 'a-long-test-password-1'
const open: School[] = []
let school: School
let scene: Scene

beforeEach(async () => {
  school = await startSchool()
  open.push(school)
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => Promise.all(open.map((one) => one.stop())))

/** Waits until something is so: what is typed is sent after a pause, and the other screen hears it a moment later. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })

const all = (collection: string, filter: string) =>
  school.superuser.collection(collection).getFullList({ filter })
const one = async (collection: string, filter: string) => (await all(collection, filter))[0]
const contactAt = (page: Page, of = 0) => page.goto(`/leerlingcontact/?p=${scene.portfolios[of]}`)

async function teacherAt(): Promise<Page> {
  const { page } = await person(school, 'teacher', { viewport: { width: 1440, height: 900 } })
  await staffComesIn(page, String(scene.teacher['email']), PASSWORD)
  return page
}

/** A slide of the first pupil, as it came from their own screen. */
async function slideOf(type: string, text: string, position: number, more = {}): Promise<string> {
  const id = newId()
  const pupil = scene.pupils[0]!.id
  const fields = {
    id,
    portfolio: scene.portfolios[0],
    pupil,
    type,
    text,
    position,
    shown: true,
    rev: 1,
    ...more,
  }
  await school.superuser.collection('slides').create(fields)
  return id
}

/** Stands in the light at its own width, and in the dark on 320 px without a bar to scroll sideways. */
async function expectWell(page: Page): Promise<void> {
  const size = page.viewportSize()!
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(page)
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beside, page.url()).toBe(0)
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'light' })
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const nav = (page: Page) => page.getByRole('navigation', { name: 'Wat we samen bekijken' })
const yes = (page: Page) => page.getByRole('button', { name: 'Ja, zo zeg ik het ook' })

describe('a student contact on one screen', () => {
  test('begins with nothing: pupil and teacher make it all there, each act as who did it', async () => {
    await scene.giveResult(scene.pupils[0]!.id)
    const card = await cardOf(scene, scene.pupils[0]!.id)
    const page = await teacherAt()
    await page
      .getByRole('row', { name: /Noor/ })
      .getByRole('link', { name: /leerlingcontact/ })
      .click()
    await heading(page, 'Leerlingcontact met Noor')
    await page.getByText('1 resultaat').waitFor()
    await expectWell(page)
    await page.getByRole('button', { name: 'Open het leerlingcontact' }).click()

    // the teacher alone: what is the pupil's to say cannot be said
    await heading(page, 'Metend rekenen')
    await page.locator('.slip').getByText('13,5/18').waitFor()
    await page.getByText('Noor zei hier nog niets over.').waitFor()
    expect(await page.getByLabel('Wat zeg jij hierover?').count()).toBe(0)
    await nav(page).getByRole('link', { name: 'Nieuw werkpunt' }).click()
    await page.getByText('Alleen Noor kiest.').waitFor()
    expect(await page.getByLabel('Ik wil beter worden in').count()).toBe(0)

    // Noor signs in beside, on the same screen
    await page.getByRole('button', { name: 'Noor meldt zich hier aan' }).click()
    await page.getByRole('dialog').getByText('Dag Noor!').waitFor()
    await expectAccessible(page)
    await tapPictures(page, card)
    await page.getByText('Noor is hier aangemeld').waitFor()

    await nav(page).getByRole('link', { name: 'Metend rekenen' }).click()
    await page.getByLabel('Wat zeg jij hierover?').fill('Makkelijk vond ik betalen met geld.')
    await page.getByLabel('Het ging zozo').check()
    await page.getByText('Bewaard', { exact: true }).waitFor()
    await page.getByLabel('Wat zie jij als leerkracht?').fill('Je meet heel precies.')
    const result = () => one('slides', `portfolio = "${scene.portfolios[0]}" && type = "result"`)
    await soon(async () => (await result())?.['teacher_view']).toBe('Je meet heel precies.')
    expect(await result()).toMatchObject({
      text: 'Makkelijk vond ik betalen met geld.',
      feeling: 'so_so',
      shown: true,
    })
    await expectWell(page)

    await nav(page).getByRole('link', { name: 'Iets van mezelf' }).click()
    await page.getByRole('button', { name: 'Hier ben ik trots op' }).click()
    await page.getByLabel('Wat zeg jij hierover?').fill('Op mijn brug van stokjes.')
    await page.getByRole('button', { name: 'Klaar met schrijven' }).click()
    await heading(page, 'Hier ben ik trots op')

    await nav(page).getByRole('link', { name: 'Nieuw werkpunt' }).click()
    await page.getByLabel('Metend rekenen').check()
    await page.getByLabel('Ik wil beter worden in').fill('Beter worden in meten')
    await page.getByLabel('Mijn eerste stap').fill('Elke dag één ding meten')
    await page.getByLabel('Daaraan merken we het').fill('8 van de 10 juist')
    await page.getByLabel('Tegen wanneer?').fill('2026-12-18')
    await expectWell(page)
    await page.getByRole('button', { name: 'Klaar met aanpassen' }).click()
    await heading(page, 'Beter worden in meten')
    await page.getByRole('button', { name: 'Ik dien dit in' }).click()

    // the teacher proposes other words; with Noor gone nobody can accept them
    await page.getByRole('button', { name: 'Stel andere woorden voor' }).click()
    await page.getByLabel('Werkpunt', { exact: true }).fill('Eerst schatten, dan meten')
    await page.getByRole('button', { name: 'Noor is klaar' }).click()
    await page.getByRole('button', { name: 'Stel voor aan Noor' }).click()
    await page.getByRole('heading', { name: 'Tom Titularis stelt andere woorden voor' }).waitFor()
    expect(await page.locator('ins').allTextContents()).toEqual(['Eerst schatten, dan'])
    expect(await yes(page).count()).toBe(0)
    await page.getByText('Alleen Noor kiest. Tot dan blijven de eigen woorden staan.').waitFor()
    const point = () => one('improvement_points', `portfolio = "${scene.portfolios[0]}"`)
    const { id, rev } = (await point())!
    const tried = await scene.say(scene.teacher, 'point.move', { point: id, rev, to: 'approved' })
    expect(tried.code).toBe('move_not_allowed')
    expect(await point()).toMatchObject({ state: 'reworded', what: 'Beter worden in meten' })
    await nav(page).getByRole('link', { name: 'Afsluiten' }).click()
    await page.getByText('wacht tot Noor kiest tussen de woorden').waitFor()
    expect(await page.getByRole('button', { name: 'Sluit het leerlingcontact af' }).isDisabled()).toBe(true)
    await expectWell(page)

    await page.getByRole('button', { name: 'Noor meldt zich hier aan' }).click()
    await tapPictures(page, card)
    await nav(page).getByRole('link', { name: 'Beter worden in meten' }).click()
    await expectWell(page)
    await yes(page).click()
    await heading(page, 'Eerst schatten, dan meten')
    const moves = await all('history', `record = "${id}" && action = "moved"`)
    expect(moves.map((row) => `${row['actor_name']}: ${row['after']}`)).toEqual([
      'Noor El Idrissi: draft',
      'Noor El Idrissi: proposed',
      'Tom Titularis: reworded',
      'Noor El Idrissi: approved',
    ])

    // what stands first is chosen with a button; a strength goes before a result that was so-so
    await nav(page).getByRole('link', { name: 'Wat we tonen' }).click()
    await page.getByText('Zet iets waar je trots op bent vooraan').waitFor()
    await page.getByRole('button', { name: 'Hier ben ik trots op naar voren' }).click()
    await soon(() => page.locator('.order-list a').allTextContents()).toEqual([
      'Hier ben ik trots op',
      'Metend rekenen',
    ])
    await page.getByText('Zet iets waar je trots op bent vooraan').waitFor({ state: 'hidden' })
    await expectWell(page)

    await nav(page).getByRole('link', { name: 'Afsluiten' }).click()
    await page.getByRole('button', { name: 'Sluit het leerlingcontact af' }).click()
    await heading(page, 'Afgesproken met Noor')
    await page.getByRole('link', { name: 'Naar de presentatie' }).waitFor()
    await expectWell(page)
    expect(await point()).toMatchObject({ state: 'approved', agreed_at: expect.stringMatching(/^\d{4}/) })
    // nothing of the pupil's stays behind on the teacher's device
    await soon(() => page.evaluate(() => sessionStorage.getItem('aan-pupil'))).toBeNull()
    await nav(page).getByRole('link', { name: 'Metend rekenen' }).click()
    await page.getByText('Dit wordt getoond op het gesprek.').waitFor()
    expect(await page.getByRole('button', { name: 'Aanpassen' }).count()).toBe(0)
  })

  test('the pupil of the contact before is signed out when the next one begins', async () => {
    const card = await cardOf(scene, scene.pupils[0]!.id)
    for (const of of [0, 1])
      await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[of]! })
    const page = await teacherAt()
    await contactAt(page)
    await page.getByRole('button', { name: 'Noor meldt zich hier aan' }).click()
    await tapPictures(page, card)
    await page.getByText('Noor is hier aangemeld').waitFor()
    await contactAt(page, 1)
    await page.getByRole('button', { name: 'Arthur meldt zich hier aan' }).waitFor()
    await soon(() => page.evaluate(() => sessionStorage.getItem('aan-pupil'))).toBeNull()
  })
})

describe('a student contact on two devices', () => {
  test('shows each the same, live, and only their own buttons', async () => {
    const [noor] = scene.pupils
    const result = (await scene.giveResult(noor!.id)).id
    await slideOf('me', 'Ik ben graag buiten.', 0)
    await slideOf('result', 'Moeilijk vond ik meten.', 1, { result, feeling: 'hard' })
    const work = await slideOf('work', 'Ze hield het.', 2, { title: 'De brug van stokjes' })
    const { id } = await pointOf(scene, 0, 'proposed')
    const card = await cardOf(scene, noor!.id)
    const code = await classCode(scene)

    const teacher = await teacherAt()
    await contactAt(teacher)
    const { page: pupil } = await person(school, 'Noor', { viewport: { width: 820, height: 1180 } })
    await pupilComesIn(pupil, code, 'Noor', card)
    await contactAt(pupil)
    await pupil.getByText('Dit scherm gaat vanzelf open').waitFor()
    await expectWell(pupil)
    await pupil.getByText('Wat we samen bekijken').click()
    await pupil.getByRole('link', { name: 'Naar mijn presentatie' }).click()
    await pupil.getByRole('heading', { name: 'Dag Noor' }).waitFor()
    await teacher.getByRole('button', { name: 'Open het leerlingcontact' }).click()
    // the way there appears on the pupil's own screen by itself
    await pupil.getByRole('link', { name: 'Bekijk het mee op dit toestel' }).click()
    await heading(pupil, 'Metend rekenen')
    await heading(teacher, 'Metend rekenen')

    // what one writes, the other reads
    await teacher.getByLabel('Wat zie jij als leerkracht?').fill('Je meet heel precies.')
    await pupil.getByText('Je meet heel precies.').waitFor()
    await pupil.getByRole('button', { name: 'Aanpassen' }).click()
    await pupil.getByLabel('Wat zeg jij hierover?').fill('Moeilijk vond ik centimeter of meter.')
    await teacher.getByText('Moeilijk vond ik centimeter of meter.').waitFor()
    await pupil.getByLabel('Nee, dit niet').check()
    await soon(() => teacher.getByLabel('Nee, dit niet').isChecked()).toBe(true)
    await teacher.getByLabel('Ja, dit toon ik').check()
    await soon(() => pupil.getByLabel('Ja, dit toon ik').isChecked()).toBe(true)
    expect(await pupil.getByLabel('Wat zie jij als leerkracht?').count()).toBe(0)
    expect(await teacher.getByLabel('Wat zeg jij hierover?').count()).toBe(0)
    await expectWell(pupil)

    // both write at once, each in their own side of one slide: nothing is lost and nobody is asked
    await pupil
      .getByLabel('Wat zeg jij hierover?')
      .fill('Moeilijk vond ik centimeter of meter. En lezen ook.')
    await teacher.getByLabel('Wat zie jij als leerkracht?').fill('Je meet heel precies, en je leest goed.')
    await soon(async () => one('slides', `result = "${result}"`)).toMatchObject({
      text: 'Moeilijk vond ik centimeter of meter. En lezen ook.',
      teacher_view: 'Je meet heel precies, en je leest goed.',
    })

    // a slide is held with a word that the pupil reads
    await nav(teacher).getByRole('link', { name: 'De brug van stokjes' }).click()
    await teacher.getByRole('button', { name: 'Deze dia nog even vasthouden' }).click()
    await teacher.getByLabel('Waarom?').fill('Vraag eerst of Lies op de foto mag.')
    await expectAccessible(teacher)
    await teacher.getByRole('button', { name: 'Houd vast' }).click()
    await pupil.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#${work}`)
    await pupil.getByText('Vraag eerst of Lies op de foto mag.').waitFor()
    expect(await pupil.getByRole('button', { name: 'Laat deze dia los' }).count()).toBe(0)
    await teacher.getByRole('button', { name: 'Laat deze dia los' }).click()
    await pupil.getByText('Vraag eerst of Lies op de foto mag.').waitFor({ state: 'hidden' })
    await expectWell(pupil)

    // other words: the teacher proposes, only the pupil has the buttons
    await nav(teacher).getByRole('link', { name: POINT_WORDS.what }).click()
    await teacher.getByRole('button', { name: 'Stel andere woorden voor' }).click()
    await teacher.getByLabel('Werkpunt', { exact: true }).fill('Schatten voor je meet')
    await teacher.getByRole('button', { name: 'Stel voor aan Noor' }).click()
    await pupil.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#${id}`)
    await yes(pupil).waitFor()
    expect(await yes(teacher).count()).toBe(0)
    for (const name of ['Akkoord met dit werkpunt', 'Geef terug', 'Terugdraaien'])
      expect(await pupil.getByRole('button', { name }).count(), name).toBe(0)
    await expectWell(pupil)
    await pupil.getByRole('button', { name: 'Nee, ik houd mijn woorden' }).click()
    await teacher.getByRole('button', { name: 'Akkoord met dit werkpunt' }).click()
    await pupil.getByText('Akkoord. Dit werkpunt wordt getoond op het gesprek.').waitFor()

    // the order changes under the teacher's hand, and on the pupil's screen
    await nav(teacher).getByRole('link', { name: 'Wat we tonen' }).click()
    await pupil.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#volgorde`)
    await heading(pupil, 'Wat we tonen, en in welke volgorde')
    await teacher.getByRole('button', { name: 'De brug van stokjes naar voren' }).click()
    await soon(() => pupil.locator('.order-list a').allTextContents()).toEqual([
      'Dit ben ik',
      'De brug van stokjes',
      'Metend rekenen',
    ])

    // closing, and once more with a reason
    await nav(teacher).getByRole('link', { name: 'Afsluiten' }).click()
    await pupil.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#afsluiten`)
    await pupil.getByText('Tom Titularis sluit straks af.').waitFor()
    expect(await pupil.getByRole('button', { name: 'Sluit het leerlingcontact af' }).count()).toBe(0)
    await teacher.getByRole('button', { name: 'Sluit het leerlingcontact af' }).click()
    await heading(pupil, 'Dit spraken we af')
    await expectWell(pupil)
    expect(await pupil.getByRole('button', { name: 'Opnieuw openen' }).count()).toBe(0)
    await teacher.getByRole('button', { name: 'Opnieuw openen' }).click()
    expect(await teacher.getByRole('button', { name: 'Open opnieuw' }).isDisabled()).toBe(true)
    await teacher.getByLabel('Waarom openen jullie het opnieuw?').fill('We vergaten het lezen.')
    await expectAccessible(teacher)
    await teacher.getByRole('button', { name: 'Open opnieuw' }).click()
    await pupil.getByText('Tom Titularis sluit straks af.').waitFor()
    expect(await one('student_contacts', `portfolio = "${scene.portfolios[0]}"`)).toMatchObject({
      state: 'open',
      reason: 'We vergaten het lezen.',
    })
    await nav(teacher).getByRole('link', { name: 'Wat al gebeurde' }).click()
    await teacher.getByText('Jij opende het leerlingcontact opnieuw: “We vergaten het lezen.”').waitFor()
    await expectWell(teacher)
  })
})

test('whose contact it is not sees nothing of it', async () => {
  await slideOf('me', 'Ik ben graag buiten.', 0)
  const code = await classCode(scene)
  const card = await cardOf(scene, scene.pupils[1]!.id)
  const { page: nobody } = await person(school, 'nobody')
  await contactAt(nobody)
  await nobody.getByText('Meld je eerst aan').waitFor()
  await expectAccessible(nobody)
  const { page: classmate } = await person(school, 'Arthur')
  await pupilComesIn(classmate, code, 'Arthur', card)
  await contactAt(classmate)
  await classmate.getByText('Dit hoort bij iemand anders.').waitFor()
  await expectAccessible(classmate)
  expect(await classmate.content()).not.toContain('Ik ben graag buiten.')
})

test('care reads along and has nothing to press', async () => {
  await slideOf('me', 'Ik ben graag buiten.', 0)
  const { id } = await pointOf(scene, 0, 'proposed')
  await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[0]! })
  const { page } = await person(school, 'care', { viewport: { width: 1440, height: 900 } })
  await staffComesIn(page, String(scene.care['email']), PASSWORD)
  await page.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#${id}`)
  await heading(page, POINT_WORDS.what)
  for (const place of [id, 'volgorde', 'afsluiten']) {
    await page.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#${place}`)
    await page.locator('.contact-main h1').waitFor()
    expect(await page.getByRole('button').count(), place).toBe(0)
  }
  await nav(page).getByRole('link', { name: 'Dit ben ik' }).click()
  await page.getByText('Ik ben graag buiten.').waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectAccessible(page)
})
