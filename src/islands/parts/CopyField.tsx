import { useRef, useState } from 'react'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { Field } from './Field.tsx'

const t = reader(messages)

/** A text to hand on, with a button that copies it. Where the browser forbids that, it is selected to copy by hand. */
export function CopyField({ label, hint, value }: { label: string; hint: string; value: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    const field = place.current?.querySelector('input')
    field?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(document.execCommand('copy'))
    }
  }
  return (
    <div className="stack" ref={place}>
      <Field
        label={label}
        hint={hint}
        value={value}
        onChange={() => {}}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="row">
        <button className="button button-line" type="button" onClick={copy}>
          {t('signIn.copy')}
        </button>
        <span role="status">{copied && t('signIn.copied')}</span>
      </div>
    </div>
  )
}
