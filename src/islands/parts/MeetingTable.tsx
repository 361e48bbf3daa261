import { type FormEvent, useState } from 'react'
import {
  changeMeeting,
  type Group,
  type Meeting,
  moveMeeting,
  type RoundPupil,
  type RoundWhole,
} from '../../data/rounds.ts'
import { fullName } from '../../domain/people.ts'
import { dayOf, timeOf } from '../../domain/school-day.ts'
import { momentShort } from '../../i18n/dates.ts'
import messages from '../../i18n/nl/rounds.json'
import { reader } from '../../i18n/reader.ts'
import type { Act } from './act.ts'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'

const t = reader(messages)

/** Who meets when and where, and what can be done about it. */
export function MeetingTable({ whole, classes, act }: { whole: RoundWhole; classes: Group[]; act: Act }) {
  const [moving, setMoving] = useState<{ pupil: RoundPupil; meeting: Meeting } | null>(null)
  // one class needs no column that says the same on each line
  const several = whole.round.groups.length > 1
  const heads = several
    ? (['pupil', 'class', 'who', 'when', 'room'] as const)
    : (['pupil', 'who', 'when', 'room'] as const)
  const className = new Map(classes.map((group) => [group.id, group.name]))
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            {heads.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {whole.pupils.flatMap((pupil) =>
            (pupil.meetings.length === 0 ? [null] : pupil.meetings).map((meeting) => (
              <tr key={`${pupil.portfolio}${meeting?.id ?? ''}`}>
                <th className="keeps-line" scope="row">
                  <bdi>{fullName(pupil)}</bdi>
                </th>
                {several && <td data-label={t('class')}>{className.get(pupil.group)}</td>}
                <td data-label={t('who')}>{whoComes(pupil, meeting)}</td>
                <td className="keeps-line" data-label={t('when')}>
                  {meeting ? (
                    <span>
                      {momentShort(meeting.start)}
                      {meeting.state !== 'planned' && <strong> · {t(`meeting.${meeting.state}`)}</strong>}
                    </span>
                  ) : (
                    <span className="soft">{t('meetings.none')}</span>
                  )}
                </td>
                <td className="keeps-line" data-label={t('room')}>
                  {meeting?.room}
                </td>
                <td>
                  {meeting && (
                    <Acts
                      pupil={pupil}
                      meeting={meeting}
                      act={act}
                      onMove={() => setMoving({ pupil, meeting })}
                    />
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <Dialog
        title={moving ? t('move.title', { name: fullName(moving.pupil) }) : ''}
        open={moving !== null}
        onClose={() => setMoving(null)}
      >
        {moving && (
          <Move
            meeting={moving.meeting}
            onMove={(day, time, room) => {
              setMoving(null)
              act(
                () => moveMeeting(moving.meeting, day, time, room),
                t('moved', { name: fullName(moving.pupil) }),
              )
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function whoComes(pupil: RoundPupil, meeting: Meeting | null): string {
  const coming = meeting
    ? pupil.guardians.filter(({ id }) => meeting.guardians.includes(id))
    : pupil.guardians
  return coming.length === 0 ? t('no_guardian') : coming.map(({ name }) => name).join(', ')
}

function Acts({
  pupil,
  meeting,
  act,
  onMove,
}: {
  pupil: RoundPupil
  meeting: Meeting
  act: Act
  onMove: () => void
}) {
  const name = fullName(pupil)
  const quiet = 'button button-quiet'
  if (meeting.state === 'planned') {
    return (
      <div className="meeting-acts">
        <button className={quiet} type="button" onClick={onMove}>
          {t('move')}
          <span className="hidden-text"> {name}</span>
        </button>
        <button
          className={quiet}
          type="button"
          onClick={() => act(() => changeMeeting(meeting, 'cancelled'), t('cancelled', { name }))}
        >
          {t('cancel')}
          <span className="hidden-text"> {name}</span>
        </button>
        <button
          className={quiet}
          type="button"
          onClick={() => act(() => changeMeeting(meeting, 'no_show'), t('no_show.said', { name }))}
        >
          {t('no_show')}
          <span className="hidden-text"> {name}</span>
        </button>
      </div>
    )
  }
  if (meeting.state === 'cancelled' || meeting.state === 'no_show') {
    return (
      <button className={quiet} type="button" onClick={onMove}>
        {t('again')}
        <span className="hidden-text"> {name}</span>
      </button>
    )
  }
  return null
}

function Move({
  meeting,
  onMove,
}: {
  meeting: Meeting
  onMove: (day: string, time: string, room: string) => void
}) {
  const [day, setDay] = useState(dayOf(meeting.start))
  const [time, setTime] = useState(timeOf(meeting.start))
  const [room, setRoom] = useState(meeting.room)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onMove(day, time, room)
  }
  return (
    <form className="form" onSubmit={save}>
      <Field type="date" label={t('day')} value={day} onChange={setDay} required />
      <Field type="time" label={t('start')} value={time} onChange={setTime} required />
      <Field label={t('room')} value={room} onChange={setRoom} maxLength={120} />
      <button className="button" type="submit">
        {t('move.save')}
      </button>
    </form>
  )
}
