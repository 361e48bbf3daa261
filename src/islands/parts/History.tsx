import { sessionOf } from '../../data/client.ts'
import type { HistoryEntry } from '../../data/history.ts'
import { since } from '../../i18n/dates.ts'
import { historySentences } from '../../i18n/history.ts'

/** What already happened, in words, the latest first. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const me = sessionOf('staff')?.id ?? ''
  return (
    <ol className="history">
      {historySentences(entries, me).map(({ entry, text }) => (
        <li key={entry.id}>
          <time dateTime={entry.at.replace(' ', 'T')}>{since(entry.at)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
