import { useState } from 'react'
import { Refused } from '../../domain/refusals.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { PictureCode } from './PictureCode.tsx'
import { trouble } from './trouble.ts'
import { useCountdown } from './use-countdown.ts'

const t = reader(messages)

interface Props {
  /** Signs in; refusals are said here. */
  onPictures: (pictures: readonly string[]) => Promise<void>
}

/** The pictures, what went wrong in words for a child, and how long to wait. */
export function PictureStep({ onPictures }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  const [seconds, wait] = useCountdown()

  async function look(pictures: readonly string[]) {
    setSaid(null)
    try {
      await onPictures(pictures)
    } catch (error) {
      const code = error instanceof Refused ? error.code : null
      const detail = error instanceof Refused ? (error.detail as { count?: number } | null) : null
      if (code === 'wait_first' && detail?.count) wait(detail.count)
      else if (code === 'wrong_code') setSaid(t('pictures.wrong'))
      else if (code === 'locked_out') setSaid(t('pictures.locked'))
      else setSaid(trouble(error))
    }
  }

  return (
    <>
      {seconds > 0 ? (
        <div className="note wait-note">
          <p className="type-lead" role="timer">
            {t('pictures.wait', { count: seconds })}
          </p>
          <p>{t('pictures.waitHint')}</p>
        </div>
      ) : (
        said && <ErrorNote>{said}</ErrorNote>
      )}
      <PictureCode onFour={look} waiting={seconds > 0} />
    </>
  )
}
