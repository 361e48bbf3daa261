import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { type Prepared, preparePresentation } from '../support/presentation.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { staffComesIn } from '../support/sign-in.ts'

const PASSWORD = 'a-long-test-password-1'
let school: School
let scene: Scene
let prepared: Prepared
/** The two meetings of Noor: with Samira, and with Karim. */
let withSamira: string
let withKarim: string

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  prepared = await preparePresentation(scene)
  ;[withSamira, withKarim] = prepared.meetings as [string, string]
})
afterAll(() => school.stop())

const records = (name: string, filter: string) => school.superuser.collection(name).getFullList({ filter })
/** What the school has of a meeting's actions, in the order of their words. */
const actionsOf = async (meeting: string) =>
  (await records('agreed_actions', `meeting = "${meeting}"`))
    .map(({ what, owner, owner_name, arrival }) => ({ what, owner, owner_name, arrival }))
    .sort((a, b) => a.what.localeCompare(b.what))
const expectActions = (meeting: string) => expect.poll(() => actionsOf(meeting), { timeout: 15_000 })

/** Every meeting starts anew: planned, with nothing written. */
beforeEach(async () => {
  for (const collection of ['agreed_actions', 'confirmations', 'conclusions']) {
    for (const { id } of await records(collection, `meeting = "${withSamira}" || meeting = "${withKarim}"`))
      await school.superuser.collection(collection).delete(id)
  }
  for (const id of [withSamira, withKarim]) {
    await school.superuser
      .collection('meetings')
      .update(id, { state: 'planned', device: '', floor: null, rev: 1 })
  }
})

async function teacherAt(meeting: string): Promise<{ page: Page; context: BrowserContext }> {
  const teacher = await person(school, 'teacher')
  await staffComesIn(teacher.page, String(scene.teacher['email']), PASSWORD)
  await teacher.page.goto(`/gesprek/?m=${meeting}`)
  return teacher
}

/** Opens the floor, and gives the code that the pupil's device joins with. */
async function open(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Open het gesprek' }).click()
  await page.getByRole('heading', { name: 'Noor doet mee' }).waitFor()
  return (await page.locator('.join-code .hidden-text').textContent())!.replaceAll(' ', '')
}

/** The pupil's own device joins with the code, and goes to the last part. */
async function pupilJoins(code: string): Promise<{ page: Page; context: BrowserContext }> {
  const pupil = await person(school, 'pupil')
  await pupil.page.goto('/leerling/')
  await pupil.page.getByLabel('De code').fill(code)
  await pupil.page.getByRole('button', { name: 'Verder' }).click()
  await pupil.page.waitForURL(/presentatie/)
  return pupil
}

/** Goes to the last part of the presentation, the way the pupil does. */
async function toAgreements({ page }: { page: Page }): Promise<void> {
  await page.locator('.stage:visible').waitFor()
  await page.keyboard.press('End')
  await page.getByRole('heading', { name: 'Wat spreken we af?' }).waitFor()
}

/** The conclusion comes on as soon as the school has it. */
async function toConclusion({ page }: { page: Page }): Promise<void> {
  const heading = page.getByRole('heading', { name: 'Wat nemen we mee?' })
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End')
        return heading.isVisible()
      },
      { timeout: 15_000 },
    )
    .toBe(true)
}

/** Writes down who does what; everything saves itself. */
async function agree(page: Page, who: string, what: string): Promise<void> {
  await page.getByRole('button', { name: who, exact: true }).click()
  await page.getByLabel(`Wat doet ${who}?`).fill(what)
}
const done = (page: Page) => page.getByRole('button', { name: 'Klaar', exact: true }).click()

async function expectSaved(page: Page): Promise<void> {
  await page.getByText('Bewaard', { exact: true }).first().waitFor()
}

async function expectWell(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 640 })
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beside, page.url()).toBe(0)
  await expectAccessible(page)
  await page.setViewportSize(size)
}

