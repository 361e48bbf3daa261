import { useState } from 'react'
import { dropSession, sessionOf } from '../data/client.ts'
import messages from '../i18n/nl/school.json'
import { reader } from '../i18n/reader.ts'
import { Mark } from './parts/Mark.tsx'

const t = reader(messages)

/** Who of the school is signed in on this device, and the way out. Says nothing when nobody is. */
export function StaffWho() {
  const [name] = useState(() => sessionOf('staff')?.name ?? '')
  if (name === '') return null
  return (
    <>
      <span className="who" data-voice="school">
        <Mark voice="school" /> <bdi>{name}</bdi>
      </span>
      <button
        className="button button-quiet"
        type="button"
        onClick={() => {
          dropSession('staff')
          location.assign('/')
        }}
      >
        {t('signOut')}
      </button>
    </>
  )
}
