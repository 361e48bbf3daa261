import { type Agenda, allAgendas } from './documents.ts'
import { htmlOf } from './html.ts'

/** The parts of a conference with their minutes, and what this kind of conference is good for. */
export interface AgendaOf {
  kind: Agenda['kind']
  title: string
  parts: readonly { part: Agenda['parts'][number]['part']; minutes: number; question: string }[]
  /** Plain HTML. */
  about: string
}

const KINDS: readonly Agenda['kind'][] = ['student_led', 'classic', 'reverse']

/** One agenda for each kind of round; a school changes it per round. */
export function agendas(): AgendaOf[] {
  const inOrder = [...allAgendas].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  return inOrder.map((agenda) => ({
    kind: agenda.kind,
    title: agenda.title,
    parts: agenda.parts.map(({ part, minutes, question }) => ({ part, minutes, question: question ?? '' })),
    about: htmlOf(agenda),
  }))
}