describe('a meeting from the first word to the empty screen', () => {
  test('opened, joined with a code, agreed by three, once without a line, confirmed by each voice, closed, cleared', async () => {
    const { page, context } = await teacherAt(withSamira)
    await page.getByText('Samira El Idrissi').waitFor()
    await expectWell(page)
    const code = await open(page)
    await expectWell(page)
    const pupil = await pupilJoins(code)
    await toAgreements(pupil)

    await agree(page, 'Noor', 'Ik schat elke dag één ding.')
    await page.getByRole('button', { name: '2 weken' }).click()
    await page.getByLabel('Waaraan merken we het?').fill('8 van de 10 juist')
    await expectWell(page)
    await expectSaved(page)
    await page.keyboard.press('Escape')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(focused).toBe('Aanpassen: afspraak van Noor')

    // the line goes while an agreement is written: it stands on the device, and goes along by itself
    await context.setOffline(true)
    await agree(page, 'Samira El Idrissi', 'Bij het koken laten wij Noor alles meten.')
    await page.getByText('Bewaard op dit toestel').waitFor()
    await done(page)
    expect(await actionsOf(withSamira)).toHaveLength(1)
    await context.setOffline(false)
    await expectActions(withSamira).toHaveLength(2)

    await agree(page, 'Tom Titularis', 'Elke dinsdag bekijk ik met Noor haar kaart.')
    await expectActions(withSamira).toHaveLength(3)
    await done(page)
    expect(await actionsOf(withSamira)).toEqual([
      {
        what: 'Bij het koken laten wij Noor alles meten.',
        owner: 'guardian',
        owner_name: 'Samira El Idrissi',
        arrival: 'in_time',
      },
      {
        what: 'Elke dinsdag bekijk ik met Noor haar kaart.',
        owner: 'school',
        owner_name: 'Tom Titularis',
        arrival: 'in_time',
      },
      { what: 'Ik schat elke dag één ding.', owner: 'pupil', owner_name: 'Noor', arrival: 'in_time' },
    ])
    await pupil.page.getByText('Elke dinsdag bekijk ik met Noor haar kaart.').waitFor()

    // the parts, one after the other, to the agreements
    for (const part of ['Vorige keer', 'Wie ik ben', 'Resultaten en trots']) {
      await page.getByRole('button', { name: `Volgende: ${part}` }).click()
      await page.getByRole('heading', { name: part, level: 1 }).waitFor()
    }
    await page.getByLabel('Gevraagd').check()
    await page.getByText('De familie heeft het woord').waitFor()
    await page.getByRole('list', { name: 'Delen van het gesprek' }).getByText('Afspraken en besluit').click()

    await page.getByLabel('Wat nemen we mee?').fill('Noor meet elke dag iets na.')
    await page.getByText('Zien jullie het anders?').click()
    await page.getByLabel('Thuis ziet het zo').fill('Thuis meet ze zelfs de kat.')
    await page.getByText('Nog eens samenzitten?').click()
    await page.getByLabel('Dag', { exact: true }).fill('2027-01-12')
    await page.getByLabel('Uur', { exact: true }).fill('16:30')
    await toConclusion(pupil)
    await expectWell(page)
    await pupil.page.getByRole('button', { name: 'Ja, dit klopt voor mij' }).click()
    await page.getByText('Noor El Idrissi zei ja').waitFor()
    await page.getByRole('button', { name: 'Samira El Idrissi zei ja' }).click()
    await page.getByText('(mondeling)').waitFor()
    await page.getByRole('button', { name: 'De school is akkoord' }).click()
    await page.getByText('Tom Titularis zei ja').waitFor()
    const yes = await records('confirmations', `meeting = "${withSamira}"`)
    expect(yes.map(({ voice, name, spoken }) => [voice, name, spoken]).sort()).toEqual([
      ['family', 'Samira El Idrissi', true],
      ['pupil', 'Noor El Idrissi', false],
      ['school', 'Tom Titularis', false],
    ])

    await page.getByRole('button', { name: 'Sluit het gesprek af' }).click()
    await page.getByRole('heading', { name: 'Dit gesprek is afgesloten' }).waitFor()
    await expectWell(page)
    await page.getByText('Thuis meet ze zelfs de kat.').waitFor()
    await page.getByRole('button', { name: 'Plan het volgende gesprek' }).click()
    await page.getByRole('link', { name: /^Het volgende gesprek: dinsdag 12 januari om 16.30 uur/ }).waitFor()
    const planned = await records('meetings', `portfolio = "${prepared.portfolio}" && state = "planned"`)
    expect(planned.map(({ guardians }) => guardians)).toContainEqual([scene.guardians[0]!.id])
    expect(await page.getByRole('button', { name: /^Aanpassen/ }).count()).toBe(0)
    expect((await records('meetings', `id = "${withSamira}"`))[0]!['state']).toBe('closed')
    await pupil.page.getByRole('heading', { name: 'Dank je wel, Noor' }).waitFor({ timeout: 15_000 })

    await page.getByRole('button', { name: 'Scherm leegmaken' }).click()
    await page.getByRole('heading', { name: 'Welkom' }).waitFor()
    await expectWell(page)
    const words = ['Bij het koken', 'kaart', 'de kat', 'mondeling']
    for (const word of words) expect(await page.locator('body').textContent()).not.toContain(word)
    await page.goBack()
    await page.getByRole('button', { name: 'Afmelden' }).waitFor()
    for (const word of words) expect(await page.locator('body').textContent()).not.toContain(word)
  })

  test('the pupil writes an agreement on the presentation, and the teacher sees it come', async () => {
    const { page } = await teacherAt(withSamira)
    const pupil = await pupilJoins(await open(page))
    await toAgreements(pupil)
    await agree(pupil.page, 'Noor', 'Ik leg mijn meter klaar.')
    await expectSaved(pupil.page)
    await expectAccessible(pupil.page)
    await done(pupil.page)
    await page.getByText('Ik leg mijn meter klaar.').waitFor()
    expect(await actionsOf(withSamira)).toEqual([
      { what: 'Ik leg mijn meter klaar.', owner: 'pupil', owner_name: 'Noor', arrival: 'in_time' },
    ])
  })

  test('an agreement that is taken away comes back with one tap', async () => {
    const { page } = await teacherAt(withSamira)
    await open(page)
    await agree(page, 'CLB', 'Het CLB belt volgende week.')
    await expectSaved(page)
    await page.getByRole('button', { name: 'Weghalen' }).click()
    await expectActions(withSamira).toHaveLength(0)
    await page.getByRole('button', { name: 'Terugdraaien' }).click()
    await expectActions(withSamira).toEqual([
      { what: 'Het CLB belt volgende week.', owner: 'clb', owner_name: 'CLB', arrival: 'in_time' },
    ])
  })
})

