import { useState } from 'react'
import type { LineNote } from '../../domain/import.ts'
import messages from '../../i18n/nl/import.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

/** How many lines are shown before somebody asks for all of them. */
const FIRST = 12

/** What is to say about lines of the file, each with its line and the reason. */
export function ImportNotes({ notes }: { notes: readonly LineNote[] }) {
  const [all, setAll] = useState(notes.length <= FIRST + 3)
  const shown = all ? notes : notes.slice(0, FIRST)
  return (
    <>
      <ul className="import-lines import-notes">
        {shown.map((note) => (
          <li key={`${note.line} ${note.code}`}>
            <span className="firm">
              {note.line === 0 ? t('note.list') : t('note.line', { line: note.line })}
            </span>
            <span>{t(`line.${note.code}`, { text: note.text ?? '', number: note.number ?? '' })}</span>
          </li>
        ))}
      </ul>
      {!all && (
        <button className="button button-quiet" type="button" onClick={() => setAll(true)}>
          {t('rows.all', { count: notes.length })}
        </button>
      )}
    </>
  )
}
