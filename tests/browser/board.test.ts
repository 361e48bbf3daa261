import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { POINT_WORDS, pointOf } from '../support/points.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn, staffComesIn } from '../support/sign-in.ts'

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

const stored = (id: string) => school.superuser.collection('improvement_points').getOne(id)
const stateOf = async (id: string) => (await stored(id))['state']
const moves = (id: string) =>
  school.superuser.collection('history').getFullList({ filter: `record = "${id}" && action = "moved"` })

async function teacherAt(options = {}, who = scene.teacher): Promise<Page> {
  const { page } = await person(school, String(who['name']), options)
  await staffComesIn(page, String(who['email']), PASSWORD)
  await page.getByRole('heading', { name: /^Klas/ }).waitFor()
  return page
}
const queue = (page: Page) => page.getByRole('region', { name: /acht op jou/ })
const waits = (page: Page, title: string) => page.getByRole('heading', { name: title, exact: true }).waitFor()

describe('the board', () => {
  test('three points are approved with three keys, in seconds, and one is taken back with a fourth', async () => {
    const points = await Promise.all([0, 1, 2].map((of) => pointOf(scene, of, 'proposed')))
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 3')
    const began = Date.now()
    for (const left of ['Wacht op jou: 1 van 2', 'Wacht op jou: 1 van 1', 'Niets wacht op jou']) {
      await page.keyboard.press('a')
      await waits(page, left)
    }
    await page.getByRole('status').getByText('Akkoord: werkpunt van Noor El Idrissi').waitFor()
    await soon(() => Promise.all(points.map(({ id }) => stateOf(id)))).toEqual([
      'approved',
      'approved',
      'approved',
    ])
    const seconds = (Date.now() - began) / 1000
    expect(seconds).toBeLessThan(10)
    console.info(`three points approved: 3 keys, ${seconds.toFixed(1)} s`)

    await page.keyboard.press('u')
    await waits(page, 'Wacht op jou: 1 van 1')
    await soon(() => stateOf(points[0]!.id)).toBe('proposed')
    // made, proposed, approved, taken back: a row each, the last by the teacher
    const rows = await moves(points[0]!.id)
    expect(rows).toHaveLength(4)
    await queue(page).getByText('Jij nam het akkoord terug').waitFor()
  })

  test('on a telephone it begins with who waits, and a tap does what a key does', async () => {
    const [, , elif] = await Promise.all([
      pointOf(scene, 0, 'approved'),
      pointOf(scene, 1, 'draft'),
      pointOf(scene, 2, 'proposed'),
    ])
    const page = await teacherAt({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    const names = page.getByRole('list', { name: 'Waar elke leerling is' }).getByRole('heading')
    expect((await names.allTextContents()).map((name) => name.split(' ')[0])).toEqual([
      'Elif',
      'Arthur',
      'Noor',
    ])
    await queue(page).getByRole('button', { name: 'Akkoord' }).tap()
    await waits(page, 'Niets wacht op jou')
    await soon(() => stateOf(elif!.id)).toBe('approved')
    await page.getByRole('button', { name: 'Terugdraaien' }).tap()
    await waits(page, 'Wacht op jou: 1 van 1')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('live both ways: returned with a word, seen by the pupil, changed, proposed again, approved', async () => {
    const card = await cardOf(scene, scene.pupils[0]!.id)
    const code = await classCode(scene)
    const page = await teacherAt()
    await waits(page, 'Niets wacht op jou')
    const { page: pupil } = await person(school, 'Noor', { viewport: { width: 820, height: 1180 } })
    await pupilComesIn(pupil, code, 'Noor', card)
    // neither screen is loaded anew from here on
    for (const screen of [page, pupil]) await screen.evaluate(() => Object.assign(window, { samePage: true }))
    const { id } = await pointOf(scene, 0, 'proposed')
    await waits(page, 'Wacht op jou: 1 van 1')
    const register = page.getByRole('row', { name: /Noor/ })
    await register.getByRole('button', { name: 'wacht op jou' }).waitFor()

    await page.keyboard.press('t')
    await page.getByLabel('Wat kan er nog beter?').waitFor()
    // letters typed here are words, not acts
    await page.keyboard.type('Kan dat wat kleiner?')
    await page.keyboard.press('Enter')
    await waits(page, 'Niets wacht op jou')
    await register.getByText('past het aan').waitFor()
    await soon(async () => (await stored(id))['comment']).toBe('Kan dat wat kleiner?')

    await pupil.getByRole('link', { name: 'Lees het' }).click()
    await pupil.getByText('Kan dat wat kleiner?').waitFor()
    await pupil.getByRole('link', { name: 'Dit wil ik aanpassen' }).click()
    await pupil.getByLabel('Schrijf hier').fill('Eén ding per dag schatten')
    await pupil.goBack()
    await pupil.getByRole('button', { name: 'Opnieuw voorstellen' }).click()
    await waits(page, 'Wacht op jou: 1 van 1')
    await queue(page).getByText('Eén ding per dag schatten').waitFor()
    await queue(page).getByText('Noor diende opnieuw in').waitFor()
    await queue(page).getByText('Jij gaf terug: “Kan dat wat kleiner?”').waitFor()
    await page.keyboard.press('a')
    await register.getByText('1 akkoord').waitFor()
    await pupil.getByText('Akkoord', { exact: true }).waitFor()
    expect(await stateOf(id)).toBe('approved')
    for (const screen of [page, pupil]) expect(await screen.evaluate(() => 'samePage' in window)).toBe(true)
  })

  test('other words are proposed beside the pupil’s and wait for the pupil', async () => {
    const { id } = await pointOf(scene, 1, 'proposed')
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 1')
    await page.keyboard.press('z')
    const form = page.getByRole('form', { name: 'Hoe zou jij het zeggen?' })
    expect(await form.getByLabel('Werkpunt').inputValue()).toBe(POINT_WORDS.what)
    expect(await form.getByRole('button', { name: 'Stel voor aan Arthur' }).isDisabled()).toBe(true)
    await form.getByLabel('Werkpunt').fill('Schatten voor je meet')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Stel voor aan Arthur' }).click()
    await page
      .getByRole('row', { name: /Arthur/ })
      .getByText('leest jouw zin')
      .waitFor()
    expect(await stored(id)).toMatchObject({
      state: 'reworded',
      what: POINT_WORDS.what,
      words: { what: 'Schatten voor je meet' },
    })
  })

  test('undo is refused once the contact is closed, and says why', async () => {
    const { id } = await pointOf(scene, 0, 'proposed')
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 1')
    await page.keyboard.press('a')
    await soon(() => stateOf(id)).toBe('approved')
    const { body } = await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[0]! })
    await scene.say(scene.teacher, 'contact.close', { contact: body.id, rev: body.rev })
    await page.keyboard.press('u')
    await page
      .getByRole('alert')
      .getByText('Terugdraaien kan niet meer: het leerlingcontact met Noor is afgesloten')
      .waitFor()
    expect(await stateOf(id)).toBe('approved')
    await page
      .getByRole('row', { name: /Noor/ })
      .getByRole('link', { name: /klaar, leerlingcontact/ })
      .waitFor()
    await expectAccessible(page)
  })

  test('a yes to words that the pupil just changed does not count, and says so', async () => {
    const { id, result } = await pointOf(scene, 0, 'proposed')
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 1')
    // the board does not hear it in time
    await page.route('**/api/aan/view/board*', (route) => route.abort())
    const words = { ...POINT_WORDS, what: 'Iets heel anders' }
    const portfolio = scene.portfolios[0]!
    await scene.say(scene.pupils[0]!, 'point.save', {
      id,
      rev: 2,
      portfolio,
      ...words,
      results: [result],
      slides: [],
    })
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('Noor heeft dit werkpunt net veranderd').waitFor()
    expect(await stored(id)).toMatchObject({ state: 'proposed', what: 'Iets heel anders' })
    await page.unroute('**/api/aan/view/board*')
    await page.getByRole('button', { name: 'Opnieuw laden' }).first().click()
    await queue(page).getByText('Iets heel anders').waitFor()
    await page.keyboard.press('a')
    await soon(() => stateOf(id)).toBe('approved')
  })

  test('a fourth yes is refused in words, and the point stays where it was', async () => {
    for (let count = 0; count < 3; count++) await pointOf(scene, 0, 'approved')
    const { id } = await pointOf(scene, 0, 'proposed')
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 1')
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('Er zijn al drie werkpunten akkoord').waitFor()
    await waits(page, 'Wacht op jou: 1 van 1')
    expect(await stateOf(id)).toBe('proposed')
  })

  test('J and K go along the queue, and the keys can be switched off', async () => {
    const points = await Promise.all([0, 1, 2].map((of) => pointOf(scene, of, 'proposed')))
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 3')
    await page.keyboard.press('j')
    await waits(page, 'Wacht op jou: 2 van 3')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await waits(page, 'Wacht op jou: 1 van 3')
    await page.keyboard.press('k')
    await waits(page, 'Wacht op jou: 3 van 3')
    await page.getByRole('button', { name: 'Sneltoetsen uitzetten' }).click()
    await page.keyboard.press('a')
    await page.keyboard.press('k')
    await page.getByRole('button', { name: 'Sneltoetsen aanzetten' }).click()
    await page.keyboard.press('k')
    await waits(page, 'Wacht op jou: 2 van 3')
    for (const { id } of points) expect(await stateOf(id)).toBe('proposed')
  })

  test('stands in light and dark, at every width, without a bar to scroll the page sideways', async () => {
    await Promise.all([0, 1].map((of) => pointOf(scene, of, 'proposed')))
    await scene.say(scene.teacher, 'meeting.plan', {
      round: scene.round,
      meetings: [
        {
          portfolio: scene.portfolios[0]!,
          day: addDays(dayOf(toMoment(Date.now())), 7),
          time: '16:20',
          minutes: 20,
          room: 'Lokaal 3',
          guardians: [],
        },
      ],
    })
    const page = await teacherAt()
    await waits(page, 'Wacht op jou: 1 van 2')
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 820],
      ['light', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      const beside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beside, `${width}`).toBe(0)
    }
  })
})