describe('what comes late', () => {
  test('waits for the teacher, who takes one in and gives the other back; nothing is dropped', async () => {
    const { page } = await teacherAt(withSamira)
    const pupil = await pupilJoins(await open(page))
    await toAgreements(pupil)
    await pupil.page.getByRole('button', { name: 'Noor', exact: true }).waitFor()
    await pupil.context.setOffline(true)
    await agree(pupil.page, 'Noor', 'Ik lees elke avond.')
    await pupil.page.getByText('Bewaard op dit toestel').waitFor()
    await done(pupil.page)
    await agree(pupil.page, 'Samira El Idrissi', 'Wij luisteren mee.')
    await done(pupil.page)
    await page.getByRole('list', { name: 'Delen van het gesprek' }).getByText('Afspraken en besluit').click()
    await page.getByRole('button', { name: 'Sluit het gesprek af' }).click()
    await page.getByRole('heading', { name: 'Dit gesprek is afgesloten' }).waitFor()

    await pupil.context.setOffline(false)
    await page.getByRole('heading', { name: 'Nog 2 afspraken wachten op jou' }).waitFor({ timeout: 30_000 })
    await expectWell(page)
    const late = page.getByRole('region', { name: /wachten op jou/ }).getByRole('listitem')
    await late.filter({ hasText: 'Ik lees elke avond.' }).getByRole('button', { name: 'Neem op' }).click()
    await page.getByText('Kwam binnen na het gesprek, en is opgenomen.').waitFor()
    await page.getByRole('button', { name: 'Geef terug' }).click()
    await page.getByText('1 teruggegeven afspraak').waitFor()
    expect(await actionsOf(withSamira)).toEqual([
      { what: 'Ik lees elke avond.', owner: 'pupil', owner_name: 'Noor', arrival: 'taken_in' },
      {
        what: 'Wij luisteren mee.',
        owner: 'guardian',
        owner_name: 'Samira El Idrissi',
        arrival: 'given_back',
      },
    ])
  })

  test('a change to what stands fixed waits beside it', async () => {
    const { page, context } = await teacherAt(withSamira)
    await open(page)
    await agree(page, 'Noor', 'Ik schat elke dag.')
    await expectSaved(page)
    await done(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Aanpassen: afspraak van Noor' }).click()
    await page.getByLabel('Wat doet Noor?').fill('Ik schat elke week.')
    await page.getByText('Bewaard op dit toestel').waitFor()
    // the other device of the same teacher closes meanwhile
    const [meeting] = await records('meetings', `id = "${withSamira}"`)
    await scene.say(scene.teacher, 'meeting.close', { meeting: withSamira, rev: meeting!['rev'] })
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Nog 1 afspraak wacht op jou' }).waitFor({ timeout: 30_000 })
    expect(await actionsOf(withSamira)).toEqual([
      { what: 'Ik schat elke dag.', owner: 'pupil', owner_name: 'Noor', arrival: 'in_time' },
      { what: 'Ik schat elke week.', owner: 'pupil', owner_name: 'Noor', arrival: 'late' },
    ])
  })

  test('what was written without a line stands there again after the page was closed', async () => {
    const { page, context } = await teacherAt(withSamira)
    await open(page)
    await context.setOffline(true)
    await agree(page, 'Noor', 'Ik meet elke dag iets.')
    await page.getByText('Bewaard op dit toestel').waitFor()
    await page.close()
    expect(await actionsOf(withSamira)).toEqual([])
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`/gesprek/?m=${withSamira}`)
    await again.getByText('Ik meet elke dag iets.').waitFor()
    await expectActions(withSamira).toHaveLength(1)
  })
})

