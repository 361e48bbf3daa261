import { useState } from 'react'
import { changeRound, listClasses, type RoundWhole, roundWhole } from '../data/rounds.ts'
import { dayOf } from '../domain/school-day.ts'
import { dayLong } from '../i18n/dates.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/rounds.json'
import { reader } from '../i18n/reader.ts'
import { EditRound } from './EditRound.tsx'
import type { Act } from './parts/act.ts'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { MeetingsInARow } from './parts/MeetingsInARow.tsx'
import { MeetingTable } from './parts/MeetingTable.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Toast } from './parts/Toast.tsx'
import { trouble } from './parts/trouble.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const c = reader(common)

/** One round: its settings, opening and closing it, and who meets when. The round is named in the address. */
export function PlanRound() {
  return (
    <RequireStaff coordinator>
      <OneRound />
    </RequireStaff>
  )
}

function OneRound() {
  const id = new URLSearchParams(location.search).get('r') ?? ''
  const whole = useWhole(async () => ({ ...(await roundWhole(id)), classes: await listClasses() }), [id])
  const [editing, setEditing] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  if (whole.error)
    return <ErrorNote action={{ label: c('again'), onAct: whole.reload }}>{trouble(whole.error)}</ErrorNote>
  if (!whole.value) return <p role="status">{c('loading')}</p>
  const { round, classes, autumn_until, is_first } = whole.value

  const act: Act = async (what, done) => {
    setError(null)
    try {
      await what()
      setSaid(done)
    } catch (failed) {
      setSaid(null)
      setError(trouble(failed))
    }
    await whole.reload()
  }
  if (editing) {
    return (
      <section className="stack">
        <h1>{t('edit')}</h1>
        <EditRound
          round={round}
          classes={classes}
          autumnUntil={autumn_until}
          isFirst={is_first}
          onSaved={() => {
            setEditing(false)
            act(async () => {}, t('saved'))
          }}
          onCancel={() => setEditing(false)}
        />
      </section>
    )
  }
  return (
    <div className="stack">
      <header className="apart">
        <div>
          <h1>{round.name}</h1>
          <p className="soft">
            {t(`state.${round.state}`)} · {dayLong(dayOf(round.first_day))}
          </p>
        </div>
        <div className="row">
          <RoundState whole={whole.value} act={act} />
          {round.state !== 'closed' && (
            <button className="button button-line" type="button" onClick={() => setEditing(true)}>
              {t('edit')}
            </button>
          )}
        </div>
      </header>
      {error && <ErrorNote>{error}</ErrorNote>}
      <section className="stack" aria-labelledby="meetings">
        <h2 id="meetings">{t('meetings')}</h2>
        {round.state === 'draft' ? (
          <p className="note">
            {t('meetings.when_open')} {t('open.text')}
          </p>
        ) : (
          <>
            <MeetingTable whole={whole.value} classes={classes} act={act} />
            {round.state === 'open' && <MeetingsInARow whole={whole.value} classes={classes} act={act} />}
          </>
        )}
      </section>
      <Toast message={said} />
    </div>
  )
}

function RoundState({ whole, act }: { whole: RoundWhole; act: Act }) {
  const { round } = whole
  const to = round.state === 'open' ? 'closed' : 'open'
  const label = round.state === 'draft' ? t('open') : round.state === 'open' ? t('close') : t('reopen')
  return (
    <button
      className={round.state === 'open' ? 'button button-line' : 'button'}
      type="button"
      onClick={() => act(() => changeRound(round, to), to === 'open' ? t('opened') : t('closed'))}
    >
      {label}
    </button>
  )
}
