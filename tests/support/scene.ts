import type PocketBase from 'pocketbase'
import type { RecordModel } from 'pocketbase'
import type { CommandInput, CommandName } from '../../src/domain/commands.ts'
import { DEFAULT_AGENDA } from '../../src/domain/round.ts'
import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../src/domain/school-day.ts'

/** What a command answered: the status, and the body with either the output or a code. */
export interface Said {
  status: number
  code: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  body: any
}

export interface Scene {
  url: string
  superuser: PocketBase
  year: string
  group: string
  otherGroup: string
  round: string
  coordinator: RecordModel
  /** Class teacher of `group`. */
  teacher: RecordModel
  /** Class teacher of `otherGroup`. */
  otherTeacher: RecordModel
  subjectTeacher: RecordModel
  care: RecordModel
  /** Taught `group` until yesterday. */
  formerTeacher: RecordModel
  /** Three pupils of `group`; the first has two households. */
  pupils: RecordModel[]
  /** A pupil of `otherGroup`, not in the round. */
  otherPupil: RecordModel
  /** The portfolios of `pupils`, same order. */
  portfolios: string[]
  /** Two guardians of the first pupil (two households), one of the second. */
  guardians: RecordModel[]
  /** A token of a person, as their door would give it. */
  tokenOf: (person: RecordModel) => Promise<string>
  /** Sends a command as a person, or as nobody. */
  say: <N extends CommandName>(
    person: RecordModel | null,
    name: N,
    input: CommandInput<N> | Record<string, unknown>,
  ) => Promise<Said>
  /** Gives a pupil a result that they may see. */
  giveResult: (pupil: string, fields?: Record<string, unknown>) => Promise<RecordModel>
}

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))

/** An id as a device makes it. */
export function newId(): string {
  return Array.from(
    { length: 15 },
    () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(Math.random() * 36)],
  ).join('')
}

/**
 * A small school, made past the doors: what a test starts from when it is not about getting there.
 * One open round for `group`; everybody has the ties that their name says.
 */
