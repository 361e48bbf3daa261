import { type ReactNode, useState } from 'react'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'

const t = reader(messages)

/** Under this many names a list is looked over; above it, it is searched. */
const SEARCHABLE = 12
/** How many names are drawn at once; a school has 1,200 of them. */
const SHOWN = 100

interface Props<T> {
  items: readonly T[]
  /** The words that an item is found by. */
  textOf: (item: T) => string
  children: (item: T) => ReactNode
}

/** Names as a list of ways, with a field to search them where there are many. */
export function SearchList<T extends { id: string }>({ items, textOf, children }: Props<T>) {
  const [sought, setSought] = useState('')
  const [all, setAll] = useState(false)
  const words = plain(sought).split(/\s+/)
  const found =
    sought.trim() === ''
      ? items
      : items.filter((item) => words.every((word) => plain(textOf(item)).includes(word)))
  const shown = all ? found : found.slice(0, SHOWN)
  return (
    <>
      {items.length > SEARCHABLE && (
        <div className="form">
          <Field type="search" label={t('search')} value={sought} onChange={setSought} autoComplete="off" />
        </div>
      )}
      <p className="hidden-text" role="status">
        {sought.trim() !== '' && t('found', { count: found.length })}
      </p>
      {found.length === 0 && <p className="note">{t('nothingFound')}</p>}
      <ul className="ways">
        {shown.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < found.length && (
        <div>
          <button className="button button-line" type="button" onClick={() => setAll(true)}>
            {t('showAll', { count: found.length })}
          </button>
        </div>
      )}
    </>
  )
}

/** Without accents and capitals: 'yildiz' finds Yıldız. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
}
