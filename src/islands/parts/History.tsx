import { sessionOf } from '../../data/client.ts'
import type { HistoryEntry } from '../../data/history.ts'
import { since } from '../../i18n/dates.ts'
import { historySentences } from '../../i18n/history.ts'

interface Props {
  entries: readonly HistoryEntry[]
  /** What the thing is called that an entry is about, where several are told of together. */
  nameOf?: (record: string) => string | undefined
}

/** What already happened, in words, the latest first. */
export function History({ entries, nameOf }: Props) {
  const me = sessionOf('staff')?.id ?? ''
  return (
    <ol className="history">
      {historySentences(entries, me).map(({ entry, text }) => (
        <li key={entry.id}>
          <time dateTime={entry.at.replace(' ', 'T')}>{since(entry.at)}</time>
          <span>
            {text}
            {nameOf?.(entry.record) && <span className="soft"> · {nameOf(entry.record)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
