import type { ReactNode } from 'react'

interface Props {
  /** Radios that share a name are one choice. */
  kind?: 'checkbox' | 'radio'
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  children: ReactNode
}

/** Something to tick or to choose, as large as a finger; the whole line is its label. */
export function Choice({ kind = 'checkbox', name, checked, onChange, disabled, children }: Props) {
  return (
    <label className="choice">
      <input
        type={kind}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}

/** A question with its choices. */
export function Choices({ question, children }: { question: string; children: ReactNode }) {
  return (
    <fieldset className="form-row">
      <legend className="label">{question}</legend>
      {children}
    </fieldset>
  )
}
