import { useState } from 'react'
import { type ClassDoor, SESSION_LENGTHS } from '../../domain/class-session.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { CardsLink } from './CardsLink.tsx'
import { Choice, Choices } from './Choice.tsx'
import { Icon } from './Icon.tsx'

const t = reader(messages)

/** Nobody of the class can come in yet: how long the door may stand open, and the button that opens it. */
export function ClosedDoor({ door, onOpen }: { door: ClassDoor; onOpen: (minutes: number) => void }) {
  const [minutes, setMinutes] = useState<number>(SESSION_LENGTHS[0])
  const without = door.pupils.filter((pupil) => !pupil.card).length
  return (
    <div className="stack stack-start">
      <p>{t('session.closed')}</p>
      <Choices question={t('session.howLong')}>
        <div className="row session-lengths">
          {SESSION_LENGTHS.map((length) => (
            <Choice
              key={length}
              kind="radio"
              name="session-length"
              checked={minutes === length}
              onChange={() => setMinutes(length)}
            >
              {t(`session.length.${length}`)}
            </Choice>
          ))}
        </div>
      </Choices>
      <div className="form-acts">
        <button className="button button-big" type="button" onClick={() => onOpen(minutes)}>
          <Icon name="lock-open" /> {t('session.open')}
        </button>
        <CardsLink group={door.group.id} />
      </div>
      {without > 0 && <p className="note">{t('session.without', { count: without })}</p>}
    </div>
  )
}
