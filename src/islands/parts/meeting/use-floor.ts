import { useEffect, useRef, useState } from 'react'
import { tellFloor } from '../../../data/meetings.ts'
import { ask, type Floor, goTo } from '../../../domain/floor.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import type { AgendaPart } from '../../../domain/round.ts'
import { fromMoment, type Moment, toMoment } from '../../../domain/school-day.ts'

export interface FloorHere {
  floor: Floor | null
  /** The school's clock, also when this device's own is wrong. */
  now: () => Moment
  go: (part: AgendaPart) => void
  tick: (part: AgendaPart, asked: boolean) => void
}

/**
 * Where the talk is. The device that leads says it, at once and also without a line; a screen that only looks on follows
 * what the server heard last.
 */
export function useFloor(whole: MeetingWhole, leading: boolean): FloorHere {
  const ahead = useRef({ of: '', by: 0 })
  if (ahead.current.of !== whole.now)
    ahead.current = { of: whole.now, by: Date.now() - fromMoment(whole.now) }
  const now = () => toMoment(Date.now() - ahead.current.by)
  const [mine, setMine] = useState<Floor | null>(null)
  const unheard = useRef<Floor | null>(null)
  const id = whole.meeting.id

  const tell = () => {
    const said = unheard.current
    if (!said) return
    tellFloor(id, said).then(
      () => {
        if (unheard.current === said) unheard.current = null
      },
      // said again with the next change, or when the line is back
      () => {},
    )
  }
  useEffect(() => {
    if (leading) addEventListener('online', tell)
    else {
      setMine(null)
      unheard.current = null
    }
    return () => removeEventListener('online', tell)
  }, [leading, id])

  const floor = (leading ? mine : null) ?? whole.meeting.floor
  const change = (next: Floor) => {
    setMine(next)
    unheard.current = next
    tell()
  }
  return {
    floor,
    now,
    go: (part) => floor && change(goTo(floor, part, now())),
    tick: (part, asked) => floor && change(ask(floor, part, asked)),
  }
}
