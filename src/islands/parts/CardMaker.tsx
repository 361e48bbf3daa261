import type { DoorPupil } from '../../domain/class-session.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Empty } from './Empty.tsx'
import { Icon } from './Icon.tsx'

const t = reader(messages)

interface Props {
  pupils: readonly DoorPupil[]
  onAll: () => void
  onMissing: () => void
  onOne: (pupil: string) => void
}

/** Whose cards are made: those who have none, one pupil who lost theirs, or the whole class anew. */
export function CardMaker({ pupils, onAll, onMissing, onOne }: Props) {
  const without = pupils.filter((pupil) => !pupil.card).length
  if (pupils.length === 0) {
    return (
      <Empty title={t('cards.empty.title')} drawing="washing-line">
        {t('cards.empty.text')}
      </Empty>
    )
  }
  return (
    <>
      <p className="type-lead">{t('cards.lead')}</p>
      <div className="form-acts">
        {without > 0 && (
          <button className="button button-big" type="button" onClick={onMissing}>
            {without === pupils.length ? t('cards.first') : t('cards.missing', { count: without })}
          </button>
        )}
      </div>
      {without < pupils.length && (
        <details>
          <summary>{t('cards.anew')}</summary>
          <div className="stack stack-start">
            <p>{t('cards.anewText')}</p>
            <button className="button button-line" type="button" onClick={onAll}>
              <Icon name="rotate-ccw" /> {t('cards.all')}
            </button>
          </div>
        </details>
      )}
      <ul className="class-session-pupils cards-pupils">
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            <p>
              <bdi>{pupil.name}</bdi>
              <br />
              <span className={pupil.locked ? 'firm' : 'soft'}>{t(standing(pupil))}</span>
            </p>
            <button className="button button-line" type="button" onClick={() => onOne(pupil.id)}>
              {t(pupil.card ? 'card.make' : 'card.first')}{' '}
              <span className="hidden-text">{t('card.for', { name: pupil.name })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const standing = (pupil: DoorPupil) => {
  if (pupil.locked) return 'session.locked'
  return pupil.card ? 'cards.has' : 'session.noCard'
}
