// The school, its people and their ties, as the coordinator reads and changes them.
import type { CommandInput, CommandOutput } from '../domain/commands.ts'
import type {
  FamiliesView,
  FamilyView,
  GroupView,
  PeopleView,
  PupilsView,
  PupilView,
  SchoolView,
} from '../domain/school-view.ts'
import { clientOf } from './client.ts'
import { ask, send, Unreachable } from './command.ts'

export { newId } from './client.ts'

const STAFF = { as: 'staff' } as const

/** What there is, and what waits. */
export const readSchool = (): Promise<SchoolView> => ask('school', {}, 'staff')
/** Everybody who works here. */
export const readPeople = (): Promise<PeopleView> => ask('people', {}, 'staff')
/** A class, who is in it and who teaches it. */
export const readGroup = (group: string): Promise<GroupView> => ask('group', { group }, 'staff')
/** Everybody who learns here. */
export const readPupils = (): Promise<PupilsView> => ask('pupils', {}, 'staff')
/** One pupil with every tie. */
export const readPupil = (pupil: string): Promise<PupilView> => ask('pupil', { pupil }, 'staff')
/** Every guardian. */
export const readFamilies = (): Promise<FamiliesView> => ask('families', {}, 'staff')
/** One guardian with children and contact persons. */
export const readFamily = (guardian: string): Promise<FamilyView> => ask('family', { guardian }, 'staff')

/** The commands that keep one thing whole. Each carries the id that the device made: sending it again is the same thing. */
type Keeping =
  | 'school_year.save'
  | 'staff.save'
  | 'group.save'
  | 'assignment.save'
  | 'pupil.save'
  | 'enrolment.save'
  | 'guardian.save'
  | 'contact_person.save'
  | 'guardianship.save'

/** Keeps a thing as it stands in the form. */
export function keep<N extends Keeping>(
  name: N,
  input: CommandInput<N> & { id: string },
): Promise<CommandOutput<N>> {
  return send(name, input, STAFF)
}

/** The school's own name, whom to call, and its logo when there is a new one. */
export function keepSchool(input: CommandInput<'school.save'>, logo?: Blob): Promise<{ id: string }> {
  return send('school.save', input, logo ? { ...STAFF, files: { logo } } : STAFF)
}

/** A one-time address with which somebody chooses a password; works once, for a day. */
export async function makeLinkFor(staff: string): Promise<string> {
  const { token } = await send('staff.link', { staff }, STAFF)
  return `${location.origin}/start/#${token}`
}

/** Lets somebody in again, or not any more. */
export function setActive(staff: string, active: boolean): Promise<{ id: string }> {
  return send('staff.active', { staff, active }, STAFF)
}

/** The school's logo, for who may see it. */
export async function readLogo(school: { id: string; logo: string }): Promise<Blob> {
  const { files } = clientOf('staff')
  const file = { id: school.id, collectionName: 'schools' }
  const answer = await fetch(files.getURL(file, school.logo, { token: await files.getToken() }))
  if (!answer.ok) throw new Unreachable(`status ${answer.status}`)
  return answer.blob()
}
