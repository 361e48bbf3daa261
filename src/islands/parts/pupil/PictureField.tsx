import { useEffect, useId, useState } from 'react'
import { NoPicture, pictureAddress, preparePicture } from '../../../data/pictures.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

interface Props {
  slide: string
  /** A `data:` address that is not at school yet, the server's name of a picture, or ''. */
  file: string
  onChange: (file: string) => void
  readOnly: boolean
}

/** The photo or drawing of a slide: chosen, drawn anew without what it hid, shown at once. */
export function PictureField({ slide, file, onChange, readOnly }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const address = useAddress(slide, file)
  async function take(chosen: File | undefined) {
    if (!chosen) return
    setBusy(true)
    setTrouble(null)
    try {
      onChange(await preparePicture(chosen))
    } catch (thrown) {
      const why = thrown instanceof NoPicture ? thrown.why : 'broken'
      setTrouble(why === 'heic' ? t('picture.heic') : t(`picture.no.${why}`))
    }
    setBusy(false)
  }
  return (
    <div className={file ? 'with-picture' : 'stack stack-start'}>
      {file && <div className="sheet">{address && <img src={address} alt={t('picture.alt')} />}</div>}
      <div className="stack stack-start">
        {file && <p className="type-lead">{t('picture.shown')}</p>}
        {!readOnly && (
          <div className="row">
            <label className="button button-line picker" htmlFor={id}>
              <Icon name="camera" /> {file ? t('picture.other') : t('picture.add')}
              <input
                id={id}
                className="hidden-text"
                type="file"
                accept="image/*"
                disabled={busy}
                onChange={(event) => {
                  take(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
            </label>
            {file && (
              <button className="button button-quiet" type="button" onClick={() => onChange('')}>
                {t('picture.away')}
              </button>
            )}
          </div>
        )}
        <p role="status" className={busy ? 'soft' : 'hidden-text'}>
          {busy && t('picture.busy')}
        </p>
        {trouble && <ErrorNote>{trouble}</ErrorNote>}
      </div>
    </div>
  )
}

/** Where the picture can be seen now: at hand, or at school with a pass. */
function useAddress(slide: string, file: string): string {
  const [address, setAddress] = useState('')
  useEffect(() => {
    let current = true
    const show = (found: string) => {
      if (current) setAddress(found)
    }
    if (file === '' || file.startsWith('data:')) show(file)
    else pictureAddress(slide, file, 'pupil').then(show, () => {})
    return () => {
      current = false
    }
  }, [slide, file])
  return address
}
