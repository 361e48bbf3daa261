import type { PointState } from '../../src/domain/improvement-point.ts'
import { newId, type Scene } from './scene.ts'

export const POINT_WORDS = {
  what: 'Eerst schatten, dan meten',
  why: 'Dan vergis ik mij minder',
  first_step: 'Elke dag één ding schatten en nameten',
  obstacle: 'Weet ik het niet meer',
  plan: 'dan kijk ik op mijn kaart',
  helper: 'Papa',
  sign: '8 van de 10 juist',
  by_when: '2026-12-18',
}

/** A point of a pupil of the scene, brought to a state through the doors of real use; it hangs on a result of its own. */
export async function pointOf(
  scene: Scene,
  of: number,
  state: PointState,
  words: Partial<typeof POINT_WORDS> = {},
): Promise<{ id: string; rev: number; result: string }> {
  const pupil = scene.pupils[of]!
  const result = (await scene.giveResult(pupil.id)).id
  const id = newId()
  const portfolio = scene.portfolios[of]!
  const all = { ...POINT_WORDS, ...words }
  await scene.say(pupil, 'point.save', { id, rev: 0, portfolio, ...all, results: [result], slides: [] })
  if (state === 'draft') return { id, rev: 1, result }
  await scene.say(pupil, 'point.move', { point: id, rev: 1, to: 'proposed' })
  if (state === 'proposed') return { id, rev: 2, result }
  const more = { comment: 'Tegen wanneer?', words: { what: 'Schatten voor je meet' } }
  const said = await scene.say(scene.teacher, 'point.move', { point: id, rev: 2, to: state, ...more })
  if (said.body.state !== state) throw new Error(`${state}: ${said.code}`)
  return { id, rev: 3, result }
}