test('a second device of the teacher looks on, takes over, and the first says that it no longer leads', async () => {
  const first = await teacherAt(withSamira)
  await open(first.page)
  const second = await teacherAt(withSamira)
  await second.page.getByText('Een ander toestel leidt dit gesprek').waitFor()
  await expectWell(second.page)
  expect(await second.page.getByRole('button', { name: 'Noor', exact: true }).count()).toBe(0)
  await agree(first.page, 'Noor', 'Ik schat elke dag.')
  await second.page.getByText('Ik schat elke dag.').waitFor()
  await first.page.getByRole('button', { name: 'Volgende: Vorige keer' }).click()
  await second.page.getByRole('heading', { name: 'Vorige keer', level: 1 }).waitFor()

  await second.page.getByRole('button', { name: 'Neem over' }).click()
  await second.page.getByRole('button', { name: 'Noor', exact: true }).waitFor()
  await first.page.getByText('Een ander toestel leidt dit gesprek').waitFor()
  expect(await first.page.getByLabel('Wat doet Noor?').count()).toBe(0)
  await second.page.getByRole('button', { name: 'Volgende: Wie ik ben' }).click()
  await first.page.getByRole('heading', { name: 'Wie ik ben', level: 1 }).waitFor()
})

test('two households have two meetings, each without the other’s people and promises', async () => {
  const samira = await teacherAt(withSamira)
  await open(samira.page)
  await agree(samira.page, 'Samira El Idrissi', 'Alleen bij Samira.')
  await expectSaved(samira.page)
  const karim = await teacherAt(withKarim)
  await karim.page.getByText('Karim El Idrissi').first().waitFor()
  const answers: string[] = []
  karim.page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''))
  })
  const pupil = await pupilJoins(await open(karim.page))
  pupil.page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''))
  })
  await pupil.page.reload()
  await toAgreements(pupil)
  await pupil.page.getByRole('button', { name: 'Karim El Idrissi' }).waitFor()
  for (const page of [karim.page, pupil.page]) {
    expect(await page.locator('body').textContent()).not.toContain('Samira')
  }
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) expect(answer).not.toMatch(/Alleen bij Samira|Samira El|GEHEIM/)
})

