// Runs in the browser, in PocketBase's hooks and in tests: pure.
// The contract of every write. One route (POST /api/aan/{command}), one transaction, one table of who may call.
import type { ActionArrival, ActionOwner, ActionStatus } from './agreed-action.ts'
import type { ConclusionWords } from './conclusion.ts'
import type { Floor } from './floor.ts'
import type { ImportAnswer, ImportKind, ImportList } from './import.ts'
import type { PointOutcome, PointState, PointWords } from './improvement-point.ts'
import type { MeetingState } from './meeting.ts'
import type {
  ActorKind,
  AssignmentRole,
  GroupKind,
  GuardianKind,
  HomeLanguage,
  Relation,
  Stage,
  Voice,
} from './people.ts'
import type { Theme } from './portfolio.ts'
import type { AgendaItem, RoundKind, RoundState } from './round.ts'
import type { Day } from './school-day.ts'
import type { Feeling, SlideType } from './slide.ts'

/** A record as the server keeps it, with the number that rises with every accepted change. */
export interface Kept {
  id: string
  rev: number
}

/** A pupil's way in, printed when given and not again: four pictures out of twenty, by name (see `sign-in-code.ts`). */
export interface PrintedCode {
  pupil: string
  name: string
  pictures: string[]
}

/** What a door answers: a token for this person and nothing else, and the key of what this device keeps for them. */
export interface Entry {
  token: string
  pupil: { id: string; given_name: string; family_name: string }
  /** Base64 of 32 bytes; encrypts what this device could not send yet. '' where no device was named. */
  deviceKey: string
  /** What tells the teacher's code that lets this device go with work unsent (`letGoCheck`); '' where there is none. */
  letGo: string
}

/** Every command: what it takes and what it gives. Days are school days, `start`/`until` of ties too (end excluded). */
export interface Commands {
  // links that hand over a first password (setup of an empty school, new staff)
  'link.open': { in: { token: string }; out: { purpose: 'setup' | 'staff'; name: string; mail: string } }
  'link.use': {
    in: { token: string; name: string; mail: string; password: string; school?: string; logo?: never }
    out: { mail: string }
  }

  // The school (coordinator). An id may be one that the device just made: then the record is new, and a retry is the same.
  /** Multipart: logo. Without a file the logo stays; `without_logo` takes it away. */
  'school.save': {
    in: { name: string; phone: string; talk_to: string; without_logo?: boolean }
    out: { id: string }
  }
  'school_year.save': {
    in: { id?: string; name: string; start: Day; until: Day; autumn_start: Day; autumn_until: Day }
    out: { id: string }
  }
  'staff.save': { in: { id?: string; name: string; mail: string; coordinator: boolean }; out: { id: string } }
  'staff.link': { in: { staff: string }; out: { token: string } }
  'staff.active': { in: { staff: string; active: boolean }; out: { id: string } }
  'group.save': {
    in: { id?: string; name: string; kind: GroupKind; stage: Stage; school_year: string }
    out: { id: string }
  }
  'assignment.save': {
    in: {
      id?: string
      staff: string
      role: AssignmentRole
      group?: string
      pupil?: string
      subject?: string
      start: Day
      until: Day
    }
    out: { id: string }
  }
  'pupil.save': {
    in: { id?: string; number: string; given_name: string; family_name: string; birth_date: Day | '' }
    out: { id: string }
  }
  /** A new class ends the one where the pupil was, on the same day. */
  'enrolment.save': {
    in: { id?: string; pupil: string; group: string; stage: Stage; start: Day; until: Day }
    out: { id: string }
  }
  'guardian.save': {
    in: { id?: string; kind: GuardianKind; name: string; language: HomeLanguage; mail: string; phone: string }
    out: { id: string }
  }
  'contact_person.save': {
    in: { id?: string; guardian: string; name: string; start: Day; until: Day }
    out: { id: string }
  }
  'guardianship.save': {
    in: {
      id?: string
      guardian: string
      pupil: string
      relation: Relation
      /** May receive information about the pupil. */
      information: boolean
      /** Guardians of one household come to one meeting; '1', '2', … */
      household: string
      start: Day
      until: Day
    }
    out: { id: string }
  }
  'import.preview': { in: { list: ImportList }; out: ImportAnswer }
  /** Does what the preview with this fingerprint showed; refused lines only stay behind when that was chosen. */
  'import.accept': {
    in: { list: ImportList; fingerprint: string; goodRowsOnly: boolean; mapping: ImportMapping }
    out: ImportAnswer & { id: string }
  }

  // rounds and meetings
  'round.save': {
    in: {
      id?: string
      rev?: number
      name: string
      kind: RoundKind
      groups: string[]
      agenda: AgendaItem[]
      /** Pupils may prepare from this day on. */
      prepare_from: Day
      first_day: Day
      last_day: Day
    }
    out: Kept
  }
  'round.state': { in: { round: string; rev: number; to: RoundState }; out: Kept }
  'meeting.plan': {
    in: {
      round: string
      meetings: {
        id?: string
        portfolio: string
        day: Day
        time: string
        minutes: number
        room: string
        guardians: string[]
      }[]
    }
    out: { meetings: string[] }
  }
  'meeting.move': { in: { meeting: string; rev: number; day: Day; time: string; room: string }; out: Kept }
  /** Planned, cancelled, no-show. */
  'meeting.state': { in: { meeting: string; rev: number; to: MeetingState; reason?: string }; out: Kept }

