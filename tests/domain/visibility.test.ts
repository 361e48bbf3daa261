import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people.ts'
import { COLLECTIONS, type Grant, mayRead, READABLE, readRule } from '../../src/domain/visibility.ts'
import { ACTORS, type ActorName, SCOPES, type Scope } from '../server/permissions/names.ts'
import { READS } from '../server/permissions/reads.ts'

// The same cells as a real server is asked for, of the function that the computed views use.

const NOW = '2026-11-24 10:00:00.000Z'
const LONG_AGO = '2026-09-01 00:00:00.000Z'
const FOREVER = '9999-12-31 00:00:00.000Z'

const staff = (id: string, coordinator = false): Actor => ({ kind: 'staff', id, name: id, coordinator })
const pupil = (id: string): Actor => ({ kind: 'pupil', id, name: id })

/** Who each is to the rules; disabled and expired people are nobody by the time a rule is asked. */
const WHO: Record<ActorName, Actor> = {
  anonymous: { kind: 'anonymous' },
  pupil: pupil('own'),
  classmate: pupil('mate'),
  otherPupil: pupil('other'),
  pastPupil: pupil('past'),
  teacher: staff('teacher'),
  otherTeacher: staff('otherTeacher'),
  subjectTeacher: staff('subjectTeacher'),
  care: staff('care'),
  formerTeacher: staff('formerTeacher'),
  coordinator: staff('coordinator', true),
  guardian: { kind: 'guardian', id: 'guardian', name: 'guardian' },
  otherGuardian: { kind: 'guardian', id: 'otherGuardian', name: 'otherGuardian' },
  association: { kind: 'association', id: 'association', name: 'association' },
  disabledTeacher: { kind: 'anonymous' },
  disabledPupil: { kind: 'anonymous' },
  expiredTeacher: { kind: 'anonymous' },
  expiredPupil: { kind: 'anonymous' },
}

const grant = (of: string, person: string, kind: Grant['kind'], until = FOREVER): Grant => ({
  pupil: of,
  staff: person,
  kind,
  start: LONG_AGO,
  until,
})
const GRANTS: Grant[] = [
  ...['own', 'mate'].flatMap((of) => [
    grant(of, 'teacher', 'class_teacher'),
    grant(of, 'subjectTeacher', 'subject_teacher'),
    grant(of, 'care', 'care'),
    grant(of, 'formerTeacher', 'class_teacher', NOW),
    // a guardian's grant has no staff: nobody's empty id must not meet it
    grant(of, '', 'guardian'),
  ]),
  grant('other', 'otherTeacher', 'class_teacher'),
  grant('past', 'teacher', 'class_teacher', NOW),
]

describe.each(COLLECTIONS)('%s', (collection) => {
  it.each(ACTORS)('is read by %s where the table says so', (actor) => {
    const read = SCOPES.filter((scope) => {
      const about = scope === 'school' ? '' : scope
      // the one confidential note is the teacher's, about the pupil of the scene
      const fields = { from_staff: about === 'own' ? 'teacher' : '', to_staff: '', pupil_from: LONG_AGO }
      const id = collection === 'pupils' ? about : 'x'
      return mayRead(collection, WHO[actor], { id, pupil: about, fields }, GRANTS, NOW)
    })
    const stated: readonly Scope[] = READS[collection][actor] ?? []
    // who reads a collection whatever it is about, reads it in each scope; the table names the ones that exist
    const everywhere = READABLE[collection].branches.some(
      (branch) => branch.who === 'staff' || branch.who === 'coordinator',
    )
    const expected = everywhere && stated.length > 0 && read.length === SCOPES.length ? SCOPES : stated
    expect([...read].sort()).toEqual([...expected].sort())
  })
})

it('gives every branch of a rule a beginning that says who asks', () => {
  for (const collection of COLLECTIONS) {
    const rule = readRule(collection)
    for (const branch of rule?.split(' || (@') ?? [])
      expect(branch).toMatch(/request\.auth\.collectionName = "(staff|pupils)"/)
  }
})

it('lets nobody see a result before its day', () => {
  const early = { id: 'x', pupil: 'own', fields: { pupil_from: '2026-11-24 11:00:00.000Z' } }
  expect(mayRead('results', pupil('own'), early, GRANTS, NOW)).toBe(false)
  expect(mayRead('results', pupil('own'), early, GRANTS, '2026-11-24 11:00:00.000Z')).toBe(true)
})
