// Runs in the browser, in PocketBase's hooks and in tests: pure.
// What the coordinator's screens ask for as a whole. Periods are in school days, their end excluded.
import type { AssignmentRole, GroupKind, GuardianKind, HomeLanguage, Relation, Stage } from './people.ts'
import type { RoundState } from './round.ts'
import type { Day } from './school-day.ts'

export interface Period {
  start: Day
  until: Day
}

export interface SchoolRow {
  id: string
  name: string
  phone: string
  talk_to: string
  /** The name of the file, '' for none. */
  logo: string
}

export interface YearRow extends Period {
  id: string
  name: string
  autumn_start: Day
  autumn_until: Day
}

export interface GroupRow {
  id: string
  name: string
  kind: GroupKind
  stage: Stage
  school_year: string
  /** Who is in it today. */
  pupils: number
  /** The class teachers of today. */
  teachers: string[]
}

export interface StaffRow {
  id: string
  name: string
  mail: string
  coordinator: boolean
  active: boolean
  /** Whether they have chosen a password of their own. */
  has_password: boolean
}

export interface AssignmentRow extends Period {
  id: string
  staff: string
  staff_name: string
  role: AssignmentRole
  /** '' for none. */
  group: string
  group_name: string
  /** '' for none. */
  pupil: string
  pupil_name: string
  subject: string
}

export interface PupilRow {
  id: string
  number: string
  given_name: string
  family_name: string
  birth_date: Day | ''
  /** The class of today, '' for none. */
  group: string
  group_name: string
}

export interface EnrolmentRow extends Period {
  id: string
  pupil: string
  group: string
  group_name: string
  kind: GroupKind
  stage: Stage
}

export interface GuardianRow {
  id: string
  kind: GuardianKind
  name: string
  language: HomeLanguage
  mail: string
  phone: string
}

export interface ContactPersonRow extends Period {
  id: string
  guardian: string
  name: string
}

export interface GuardianshipRow extends Period {
  id: string
  guardian: string
  pupil: string
  pupil_name: string
  relation: Relation
  information: boolean
  household: string
}

interface View {
  /** The school's day, by its own clock. */
  today: Day
}

/** `view/school`: what there is, and what waits. */
export interface SchoolView extends View {
  school: SchoolRow | null
  years: YearRow[]
  groups: GroupRow[]
  counts: { staff: number; pupils: number; guardians: number }
  rounds: { id: string; name: string; state: RoundState }[]
  waits: Wait[]
}

/** `view/people`: everybody who works here, with what they do. */
export interface PeopleView extends View {
  staff: StaffRow[]
  assignments: AssignmentRow[]
  groups: GroupRow[]
  years: YearRow[]
}

/** `view/group`: a class with who is in it and who teaches it. */
export interface GroupView extends View {
  group: GroupRow
  groups: GroupRow[]
  years: YearRow[]
  pupils: (PupilRow & { enrolment: EnrolmentRow })[]
  team: AssignmentRow[]
  staff: StaffRow[]
}

/** `view/pupils`: everybody who learns here. */
export interface PupilsView extends View {
  pupils: PupilRow[]
}

/** `view/pupil`: one pupil with every tie, the past ones too. */
export interface PupilView extends View {
  pupil: PupilRow
  enrolments: EnrolmentRow[]
  guardianships: (GuardianshipRow & { who: GuardianRow; contacts: ContactPersonRow[] })[]
  care: AssignmentRow[]
  groups: GroupRow[]
  years: YearRow[]
}

/** `view/families`: every guardian, with the children of today. */
export interface FamiliesView extends View {
  guardians: (GuardianRow & { children: string[] })[]
}

/** `view/family`: one guardian with children and, for an organisation, its people. */
export interface FamilyView extends View {
  guardian: GuardianRow
  contacts: ContactPersonRow[]
  guardianships: GuardianshipRow[]
}

/** What still has to happen before pupils can take the floor. */
export type WaitKind =
  | 'no_year'
  | 'no_groups'
  | 'groups_without_teacher'
  | 'no_pupils'
  | 'pupils_without_group'
  | 'pupils_without_family'
  | 'staff_without_password'
  | 'no_round'

export interface Wait {
  kind: WaitKind
  count: number
  /** A few of whom or what it is about, and where to begin. */
  names: string[]
  id: string
}

interface Named {
  id: string
  name: string
}

export interface WaitFacts {
  years: number
  groups: number
  pupils: number
  rounds: number
  groupsWithoutTeacher: readonly Named[]
  pupilsWithoutGroup: readonly Named[]
  pupilsWithoutFamily: readonly Named[]
  staffWithoutPassword: readonly Named[]
}

/** What waits for the coordinator, the first thing first. What cannot be done yet is not asked yet. */
export function waitsFor(facts: WaitFacts): Wait[] {
  const waits: Wait[] = []
  const nothing = (kind: WaitKind) => waits.push({ kind, count: 0, names: [], id: '' })
  const some = (kind: WaitKind, list: readonly Named[]) => {
    const names = list.slice(0, 3).map((one) => one.name)
    if (list.length > 0) waits.push({ kind, count: list.length, names, id: list[0]?.id ?? '' })
  }
  if (facts.years === 0) nothing('no_year')
  else if (facts.groups === 0) nothing('no_groups')
  else if (facts.pupils === 0) nothing('no_pupils')
  some('groups_without_teacher', facts.groupsWithoutTeacher)
  some('pupils_without_group', facts.pupilsWithoutGroup)
  some('pupils_without_family', facts.pupilsWithoutFamily)
  some('staff_without_password', facts.staffWithoutPassword)
  if (facts.groups > 0 && facts.pupils > 0 && facts.rounds === 0) nothing('no_round')
  return waits
}