describe('whose board it is', () => {
  test('a teacher of two classes chooses, and the choice stays in the address', async () => {
    const start = startOfDay(addDays(dayOf(toMoment(Date.now())), -1))
    const until = startOfDay('9999-12-31')
    await school.superuser.collection('assignments').create({
      staff: scene.teacher.id,
      role: 'class_teacher',
      group: scene.otherGroup,
      subject: '',
      start,
      until,
    })
    await school.superuser.collection('grants').create({
      pupil: scene.otherPupil.id,
      staff: scene.teacher.id,
      kind: 'class_teacher',
      source: 'test',
      start,
      until,
    })
    const page = await teacherAt()
    await page.getByRole('row', { name: /Noor/ }).waitFor()
    await page.getByLabel('Klas', { exact: true }).selectOption('4A')
    await page.getByRole('heading', { name: 'Klas 4A' }).waitFor()
    await page.getByText('Er loopt nog geen ronde voor deze klas').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Klas 4A' }).waitFor()
    await expectAccessible(page)
  })

  test.each(['subjectTeacher', 'formerTeacher', 'care'] as const)(
    '%s has no class here, and is told so calmly',
    async (who) => {
      const { page } = await person(school, who)
      await staffComesIn(page, String(scene[who]['email']), PASSWORD)
      await page.getByText('Je hebt hier nog geen klas').waitFor()
      expect(await page.content()).not.toContain('El Idrissi')
      await expectAccessible(page)
    },
  )

  test('a coordinator without a class is shown the way to the school', async () => {
    const { page } = await person(school, 'coordinator')
    await staffComesIn(page, String(scene.coordinator['email']), PASSWORD)
    await page.getByRole('link', { name: 'Naar de school' }).click()
    await page.waitForURL('**/school/')
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})
