import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { type Prepared, preparePresentation } from '../support/presentation.ts'
import { signedIn } from '../support/presenting.ts'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
let ready: Prepared

const set = (collection: string, id: string, fields: Record<string, unknown>) =>
  school.superuser.collection(collection).update(id, fields)

async function agree(
  index: number,
  owner: string,
  what: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = newId()
  const said = await scene.say(scene.teacher, 'action.save', {
    id,
    rev: 0,
    meeting: ready.meetings[index],
    what,
    owner,
    owner_name: owner === 'pupil' ? 'Noor' : owner === 'school' ? 'Tom Titularis' : 'Thuis',
    by_when: '2026-12-18',
    sign: '',
    ...more,
  })
  expect(said.status).toBe(200)
  return id
}

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  ready = await preparePresentation(scene)
  for (const meeting of ready.meetings) await set('meetings', meeting, { state: 'open' })
  const own = await agree(0, 'pupil', 'Ik schat elke dag één ding', { sign: '8 van de 10 juist' })
  await agree(0, 'guardian', 'MAMA laat Noor alles meten')
  await agree(1, 'guardian', 'PAPA speelt winkeltje')
  await scene.say(scene.teacher, 'action.status', { action: own, rev: 1, status: 'done' })
  const meeting = ready.meetings[0]
  const words = {
    text: 'Noor schat voor ze meet.',
    pupil_view: '',
    family_view: 'Wij vinden twee keer per week genoeg.',
    school_view: '',
  }
  await scene.say(scene.teacher, 'conclusion.save', {
    meeting,
    rev: 0,
    ...words,
    follow_up_day: '2027-01-12',
    follow_up_time: '16:20',
  })
  await scene.say(scene.teacher, 'conclusion.confirm', {
    meeting,
    words,
    voice: 'family',
    name: 'Samira El Idrissi',
    spoken: true,
  })
  for (const one of ready.meetings) await set('meetings', one, { state: 'closed' })
})
afterAll(() => school.stop())

/** What stands on the paper that comes out of the printer. */
async function paper(page: Page): Promise<{ pages: number; text: string; size: number[] }> {
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
  )
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  const [, , width, height] = (await pdf.getPage(1)).view
  return {
    pages: totalPages,
    text: text.replace(/\s+/g, ' '),
    size: [Math.round(width!), Math.round(height!)],
  }
}

async function sheet(index: number, more = ''): Promise<Page> {
  const { page } = await signedIn(school, scene, scene.teacher)
  await page.goto(`/presentatie/afdruk/?p=${ready.portfolio}&m=${ready.meetings[index]}${more}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

describe('the sheet', () => {
  test('is one A4 with who does what, how it goes, the points and the conclusion', async () => {
    const page = await sheet(0)
    const { pages, text, size } = await paper(page)
    expect([pages, size]).toEqual([1, [595, 842]])
    for (const words of [
      'Wat we afspraken',
      'Noor El Idrissi, 3B',
      'De Linde',
      'Samira El Idrissi',
      'Ik schat elke dag één ding',
      'Tegen 18 december 2026. We merken het zo: 8 van de 10 juist.',
      'Gelukt',
      'MAMA laat Noor alles meten',
      'Nog te doen',
      'Eerst schatten, dan meten',
      'Als ik het niet meer weet, dan kijk ik op mijn kaart',
      'Mijn eerste stap Ik schat elke dag één ding in de klas',
      'Noor schat voor ze meet.',
      'Wij vinden twee keer per week genoeg.',
      'dinsdag 12 januari om 16.20 uur',
      'Samira El Idrissi (mondeling)',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/GEHEIM|PAPA|Karim|Afdrukken|Ook de hele/)
  })

  test('of the other household holds nothing of the first', async () => {
    const { text } = await paper(await sheet(1))
    expect(text).toContain('PAPA speelt winkeltje')
    expect(text).toContain('Karim El Idrissi')
    expect(text).not.toMatch(/MAMA|Samira|Noor schat voor ze meet|GEHEIM/)
  })

  test('takes the whole presentation along when it is asked to', async () => {
    const page = await sheet(0)
    await page.getByLabel('Ook de hele presentatie').check()
    const { pages, text } = await paper(page)
    expect(pages).toBeGreaterThan(1)
    for (const words of [
      'Onze brug van stokjes',
      '13,5/18',
      'Makkelijk vond ik betalen met geld.',
      'Begrijpend lezen',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('GEHEIM')
    await expectAccessible(page)
  })

  test('without a meeting lets one choose, when there are two households', async () => {
    const { page } = await signedIn(school, scene, scene.pupils[0]!)
    await page.goto(`/presentatie/afdruk/?p=${ready.portfolio}`)
    await page.getByRole('heading', { name: 'Van welk gesprek?' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Karim' }).click()
    await page.getByText('PAPA speelt winkeltje').waitFor()
    expect(await page.getByText('MAMA').count()).toBe(0)
  })

  test('stands on a phone as well, and in the dark', async () => {
    const { page } = await signedIn(school, scene, scene.teacher, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    })
    await page.goto(`/presentatie/afdruk/?p=${ready.portfolio}&m=${ready.meetings[0]}&alles`)
    await page.getByText('Onze brug van stokjes').waitFor()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await expectAccessible(page)
  })

  test('is for nobody who is not signed in', async () => {
    const { page } = await person(school, 'nobody')
    await page.goto(`/presentatie/afdruk/?p=${ready.portfolio}&m=${ready.meetings[0]}`)
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor()
    expect(await page.locator('#sheet').textContent()).not.toContain('MAMA')
  })
})