export async function makeScene(url: string, superuser: PocketBase): Promise<Scene> {
  const make = (collection: string, fields: Record<string, unknown>) =>
    superuser.collection(collection).create(fields)
  const tokens = new Map<string, string>()
  const secret = 'a-long-test-password-1'
  let serial = 0

  await make('schools', { name: 'De Linde', phone: '09 000 00 00', talk_to: 'juf Katrien' })
  const year = (
    await make('school_years', {
      name: '2026-2027',
      start: day(-90),
      until: day(250),
      autumn_start: day(-30),
      autumn_until: day(-21),
    })
  ).id
  const group = (await make('groups', { name: '3B', kind: 'class', stage: 'primary', school_year: year })).id
  const otherGroup = (
    await make('groups', { name: '4A', kind: 'class', stage: 'primary', school_year: year })
  ).id

  const staff = (name: string, coordinator = false) =>
    make('staff', {
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@delinde.example`,
      password: secret,
      passwordConfirm: secret,
      coordinator,
      active: true,
      verified: true,
    })
  const coordinator = await staff('Katrien Coordinator', true)
  const teacher = await staff('Tom Titularis')
  const otherTeacher = await staff('Els Andere')
  const subjectTeacher = await staff('Vera Vak')
  const care = await staff('Zita Zorg')
  const formerTeacher = await staff('Guy Gisteren')

  const assign = async (person: RecordModel, role: string, of: string, until = startOfDay(FOREVER)) =>
    make('assignments', {
      staff: person.id,
      role,
      group: of,
      subject: role === 'subject_teacher' ? 'Frans' : '',
      start: day(-80),
      until,
    })
  const assignments = [
    { person: teacher, row: await assign(teacher, 'class_teacher', group), of: group },
    { person: subjectTeacher, row: await assign(subjectTeacher, 'subject_teacher', group), of: group },
    { person: care, row: await assign(care, 'care', group), of: group },
    { person: formerTeacher, row: await assign(formerTeacher, 'class_teacher', group, day(0)), of: group },
    { person: otherTeacher, row: await assign(otherTeacher, 'class_teacher', otherGroup), of: otherGroup },
  ]

  const pupil = async (given_name: string, family_name: string, of: string) => {
    serial += 1
    const made = await make('pupils', {
      number: String(700000 + serial),
      given_name,
      family_name,
      password: secret,
      passwordConfirm: secret,
      active: true,
    })
    const enrolment = await make('enrolments', {
      pupil: made.id,
      group: of,
      stage: 'primary',
      start: day(-80),
      until: startOfDay(FOREVER),
    })
    for (const { person, row } of assignments.filter((assignment) => assignment.of === of)) {
      await make('grants', {
        pupil: made.id,
        staff: person.id,
        kind: row['role'],
        source: `${row.id}/${enrolment.id}`,
        start: day(-80),
        until: row['until'],
      })
    }
    return made
  }
  const pupils = [
    await pupil('Noor', 'El Idrissi', group),
    await pupil('Arthur', 'Wouters', group),
    await pupil('Elif', 'Yıldız', group),
  ]
  const otherPupil = await pupil('Bo', 'Vermeulen', otherGroup)

  const guardian = async (name: string, of: RecordModel, relation: string, household: string) => {
    const made = await make('guardians', {
      kind: 'person',
      name,
      language: 'nl',
      active: true,
      password: secret,
      passwordConfirm: secret,
    })
    const guardianship = await make('guardianships', {
      guardian: made.id,
      pupil: of.id,
      relation,
      information: true,
      household,
      start: day(-80),
      until: startOfDay(FOREVER),
    })
    await make('grants', {
      pupil: of.id,
      guardian: made.id,
      kind: 'guardian',
      source: guardianship.id,
      start: day(-80),
      until: startOfDay(FOREVER),
    })
    return made
  }
  const guardians = [
    await guardian('Samira El Idrissi', pupils[0]!, 'mother', '1'),
    await guardian('Karim El Idrissi', pupils[0]!, 'father', '2'),
    await guardian('Lies Wouters', pupils[1]!, 'mother', '1'),
  ]

  const round = (
    await make('rounds', {
      school_year: year,
      name: 'Herfst',
      kind: 'student_led',
      state: 'open',
      groups: [group],
      agenda: DEFAULT_AGENDA,
      prepare_from: day(-10),
      first_day: day(7),
      last_day: day(10),
      rev: 1,
    })
  ).id
  const portfolios: string[] = []
  for (const one of pupils) {
    const portfolio = await make('portfolios', { pupil: one.id, round, group, theme: 'paper', rev: 1 })
    await make('bells', { id: portfolio.id, pupil: one.id, rings: 0 })
    portfolios.push(portfolio.id)
  }

  const tokenOf = async (person: RecordModel): Promise<string> => {
    const known = tokens.get(person.id)
    if (known) return known
    const client = await superuser.collection(person.collectionName).impersonate(person.id, 14_400)
    tokens.set(person.id, client.authStore.token)
    return client.authStore.token
  }
  return {
    url,
    superuser,
    year,
    group,
    otherGroup,
    round,
    coordinator,
    teacher,
    otherTeacher,
    subjectTeacher,
    care,
    formerTeacher,
    pupils,
    otherPupil,
    portfolios,
    guardians,
    tokenOf,
    async say(person, name, input) {
      const headers: Record<string, string> = { 'Content-Type': 'application/json' }
      if (person) headers['Authorization'] = await tokenOf(person)
      const response = await fetch(`${url}/api/aan/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      })
      const body = await response.json().catch(() => ({}))
      return { status: response.status, code: body.code, body }
    },
    giveResult: (of, fields = {}) =>
      make('results', {
        pupil: of,
        subject: 'Wiskunde',
        title: 'Metend rekenen',
        date: day(-20),
        period: 'Rapport 1',
        scale: 'points',
        value: '13,5/18',
        pupil_from: day(-20),
        family_rule: 'at_meeting',
        family_from: startOfDay(FOREVER),
        ...fields,
      }),
  }
}
