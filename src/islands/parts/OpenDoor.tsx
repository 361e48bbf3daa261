import { useState } from 'react'
import type { ClassDoor, DoorPupil } from '../../domain/class-session.ts'
import { clock } from '../../i18n/dates.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { CardsLink } from './CardsLink.tsx'
import { CodeSign, OnTheBoard } from './CodeSign.tsx'
import { Icon } from './Icon.tsx'
import { Mark } from './Mark.tsx'

const t = reader(messages)

interface Props {
  door: ClassDoor
  session: NonNullable<ClassDoor['session']>
  onClose: () => void
  onReset: (pupil: string) => void
}

/** The class can come in: the code, who is inside, and who stands before a locked door. */
export function OpenDoor({ door, session, onClose, onReset }: Props) {
  const [onBoard, setOnBoard] = useState(false)
  const inside = door.pupils.filter((pupil) => pupil.inside).length
  return (
    <div className="stack">
      <CodeSign code={session.code} />
      <div className="form-acts">
        <button className="button" type="button" onClick={() => setOnBoard(true)}>
          <Icon name="maximize" /> {t('session.board')}
        </button>
        <button className="button button-line" type="button" onClick={onClose}>
          <Icon name="lock" /> {t('session.close')}
        </button>
        <CardsLink group={door.group.id} />
      </div>
      <p>{t('session.until', { time: clock(session.until) })}</p>
      <div role="status">
        <h2 className="type-lead">{t('session.inside', { count: inside, all: door.pupils.length })}</h2>
      </div>
      <ul className="class-session-pupils">
        {door.pupils.map((pupil) => (
          <Row key={pupil.id} pupil={pupil} onReset={() => onReset(pupil.id)} />
        ))}
      </ul>
      <details>
        <summary>{t('session.teacherCode')}</summary>
        <p>
          {t('session.teacherCodeText')} <strong className="code-small">{session.teacherCode}</strong>
        </p>
      </details>
      <OnTheBoard
        open={onBoard}
        code={session.code}
        inside={t('session.inside', { count: inside, all: door.pupils.length })}
        onClose={() => setOnBoard(false)}
      />
    </div>
  )
}

function Row({ pupil, onReset }: { pupil: DoorPupil; onReset: () => void }) {
  const needs = pupil.locked ? 'session.locked' : pupil.card ? null : 'session.noCard'
  return (
    <li data-inside={pupil.inside ? '' : undefined}>
      <span className="pupil">
        <Mark voice="pupil" empty={!pupil.inside} />
        <bdi>{pupil.name}</bdi>
        {pupil.inside && <Icon name="check" label={t('session.isInside')} />}
      </span>
      {needs && (
        <span className="row">
          <span className="firm">{t(needs)}</span>
          <button className="button button-line" type="button" onClick={onReset}>
            {t(pupil.card ? 'card.make' : 'card.first')}{' '}
            <span className="hidden-text">{t('card.for', { name: pupil.name })}</span>
          </button>
        </span>
      )}
    </li>
  )
}
