import { useState } from 'react'
import { autumnEnd, listClasses, listRounds } from '../data/rounds.ts'
import { dayOf } from '../domain/school-day.ts'
import { dayLong } from '../i18n/dates.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/rounds.json'
import { reader } from '../i18n/reader.ts'
import { EditRound } from './EditRound.tsx'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { trouble } from './parts/trouble.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const c = reader(common)

/** Every round of the school, and the way to a new one. */
export function Rounds() {
  return (
    <RequireStaff coordinator>
      <h1>{t('title')}</h1>
      <p className="type-lead">{t('lead')}</p>
      <AllRounds />
    </RequireStaff>
  )
}

function AllRounds() {
  const whole = useWhole(
    async () => ({ rounds: await listRounds(), classes: await listClasses(), autumn: await autumnEnd() }),
    [],
  )
  const [making, setMaking] = useState(false)
  if (whole.error)
    return <ErrorNote action={{ label: c('again'), onAct: whole.reload }}>{trouble(whole.error)}</ErrorNote>
  if (!whole.value) return <p role="status">{c('loading')}</p>
  const { rounds, classes, autumn } = whole.value

  if (classes.length === 0) {
    return (
      <Empty
        title={t('no_classes.title')}
        action={
          <a className="button" href="/school/klassen/">
            {t('no_classes.action')}
          </a>
        }
      >
        {t('no_classes.text')}
      </Empty>
    )
  }
  if (making) {
    return (
      <section className="stack" aria-labelledby="new-round">
        <h2 id="new-round">{t('new')}</h2>
        <EditRound
          round={null}
          classes={classes}
          autumnUntil={autumn}
          isFirst={rounds.length === 0}
          onSaved={(id) => location.assign(`/school/rondes/ronde/?r=${id}`)}
          onCancel={() => setMaking(false)}
        />
      </section>
    )
  }
  const add = (
    <button className="button" type="button" onClick={() => setMaking(true)}>
      <Icon name="plus" /> {t('new')}
    </button>
  )
  if (rounds.length === 0) {
    return (
      <Empty title={t('empty.title')} action={add}>
        {t('empty.text')}
      </Empty>
    )
  }
  const names = new Map(classes.map((group) => [group.id, group.name]))
  return (
    <div className="stack">
      <ul className="stack">
        {rounds.map((round) => (
          <li key={round.id} className="note apart">
            <div>
              <h2 className="round-name">
                <a href={`/school/rondes/ronde/?r=${round.id}`}>{round.name}</a>
              </h2>
              <p className="soft">
                {t(`state.${round.state}`)} · {round.groups.map((id) => names.get(id) ?? '').join(', ')} ·{' '}
                {dayLong(dayOf(round.first_day))}
              </p>
            </div>
            <Icon name="arrow-right" turns />
          </li>
        ))}
      </ul>
      <div>{add}</div>
    </div>
  )
}
