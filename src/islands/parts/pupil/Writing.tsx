import { type RefObject, useId, useRef, useState } from 'react'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import type { Starter } from './mine.ts'

const t = reader(messages)

/** How many ways to begin are shown at once. */
const AT_ONCE = 3
const GAP = '…'

interface Props {
  starter: Starter
  value: string
  onChange: (text: string) => void
  most: number
  /** What the field is called for who cannot see the question above it. */
  label?: string
  rows?: number
  readOnly?: boolean
  describedBy?: string | undefined
}

/** Where a pupil writes: ways to begin as buttons, and a balloon with lines. */
export function Writing({
  starter,
  value,
  onChange,
  most,
  label,
  rows = 4,
  readOnly = false,
  describedBy,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const begin = (sentence: string) => {
    const before = value.trim() === '' ? '' : `${value.trimEnd()}\n`
    onChange(before + sentence)
    selectGap(field, before.length)
  }
  return (
    <>
      {!readOnly && <Starts sentences={starter.starters} value={value} onBegin={begin} />}
      <div className="bubble writing" data-voice="pupil">
        <label className="hidden-text" htmlFor={id}>
          {label ?? t('write')}
        </label>
        <textarea
          id={id}
          ref={field}
          rows={rows}
          maxLength={most}
          value={value}
          readOnly={readOnly}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </>
  )
}

/** Puts the cursor on the first gap behind a place, so that what is typed fills it. */
function selectGap(field: RefObject<HTMLTextAreaElement | null>, from: number): void {
  requestAnimationFrame(() => {
    const element = field.current
    if (!element) return
    const gap = element.value.indexOf(GAP, from)
    element.focus()
    if (gap >= 0) element.setSelectionRange(gap, gap + GAP.length)
  })
}

interface StartsProps {
  sentences: readonly string[]
  value: string
  onBegin: (sentence: string) => void
}

function Starts({ sentences, value, onBegin }: StartsProps) {
  const [page, setPage] = useState(0)
  const pages = Math.ceil(sentences.length / AT_ONCE)
  const shown = sentences.slice(page * AT_ONCE, (page + 1) * AT_ONCE)
  return (
    <fieldset className="starters">
      <legend className="hidden-text">{t('starters')}</legend>
      {shown.map((sentence) => (
        <button
          key={sentence}
          className="starter"
          type="button"
          aria-pressed={value.includes(beginOf(sentence))}
          onClick={() => onBegin(sentence)}
        >
          {sentence}
        </button>
      ))}
      {pages > 1 && (
        <button className="button button-quiet" type="button" onClick={() => setPage((page + 1) % pages)}>
          <Icon name="rotate-ccw" /> {t('starters.more')}
        </button>
      )}
    </fieldset>
  )
}

/** The words before the first gap: as long as they stand there, the sentence is in use. */
function beginOf(sentence: string): string {
  return sentence.split(GAP)[0]!.trim() || sentence
}
