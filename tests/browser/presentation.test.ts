import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { places } from '../../pocketbase/house.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { type Prepared, preparePresentation } from '../support/presentation.ts'
import { presentationOf, shownTitle, signedIn } from '../support/presenting.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let ready: Prepared

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  ready = await preparePresentation(scene)
  await set('slides', ready.slides.proud, { picture: drawing(), picture_width: 1, picture_height: 1 })
})
afterAll(() => school.stop())
beforeEach(() => set('meetings', ready.meetings[0]!, { state: 'open' }))

const set = (collection: string, id: string, fields: Record<string, unknown>) =>
  school.superuser.collection(collection).update(id, fields)
const drawing = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    'brug.png',
    { type: 'image/png' },
  )
const noor = () => scene.pupils[0]!
const meeting = () => ready.meetings[0]!
const PAGES = [
  'Wat spraken we vorige keer af?',
  'Dit ben ik',
  'Wat herkennen jullie thuis?',
  'Onze brug van stokjes',
  'Metend rekenen',
  'Begrijpend lezen',
  'Wat denken jullie hiervan?',
  'Eerst schatten, dan meten',
  'Hoe zouden jullie dit aanpakken?',
  'Wat zien jullie thuis?',
  'Wat spreken we af?',
]

/** The teacher's screen at the meeting, with its first slide on. */
async function onScreen(place = '', options = {}): Promise<Page> {
  const { page } = await signedIn(school, scene, scene.teacher, options)
  const listening = page.waitForResponse(
    (response) => response.url().endsWith('/api/realtime') && response.request().method() === 'POST',
    { timeout: 60_000 },
  )
  listening.catch(() => {})
  lines.set(page, listening)
  await page.goto(presentationOf(ready.portfolio, meeting(), place))
  await page.locator('section:visible').waitFor()
  return page
}
const lines = new WeakMap<Page, Promise<unknown>>()

/** Waits until this screen hears the bell; a step is what brings that in. */
const hearing = (page: Page) => lines.get(page)

/** All that stands in the room, shown or not. */
const room = (page: Page) => page.locator('#room').innerHTML()

describe('the first slide', () => {
  test('needs 16 kB of code, one request for data, no React and no SDK', async () => {
    const { page } = await signedIn(school, scene, scene.teacher)
    const asked: { url: string; bytes: Promise<number> }[] = []
    page.on('response', (response) => {
      asked.push({
        url: response.url(),
        bytes: response.body().then(
          (body) => body.length,
          () => 0,
        ),
      })
    })
    await page.goto(presentationOf(ready.portfolio, meeting()))
    await page.locator('section:visible').waitFor()
    const before = asked.map(({ url }) => new URL(url).pathname)
    expect(before.filter((path) => path.startsWith('/api/'))).toEqual(['/api/aan/view/presentation'])
    const code = before.filter((path) => /^\/_astro\/|\/$/.test(path))
    expect(code.filter((path) => path.endsWith('.js'))).toEqual([])
    // What was asked for, as it travels.
    const bytes = code.map((path) => {
      const file = path.endsWith('/') ? `${path}index.html` : path
      return readFileSync(join(places.site(), `${file}.br`)).length
    })
    expect(code).toHaveLength(2)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(16 * 1024)
  })

  test('is what was agreed last time, what went well before the rest', async () => {
    const page = await onScreen()
    expect(await shownTitle(page)).toBe('Wat spraken we vorige keer af?')
    expect(await page.locator('section:visible .what').allTextContents()).toEqual([
      'De tafels van 6 en 7',
      'Ik leg mijn boekentas klaar',
      'De juf geeft een tafelkaart mee',
      'MAMA leest elke avond voor',
    ])
    await expect.poll(() => page.title()).toBe('Wat spraken we vorige keer af? · Noor')
  })
})

