import type { ImportKind, What } from '../../domain/import.ts'
import messages from '../../i18n/nl/import.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

const COUNTED: Record<ImportKind, readonly What[]> = {
  pupils: ['new', 'changed', 'moved', 'gone', 'same'],
  results: ['new', 'changed', 'same'],
}

/** What a list changes, in numbers; what it does to nobody is not worth a word. */
export function ImportCounts({ kind, answer }: { kind: ImportKind; answer: Record<What, number> }) {
  const counted = COUNTED[kind].filter((what) => answer[what] > 0)
  if (counted.length === 0) return null
  return (
    <dl className="counts">
      {counted.map((what) => (
        <div key={what}>
          <dt>{t(`what.${what}`)}</dt>
          <dd>{answer[what]}</dd>
        </div>
      ))}
    </dl>
  )
}
