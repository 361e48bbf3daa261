import { type ComponentProps, useId } from 'react'

interface Own {
  label: string
  /** What helps to fill it in. */
  hint?: string
  /** What is missing or cannot be, and how it can. */
  error?: string | null
  value: string
  onChange: (value: string) => void
}

type Line = Own & { lines?: undefined } & Omit<ComponentProps<'input'>, keyof Own>
type Text = Own & { /** How many lines it begins with; it grows. */ lines: number } & Omit<
    ComponentProps<'textarea'>,
    keyof Own
  >

/** One thing to fill in: its label, a hint, what is wrong, and the field itself. */
export function Field({ label, hint, error, value, onChange, ...rest }: Line | Text) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'field',
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const
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
      {rest.lines === undefined ? (
        <input
          {...(rest as ComponentProps<'input'>)}
          {...shared}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Area {...(rest as Text)} {...shared} onChange={onChange} />
      )}
      {error && (
        <p className="firm" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

function Area({ lines, onChange, ...rest }: Omit<Text, 'label' | 'hint' | 'error'>) {
  return <textarea {...rest} rows={lines} onChange={(event) => onChange(event.target.value)} />
}
