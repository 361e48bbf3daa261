// Runs in the browser, in PocketBase's hooks and in tests: pure.

/** The three voices, equal everywhere. */
export const VOICES = ['pupil', 'family', 'school'] as const
export type Voice = (typeof VOICES)[number]

/** Who asks: the signed-in person as the server knows them, or nobody. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'staff'; id: string; name: string; coordinator: boolean }
  | { kind: 'pupil'; id: string; name: string }
  | { kind: 'guardian'; id: string; name: string }
  | { kind: 'association'; id: string; name: string }

export type ActorKind = Actor['kind']

/** How far a pupil reads and writes alone; chosen per class at import, changeable per enrolment. */
export const STAGES = ['early', 'primary', 'secondary'] as const
export type Stage = (typeof STAGES)[number]

export const GROUP_KINDS = ['class', 'subject'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** What ties a member of staff to a group, to a subject in it, or (care) to a pupil. */
export const ASSIGNMENT_ROLES = ['class_teacher', 'subject_teacher', 'care'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]

/** What a row of `grants` says: why this person may see this pupil's things between its dates. */
export const GRANT_KINDS = ['class_teacher', 'subject_teacher', 'care', 'guardian'] as const
export type GrantKind = (typeof GRANT_KINDS)[number]

export const GUARDIAN_KINDS = ['person', 'organisation'] as const
export type GuardianKind = (typeof GUARDIAN_KINDS)[number]

export const RELATIONS = [
  'mother',
  'father',
  'step_parent',
  'foster_parent',
  'grandparent',
  'legal_guardian',
  'counsellor',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]

/** Home languages in order of need (ISO 639-1, Tigrinya `ti`, Dari `prs`). */
export const HOME_LANGUAGES = [
  'nl',
  'fr',
  'en',
  'ar',
  'tr',
  'uk',
  'ro',
  'pl',
  'bg',
  'es',
  'prs',
  'ps',
  'ti',
  'ru',
  'pt',
  'so',
] as const
export type HomeLanguage = (typeof HOME_LANGUAGES)[number]

/** A name as people say it. `fullName({ given_name: 'Noor', family_name: 'El Idrissi' })` // => 'Noor El Idrissi' */
export function fullName(person: { given_name: string; family_name: string }): string {
  return `${person.given_name} ${person.family_name}`.trim()
}

/** Names on a list that others see: as much of the family name as it takes to tell two apart. */
export function shortNames(people: readonly { given_name: string; family_name: string }[]): string[] {
  const initialed = people.map((one) => `${one.given_name} ${[...one.family_name][0] ?? ''}.`)
  const twice = (names: readonly string[], name: string) => names.filter((one) => one === name).length > 1
  const given = people.map((one) => one.given_name)
  return people.map((one, index) => {
    if (!twice(given, one.given_name)) return one.given_name
    const initial = initialed[index] as string
    return twice(initialed, initial) ? fullName(one) : initial
  })
}
