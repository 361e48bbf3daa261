import type { ImportList } from '../src/domain/import.ts'
import { type Day, FOREVER } from '../src/domain/school-day.ts'
import type { PupilsView } from '../src/domain/school-view.ts'
import { CONVERT } from '../src/lists/convert.ts'
import { guessFields } from '../src/lists/guess.ts'
import { readTable } from '../src/lists/table.ts'
import {
  COORDINATOR,
  type DemoStaff,
  GREET,
  JAN,
  LEYLA,
  numberOf,
  PASSWORD,
  PUPILS,
  SCHOOL,
  SOFIE,
  TOM,
} from './demo-people.ts'
import { Visitor } from './demo-visitor.ts'

/** The days on which things happened at the demo school, all seen from today. */
export interface Days {
  yearStart: Day
  yearEnd: Day
  yearName: string
  autumnStart: Day
  autumnEnd: Day
  /** The class got its teacher of today. */
  takenOver: Day
}

/** Takes a list in as the coordinator does on screen: read, columns guessed, looked at, accepted. */
export async function takeIn(
  coordinator: Visitor,
  kind: 'pupils' | 'results',
  file: string,
  text: string,
  from: Day,
): Promise<void> {
  const read = readTable(new TextEncoder().encode(text))
  if ('trouble' in read) throw new Error(`${file}: ${read.trouble}`)
  const fields = guessFields(read.table, kind)
  const { rows, notes } = CONVERT[kind](read.table, fields)
  const chosen =
    kind === 'pupils'
      ? { from, stage: 'primary', stages: {}, newGroups: true, partial: false, confirmed: [] }
      : {}
  const list = { kind, file, rows, notes, ...chosen } as ImportList
  const { fingerprint, refused } = await coordinator.do('import.preview', { list })
  if (refused.length > 0) throw new Error(`${file}: ${JSON.stringify(refused)}`)
  const mapping = { kind, headers: read.table.headers, fields }
  await coordinator.do('import.accept', { list, fingerprint, goodRowsOnly: false, mapping })
}

/** Signs somebody of the staff in. */
export async function signIn(url: string, { mail }: DemoStaff): Promise<Visitor> {
  const { token } = await new Visitor(url).do('door.staff', { mail, password: PASSWORD })
  return new Visitor(url, token)
}

/** The school year begins: coordinator, staff with their first passwords, class, families. */
export async function beginYear(url: string, link: string, days: Days, classList: string): Promise<void> {
  const nobody = new Visitor(url)
  await nobody.do('link.use', {
    token: link,
    school: SCHOOL.name,
    name: COORDINATOR.name,
    mail: COORDINATOR.mail,
    password: PASSWORD,
  })
  const coordinator = await signIn(url, COORDINATOR)
  await coordinator.do('school.save', SCHOOL)
  await coordinator.do('school_year.save', {
    name: days.yearName,
    start: days.yearStart,
    until: days.yearEnd,
    autumn_start: days.autumnStart,
    autumn_until: days.autumnEnd,
  })
  await takeIn(coordinator, 'pupils', 'klaslijst.csv', classList, days.yearStart)
  const [group] = await coordinator.list<{ id: string }>('groups', 'name = "3B"')
  if (!group) throw new Error('the class list made no class')
  await hire(coordinator, nobody, group.id, days)
  await families(coordinator, days)
}

async function hire(coordinator: Visitor, nobody: Visitor, group: string, days: Days): Promise<void> {
  const person = async (who: DemoStaff): Promise<string> => {
    const { id } = await coordinator.do('staff.save', { name: who.name, mail: who.mail, coordinator: false })
    const { token } = await coordinator.do('staff.link', { staff: id })
    await nobody.do('link.use', { token, name: who.name, mail: who.mail, password: PASSWORD })
    return id
  }
  const rest = { start: days.yearStart, until: FOREVER }
  // Greet had the class until Tom took it over; her assignment ended, her name stays in what happened.
  await coordinator.do('assignment.save', {
    staff: await person(GREET),
    role: 'class_teacher',
    group,
    start: days.yearStart,
    until: days.takenOver,
  })
  await coordinator.do('assignment.save', {
    staff: await person(TOM),
    role: 'class_teacher',
    group,
    start: days.takenOver,
    until: FOREVER,
  })
  await coordinator.do('assignment.save', {
    staff: await person(LEYLA),
    role: 'class_teacher',
    group,
    ...rest,
  })
  await coordinator.do('assignment.save', {
    staff: await person(JAN),
    role: 'subject_teacher',
    group,
    subject: 'Lichamelijke opvoeding',
    ...rest,
  })
  await coordinator.do('assignment.save', { staff: await person(SOFIE), role: 'care', group, ...rest })
}

async function families(coordinator: Visitor, days: Days): Promise<void> {
  const { pupils } = await coordinator.view<PupilsView>('pupils', {})
  const idOf = new Map(pupils.map(({ id, number }) => [number, id]))
  const rest = { start: days.yearStart, until: FOREVER }
  for (const [index, pupil] of PUPILS.entries()) {
    for (const one of pupil.guardians) {
      const kind = one.organisation ? 'organisation' : 'person'
      const { id } = await coordinator.do('guardian.save', {
        kind,
        name: one.name,
        language: one.language,
        mail: '',
        phone: '',
      })
      if (one.organisation)
        await coordinator.do('contact_person.save', { guardian: id, name: one.organisation.contact, ...rest })
      await coordinator.do('guardianship.save', {
        guardian: id,
        pupil: idOf.get(numberOf(index))!,
        relation: one.relation,
        information: one.information !== false,
        household: one.household,
        ...rest,
      })
    }
  }
}
