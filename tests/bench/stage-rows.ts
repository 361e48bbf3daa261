import { readFileSync } from 'node:fs'
import { inHouse } from '../../pocketbase/house.ts'
import type { Scene } from '../support/scene.ts'
import type { School } from '../support/school.ts'
import { type DeckSlide, startDeck } from './deck.ts'
import { median, type Row } from './row.ts'
import { type Visit, visit, type Where } from './visit.ts'

/** Twelve slides, six of them with a picture of some 70 kB. */
const SLIDES: readonly DeckSlide[] = [
  'portrait',
  'bridge',
  '',
  'garden',
  '',
  'volcano',
  '',
  'book',
  '',
  'cake',
  '',
  '',
].map((picture, index) => ({
  title: index === 0 ? 'Dit ben ik' : `Dia ${index + 1}`,
  text: 'Ik ben trots op onze brug, omdat er een boek op kon staan. Dit kon ik in september nog niet.',
  picture,
}))

const BUDGETS: [keyof Visit, string, string, number][] = [
  ['bytes', 'presentation: HTML, JS and CSS until the first key press', 'bytes', 0.4],
  ['first', 'presentation: first slide visible, cold', 'ms', 0.9],
  ['largest', 'presentation: largest paint, cold', 'ms', 1],
  ['long', 'presentation: long tasks', 'ms', 0.5],
  ['key', 'presentation: key press to next slide painted', 'ms', 0.6],
]

/** The presentation beside a tuned deck with the same content, in turns. */
export async function stageRows(school: School, scene: Scene, say: (line: string) => void): Promise<Row[]> {
  const deck = await startDeck(SLIDES)
  const ours = await presentation(school, scene)
  const theirs: Where = { url: deck.url, shown: '.reveal.ready .slides > section.present' }
  const visits: { ours: Visit[]; theirs: Visit[] } = { ours: [], theirs: [] }
  try {
    for (let round = 1; round <= 5; round += 1) {
      say(`… presentation, round ${round} of 5`)
      visits.ours.push(await visit(ours))
      visits.theirs.push(await visit(theirs))
    }
  } finally {
    await deck.stop()
  }
  return BUDGETS.map(([figure, name, unit, ratio]) => {
    const row = {
      ours: median(visits.ours.map((one) => one[figure])),
      anchor: median(visits.theirs.map((one) => one[figure])),
    }
    // two sides without any long task are as good as each other
    const compared =
      row.anchor === 0 ? (row.ours === 0 ? 0 : Number.POSITIVE_INFINITY) : row.ours / row.anchor
    return {
      name,
      beside: 'a tuned reveal.js 6 deck',
      unit,
      ...row,
      ratio: compared,
      budget: { at: 'most', ratio },
      reached: compared <= ratio,
    }
  })
}

/** A pupil of the scene with these slides, ready to be presented. */
async function presentation(school: School, scene: Scene): Promise<Where> {
  const { superuser } = school
  const [portfolio, pupil] = [scene.portfolios[1]!, scene.pupils[1]!]
  for (const [position, { title, text, picture }] of SLIDES.entries()) {
    const body = new FormData()
    const type = position === 0 ? 'me' : picture ? 'work' : 'free'
    const fields = {
      portfolio,
      pupil: pupil.id,
      type,
      position,
      title,
      text,
      shown: true,
      rev: 1,
      picture_width: 800,
      picture_height: 552,
    }
    for (const [key, value] of Object.entries(fields)) body.append(key, String(value))
    if (picture)
      body.append(
        'picture',
        new Blob([readFileSync(inHouse(`pocketbase/demo-pictures/${picture}.jpg`))], { type: 'image/jpeg' }),
        'picture.jpg',
      )
    await superuser.collection('slides').create(body)
  }
  await superuser.collection('student_contacts').create({
    portfolio,
    pupil: pupil.id,
    state: 'closed',
    staff: scene.teacher.id,
    opened_at: '2026-11-20 09:00:00.000Z',
    closed_at: '2026-11-20 10:00:00.000Z',
    rev: 2,
  })
  const session = { token: await scene.tokenOf(pupil), id: pupil.id, name: 'Arthur Wouters' }
  return {
    url: `${school.url}/presentatie/?p=${portfolio}`,
    shown: '#room section:not([hidden])',
    prepare: (context) =>
      context.addInitScript((text) => sessionStorage.setItem('aan-pupil', text), JSON.stringify(session)),
  }
}
