/** Everybody who may ask anything of the server, in every state in which they may ask it. */
export const ACTORS = [
  'anonymous',
  'pupil',
  'classmate',
  'otherPupil',
  'pastPupil',
  'teacher',
  'otherTeacher',
  'subjectTeacher',
  'care',
  'formerTeacher',
  'coordinator',
  'guardian',
  'otherGuardian',
  'association',
  'disabledTeacher',
  'disabledPupil',
  'expiredTeacher',
  'expiredPupil',
] as const
export type ActorName = (typeof ACTORS)[number]

/**
 * What a record is about: the pupil of the scene, a classmate, a pupil of another class, a pupil whose tie to the
 * class ended (last year's), or the school as a whole.
 */
export const SCOPES = ['own', 'mate', 'other', 'past', 'school'] as const
export type Scope = (typeof SCOPES)[number]