  // doors
  'door.staff': {
    in: { mail: string; password: string }
    out: { token: string; staff: { id: string; name: string; coordinator: boolean } }
  }
  /** The names of a class, only while its door is open; a family name only as far as it takes to tell two pupils apart. */
  'door.class': { in: { code: string }; out: { group: string; pupils: { id: string; name: string }[] } }
  'door.pupil': { in: { code: string; pupil: string; pictures: string[]; device: string }; out: Entry }
  /** On the teacher's own screen: the pupil of an open contact or meeting signs in beside the teacher. */
  'door.contact': {
    in: { contact?: string; meeting?: string; pictures: string[]; device: string }
    out: Entry
  }
  'door.meeting': {
    in: { code: string; device: string }
    out: Entry & { meeting: string; portfolio: string }
  }
  /** "Klaar"; `kept` says that the device still holds something unsent, whose key must not be forgotten. */
  'door.done': { in: { device: string; kept: boolean }; out: { done: true } }
  'class_session.open': {
    in: { group: string; minutes: number }
    out: { id: string; code: string; until: string }
  }
  'class_session.close': { in: { id: string }; out: { id: string } }
  /** New picture codes for a class, or only for who has none yet. */
  'codes.make': { in: { group: string; missing?: boolean }; out: { codes: PrintedCode[] } }
  'codes.reset': { in: { pupil: string }; out: { codes: PrintedCode[] } }

  // the pupil's portfolio (pupil)
  'portfolio.theme': { in: { portfolio: string; rev: number; theme: Theme }; out: Kept }
  'slide.save': {
    in: {
      id: string
      rev: number
      portfolio: string
      type: SlideType
      result?: string
      title: string
      text: string
      feeling: Feeling
      mood: number
      shown: boolean
    }
    out: Kept
  }
  'slide.order': { in: { portfolio: string; slides: string[] }; out: { portfolio: string } }
  'slide.remove': { in: { slide: string; rev: number }; out: { id: string } }
  /** Whether a slide is shown at the meeting: the pupil's choice, and in an open contact the teacher's too. */
  'slide.show': { in: { slide: string; rev: number; shown: boolean }; out: Kept }
  'slide.picture': { in: { slide: string; rev: number }; out: Kept & { picture: string } } // multipart: picture ('' removes)
  'speaking_note.save': { in: { slide: string; rev: number; text: string }; out: Kept }
  'point.save': {
    in: PointWords & {
      id: string
      rev: number
      portfolio: string
      by_when: Day | ''
      results: string[]
      slides: string[]
      continues?: string
    }
    out: Kept & { state: PointState }
  }
  'point.move': {
    in: { point: string; rev: number; to: PointState; comment?: string; words?: Partial<PointWords> }
    out: Kept & { state: PointState }
  }
  'point.order': { in: { portfolio: string; points: string[] }; out: { portfolio: string } }
  /** In the next round: the pupil's own verdict first, then what pupil and teacher decide. */
  'point.verdict': { in: { point: string; rev: number; verdict: PointOutcome }; out: Kept }
  'point.outcome': {
    in: { point: string; rev: number; outcome: PointOutcome; portfolio: string }
    out: Kept & { continued?: string }
  }

  // the teacher
  'slide.hold': { in: { slide: string; rev: number; comment: string }; out: Kept }
  'slide.release': { in: { slide: string; rev: number }; out: Kept }
  'slide.teacher_view': { in: { slide: string; rev: number; text: string }; out: Kept }
  'contact.open': { in: { portfolio: string; reason?: string }; out: Kept }
  'contact.close': { in: { contact: string; rev: number }; out: Kept }
  /** Why a meeting is held without a student contact. */
  'portfolio.presentable': { in: { portfolio: string; rev: number; reason: string }; out: Kept }

