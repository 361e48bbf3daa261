import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { person } from '../support/browser.ts'
import { makeNasty } from '../support/nasty.ts'
import { type Prepared, preparePresentation } from '../support/presentation.ts'
import { presentationOf, signedIn } from '../support/presenting.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let ready: Prepared
let meeting: string

beforeAll(async () => {
  school = await startSchool()
  await school.superuser.settings.update({ rateLimits: { enabled: false } })
  scene = await makeScene(school.url, school.superuser)
  ready = await preparePresentation(scene)
  meeting = ready.meetings[0]!
  const { teacher } = scene
  await scene.say(teacher, 'meeting.open', { meeting, rev: 1 })
  const action = { rev: 0, meeting, what: 'x', owner_name: 'x', by_when: '', sign: 'x' }
  for (const owner of ['pupil', 'guardian', 'school', 'clb'])
    await scene.say(teacher, 'action.save', { ...action, id: newId(), owner })
  const words = { text: 'x', pupil_view: 'x', family_view: 'x', school_view: 'x' }
  const follow = { follow_up_day: '', follow_up_time: '' }
  await scene.say(teacher, 'conclusion.save', { meeting, rev: 0, ...words, ...follow })
  const yes = { meeting, words, voice: 'family', name: 'x', spoken: true }
  await scene.say(teacher, 'conclusion.confirm', yes)
  // somebody whose contact is still open, with points that wait, were returned and reworded
  const own = { portfolio: scene.portfolios[1]!, pupil: scene.pupils[1]!.id, rev: 1, what: 'x' }
  for (const state of ['proposed', 'returned', 'reworded', 'draft'])
    await school.superuser.collection('improvement_points').create({ ...own, state })
  const slide = { ...own, type: 'work', title: 'x', text: 'x', shown: true }
  const made = await school.superuser.collection('slides').create(slide)
  await scene.say(teacher, 'contact.open', { portfolio: own.portfolio })
  await scene.say(teacher, 'slide.hold', { slide: made.id, rev: 1, comment: 'x' })
})
afterAll(() => school.stop())

declare global {
  interface Window {
    hacked: string[]
    wasLong?: number
  }
}

/** Watches what a page does by itself that it should not. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('console', (said) => {
    if (said.type() === 'error') seen.push(`console: ${said.text()}`)
  })
  await page.addInitScript(() => {
    window.hacked = []
    Object.assign(window, { hack: () => window.hacked.push('ran') })
    document.addEventListener('securitypolicyviolation', (held) =>
      window.hacked.push(`${held.violatedDirective} ${held.sample}`),
    )
  })
  return seen
}

/** Waits until a page shows what was written and nothing came to it for a moment. */
async function untilShown(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { length } = document.body.innerHTML
      const still = window.wasLong === length
      window.wasLong = length
      const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea')]
      const shown = document.body.textContent.includes('hack')
      return still && (shown || fields.some(({ value }) => value.includes('hack')))
    },
    null,
    { polling: 200 },
  )
}

/** Looks whether any of what was written became more than text. */
async function expectOnlyText(page: Page, seen: string[], path: string): Promise<void> {
  await untilShown(page)
  const became = await page.evaluate(() => {
    const grown = '[onerror],[onload],[onfocus],[srcdoc],base,[href^="javascript:"],[src="x"]'
    return {
      ran: window.hacked,
      grown: [...document.querySelectorAll(grown)].map((one) => one.outerHTML.slice(0, 200)),
    }
  })
  expect({ path, ...became, seen: seen.splice(0) }).toEqual({ path, ran: [], grown: [], seen: [] })
}

let visits = 0

/** Opens a screen; another address every time, for one that only differs in its place would not be opened anew. */
async function visit(page: Page, path: string): Promise<void> {
  visits += 1
  const [address = '', place = ''] = path.split('#')
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}visit=${visits}#${place}`)
}

const SCREENS: Record<string, () => { who: Scene['teacher']; paths: string[] }> = {
  teacher: () => ({
    who: scene.teacher,
    paths: [
      '/leerkracht/',
      `/leerkracht/klasmoment/?g=${scene.group}`,
      `/leerlingcontact/?p=${scene.portfolios[1]}`,
      `/leerlingcontact/?p=${scene.portfolios[1]}#volgorde`,
      `/leerlingcontact/?p=${ready.portfolio}#vorige-keer`,
      `/leerlingcontact/?p=${ready.portfolio}#${ready.slides.hard}`,
      `/leerlingcontact/?p=${ready.portfolio}#${ready.points.approved}`,
      '/gesprek/',
      `/gesprek/?m=${meeting}`,
      `/afspraken/?p=${ready.portfolio}`,
      presentationOf(ready.portfolio, meeting),
      presentationOf(ready.portfolio, meeting, ready.slides.hard),
      presentationOf(ready.portfolio, meeting, ready.points.approved),
      presentationOf(ready.portfolio, meeting, 'afspraken'),
      presentationOf(ready.portfolio, meeting, 'besluit'),
      `/presentatie/afdruk/?p=${ready.portfolio}`,
      `/presentatie/afdruk/?p=${ready.portfolio}&m=${meeting}&alles`,
    ],
  }),
  pupil: () => ({
    who: scene.pupils[0]!,
    paths: [
      '/leerling/',
      '/leerling/#me',
      '/leerling/#order',
      '/leerling/#points',
      `/leerling/#point-${ready.points.approved}`,
      presentationOf(ready.portfolio),
      `/afspraken/?p=${ready.portfolio}`,
    ],
  }),
  'pupil who prepares': () => ({
    who: scene.pupils[1]!,
    paths: [
      '/leerling/',
      '/leerling/#work',
      '/leerling/#points',
      `/leerlingcontact/?p=${scene.portfolios[1]}`,
    ],
  }),
  coordinator: () => ({
    who: scene.coordinator,
    paths: [
      '/school/',
      '/school/instellingen/',
      '/school/team/',
      `/school/collega/?s=${scene.teacher.id}`,
      '/school/klassen/',
      `/school/klas/?g=${scene.group}`,
      '/school/leerlingen/',
      `/school/leerling/?p=${ready.pupil}`,
      '/school/families/',
      `/school/familie/?f=${scene.guardians[0]!.id}`,
      '/school/rondes/',
      `/school/rondes/ronde/?r=${scene.round}`,
      `/leerkracht/codes/?g=${scene.group}`,
    ],
  }),
}

describe.each([0, 3, 6])('whatever somebody wrote (turn %i)', (turn) => {
  beforeAll(() => makeNasty(school, turn))

  test.each(Object.keys(SCREENS))('is only text on every screen of the %s', async (name) => {
    const { who, paths } = SCREENS[name]!()
    const { page } = await signedIn(school, scene, who)
    const seen = await watch(page)
    for (const path of paths) {
      await visit(page, path)
      await expectOnlyText(page, seen, path)
    }
  })

  test('is only text on the door of the class', async () => {
    const { page } = await person(school, 'nobody')
    const seen = await watch(page)
    const open = { group: scene.group, minutes: 50 }
    const { code } = (await scene.say(scene.teacher, 'class_session.open', open)).body
    await visit(page, '/leerling/')
    await page.getByLabel('De code').fill(code)
    await page.getByRole('button', { name: 'Verder' }).click()
    await expectOnlyText(page, seen, 'the names of the class')
  })
})
