import { useState } from 'react'
import { joinMeeting, type OpenClass, openClassDoor, pupilSignIn } from '../data/doors.ts'
import messages from '../i18n/nl/sign-in.json'
import { reader } from '../i18n/reader.ts'
import { CodeStep } from './parts/CodeStep.tsx'
import { DoorFrame } from './parts/DoorFrame.tsx'
import { Icon } from './parts/Icon.tsx'
import { NameStep } from './parts/NameStep.tsx'
import { PictureStep } from './parts/PictureStep.tsx'

const t = reader(messages)

/** A pupil comes in: the code on the board, who you are, your four pictures. */
export function PupilSignIn() {
  const [group, setGroup] = useState<OpenClass | null>(null)
  const [pupil, setPupil] = useState<{ id: string; name: string } | null>(null)

  async function enterCode(code: string, door: 'class' | 'meeting') {
    if (door === 'class') return setGroup(await openClassDoor(code))
    const { portfolio, meeting } = await joinMeeting(code)
    location.assign(`/presentatie/?p=${portfolio}&m=${meeting}`)
  }

  if (!group) {
    return (
      <DoorFrame voice="pupil" title={t('code.title')} drawing="path">
        <Left />
        <CodeStep onCode={enterCode} />
      </DoorFrame>
    )
  }
  if (!pupil) {
    return (
      <DoorFrame
        voice="pupil"
        title={t('names.title')}
        lead={t('names.lead', { group: group.group })}
        announced
        beside={<Back label={t('names.back')} onBack={() => setGroup(null)} />}
      >
        <NameStep pupils={group.pupils} onChoose={setPupil} />
      </DoorFrame>
    )
  }
  return (
    <DoorFrame
      voice="pupil"
      title={
        <>
          {t('pictures.hello')} <bdi>{pupil.name}</bdi>
        </>
      }
      lead={t('pictures.lead')}
      announced
      beside={<Back label={t('pictures.back')} onBack={() => setPupil(null)} />}
    >
      <PictureStep onPictures={(pictures) => pupilSignIn(group.code, pupil.id, pictures)} />
    </DoorFrame>
  )
}

function Back({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <button className="button button-line" type="button" onClick={onBack}>
      <Icon name="arrow-left" turns /> {label}
    </button>
  )
}

/** What the one before left, or why one was sent away; nothing in it says who. */
function Left() {
  const query = new URLSearchParams(location.search)
  const why = query.has('bewaard') ? 'left.kept' : query.has('weg') ? 'left.away' : null
  return why && <p className="note">{t(why)}</p>
}