describe('before it opens', () => {
  test('nobody came: noted, and planned again', async () => {
    const { page } = await teacherAt(withKarim)
    await page.getByRole('button', { name: 'Niemand gekomen' }).click()
    await page.getByText('Niemand kwam naar dit gesprek. Plan').waitFor()
    expect((await records('meetings', `id = "${withKarim}"`))[0]!['state']).toBe('no_show')
    await page.getByRole('button', { name: 'Toch nog plannen' }).click()
    await page.getByRole('button', { name: 'Open het gesprek' }).waitFor()
  })

  test('without a student contact there is the way to it, or a reason', async () => {
    const planned = await scene.say(scene.teacher, 'meeting.plan', {
      round: scene.round,
      meetings: [
        {
          portfolio: scene.portfolios[1],
          day: '2027-02-01',
          time: '16:00',
          minutes: 20,
          room: '3B',
          guardians: [],
        },
      ],
    })
    const { page } = await teacherAt(planned.body.meetings[0])
    await page.getByText('Arthur en jij hadden nog geen leerlingcontact.').waitFor()
    await expectWell(page)
    expect(await page.getByRole('link', { name: 'Naar het leerlingcontact' }).getAttribute('href')).toBe(
      `/leerlingcontact/?p=${scene.portfolios[1]}`,
    )
    await page.getByText('Toch doorgaan zonder leerlingcontact?').first().click()
    await page
      .getByRole('textbox', { name: 'Toch doorgaan zonder leerlingcontact?' })
      .fill('Arthur was lang ziek.')
    await page.getByRole('button', { name: 'Doorgaan zonder leerlingcontact' }).click()
    await page.getByRole('button', { name: 'Open het gesprek' }).waitFor()
    expect((await records('portfolios', `id = "${scene.portfolios[1]}"`))[0]!['presentable_reason']).toBe(
      'Arthur was lang ziek.',
    )
  })

  test('closed by mistake it opens again, with a reason', async () => {
    const { page } = await teacherAt(withKarim)
    await open(page)
    await page.getByRole('list', { name: 'Delen van het gesprek' }).getByText('Afspraken en besluit').click()
    await page.getByRole('button', { name: 'Sluit het gesprek af' }).click()
    await page.getByText('Open het gesprek opnieuw').first().click()
    await page.getByLabel('Waarom open je het opnieuw?').fill('We vergaten een datum.')
    await page.getByRole('button', { name: 'Open het gesprek opnieuw' }).click()
    await page.getByText('Opnieuw geopend, want: We vergaten een datum.').waitFor()
    await page.getByRole('heading', { name: 'Afspraken en besluit', level: 1 }).waitFor()
  })
})

test('afterwards each owner’s side says how it goes, and the teacher for the CLB', async () => {
  const { page } = await teacherAt(withKarim)
  const pupil = await pupilJoins(await open(page))
  for (const [who, what] of [
    ['Noor', 'Ik schat elke dag.'],
    ['Tom Titularis', 'Ik bekijk de kaart.'],
    ['CLB', 'Het CLB belt.'],
  ] as const) {
    await agree(page, who, what)
    await expectSaved(page)
    await done(page)
  }
  await expectActions(withKarim).toHaveLength(3)
  await page.getByRole('list', { name: 'Delen van het gesprek' }).getByText('Afspraken en besluit').click()
  await page.getByRole('button', { name: 'Sluit het gesprek af' }).click()
  await page.getByRole('link', { name: 'Volg de afspraken op' }).click()
  await page.getByRole('heading', { name: 'Wat we afspraken met Noor' }).waitFor()

  await pupil.page.goto(`/afspraken/?p=${prepared.portfolio}`)
  const mine = pupil.page.getByRole('listitem').filter({ hasText: 'Ik schat elke dag.' })
  await mine.getByRole('button', { name: 'gelukt' }).click()
  await mine.getByText('gezegd door Noor El Idrissi').waitFor()
  await expectWell(pupil.page)
  const others = pupil.page.getByRole('listitem').filter({ hasText: 'Ik bekijk de kaart.' })
  expect(await others.getByRole('button').count()).toBe(0)

  const clb = page.getByRole('listitem').filter({ hasText: 'Het CLB belt.' })
  await clb.getByText('De leerkracht houdt bij hoe het ermee gaat.').waitFor()
  await clb.getByRole('button', { name: 'bezig' }).click()
  await clb.getByText('gezegd door Tom Titularis').waitFor()
  await expectWell(page)
  const kept = await records('agreed_actions', `meeting = "${withKarim}"`)
  expect(Object.fromEntries(kept.map(({ what, status }) => [what, status]))).toEqual({
    'Ik schat elke dag.': 'done',
    'Ik bekijk de kaart.': 'open',
    'Het CLB belt.': 'busy',
  })
})
