import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../../src/domain/school-day.ts'
import type { Collection } from '../../../src/domain/visibility.ts'
import { COLLECTIONS } from '../../../src/domain/visibility.ts'
import type { School } from '../../support/school.ts'
import type { Cast } from './actors.ts'
import type { Scope } from './names.ts'

/** The ids of every record of a collection by what it is about. */
export type Placed = Record<Collection, Partial<Record<Scope, string[]>>>

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))
const PUPILS = ['own', 'mate', 'other', 'past'] as const

/** Puts at least one record of every collection about everybody it can be about, and says which is which. */
export async function placeRecords(school: School, cast: Cast): Promise<Placed> {
  const { superuser } = school
  const { scene } = cast
  const make = async (collection: Collection, fields: Record<string, unknown>, file?: string) => {
    const body = new FormData()
    for (const [key, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value])
        body.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one))
    }
    if (file) body.append(file, new Blob([PIXEL], { type: 'image/png' }), 'pixel.png')
    return superuser.collection(collection).create(body)
  }
  const at = day(-1)
  const round2 = await make('rounds', {
    school_year: scene.year,
    name: 'Andere',
    kind: 'student_led',
    state: 'open',
    groups: [scene.otherGroup],
    agenda: [],
    prepare_from: at,
    first_day: at,
    last_day: at,
    rev: 1,
  })

  for (const scope of PUPILS) {
    const pupil = cast.pupilOf[scope].id
    const known = { own: scene.portfolios[0], mate: scene.portfolios[1], other: '', past: '' }[scope]
    const portfolio =
      known ||
      (await make('portfolios', { pupil, round: round2.id, group: scene.otherGroup, theme: 'paper', rev: 1 }))
        .id
    if (!known) await make('bells', { id: portfolio, pupil, rings: 0 })
    const teacher = scope === 'other' ? scene.otherTeacher.id : scene.teacher.id
    const result = await make('results', {
      pupil,
      subject: 'Wiskunde',
      date: at,
      scale: 'points',
      value: '13,5/18',
      pupil_from: at,
      family_rule: 'at_meeting',
      family_from: startOfDay(FOREVER),
    })
    const slide = await make(
      'slides',
      { portfolio, pupil, type: 'proud', position: 0, text: `geheim van ${scope}`, rev: 1 },
      'picture',
    )
    await make('speaking_notes', { slide: slide.id, pupil, text: 'spiekbriefje' })
    const point = await make('improvement_points', {
      portfolio,
      pupil,
      state: 'approved',
      what: 'Lezen',
      results: [result.id],
      rev: 1,
    })
    await make('student_contacts', {
      portfolio,
      pupil,
      state: 'closed',
      staff: teacher,
      opened_at: at,
      closed_at: at,
      rev: 1,
    })
    const meeting = await make('meetings', {
      portfolio,
      pupil,
      state: 'open',
      start: day(3),
      minutes: 20,
      rev: 1,
    })
    await make('agreed_actions', {
      meeting: meeting.id,
      pupil,
      what: 'Lezen',
      owner: 'pupil',
      status: 'open',
      arrival: 'in_time',
      point: point.id,
      written_at: at,
      rev: 1,
    })
    await make('conclusions', { meeting: meeting.id, pupil, text: 'Goed zo', rev: 1 })
    await make('confirmations', { meeting: meeting.id, pupil, voice: 'pupil', name: 'x', at })
    await make('viewing_answers', { portfolio, voice: 'pupil', author: pupil, answers: {}, at })
    await make('history', {
      subject: 'slides',
      record: slide.id,
      pupil,
      portfolio,
      action: 'edited',
      actor_kind: 'pupil',
      at,
    })
    await make('sign_in_codes', { pupil, kind: 'pictures', hash: `hash-${scope}` })
    await make('device_keys', { pupil, device: 'tablet', key: 'k', at })
    await make('sign_ins', { pupil, door: 'class', source: 's', device: 'tablet', at })
    if (scope === 'other' || scope === 'past') {
      await make('guardianships', {
        guardian: scene.guardians[2]!.id,
        pupil,
        relation: 'other',
        information: true,
        household: '1',
        start: at,
        until: startOfDay(FOREVER),
      })
    }
  }
  await make('confidential_notes', {
    about: cast.pupilOf.own.id,
    from_staff: scene.teacher.id,
    to_guardian: scene.guardians[0]!.id,
    text: 'vertrouwelijk',
    at,
  })
  await make('contact_persons', {
    guardian: scene.guardians[0]!.id,
    name: 'Dienst',
    start: at,
    until: startOfDay(FOREVER),
  })
  await make('imports', { kind: 'pupils', file: 'x.csv', difference: {}, at })
  await make('import_mappings', { kind: 'pupils', headers: 'a;b', fields: [] })
  await make('class_sessions', {
    group: scene.group,
    staff: scene.teacher.id,
    code: 'ABCDE',
    teacher_code: 'FGHJ',
    opened_at: at,
    until: day(2),
  })
  await make('links', { purpose: 'staff', staff: scene.teacher.id, hash: 'h', until: day(2) })
  await make('operations', { command: 'x', actor: 'y', answer: {}, at })
  return placed(school, cast)
}

/** Sorts all that there is by what it is about; a collection of which there is nothing is a hole in the test. */
async function placed(school: School, cast: Cast): Promise<Placed> {
  const scopeOf = new Map(PUPILS.map((scope) => [cast.pupilOf[scope].id, scope as Scope]))
  const all = {} as Placed
  for (const collection of COLLECTIONS) {
    const by: Partial<Record<Scope, string[]>> = {}
    for (const record of await school.superuser.collection(collection).getFullList()) {
      const about = collection === 'pupils' ? record.id : (record['pupil'] ?? record['about'])
      const scope = about ? scopeOf.get(about) : 'school'
      // the scene's third pupil and disabled people belong to no row of the table
      if (scope) by[scope] = [...(by[scope] ?? []), record.id]
    }
    if (Object.keys(by).length === 0) throw new Error(`no record of ${collection} to ask for`)
    all[collection] = by
  }
  return all
}

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
