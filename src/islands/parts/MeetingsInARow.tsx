import { type FormEvent, useState } from 'react'
import { newId } from '../../data/client.ts'
import { type Group, planMeetings, type RoundPupil, type RoundWhole } from '../../data/rounds.ts'
import { households, inARow, type ToPlan } from '../../domain/meeting-plan.ts'
import { fullName } from '../../domain/people.ts'
import { agendaMinutes } from '../../domain/round.ts'
import { dayOf } from '../../domain/school-day.ts'
import messages from '../../i18n/nl/rounds.json'
import { reader } from '../../i18n/reader.ts'
import type { Act } from './act.ts'
import { Field } from './Field.tsx'

const t = reader(messages)

/** The meetings that a class still lacks: one a household, one for a pupil whose family is not known yet. */
function lacking(pupils: readonly RoundPupil[]): (ToPlan & { pupil: RoundPupil })[] {
  return pupils.flatMap((pupil) => {
    const counted = pupil.meetings.filter(({ state }) => state !== 'cancelled')
    const homes = households(pupil.guardians)
    if (homes.length === 0)
      return counted.length === 0 ? [{ portfolio: pupil.portfolio, guardians: [], pupil }] : []
    return homes
      .map((home) => home.map(({ id }) => id))
      .filter((home) => counted.every((meeting) => !home.some((id) => meeting.guardians.includes(id))))
      .map((guardians) => ({ portfolio: pupil.portfolio, guardians, pupil }))
  })
}

/** Puts the meetings that a class still lacks in a row, from a day and an hour on, in one room. */
export function MeetingsInARow({ whole, classes, act }: { whole: RoundWhole; classes: Group[]; act: Act }) {
  const own = classes.filter((group) => whole.round.groups.includes(group.id))
  const [group, setGroup] = useState(own[0]?.id ?? '')
  const [day, setDay] = useState(dayOf(whole.round.first_day))
  const [start, setStart] = useState('16:00')
  const [minutes, setMinutes] = useState(String(agendaMinutes(whole.round.agenda)))
  const [gap, setGap] = useState('5')
  const [room, setRoom] = useState('')
  const todo = lacking(whole.pupils.filter((pupil) => pupil.group === group))
  const ready = /^\d{2}:\d{2}$/.test(start) && day !== '' && Number(minutes) >= 5
  const frame = { day, start, minutes: Number(minutes), gap: Number(gap), room: room.trim() }
  const rows = ready ? inARow(todo, frame) : []

  const plan = (event: FormEvent) => {
    event.preventDefault()
    const meetings = rows.map(({ portfolio, guardians, day, time, minutes, room }) => ({
      id: newId(),
      portfolio,
      guardians,
      day,
      time,
      minutes,
      room,
    }))
    act(() => planMeetings(whole.round.id, meetings), t('planned', { count: meetings.length }))
  }
  return (
    <details open={todo.length > 0}>
      <summary>{t('in_a_row')}</summary>
      <p className="soft">{t('in_a_row.text')}</p>
      <form className="two" onSubmit={plan}>
        <div className="form">
          {own.length > 1 && (
            <div className="form-row">
              <label className="label" htmlFor="row-class">
                {t('class')}
              </label>
              <select
                className="field"
                id="row-class"
                value={group}
                onChange={(event) => setGroup(event.target.value)}
              >
                {own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Field type="date" label={t('day')} value={day} onChange={setDay} required />
          <Field type="time" label={t('start')} value={start} onChange={setStart} required />
          <Field
            type="number"
            label={t('minutes')}
            value={minutes}
            onChange={setMinutes}
            min={5}
            max={240}
            required
          />
          <Field type="number" label={t('gap')} value={gap} onChange={setGap} min={0} max={120} required />
          <Field label={t('room')} value={room} onChange={setRoom} maxLength={120} />
          <button className="button" type="submit" disabled={rows.length === 0}>
            {t('plan', { count: rows.length })}
          </button>
        </div>
        <div>
          {todo.length === 0 ? (
            <p className="note">{t('in_a_row.nobody')}</p>
          ) : (
            <>
              <h3>{t('preview')}</h3>
              <ol className="plan-preview">
                {rows.map((row, index) => (
                  <li key={`${row.portfolio}${row.guardians.join()}`}>
                    <span className="firm">{row.time.replace(':', '.')}</span>{' '}
                    <bdi>{fullName(todo[index]!.pupil)}</bdi>{' '}
                    <span className="soft">
                      {todo[index]!.pupil.guardians.filter(({ id }) => row.guardians.includes(id))
                        .map(({ name }) => name)
                        .join(', ')}
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      </form>
    </details>
  )
}