describe('through the slides', () => {
  test('with arrows, space, a remote, Home and End', async () => {
    const page = await onScreen()
    const seen = [await shownTitle(page)]
    for (const key of [
      'ArrowRight',
      ' ',
      'PageDown',
      'ArrowDown',
      'Enter',
      'PageDown',
      'PageDown',
      'PageDown',
      'PageDown',
      'PageDown',
    ]) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      seen.push(await shownTitle(page))
    }
    expect(seen).toEqual(PAGES)
    await page.keyboard.press('PageDown')
    expect(await shownTitle(page)).toBe('Wat spreken we af?')
    for (const key of ['PageUp', 'ArrowLeft', 'Shift+Space', 'ArrowUp']) await page.keyboard.press(key)
    expect(await shownTitle(page)).toBe('Wat denken jullie hiervan?')
    await page.keyboard.press('Home')
    expect(await shownTitle(page)).toBe(PAGES[0])
    await page.keyboard.press('End')
    expect(await shownTitle(page)).toBe(PAGES.at(-1))
    expect(await page.locator('section:visible').count()).toBe(1)
  })

  test('with the buttons that stand there, and a click at either side', async () => {
    const page = await onScreen()
    const [next, previous] = ['Volgende dia', 'Vorige dia'].map((name) => page.getByRole('button', { name }))
    expect(await previous!.isVisible()).toBe(false)
    await next!.click()
    expect(await shownTitle(page)).toBe('Dit ben ik')
    await previous!.click()
    expect(await shownTitle(page)).toBe(PAGES[0])
    await page.mouse.click(1240, 700)
    expect(await shownTitle(page)).toBe('Dit ben ik')
    await page.mouse.click(700, 500)
    expect(await shownTitle(page)).toBe('Dit ben ik')
    await page.mouse.click(20, 700)
    expect(await shownTitle(page)).toBe(PAGES[0])
  })

  test('with one finger; a finger that scrolls or pinches goes nowhere', async () => {
    const page = await onScreen('', { hasTouch: true, viewport: { width: 390, height: 800 } })
    const touch = await page.context().newCDPSession(page)
    const swipe = async (from: [number, number], to: [number, number], fingers = 1) => {
      const points = ([x, y]: [number, number]) =>
        Array.from({ length: fingers }, (_, id) => ({ x: x + id * 40, y, id }))
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(to) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe([300, 400], [100, 410])
    await expect.poll(() => shownTitle(page)).toBe('Dit ben ik')
    await swipe([100, 400], [300, 390])
    await expect.poll(() => shownTitle(page)).toBe(PAGES[0])
    await swipe([200, 500], [220, 200])
    await swipe([300, 400], [280, 400])
    await swipe([300, 400], [100, 400], 2)
    expect(await shownTitle(page)).toBe(PAGES[0])
  })

  test('the address keeps the place; back leaves the presentation', async () => {
    const page = await onScreen(ready.slides.proud)
    expect(await shownTitle(page)).toBe('Onze brug van stokjes')
    await page.keyboard.press('PageDown')
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${ready.slides.hard}`)
    await page.reload()
    await page.locator('section:visible').waitFor()
    expect(await shownTitle(page)).toBe('Metend rekenen')
    await page.goto('/')
    await page.goto(presentationOf(ready.portfolio, meeting(), 'bestaat-niet'))
    await page.locator('section:visible').waitFor()
    expect(await shownTitle(page)).toBe(PAGES[0])
    const before = page.url()
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.url()).not.toBe(before)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('from a result to the point that grows out of it, and back to where it comes from', async () => {
    const page = await onScreen(ready.slides.hard)
    await page.getByRole('link', { name: 'Mijn werkpunt: Eerst schatten, dan meten' }).click()
    await expect.poll(() => shownTitle(page)).toBe('Eerst schatten, dan meten')
    await page.getByRole('link', { name: '13,5/18 Metend rekenen' }).click()
    await expect.poll(() => shownTitle(page)).toBe('Metend rekenen')
  })

  test('says who has the floor and where we are', async () => {
    const page = await onScreen()
    const floor = page.locator('section:visible footer')
    const said: (string | undefined)[] = []
    const path: (string | null)[] = []
    for (const _ of PAGES) {
      said.push((await floor.locator('.who, .helpers').textContent())?.trim())
      path.push(await floor.locator('ol').getAttribute('aria-label'))
      await page.keyboard.press('PageDown')
    }
    expect(said).toEqual([
      'Wie het beloofde, vertelt',
      'Noor vertelt',
      'Nu is het woord aan jullie',
      'Noor vertelt',
      'Noor vertelt',
      'Noor vertelt',
      'Nu is het woord aan jullie',
      'Hulp van papa, bij het koken',
      'Nu is het woord aan jullie',
      'Nu is het woord aan jullie',
      'Tom Titularis schrijft mee',
    ])
    expect([path[0], path[7]]).toEqual([
      'Waar we zijn: Vorige keer, deel 1 van 11',
      'Waar we zijn: Werkpunt, deel 8 van 11',
    ])
  })

  test('a moment of rest, until the next key', async () => {
    const page = await onScreen()
    await page.keyboard.press('b')
    await expect.poll(() => page.locator('.rest').isVisible()).toBe(true)
    await page.keyboard.press('PageDown')
    expect(await page.locator('.rest').isVisible()).toBe(false)
    expect(await shownTitle(page)).toBe(PAGES[0])
  })

  test('fills the screen and comes back', async () => {
    const page = await onScreen()
    const full = () => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('f')
    await expect.poll(full).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(full).toBe(false)
  })

  test('the overview shows all of them, and goes where one wants, by mouse and by keyboard', async () => {
    const page = await onScreen(ready.slides.me)
    await page.keyboard.press('o')
    const links = page.locator('.frame-link')
    await expect.poll(() => links.count()).toBe(PAGES.length)
    expect((await links.allTextContents()).map((text) => text.trim())).toEqual(
      PAGES.map((title, index) => `${index + 1}. ${title}`),
    )
    expect(
      await page.locator('section').evaluateAll((all) => all.every((one) => (one as HTMLElement).inert)),
    ).toBe(true)
    await expectAccessible(page)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await shownTitle(page)).toBe('Onze brug van stokjes')
    expect(await links.count()).toBe(0)
    await page.getByRole('button', { name: 'Overzicht' }).click()
    await page.getByRole('link', { name: '8. Eerst schatten, dan meten' }).click()
    expect(await shownTitle(page)).toBe('Eerst schatten, dan meten')
    await page.keyboard.press('o')
    await links.first().waitFor()
    await page.keyboard.press('Escape')
    expect(await shownTitle(page)).toBe('Eerst schatten, dan meten')
    expect(await page.locator('section:visible').count()).toBe(1)
  })
})

describe('the pupil', () => {
  test('has a preview that says it is one, and what is missing', async () => {
    await set('student_contacts', ready.contact, { state: 'open' })
    const { page } = await signedIn(school, scene, noor())
    await page.goto(presentationOf(ready.portfolio))
    await page.getByText('Dit is een voorbeeld').waitFor()
    await page.getByRole('link', { name: 'Er ontbreekt nog iets' }).click()
    await expect.poll(() => shownTitle(page)).toBe('Dit ontbreekt nog')
    expect(await page.locator('section:visible li.lead').allTextContents()).toContain(
      'Het leerlingcontact is nog niet afgerond.',
    )
    await set('student_contacts', ready.contact, { state: 'closed' })
  })

  test('has speaking notes, when asked for and nowhere else', async () => {
    const { page } = await signedIn(school, scene, noor())
    await page.goto(presentationOf(ready.portfolio, meeting(), ready.slides.proud))
    const notes = page.getByText('Vertel eerst van de stokjes.')
    await page.locator('section:visible').waitFor()
    expect(await notes.isVisible()).toBe(false)
    await page.keyboard.press('n')
    expect(await notes.isVisible()).toBe(true)
    await page.keyboard.press('PageDown')
    expect(await notes.count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('complementary', { name: 'Spiekbriefje' }).isVisible()).toBe(false)

    const teacher = await onScreen(ready.slides.proud)
    await teacher.keyboard.press('n')
    expect(await teacher.getByRole('complementary').isVisible()).toBe(false)
    expect(await teacher.getByRole('button', { name: 'Spiekbriefje' }).isVisible()).toBe(false)
    expect(await teacher.locator('body').innerHTML()).not.toContain('Vertel eerst')
  })

  test('speaks on the teacher’s screen as the teacher who is signed in there, without notes', async () => {
    const { page } = await signedIn(school, scene, scene.teacher)
    const token = await scene.tokenOf(noor())
    await page.addInitScript(
      (text) => sessionStorage.setItem('aan-pupil', text),
      JSON.stringify({ token, id: noor().id, name: 'Noor' }),
    )
    await page.goto(presentationOf(ready.portfolio, meeting(), ready.slides.proud))
    await page.locator('section:visible').waitFor()
    expect(await room(page)).not.toContain('Vertel eerst')
    // Somebody else of the school is signed in on a class computer: the pupil's own preview is still the pupil's.
    const other = await signedIn(school, scene, scene.otherTeacher)
    await other.page.addInitScript(
      (text) => sessionStorage.setItem('aan-pupil', text),
      JSON.stringify({ token, id: noor().id, name: 'Noor' }),
    )
    await other.page.goto(presentationOf(ready.portfolio, meeting()))
    await other.page.locator('section:visible').waitFor()
    expect(await shownTitle(other.page)).toBe(PAGES[0])
  })
})

describe('live', () => {
  test('an agreement that is written appears, and nobody loses their place', async () => {
    const page = await onScreen('afspraken')
    await page.getByText('Hier komt wie wat doet').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('End')
    const id = newId()
    await hearing(page)
    await scene.say(noor(), 'action.save', {
      id,
      rev: 0,
      meeting: meeting(),
      what: 'Ik schat elke dag één ding',
      owner: 'pupil',
      owner_name: 'Noor',
      by_when: '2026-12-18',
      sign: '8 van de 10 juist',
    })
    const bubble = page.locator('section:visible li.bubble')
    await bubble.waitFor()
    expect(await bubble.getAttribute('data-voice')).toBe('pupil')
    expect(await bubble.textContent()).toMatch(
      /Noor.*Ik schat elke dag één ding.*Tegen 18.december.*We merken het zo: 8 van de 10 juist\./s,
    )
    expect(await shownTitle(page)).toBe('Wat spreken we af?')
    await scene.say(noor(), 'action.remove', { action: id, rev: 1 })
    await page.getByText('Hier komt wie wat doet').waitFor()
  })

  test('whoever is typing on the last page goes on typing while pages come and go around it', async () => {
    const page = await onScreen('afspraken')
    await page.keyboard.press('Home')
    await page.keyboard.press('End')
    await hearing(page)
    // What the meeting puts here: an editor of its own.
    await page.evaluate(() => {
      const place = document.querySelector<HTMLElement>('[data-editor]')!
      place.hidden = false
      place.innerHTML = '<label>Wat? <input id="typing"></label>'
    })
    const field = page.locator('#typing')
    await field.pressSequentially('Elke ')
    const saved = await scene.say(scene.teacher, 'conclusion.save', {
      meeting: meeting(),
      rev: 0,
      text: 'Samen verder.',
      pupil_view: '',
      family_view: '',
      school_view: '',
      follow_up_day: '',
      follow_up_time: '',
    })
    await expect.poll(() => page.locator('.frame').count()).toBe(PAGES.length + 1)
    await set('slides', ready.slides.proud, { held: true })
    await set('bells', ready.portfolio, { 'rings+': 1 })
    await expect.poll(() => page.locator('.frame').count()).toBe(PAGES.length)
    await page.keyboard.type('dag')
    expect(await field.inputValue()).toBe('Elke dag')
    expect(await page.locator('section:visible footer ol').getAttribute('aria-label')).toBe(
      'Waar we zijn: Afspraken, deel 10 van 11',
    )
    await set('slides', ready.slides.proud, { held: false })
    await school.superuser.collection('conclusions').delete(saved.body.id)
  })

  test('a slide that is held goes, also while it is looked at', async () => {
    const page = await onScreen(ready.slides.hard)
    await page.keyboard.press('PageUp')
    expect(await shownTitle(page)).toBe('Onze brug van stokjes')
    await hearing(page)
    await set('slides', ready.slides.proud, { held: true })
    await set('bells', ready.portfolio, { 'rings+': 1 })
    await expect.poll(() => shownTitle(page)).toBe('Wat herkennen jullie thuis?')
    expect(await room(page)).not.toContain('Onze brug van stokjes')
    await set('slides', ready.slides.proud, { held: false })
    await set('bells', ready.portfolio, { 'rings+': 1 })
    await expect.poll(() => page.locator('.frame').count()).toBe(PAGES.length)
    await page.keyboard.press('PageDown')
    await expect.poll(() => shownTitle(page)).toBe('Onze brug van stokjes')
  })

  test('a contact that is reopened takes the presentation from the screen', async () => {
    const page = await onScreen(ready.slides.hard)
    await page.keyboard.press('PageDown')
    await hearing(page)
    await set('student_contacts', ready.contact, { state: 'open' })
    await set('bells', ready.portfolio, { 'rings+': 1 })
    await page.getByRole('heading', { name: 'Deze presentatie is nog niet klaar' }).waitFor()
    expect(await room(page)).not.toContain('Makkelijk vond ik')
    expect(await page.getByRole('button', { name: 'Volgende dia' }).isVisible()).toBe(false)
    await set('student_contacts', ready.contact, { state: 'closed' })
  })

  test('when the meeting ends, the screen is empty for who comes next', async () => {
    const page = await onScreen('afspraken')
    await page.keyboard.press('PageUp')
    await hearing(page)
    await set('meetings', meeting(), { state: 'closed' })
    await set('bells', ready.portfolio, { 'rings+': 1 })
    await page.getByRole('heading', { name: 'Dank je wel, Noor' }).waitFor()
    await expectAccessible(page)
    expect(await room(page)).not.toContain('Onze brug van stokjes')
    await page.keyboard.press('PageDown')
    expect(await page.locator('section').count()).toBe(1)
    await page.getByRole('button', { name: 'Nog eens bekijken' }).click()
    await expect.poll(() => shownTitle(page)).toBe('Wat zien jullie thuis?')
  })
})

describe('when there is nothing to present', () => {
  test('nobody is signed in', async () => {
    const { page } = await person(school, 'nobody')
    await page.goto(presentationOf(ready.portfolio))
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Naar de voordeur' }).click()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('the contact is not closed: the teacher reads what is missing and may state why it is held all the same', async () => {
    await set('student_contacts', ready.contact, { state: 'open' })
    const { page } = await signedIn(school, scene, scene.teacher)
    await page.goto(presentationOf(ready.portfolio, meeting()))
    await page.getByRole('heading', { name: 'Deze presentatie is nog niet klaar' }).waitFor()
    await page.getByText('Het leerlingcontact is nog niet afgerond.').waitFor()
    await expectAccessible(page)
    await page
      .getByLabel('Toch tonen zonder leerlingcontact? Schrijf waarom.')
      .fill('Noor was drie weken ziek')
    await page.getByRole('button', { name: 'Toch tonen' }).click()
    await expect.poll(() => page.locator('section:visible h1').allTextContents()).toEqual([PAGES[0]])
    await set('portfolios', ready.portfolio, { presentable_reason: '' })

    const pupil = await signedIn(school, scene, noor())
    await pupil.page.goto(presentationOf(ready.portfolio, meeting()))
    await pupil.page.getByRole('heading', { name: 'Deze presentatie is nog niet klaar' }).waitFor()
    expect(await pupil.page.getByRole('button').count()).toBe(0)
    await set('student_contacts', ready.contact, { state: 'closed' })
  })

  test.each([
    ['somebody else’s portfolio', () => presentationOf(newId()), 'Dit kunnen we niet tonen'],
    ['an address without one', () => '/presentatie/', 'Welke presentatie?'],
  ])('%s', async (_, address, heading) => {
    const { page } = await signedIn(school, scene, scene.teacher)
    await page.goto(address())
    await page.getByRole('heading', { name: heading }).waitFor()
    await expectAccessible(page)
  })

  test('the net is gone', async () => {
    const { page } = await signedIn(school, scene, scene.teacher)
    await page.route('**/api/**', (route) => route.abort())
    await page.goto(presentationOf(ready.portfolio, meeting()))
    await page.getByRole('heading', { name: 'De presentatie is niet geladen' }).waitFor()
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect.poll(() => page.locator('section:visible h1').allTextContents()).toEqual([PAGES[0]])
  })

  test('the net goes while it is on: every slide is there, with its picture', async () => {
    const page = await onScreen()
    await page.keyboard.press('PageDown')
    const all = () =>
      page
        .locator('.photo img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0))
    await expect.poll(all).toBe(true)
    await hearing(page)
    await page.context().setOffline(true)
    await page.keyboard.press('Home')
    const seen: (string | null)[] = []
    for (const _ of PAGES) {
      seen.push(await shownTitle(page))
      await page.keyboard.press('PageDown')
    }
    expect(seen).toEqual(PAGES)
    await page.keyboard.press('o')
    await page.locator('.frame-link').first().waitFor()
  })
})

describe('for everybody', () => {
  test.each([
    ['a class screen', 1280, 720],
    ['a tablet', 820, 1180],
    ['a small phone', 320, 640],
  ])('on %s, light and dark: nothing that axe finds, nothing beside the screen', async (_, width, height) => {
    const page = await onScreen('', { viewport: { width, height } })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.keyboard.press('Home')
      for (const title of PAGES) {
        expect(await shownTitle(page)).toBe(title)
        await expectAccessible(page)
        const beside = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([title, beside]).toEqual([title, 0])
        await page.keyboard.press('PageDown')
      }
    }
  })

  test('scripts in whatever somebody can write are only text', async () => {
    const nasty = `"><img src=x onerror="document.title='HACKED'"><script>document.title='HACKED'</script>\${alert(1)}`
    const before = new Map<string, Record<string, unknown>>()
    const poison = async (collection: string, id: string, fields: string[]) => {
      const record = await school.superuser.collection(collection).getOne(id)
      before.set(`${collection}/${id}`, Object.fromEntries(fields.map((field) => [field, record[field]])))
      await set(collection, id, Object.fromEntries(fields.map((field) => [field, nasty])))
    }
    const results = await school.superuser
      .collection('results')
      .getFullList({ filter: `pupil = "${ready.pupil}"` })
    for (const { id } of results)
      await poison('results', id, ['subject', 'title', 'period', 'value', 'comment'])
    for (const id of [ready.slides.me, ready.slides.proud, ready.slides.hard])
      await poison('slides', id, ['title', 'text'])
    await poison('improvement_points', ready.points.approved, [
      'what',
      'why',
      'first_step',
      'obstacle',
      'plan',
      'helper',
      'sign',
    ])
    for (const { id } of await school.superuser.collection('agreed_actions').getFullList())
      await poison('agreed_actions', id, ['what', 'owner_name'])
    await poison('pupils', ready.pupil, ['given_name'])
    await poison('staff', scene.teacher.id, ['name'])
    await scene.say(scene.teacher, 'action.save', {
      id: newId(),
      rev: 0,
      meeting: meeting(),
      what: nasty,
      owner: 'school',
      owner_name: nasty.slice(0, 100),
      by_when: '',
      sign: nasty,
    })
    await scene.say(scene.teacher, 'conclusion.save', {
      meeting: meeting(),
      rev: 0,
      text: nasty,
      pupil_view: nasty,
      family_view: nasty,
      school_view: nasty,
      follow_up_day: '',
      follow_up_time: '',
    })

    const { page } = await signedIn(school, scene, scene.teacher)
    const reports: string[] = []
    page.on('console', (message) => message.type() === 'error' && reports.push(message.text()))
    await page.goto(presentationOf(ready.portfolio, meeting()))
    await page.locator('section:visible').waitFor()
    for (let index = 0; index < PAGES.length + 1; index++) {
      expect(await page.locator('section:visible h1').count()).toBe(1)
      expect(await page.title()).not.toBe('HACKED')
      await page.keyboard.press('PageDown')
    }
    await page.keyboard.press('o')
    await page.locator('.frame-link').first().waitFor()
    expect(await page.locator('#room img[src=x], #room script').count()).toBe(0)
    expect(await page.locator('#room').textContent()).toContain(nasty)
    expect(reports).toEqual([])
    for (const [key, fields] of before) await set(key.split('/')[0]!, key.split('/')[1]!, fields)
  })
})
