import { useEffect, useRef, useState } from 'react'
import { Refused } from '../../domain/refusals.ts'
import messages from '../../i18n/nl/start.json'
import { reader } from '../../i18n/reader.ts'
import { refusalSentence } from '../../i18n/refusal.ts'
import { Icon } from './Icon.tsx'
import { shrink } from './shrink.ts'

const t = reader(messages)

/** A logo never needs more: it is printed a few centimetres wide. */
const MOST_PIXELS = 600

interface Props {
  logo: Blob | null
  onChange: (logo: Blob | null) => void
}

/** The school's mark: chosen, seen, left out again. */
export function LogoField({ logo, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [no, setNo] = useState<string | null>(null)
  const address = useAddress(logo)

  async function choose(file: File | undefined) {
    if (!file) return
    setNo(null)
    try {
      onChange(await shrink(file, MOST_PIXELS, 'image/png'))
    } catch (error) {
      setNo(refusalSentence(error instanceof Refused ? error.code : 'picture_type'))
    }
  }

  return (
    <fieldset className="form-row">
      <legend className="label">{t('logo')}</legend>
      <p className="hint">{t('logo.hint')}</p>
      {address && <img className="logo-seen" src={address} alt={t('logo.alt')} />}
      <input
        hidden
        type="file"
        accept="image/*"
        ref={input}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <div className="row">
        <button className="button button-line" type="button" onClick={() => input.current?.click()}>
          <Icon name="image" /> {logo ? t('logo.other') : t('logo.choose')}
        </button>
        {logo && (
          <button className="button button-quiet" type="button" onClick={() => onChange(null)}>
            {t('logo.remove')}
          </button>
        )}
      </div>
      {no && (
        <p className="firm" role="alert">
          {no}
        </p>
      )}
    </fieldset>
  )
}

/** An address for a picture that is only in this page. */
function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return setAddress(null)
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
