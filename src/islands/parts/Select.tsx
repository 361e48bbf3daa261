import { useId } from 'react'

interface Props {
  label: string
  /** What helps to choose. */
  hint?: string
  value: string
  onChange: (value: string) => void
  /** What can be chosen, with what people read. */
  options: readonly (readonly [value: string, text: string])[]
  required?: boolean
}

/** One out of a list, in the platform's own field. */
export function Select({ label, hint, value, onChange, options, required }: Props) {
  const id = useId()
  return (
    <div className="form-row">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        className="field"
        id={id}
        value={value}
        required={required}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
