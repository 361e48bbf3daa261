import { expect, onTestFinished, test } from 'vitest'
import { person } from '../support/browser.ts'
import { approve, giveBack, proposeAgain, seesProposed } from '../support/loop-board.ts'
import { ARTHUR, FORMER, NOOR, TEACHER } from '../support/loop-cast.ts'
import { comesIn, openDoor, printCards } from '../support/loop-class.ts'
import {
  agreesOnWords,
  closeContact,
  holds,
  joinsContact,
  openContact,
  saysOf,
  sitsBeside,
} from '../support/loop-contact.ts'
import {
  addFamilies,
  addTeam,
  beginSchool,
  chooseStaffPassword,
  makeYear,
  takeInLists,
} from '../support/loop-people.ts'
import { fillSlides, proposePoint } from '../support/loop-pupil.ts'
import { openRound, planInARow } from '../support/loop-round.ts'
import { startEmpty } from '../support/loop-school.ts'
import { stepper } from '../support/loop-step.ts'
import { ARTHURS_POINT, ARTHURS_SLIDES, NOORS_POINT, NOORS_SLIDES } from '../support/loop-texts.ts'

// The whole core of the product as people walk it, from an empty school to the first slide of the next round: through
// the visible screens only, each person at a device of their own, and the network gone twice.

const MINUTES = 60_000
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true }

test('from an empty school to the first slide of the next round', { timeout: 10 * MINUTES }, async () => {
  const walked: string[] = []
  const step = stepper((line) => walked.push(line))
  onTestFinished(() => console.info(walked.join('\n')))
  const school = await step('npm start -- --empty', startEmpty)
  const at = async (name: string, options = {}) => {
    const { page, context } = await person(school, name, options)
    context.setDefaultTimeout(20_000)
    return page
  }

  const office = await at('coordinator')
  await step('the first coordinator opens the school', () => beginSchool(office, school.link))
  await step('a school year', () => makeYear(office))
  await step('a class list and a report', () => takeInLists(office))
  await step('families, one pupil in two households', () => addFamilies(office))
  const links = await step('the team', () => addTeam(office))
  await step('a round, and meetings in a row', async () => {
    await openRound(office, 'Herfst')
    expect(await planInARow(office, 3, 'lokaal 4')).toEqual([
      'Noor El Idrissi, Samira El Idrissi, 16.00',
      'Noor El Idrissi, Karim El Idrissi, 16.25',
      'Arthur Wouters, Lies Wouters, 16.50',
    ])
  })

  const teacher = await at('teacher')
  const former = await at('former teacher')
  await step('both teachers choose a password', async () => {
    await chooseStaffPassword(teacher, links.teacher, TEACHER)
    await chooseStaffPassword(former, links.former, FORMER)
  })
  await step('who had the class until yesterday sees none of it', async () => {
    await former.getByText('Je hebt hier nog geen klas').waitFor()
    await teacher.getByText('Noor El Idrissi').first().waitFor()
    expect(await former.content()).not.toMatch(/El Idrissi|Wouters|3B/)
  })

  const noor = await at('Noor', TABLET)
  const arthur = await at('Arthur', TABLET)
  const cards = await step('cards on paper, and three people in at once', async () => {
    const cards = await printCards(teacher)
    const code = await openDoor(teacher)
    await comesIn(noor, code, NOOR.given, cards.get(NOOR.given)!)
    await comesIn(arthur, code, ARTHUR.given, cards.get(ARTHUR.given)!)
    await teacher.getByText('2 van de 2 zijn binnen').waitFor()
    await teacher.getByRole('link', { name: 'Naar mijn klas' }).click()
    return cards
  })
  await step('Noor tells; the network goes while she types', () =>
    fillSlides(noor, NOORS_SLIDES, noor.context()),
  )
  await step('Noor proposes an improvement point; the board shows it', async () => {
    await proposePoint(noor, NOORS_POINT, 'Beter worden in rekenen')
    await seesProposed(teacher, NOORS_POINT.what)
  })
  await step('it comes back with a question, is changed, and approved: by keyboard, live', async () => {
    await giveBack(teacher, noor, 'Hoeveel keer van de tien schat je dan juist?')
    await proposeAgain(noor, 'Van tien dingen schat ik er acht juist')
    await seesProposed(teacher, NOORS_POINT.what)
    await approve(teacher, noor, 'Noor El Idrissi')
  })
  await step('Arthur tells, and proposes as well', async () => {
    await fillSlides(arthur, ARTHURS_SLIDES)
    await proposePoint(arthur, ARTHURS_POINT)
    await seesProposed(teacher, ARTHURS_POINT.what)
  })
  await step('the student contact with Noor, on one screen', async () => {
    await openContact(teacher, 'Noor')
    await sitsBeside(teacher, 'Noor', cards.get('Noor')!)
    await saysOf(teacher, 'Metend rekenen', 'Je rekent heel precies.')
    await holds(teacher, 'Wat ik graag doe', 'Vraag eerst of Lies erop mag.')
    await closeContact(teacher, 'Noor')
  })
  await step('the student contact with Arthur, on two devices', async () => {
    await openContact(teacher, 'Arthur')
    await joinsContact(arthur)
    await agreesOnWords(teacher, arthur, ARTHURS_POINT.what, 'Een verhaal navertellen: begin, midden, einde')
    await closeContact(teacher, 'Arthur')
    await arthur.getByText('Afgesproken.', { exact: true }).waitFor()
  })
})
