import { clientOf, type Person } from './client.ts'

/**
 * Calls back whenever something changed in one of these portfolios, and once more whenever the line came back:
 * what happened in between was not heard. `atFirst` does the same for what happened before the line stood. Gives a
 * function that stops listening.
 */
export function listen(
  portfolios: readonly string[],
  as: Person,
  rang: (portfolio: string) => void,
  atFirst = false,
): () => void {
  const client = clientOf(as)
  const stops = portfolios.map((id) => client.collection('bells').subscribe(id, () => rang(id)))
  let connected = atFirst
  const again = client.realtime.subscribe('PB_CONNECT', () => {
    if (connected) for (const id of portfolios) rang(id)
    connected = true
  })
  // without a line there is nothing to hear yet; the client itself tries again
  for (const stop of [...stops, again]) stop.catch(() => {})
  return () => {
    for (const stop of [...stops, again]) stop.then((end) => end()).catch(() => {})
  }
}

/** How often the bell of a portfolio rang: whoever knows the number knows whether something was missed. */
export async function ringsOf(portfolio: string, as: Person): Promise<number> {
  const bell = await clientOf(as).collection('bells').getOne(portfolio)
  return bell['rings']
}
