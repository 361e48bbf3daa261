import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, person } from '../support/browser.ts'
import { inDays } from '../support/presentation.ts'
import { makeScene, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'
import { cardOf, classCode, pupilComesIn, staffComesIn } from '../support/sign-in.ts'

let school: School
let scene: Scene
let point: string

/** Last round pupil and teacher agreed one point, and the teacher promised something. */
beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
  const make = (collection: string, fields: Record<string, unknown>) =>
    school.superuser.collection(collection).create(fields)
  const pupil = scene.pupils[0]!.id
  const days = { prepare_from: inDays(-80), first_day: inDays(-60), last_day: inDays(-59) }
  const round = await make('rounds', {
    ...{ school_year: scene.year, name: 'September', kind: 'student_led', state: 'closed', rev: 1 },
    ...{ groups: [scene.group], agenda: [], ...days },
  })
  const before = await make('portfolios', {
    ...{ pupil, round: round.id, group: scene.group, theme: 'paper', rev: 1 },
  })
  await make('bells', { id: before.id, pupil, rings: 0 })
  const words = { what: 'De tafel van 7 kennen', first_step: 'Elke avond oefenen', sign: 'ik ken ze' }
  point = (
    await make('improvement_points', {
      ...{ ...words, portfolio: before.id, pupil, state: 'approved', rev: 2 },
      ...{ by_when: inDays(-10), agreed_at: inDays(-61) },
    })
  ).id
  const meeting = await make('meetings', {
    ...{ portfolio: before.id, pupil, state: 'closed', start: inDays(-60), minutes: 20, rev: 2 },
    guardians: [scene.guardians[0]!.id],
  })
  await make('agreed_actions', {
    ...{
      meeting: meeting.id,
      pupil,
      what: 'Ik leg kaartjes klaar',
      owner: 'school',
      owner_name: 'Meester Tom',
    },
    ...{ status: 'open', arrival: 'in_time', written_at: inDays(-60), rev: 1 },
  })
  await scene.say(scene.teacher, 'contact.open', { portfolio: scene.portfolios[0] })
})
afterAll(() => school.stop())

const stored = async () =>
  (await school.superuser.collection('improvement_points').getOne(point)) as Record<string, unknown>

test('a point: the pupil says first, then it is decided, and what goes on stands there as a draft', async () => {
  const teacher = await person(school, 'teacher')
  await staffComesIn(teacher.page, String(scene.teacher['email']), 'a-long-test-password-1')
  await teacher.page.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#vorige-keer`)
  await teacher.page.getByText('Eerst zegt Noor zelf hoe het ging.').waitFor()
  expect(await teacher.page.getByRole('group', { name: 'Wat beslissen jullie samen?' }).count()).toBe(0)
  await expectAccessible(teacher.page)

  const pupil = await person(school, 'pupil')
  await pupilComesIn(pupil.page, await classCode(scene), 'Noor', await cardOf(scene, scene.pupils[0]!.id))
  await pupil.page.goto(`/leerlingcontact/?p=${scene.portfolios[0]}#vorige-keer`)
  const mine = pupil.page.getByRole('group', { name: 'Wat vind jij?' })
  await mine.getByRole('button', { name: 'Daar ga ik mee verder' }).click()
  await expectAccessible(pupil.page)
  expect(await pupil.page.getByRole('button', { name: 'bezig' }).count()).toBe(0)

  await teacher.page.getByText('Noor vindt: we gaan ermee verder').waitFor()
  const together = teacher.page.getByRole('group', { name: 'Wat beslissen jullie samen?' })
  await together.getByRole('button', { name: 'we gaan ermee verder' }).click()
  await teacher.page.getByText('Het staat nu als nieuw werkpunt klaar').waitFor()
  await teacher.page.getByRole('button', { name: 'bezig' }).click()
  await expectAccessible(teacher.page)

  expect(await stored()).toMatchObject({ verdict: 'continued', outcome: 'continued' })
  const [draft] = await school.superuser
    .collection('improvement_points')
    .getFullList({ filter: `continues = "${point}"` })
  expect(draft).toMatchObject({
    portfolio: scene.portfolios[0],
    state: 'draft',
    what: 'De tafel van 7 kennen',
  })
  await expect
    .poll(async () => (await school.superuser.collection('agreed_actions').getFullList())[0]!['status'])
    .toBe('busy')
  await pupil.page.getByRole('link', { name: 'De tafel van 7 kennen', exact: true }).waitFor()
})
