import type { ReactNode } from 'react'
import common from '../../i18n/nl/common.json'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'
import { Mark } from './Mark.tsx'

const t = reader(messages)
const c = reader(common)

interface Props {
  name: string
  onDone: () => void
  leaving: boolean
  /** What stands between who you are and the way out, such as whether all is saved. */
  children?: ReactNode
}

/** Who is signed in, and "Klaar". */
export function PupilBar({ name, onDone, leaving, children }: Props) {
  return (
    <div className="step-bar">
      <p className="who" data-voice="pupil">
        <Mark voice="pupil" /> <bdi>{name}</bdi>
      </p>
      {children}
      <button
        className="button button-line"
        type="button"
        onClick={onDone}
        aria-disabled={leaving || undefined}
      >
        <Icon name="door" /> {leaving ? t('leaving') : c('done')}
      </button>
    </div>
  )
}
