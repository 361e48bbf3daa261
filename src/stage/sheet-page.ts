import type { Presentation } from '../domain/presentation.ts'
import { drawChoice, drawSheet } from './sheet.ts'
import { sayBroken, sayWhy } from './trouble.ts'

/** Fills the sheet that the address asks for. */
export async function fillSheet(root: HTMLElement, all: HTMLInputElement): Promise<void> {
  const query = new URLSearchParams(location.search)
  const portfolio = query.get('p') ?? ''
  const [{ askPresentation }, { readAgreements }] = await Promise.all([
    import('../data/presentation.ts'),
    import('../data/agreed-actions.ts'),
  ])
  try {
    const asked = portfolio === '' ? null : await askPresentation(portfolio, query.get('m') ?? '')
    const code = (asked?.body as { code?: string } | null)?.code
    // A presentation that was closed again after the talk takes nothing away from what was agreed there.
    if (!asked || (asked.status !== 200 && code !== 'not_presentable')) return sayWhy(root, asked)
    const agreements = await readAgreements(portfolio, asked.as)
    const meetings = agreements.rounds[0]?.meetings ?? []
    const meeting = meetings.find(({ id }) => id === query.get('m'))
    if (!meeting) {
      const only = meetings.length === 1 ? meetings[0] : undefined
      if (only) return location.replace(`?p=${portfolio}&m=${only.id}`)
      root.innerHTML = drawChoice(portfolio, meetings).text
      return
    }
    const presentation = asked.status === 200 ? (asked.body as Presentation) : null
    const draw = () => {
      root.innerHTML = drawSheet({ agreements, meeting, presentation, all: all.checked }).text
    }
    all.checked = query.has('alles')
    all.disabled = presentation === null
    all.addEventListener('change', draw)
    draw()
  } catch {
    sayBroken(root)
  }
}
