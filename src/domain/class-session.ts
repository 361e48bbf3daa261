// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Moment } from './school-day.ts'

/** The door of one class, as the server shows it to its teacher in one answer. */
export interface ClassDoor {
  group: { id: string; name: string }
  /** Whether who asks teaches this class today; the coordinator prints cards for every class. */
  teaches: boolean
  /** The session that is open now; null for nobody, and always for who does not teach the class. */
  session: {
    id: string
    /** For the board: lets the class in. */
    code: string
    /** For the teacher's eyes: lets a device go that still holds something unsent. */
    teacherCode: string
    until: Moment
  } | null
  pupils: DoorPupil[]
}

export interface DoorPupil {
  id: string
  name: string
  /** Signed in through this session, and not yet gone. */
  inside: boolean
  /** Has been given a card with pictures. */
  card: boolean
  /** Too often wrong: only a new card opens the door again. */
  locked: boolean
}

/** How long a door stays open, in minutes: a lesson, two lessons, half a day. */
export const SESSION_LENGTHS = [50, 100, 240] as const
