import type { Collection } from '../../../src/domain/visibility.ts'
import type { ActorName, Scope } from './names.ts'

/** Who reads which records; whoever is not named reads nothing. Stated by hand, apart from the table in the domain. */
export type Reads = Partial<Record<ActorName, readonly Scope[]>>

const CLASS = ['own', 'mate'] as const
const EVERY = ['own', 'mate', 'other', 'past'] as const

const nobody: Reads = {}

/** Whoever works at the school, whatever they teach. */
const staff: Reads = {
  teacher: ['school'],
  otherTeacher: ['school'],
  subjectTeacher: ['school'],
  care: ['school'],
  formerTeacher: ['school'],
  coordinator: ['school'],
}
const coordinator: Reads = { coordinator: ['school'] }

/** The pupil whose it is, and who teaches or cares for that pupil today. */
const close: Reads = {
  pupil: ['own'],
  classmate: ['mate'],
  otherPupil: ['other'],
  pastPupil: ['past'],
  teacher: CLASS,
  care: CLASS,
  otherTeacher: ['other'],
}

export const READS: Record<Collection, Reads> = {
  schools: staff,
  school_years: staff,
  staff,
  groups: staff,
  assignments: staff,
  rounds: staff,
  pupils: { ...close, subjectTeacher: CLASS, coordinator: EVERY },
  enrolments: { ...close, subjectTeacher: CLASS, coordinator: EVERY },
  guardians: coordinator,
  contact_persons: coordinator,
  guardianships: { teacher: CLASS, care: CLASS, otherTeacher: ['other'], coordinator: EVERY },
  grants: nobody,
  associations: nobody,
  portfolios: close,
  slides: close,
  speaking_notes: { pupil: ['own'], classmate: ['mate'], otherPupil: ['other'], pastPupil: ['past'] },
  results: close,
  improvement_points: close,
  student_contacts: close,
  meetings: { ...close, coordinator: EVERY },
  agreed_actions: close,
  conclusions: close,
  confirmations: close,
  // from the teacher, about the pupil: not the pupil, not care, not the coordinator
  confidential_notes: { teacher: ['own'] },
  viewing_answers: nobody,
  history: { teacher: CLASS, care: CLASS, otherTeacher: ['other'] },
  bells: { ...close, subjectTeacher: CLASS },
  imports: coordinator,
  import_mappings: coordinator,
  class_sessions: nobody,
  sign_ins: nobody,
  sign_in_codes: nobody,
  device_keys: nobody,
  links: nobody,
  operations: nobody,
}
