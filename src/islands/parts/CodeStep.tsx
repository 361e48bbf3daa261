import { type FormEvent, useState } from 'react'
import { Refused } from '../../domain/refusals.ts'
import { CODE_ALPHABET, cleanCode, doorOfCode, MEETING_CODE_LENGTH } from '../../domain/sign-in-code.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Icon } from './Icon.tsx'
import { trouble } from './trouble.ts'

const t = reader(messages)

interface Props {
  /** A code of the right length was typed; refusals are said here. */
  onCode: (code: string, door: 'class' | 'meeting') => Promise<void>
}

/** The code on the board, or on the teacher's screen at a meeting: one field for both, its length tells which. */
export function CodeStep({ onCode }: Props) {
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const door = doorOfCode(typed)
    if (!door) return setSaid(t(typed === '' ? 'code.missing' : 'code.wrong'))
    setBusy(true)
    setSaid(null)
    try {
      await onCode(cleanCode(typed), door)
    } catch (error) {
      const wrong = error instanceof Refused && error.code === 'wrong_code'
      setSaid(wrong ? t('code.wrong') : trouble(error))
    }
    setBusy(false)
  }

  return (
    <form className="stack stack-start" onSubmit={submit} noValidate>
      <div className="bubble code-bubble" data-voice="pupil">
        <label className="label" htmlFor="class-code">
          {t('code.label')}
        </label>
        <input
          id="class-code"
          className="code-input"
          value={typed}
          onChange={(event) => setTyped(onlyLetters(event.target.value))}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby="class-code-hint"
          // biome-ignore lint/a11y/noAutofocus: the only thing on the screen
          autoFocus
        />
        <p id="class-code-hint">{t('code.hint')}</p>
      </div>
      {said && <ErrorNote>{said}</ErrorNote>}
      <button className="button button-big" type="submit">
        {t('code.go')} <Icon name="arrow-right" turns />
      </button>
    </form>
  )
}

/** What no code can hold is not taken in: a child who types a nought sees at once that it is not that. */
const onlyLetters = (typed: string): string =>
  [...cleanCode(typed)]
    .filter((letter) => CODE_ALPHABET.includes(letter))
    .join('')
    .slice(0, MEETING_CODE_LENGTH)
