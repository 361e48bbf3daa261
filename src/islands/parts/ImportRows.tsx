import { useState } from 'react'
import type { Change, Entry } from '../../domain/import.ts'
import { dayFull } from '../../i18n/dates.ts'
import messages from '../../i18n/nl/import.json'
import { type MessageKey, reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)

/** How many are shown before somebody asks for all of them. */
const FIRST = 20

interface Props {
  title: string
  /** What happens to them, where the title does not say it all. */
  text?: string
  entries: readonly Entry[]
  open: boolean
}

/** Everybody to whom the list does the same, each with what was and what becomes. */
export function ImportRows({ title, text, entries, open }: Props) {
  const [all, setAll] = useState(entries.length <= FIRST + 5)
  const shown = all ? entries : entries.slice(0, FIRST)
  return (
    <details className="import-rows" open={open}>
      <summary>{title}</summary>
      {text && <p className="soft">{text}</p>}
      <ul className="import-lines">
        {shown.map((entry) => (
          <Row key={`${entry.line} ${entry.number} ${entry.about}`} entry={entry} />
        ))}
      </ul>
      {!all && (
        <button className="button button-quiet" type="button" onClick={() => setAll(true)}>
          {t('rows.all', { count: entries.length })}
        </button>
      )}
    </details>
  )
}

function Row({ entry }: { entry: Entry }) {
  const { line, number, name, about, changes, what } = entry
  const where = line === 0 ? number : `${number} · ${t('rows.line', { line })}`
  return (
    <li>
      <span>
        <span className="firm">
          <bdi>{name}</bdi>
        </span>
        {about !== '' && <span>{about}</span>}
        <span className="soft">{where}</span>
      </span>
      <span className="changed">
        {changes.map((change) => (
          <Difference key={change.field} change={change} named={what === 'changed' || changes.length > 1} />
        ))}
      </span>
    </li>
  )
}

/** One field that becomes something else; `named` where it is not plain which. */
function Difference({ change, named }: { change: Change; named: boolean }) {
  const { field } = change
  const [before, after] = [shownAs(field, change.before), shownAs(field, change.after)]
  return (
    <span className="becomes">
      {named && <span className="soft">{t(`field.${field}` as MessageKey<typeof messages>)}: </span>}
      {before !== '' && (
        <del>
          <span className="hidden-text">{t('rows.was')} </span>
          <bdi>{before}</bdi>
        </del>
      )}
      {before !== '' && after !== '' && <Icon name="arrow-right" turns />}
      {after !== '' && (
        <ins>
          {before !== '' && <span className="hidden-text">{t('rows.becomes')} </span>}
          <bdi>{after}</bdi>
        </ins>
      )}
    </span>
  )
}

function shownAs(field: Change['field'], value: string): string {
  if (field === 'visible_from') return value === '' ? t('rows.at_meeting') : dayFull(value)
  if (value === '') return ''
  if (field === 'birth_date') return dayFull(value)
  return field === 'scale' ? t(`scale.${value}` as MessageKey<typeof messages>) : value
}
