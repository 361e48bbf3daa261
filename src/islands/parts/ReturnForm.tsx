import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import messages from '../../i18n/nl/board.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'

const t = reader(messages)
/** What a point lacks most often; a tap is enough. */
const QUICK = ['return.when', 'return.sign', 'return.step'] as const

interface Props {
  name: string
  onSend: (comment: string) => void
  onCancel: () => void
}

/** Gives a point back with what could be better; Enter sends, because the hand is on the keyboard already. */
export function ReturnForm({ name, onSend, onCancel }: Props) {
  const [comment, setComment] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const send = () => {
    if (comment.trim() !== '') onSend(comment.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter' || event.shiftKey || (event.target as HTMLElement).tagName !== 'TEXTAREA')
      return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="decide"
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field
        label={t('return.title')}
        hint={t('return.hint', { name })}
        lines={2}
        maxLength={1000}
        value={comment}
        onChange={setComment}
      />
      <div className="quick">
        {QUICK.map((key) => (
          <button
            className="button button-line"
            type="button"
            key={key}
            onClick={() => setComment((text) => [text.trim(), t(key)].filter(Boolean).join(' '))}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <div className="form-acts">
        <button className="button" type="submit" disabled={comment.trim() === ''}>
          {t('return.send', { name })}
        </button>
        <button className="button button-quiet" type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
