import type { Page } from 'playwright-core'
import type { RecordModel } from 'pocketbase'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf, toMoment } from '../../src/domain/school-day.ts'
import { expectAccessible, person } from '../support/browser.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene
const today = dayOf(toMoment(Date.now()))

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  // the scene's own round would keep the class; this one is made on screen
  await school.superuser.collection('rounds').update(scene.round, { state: 'closed' })
})
afterAll(() => school.stop())

async function at(who: RecordModel, path: string): Promise<Page> {
  const { page } = await person(school, String(who['name']))
  const session = {
    token: await scene.tokenOf(who),
    id: who.id,
    name: who['name'],
    coordinator: who['coordinator'],
  }
  await page.addInitScript((text) => localStorage.setItem('aan-staff', text), JSON.stringify(session))
  await page.goto(path)
  return page
}

const meetings = () => school.superuser.collection('meetings').getFullList({ sort: 'start' })

describe('a round on screen', () => {
  test('is made, warned about, opened, and its class meets in a row; a meeting moves, is cancelled, nobody comes', async () => {
    const page = await at(scene.coordinator, '/school/rondes/')
    await page.getByRole('button', { name: 'Nieuwe ronde' }).click()
    await page.getByLabel('Naam van de ronde').fill('Herfst')
    await page.getByLabel('3B').check()
    await page.getByLabel('Leerlingen bereiden voor vanaf').fill(today)
    await page.getByLabel('Eerste dag van de gesprekken').fill(addDays(today, 7))
    await page.getByLabel('Laatste dag van de gesprekken').fill(addDays(today, 2))
    await page.getByLabel('Minuten voor Welkom').fill('2')
    await page.getByText('Samen 21 minuten').waitFor()
    await expectAccessible(page)

    // the last day lies before the first: it is said, and what was filled in stays
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Naam van de ronde').inputValue()).toBe('Herfst')
    await page.getByLabel('Laatste dag van de gesprekken').fill(addDays(today, 14))
    await page.getByRole('button', { name: 'Bewaren' }).click()

    await page.getByRole('heading', { level: 1, name: 'Herfst' }).waitFor()
    await page.getByRole('button', { name: 'Ronde openen' }).click()
    await page.getByText('De ronde is open').waitFor()
    const portfolios = await school.superuser
      .collection('portfolios')
      .getFullList({ filter: 'round.name = "Herfst" && round.state = "open"' })
    expect(portfolios).toHaveLength(3)

    // three pupils, one of them with two households: four meetings
    await page.getByLabel('Begint om').fill('16:00')
    await page.getByLabel('Lokaal').fill('3B')
    await page.getByRole('button', { name: 'Plan 4 gesprekken' }).click()
    await page.getByText('4 gesprekken staan klaar').waitFor()
    const planned = await meetings()
    expect(planned.map((meeting) => meeting['room'])).toEqual(['3B', '3B', '3B', '3B'])
    expect(planned.map((meeting) => meeting['guardians'].length).sort()).toEqual([0, 1, 1, 1])
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Verplaatsen Elif Yıldız' }).click()
    await page.getByRole('dialog').getByLabel('Begint om').fill('16:00')
    await page.getByRole('button', { name: 'Zo verplaatsen' }).click()
    // the room is taken at that time: nothing moved
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: 'Verplaatsen Elif Yıldız' }).click()
    await page.getByRole('dialog').getByLabel('Begint om').fill('18:30')
    await page.getByRole('button', { name: 'Zo verplaatsen' }).click()
    await page.getByText('Het gesprek van Elif Yıldız is verplaatst').waitFor()
    await page.getByRole('button', { name: 'Afgelasten Arthur Wouters' }).click()
    await page.getByText('Het gesprek van Arthur Wouters is afgelast').waitFor()
    await page.getByRole('button', { name: 'Niet gekomen Elif Yıldız' }).click()
    await page.getByText('niemand kwam naar het gesprek van Elif Yıldız').waitFor()
    const states = (await meetings()).map((meeting) => meeting['state'])
    expect(states.sort()).toEqual(['cancelled', 'no_show', 'planned', 'planned'])
    const moved = await school.superuser
      .collection('history')
      .getFullList({ filter: 'subject = "meetings" && action = "rescheduled"' })
    expect(moved).toHaveLength(1)
  })

  test('that begins after the autumn holiday is warned about when it is the first of its year', async () => {
    for (const round of await school.superuser.collection('rounds').getFullList()) {
      await school.superuser
        .collection('rounds')
        .update(round.id, { state: 'draft', first_day: `${addDays(today, 30)} 00:00:00.000Z` })
    }
    const page = await at(scene.coordinator, `/school/rondes/ronde/?r=${scene.round}`)
    await page.getByRole('button', { name: 'Ronde aanpassen' }).click()
    await page.getByText('pas na de herfstvakantie').waitFor()
    const year = await school.superuser.collection('school_years').getOne(scene.year)
    await page.getByLabel('Eerste dag van de gesprekken').fill(addDays(dayOf(year['autumn_until']), -1))
    await page.getByText('pas na de herfstvakantie').waitFor({ state: 'detached' })
  })

  test('is not for a teacher without that task', async () => {
    const page = await at(scene.teacher, '/school/rondes/')
    await page
      .getByRole('link', { name: 'Naar je klas' })
      .or(page.locator('main').getByRole('link'))
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Nieuwe ronde' }).count()).toBe(0)
    const said = await scene.say(scene.teacher, 'round.state', { round: scene.round, rev: 1, to: 'open' })
    expect(said.code).toBe('not_yours')
  })
})
