import type { Scene } from './scene.ts'

/**
 * A round that is over, for the first pupil: one point was agreed and one set aside, and three actions were written, of
 * which one came too late. Answers the ids of the two points.
 */
export async function agreedBefore(scene: Scene): Promise<{ agreed: string; aside: string }> {
  const make = (collection: string, fields: object) => scene.superuser.collection(collection).create(fields)
  const { id: _, ...fields } = await scene.superuser.collection('rounds').getOne(scene.round)
  const days = { first_day: '2026-06-01 00:00:00.000Z', last_day: '2026-06-02 00:00:00.000Z' }
  const round = await make('rounds', { ...fields, name: 'Zomer', state: 'closed', ...days })
  const pupil = scene.pupils[0]!.id
  const portfolio = await make('portfolios', {
    pupil,
    round: round.id,
    group: scene.group,
    theme: 'sky',
    rev: 1,
  })
  await make('bells', { id: portfolio.id, pupil, rings: 0 })
  const point = { portfolio: portfolio.id, pupil, sign: '8 op 10', first_step: 'elke dag kaartjes', rev: 3 }
  const agreed = await make('improvement_points', {
    ...point,
    what: 'de tafels kennen',
    state: 'approved',
    agreed_at: '2026-05-20 09:00:00.000Z',
  })
  const aside = await make('improvement_points', {
    ...point,
    what: 'mijn vinger opsteken',
    state: 'set_aside',
  })
  const start = '2026-06-01 14:00:00.000Z'
  const meeting = await make('meetings', {
    portfolio: portfolio.id,
    pupil,
    state: 'closed',
    start,
    minutes: 20,
    rev: 4,
  })
  const action = { meeting: meeting.id, pupil, status: 'open', written_at: start, rev: 1 }
  const promised = [
    { what: 'elke dag oefenen', owner: 'pupil', arrival: 'in_time', owner_name: 'Noor' },
    { what: 'kwam te laat', owner: 'pupil', arrival: 'late', owner_name: 'Noor' },
    { what: 'kaartjes meegeven', owner: 'school', arrival: 'in_time', owner_name: 'meester Tom' },
  ]
  for (const one of promised) await make('agreed_actions', { ...action, ...one })
  return { agreed: agreed.id, aside: aside.id }
}
