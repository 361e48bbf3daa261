import { useState } from 'react'
import { pupilGoes } from '../../../data/beside.ts'
import { pupilBeside } from '../../../data/doors.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Dialog } from '../Dialog.tsx'
import { Mark } from '../Mark.tsx'
import { PictureStep } from '../PictureStep.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

/** On the teacher's screen: the pupil signs in beside, so that the pupil's buttons count as the pupil's. */
export function PupilBeside({ together }: { together: Together }) {
  const [asking, setAsking] = useState(false)
  const { view } = together
  const name = view.pupil.given_name
  if (!together.teacher || !view.contact) return null
  if (together.pupil) {
    return (
      <div className="beside" role="status">
        <p className="firm">
          <Mark voice="pupil" /> {t('beside.here', { name })}
        </p>
        <button className="button button-quiet" type="button" onClick={() => pupilGoes()}>
          {t('beside.leave', { name })}
        </button>
      </div>
    )
  }
  if (together.standing !== 'open') return null
  const { id } = view.contact
  return (
    <div className="beside">
      <button
        className="button button-voice"
        data-voice="pupil"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('beside.ask', { name })}
      </button>
      <Dialog title={t('beside.title', { name })} open={asking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{t('beside.hint')}</p>
          <PictureStep
            onPictures={async (pictures) => {
              await pupilBeside({ contact: id }, pictures)
              setAsking(false)
            }}
          />
        </div>
      </Dialog>
    </div>
  )
}
