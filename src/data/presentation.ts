import type { Asked } from '../domain/presentation.ts'
import { type Person, sessionOf } from './session.ts'

/**
 * Asks for a whole presentation. At a meeting the teacher's screen asks first as the teacher; a preview is the pupil's,
 * also when somebody of the school is signed in on the same device. Whoever may not see it lets the other one ask.
 * Null when nobody is signed in here.
 */
export async function askPresentation(portfolio: string, meeting: string): Promise<Asked | null> {
  const order: readonly Person[] = meeting === '' ? ['pupil', 'staff'] : ['staff', 'pupil']
  const here = order.flatMap((person) => {
    const session = sessionOf(person)
    return session ? [{ person, token: session.token }] : []
  })
  let asked: Asked | null = null
  for (const { person, token } of here) {
    const query = `p=${encodeURIComponent(portfolio)}${meeting === '' ? '' : `&m=${encodeURIComponent(meeting)}`}`
    const response = await fetch(`/api/aan/view/presentation?${query}`, { headers: { Authorization: token } })
    asked = { as: person, status: response.status, body: await response.json().catch(() => null) }
    if (response.status !== 401 && response.status !== 403) break
  }
  return asked
}