  // the meeting
  'action.save': {
    in: {
      id: string
      rev: number
      meeting: string
      what: string
      owner: ActionOwner
      guardian?: string
      owner_name: string
      by_when: Day | ''
      sign: string
      point?: string
    }
    out: Kept & { arrival: ActionArrival }
  }
  'action.remove': { in: { action: string; rev: number }; out: { id: string } }
  'action.arrival': { in: { action: string; rev: number; arrival: 'taken_in' | 'given_back' }; out: Kept }
  'action.status': { in: { action: string; rev: number; status: ActionStatus }; out: Kept }
  'conclusion.save': {
    in: {
      meeting: string
      rev: number
      text: string
      pupil_view: string
      family_view: string
      school_view: string
      follow_up_day: Day | ''
      follow_up_time: string
    }
    out: Kept
  }
  /** `words` are those that were read: should they have changed meanwhile, nobody said yes to them. */
  'conclusion.confirm': {
    in: {
      meeting: string
      words: ConclusionWords
      voice: Voice
      name: string
      spoken: boolean
      guardian?: string
    }
    out: { id: string }
  }
  'conclusion.withdraw': { in: { confirmation: string }; out: { id: string } }
  /** Opens the floor, or reopens it with a reason; the code lets the pupil's device join once. */
  'meeting.open': { in: { meeting: string; rev: number; reason?: string }; out: Kept & { code: string } }
  'meeting.close': { in: { meeting: string; rev: number }; out: Kept }
  /** Another code, when the first was used or lost. */
  'meeting.code': { in: { meeting: string }; out: { code: string } }
  /** A second device of the teacher leads from now on. */
  'meeting.take_over': { in: { meeting: string }; out: Kept }
  /** In which part the meeting is and what was asked, from the device that leads. */
  'meeting.floor': { in: { meeting: string; floor: Floor }; out: { id: string } }
}

/** Which column of a list means what; remembered for the next list with the same headers. */
export interface ImportMapping {
  kind: ImportKind
  /** The headers as they stand in the file. */
  headers: string[]
  /** For each header the field it fills, or '' for none. */
  fields: string[]
}

export type CommandName = keyof Commands
export type CommandInput<N extends CommandName> = Commands[N]['in']
export type CommandOutput<N extends CommandName> = Commands[N]['out']

/** `coordinator` is staff with that right; the handler still asks for the tie to the pupil where there must be one. */
export type Caller = ActorKind | 'coordinator'

/** Who may call a command at all. What more it takes (a tie, a state) the handler asks of the domain. */
export const CALLERS: { readonly [N in CommandName]: readonly Caller[] } = {
  'link.open': ['anonymous', 'staff', 'pupil'],
  'link.use': ['anonymous', 'staff', 'pupil'],
  'school.save': ['coordinator'],
  'school_year.save': ['coordinator'],
  'staff.save': ['coordinator'],
  'staff.link': ['coordinator'],
  'staff.active': ['coordinator'],
  'group.save': ['coordinator'],
  'assignment.save': ['coordinator'],
  'pupil.save': ['coordinator'],
  'enrolment.save': ['coordinator'],
  'guardian.save': ['coordinator'],
  'contact_person.save': ['coordinator'],
  'guardianship.save': ['coordinator'],
  'import.preview': ['coordinator'],
  'import.accept': ['coordinator'],
  'round.save': ['coordinator'],
  'round.state': ['coordinator'],
  'meeting.plan': ['coordinator', 'staff'],
  'meeting.move': ['coordinator', 'staff'],
  'meeting.state': ['coordinator', 'staff'],
  'door.staff': ['anonymous', 'staff', 'pupil'],
  'door.class': ['anonymous', 'staff', 'pupil'],
  'door.pupil': ['anonymous', 'staff', 'pupil'],
  'door.contact': ['staff'],
  'door.meeting': ['anonymous', 'staff', 'pupil'],
  'door.done': ['pupil'],
  'class_session.open': ['staff'],
  'class_session.close': ['staff'],
  'codes.make': ['staff'],
  'codes.reset': ['staff'],
  'portfolio.theme': ['pupil'],
  'slide.save': ['pupil'],
  'slide.order': ['pupil', 'staff'],
  'slide.remove': ['pupil'],
  'slide.show': ['pupil', 'staff'],
  'slide.picture': ['pupil'],
  'speaking_note.save': ['pupil'],
  'point.save': ['pupil'],
  'point.move': ['pupil', 'staff'],
  'point.order': ['pupil', 'staff'],
  'point.verdict': ['pupil'],
  'point.outcome': ['pupil', 'staff'],
  'slide.hold': ['staff'],
  'slide.release': ['staff'],
  'slide.teacher_view': ['staff'],
  'contact.open': ['staff'],
  'contact.close': ['staff'],
  'portfolio.presentable': ['staff'],
  'action.save': ['pupil', 'staff'],
  'action.remove': ['pupil', 'staff'],
  'action.arrival': ['staff'],
  'action.status': ['pupil', 'staff'],
  'conclusion.save': ['pupil', 'staff'],
  'conclusion.confirm': ['pupil', 'staff'],
  'conclusion.withdraw': ['pupil', 'staff'],
  'meeting.open': ['staff'],
  'meeting.close': ['staff'],
  'meeting.code': ['staff'],
  'meeting.take_over': ['staff'],
  'meeting.floor': ['staff'],
}

/** Their answers hold a secret (a token, a code, a link) and are never kept for a retry: sent again, they are done again. */
export const SECRET_ANSWERS: readonly CommandName[] = [
  'link.open',
  'link.use',
  'staff.link',
  'meeting.open',
  'meeting.code',
  'door.staff',
  'door.class',
  'door.pupil',
  'door.contact',
  'door.meeting',
  'class_session.open',
  'codes.make',
  'codes.reset',
]

export const COMMAND_NAMES = Object.keys(CALLERS) as CommandName[]
