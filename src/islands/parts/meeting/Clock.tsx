import { useEffect, useState } from 'react'
import { type Floor, type Pace, paceOf, secondsIn, secondsInAll } from '../../../domain/floor.ts'
import { type AgendaItem, agendaMinutes } from '../../../domain/round.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import type { FloorHere } from './use-floor.ts'

const t = reader(messages)

const two = (number: number): string => String(number).padStart(2, '0')

/** `clockOf(134)` // => '2:14' */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

function said(of: 'pace' | 'total', { kind, minutes }: Pace): string {
  if (kind === 'over' && minutes >= 60) return t('pace.long')
  return kind === 'left' || kind === 'over' ? t(`${of}.${kind}`, { count: minutes }) : t(`${of}.${kind}`)
}

/** The time of this part and of the whole, in figures and in words. It counts; it never hurries anybody. */
export function Clock({
  floor,
  agenda,
  now,
}: { floor: Floor; agenda: readonly AgendaItem[] } & Pick<FloorHere, 'now'>) {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = secondsIn(floor, floor.part, now())
  const planned = agenda.find(({ part }) => part === floor.part)?.minutes ?? 0
  const pace = paceOf(seconds, planned)
  const whole = paceOf(secondsInAll(floor, now()), agendaMinutes(agenda))
  return (
    <div className="meeting-time">
      <p role="timer" aria-label={t('clock')}>
        <span className="meeting-clock">{clockOf(seconds)}</span>{' '}
        <span className="soft">{t('clock.of', { time: clockOf(planned * 60) })}</span>
      </p>
      <p className="pace" data-pace={pace.kind} role="status">
        <Icon name={pace.kind === 'left' || pace.kind === 'ending' ? 'clock' : 'hand'} /> {said('pace', pace)}
      </p>
      <p className="soft">{said('total', whole)}</p>
    </div>
  )
}
