// Runs in the browser, in PocketBase's hooks and in tests: pure.
// Who may see whose things, worked out from the dated ties; `grants` holds exactly these rows.
import type { AssignmentRole, GrantKind } from './people.ts'
import type { Dated } from './school-day.ts'

/** A member of staff tied to a group, to one pupil, or (care with neither) to the whole school. */
export interface AssignmentTie extends Dated {
  id: string
  staff: string
  role: AssignmentRole
  /** '' for none. */
  group: string
  /** '' for none. */
  pupil: string
}

/** A pupil in a group. */
export interface EnrolmentTie extends Dated {
  id: string
  pupil: string
  group: string
}

/** A guardian of a pupil. */
export interface GuardianshipTie extends Dated {
  id: string
  guardian: string
  pupil: string
  /** Without the right to information a guardian sees nothing. */
  information: boolean
}

export interface Ties {
  assignments: readonly AssignmentTie[]
  enrolments: readonly EnrolmentTie[]
  guardianships: readonly GuardianshipTie[]
  /** Every pupil of the school: whom care for the whole school is tied to. */
  pupils: readonly string[]
}

/** A row of `grants` in full: one person, one pupil, why, and from which ties it follows. */
export interface GrantRow extends Dated {
  pupil: string
  /** '' in a guardian's row. */
  staff: string
  /** '' in a row of staff. */
  guardian: string
  kind: GrantKind
  /** The ids of the ties that it follows from. */
  source: string
}

/** The time that two ties share, or null when they never count together. */
export function overlap(one: Dated, other: Dated): Dated | null {
  let { start, until } = one
  if (other.start > start) start = other.start
  if (other.until < until) until = other.until
  return start < until ? { start, until } : null
}

/** The rows of `grants` that these ties give. A tie that never counts (its end is its start) gives none. */
export function grantsFor(ties: Ties): GrantRow[] {
  const rows: GrantRow[] = []
  const inGroup = new Map<string, EnrolmentTie[]>()
  for (const enrolment of ties.enrolments) {
    const others = inGroup.get(enrolment.group)
    if (others) others.push(enrolment)
    else inGroup.set(enrolment.group, [enrolment])
  }
  const known = new Set(ties.pupils)
  const add = (row: Omit<GrantRow, 'start' | 'until'>, time: Dated | null) => {
    if (time && time.start < time.until && known.has(row.pupil)) {
      rows.push({ ...row, start: time.start, until: time.until })
    }
  }
  for (const assignment of ties.assignments) {
    const { id, staff, role, group, pupil } = assignment
    const row = { staff, guardian: '', kind: role }
    if (group !== '') {
      for (const enrolment of inGroup.get(group) ?? []) {
        add(
          { ...row, pupil: enrolment.pupil, source: `${id}/${enrolment.id}` },
          overlap(assignment, enrolment),
        )
      }
    } else if (role === 'care') {
      for (const one of pupil === '' ? ties.pupils : [pupil])
        add({ ...row, pupil: one, source: id }, assignment)
    }
  }
  for (const guardianship of ties.guardianships) {
    if (!guardianship.information) continue
    const { id, guardian, pupil } = guardianship
    add({ pupil, staff: '', guardian, kind: 'guardian', source: id }, guardianship)
  }
  return rows
}

/** What has to change for the stored rows to be the wanted ones. Stored rows keep their own id. */
export function grantChanges<Stored extends GrantRow>(
  stored: readonly Stored[],
  wanted: readonly GrantRow[],
): { missing: GrantRow[]; surplus: Stored[] } {
  const missing = new Map(wanted.map((row) => [keyOf(row), row]))
  // a row that is there twice is once too many
  const surplus = stored.filter((row) => !missing.delete(keyOf(row)))
  return { missing: [...missing.values()], surplus }
}

function keyOf(row: GrantRow): string {
  return [row.pupil, row.staff, row.guardian, row.kind, row.source, row.start, row.until].join('|')
}
