import type { MyPortfolio } from '../domain/my-portfolio.ts'
import type { Theme } from '../domain/portfolio.ts'
import { Refused } from '../domain/refusals.ts'
import { ask, patience, send } from './command.ts'

/** Everything that the pupil's own screen shows; null as long as there is no round for this pupil. */
export async function myPortfolio(): Promise<MyPortfolio | null> {
  try {
    return await ask<MyPortfolio>('my_portfolio', {}, 'pupil')
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.code === 'not_found') return null
    throw thrown
  }
}

/** The paper on which the pupil presents. */
export function chooseTheme(portfolio: { id: string; rev: number }, theme: Theme) {
  return send(
    'portfolio.theme',
    { portfolio: portfolio.id, rev: portfolio.rev, theme },
    { as: 'pupil', signal: patience() },
  )
}
