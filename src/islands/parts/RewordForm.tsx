import { useEffect, useRef, useState } from 'react'
import type { PointView } from '../../domain/board.ts'
import { type PointWords, WORD_FIELDS } from '../../domain/improvement-point.ts'
import messages from '../../i18n/nl/board.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'

const t = reader(messages)
const FIRST = ['what', 'first_step', 'sign'] as const
const MORE = ['why', 'obstacle', 'plan', 'helper'] as const

interface Props {
  point: PointView
  name: string
  onSend: (words: Partial<PointWords>) => void
  onCancel: () => void
}

/** Other words beside the pupil's: begins with theirs, sends only what became different. */
export function RewordForm({ point, name, onSend, onCancel }: Props) {
  const [words, setWords] = useState(() => wordsOf(point))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector('textarea')
    field?.focus()
    field?.select()
  }, [])
  const other = Object.fromEntries(
    Object.entries(words).filter(
      ([field, text]) => text.trim() !== '' && text.trim() !== point[field as keyof PointWords],
    ),
  )
  const nothing = Object.keys(other).length === 0
  const field = (key: keyof PointWords) => (
    <Field
      key={key}
      label={t(`reword.${key}`)}
      lines={1}
      maxLength={500}
      value={words[key]}
      onChange={(text) => setWords((all) => ({ ...all, [key]: text }))}
    />
  )
  return (
    <form
      className="decide"
      ref={form}
      aria-label={t('reword.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        if (
          event.key === 'Enter' &&
          !event.shiftKey &&
          (event.target as HTMLElement).tagName === 'TEXTAREA'
        ) {
          event.preventDefault()
          if (!nothing) onSend(other)
        }
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!nothing) onSend(other)
      }}
    >
      <h3>{t('reword.title')}</h3>
      {FIRST.map(field)}
      <details>
        <summary>{t('reword.more')}</summary>
        <div className="decide">{MORE.map(field)}</div>
      </details>
      <p className="hint">{t('reword.hint', { name })}</p>
      <div className="form-acts">
        <button className="button" type="submit" disabled={nothing}>
          {t('reword.send', { name })}
        </button>
        <button className="button button-quiet" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function wordsOf(point: PointView): PointWords {
  return Object.fromEntries(WORD_FIELDS.map((field) => [field, point[field]])) as unknown as PointWords
}
