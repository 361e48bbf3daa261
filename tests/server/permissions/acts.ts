import type { CommandName } from '../../../src/domain/commands.ts'
import { ACTORS, type ActorName } from './names.ts'
import type { Stage } from './stage.ts'

/** Who may do a command about the pupil of the scene, and how the stage is set so that it can be done. */
export interface Act {
  may: readonly ActorName[]
  /** Sets the stage anew and gives what is sent; the second argument is who will send it. */
  input: (stage: Stage, actor: ActorName) => Promise<Record<string, unknown>>
  /** A question whose right answer changes nothing: then the answer itself has this key. */
  answers?: string
}

const COORDINATOR: ActorName[] = ['coordinator']
const P: ActorName[] = ['pupil']
const T: ActorName[] = ['teacher']
const PT: ActorName[] = ['pupil', 'teacher']
/** A door is for who is nobody yet; staff and pupils may stand before it too. Families have a door of their own, later. */
const DOOR = ACTORS.filter((actor) => !['guardian', 'otherGuardian', 'association'].includes(actor))

const forever = { start: '2026-09-01', until: '9999-12-31' }
const agenda = [{ part: 'welcome', minutes: 1, question: '' }]
const days = { prepare_from: '2026-11-01', first_day: '2026-12-01', last_day: '2026-12-02' }
const words = {
  what: 'Lezen',
  why: '',
  first_step: 'Elke dag',
  obstacle: '',
  plan: '',
  helper: '',
  sign: 'Een boek',
  by_when: '2026-12-18',
}
/** A class list of one pupil in a class of their own: who is in no other class of it is not gone. */
const list = (number: string, group: string) => ({
  kind: 'pupils',
  file: 'x.csv',
  rows: [{ line: 2, number, family_name: 'Nieuw', given_name: 'Nina', group, birth_date: '' }],
  notes: [],
  from: '2026-11-24',
  stage: 'primary',
  stages: {},
  newGroups: true,
  partial: false,
  confirmed: [],
})

export const ACTS: Record<CommandName, Act> = {
  'link.open': { may: DOOR, answers: 'purpose', input: async (stage) => ({ token: await stage.link() }) },
  'link.use': {
    may: DOOR,
    input: async (stage) => ({
      token: await stage.link(),
      name: 'Tom Titularis',
      mail: stage.freshMail(),
      password: 'een-lang-wachtwoord-7',
    }),
  },
  'school.save': {
    may: COORDINATOR,
    input: async (stage) => ({ name: stage.fresh('De Linde'), phone: '', talk_to: '' }),
  },
  'school_year.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      name: stage.fresh('jaar'),
      start: '2027-09-01',
      until: '2028-09-01',
      autumn_start: '2027-11-01',
      autumn_until: '2027-11-08',
    }),
  },
  'staff.save': {
    may: COORDINATOR,
    input: async (stage) => ({ name: 'Nieuw', mail: stage.freshMail(), coordinator: false }),
  },
  'staff.link': { may: COORDINATOR, input: async (stage) => ({ staff: stage.cast.scene.care.id }) },
  'staff.active': {
    may: COORDINATOR,
    input: async (stage) => ({ staff: await stage.newStaff(), active: false }),
  },
  'group.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      name: stage.fresh('klas'),
      kind: 'class',
      stage: 'primary',
      school_year: stage.cast.scene.year,
    }),
  },
  'assignment.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      staff: await stage.newStaff(),
      role: 'class_teacher',
      group: stage.cast.scene.group,
      ...forever,
    }),
  },
  'pupil.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      number: stage.fresh('55'),
      given_name: 'Nina',
      family_name: 'Nieuw',
      birth_date: '',
    }),
  },
  'enrolment.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      pupil: await stage.newPupil(),
      group: stage.cast.scene.group,
      stage: 'primary',
      ...forever,
    }),
  },
  'guardian.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      kind: 'person',
      name: stage.fresh('Mama'),
      language: 'nl',
      mail: '',
      phone: '',
    }),
  },
  'contact_person.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      guardian: await stage.newOrganisation(),
      name: stage.fresh('Dienst'),
      ...forever,
    }),
  },
  'guardianship.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      guardian: await stage.newOrganisation(),
      pupil: stage.own,
      relation: 'counsellor',
      information: true,
      household: '3',
      ...forever,
    }),
  },
  'import.preview': {
    may: COORDINATOR,
    answers: 'fingerprint',
    input: async () => ({ list: list('888001', '1Z') }),
  },
  'import.accept': {
    may: COORDINATOR,
    input: async (stage) => stage.acceptable(list(stage.fresh('88'), stage.fresh('klas'))),
  },
  'round.save': {
    may: COORDINATOR,
    input: async (stage) => ({
      name: stage.fresh('ronde'),
      kind: 'student_led',
      groups: [stage.cast.scene.group],
      agenda,
      ...days,
    }),
  },
  'round.state': {
    may: COORDINATOR,
    input: async (stage) => ({ round: await stage.draftRound(), rev: 1, to: 'open' }),
  },
  'meeting.plan': {
    may: ['coordinator', 'teacher'],
    input: async (stage) => ({
      round: stage.cast.scene.round,
      meetings: [{ portfolio: stage.portfolio, ...stage.freeTime(), minutes: 20, room: '', guardians: [] }],
    }),
  },
  'meeting.move': {
    may: ['coordinator', 'teacher'],
    input: async (stage) => ({
      meeting: await stage.meeting('planned'),
      rev: 1,
      ...stage.freeTime(),
      room: '',
    }),
  },
  'meeting.state': {
    may: ['coordinator', 'teacher'],
    input: async (stage) => ({ meeting: await stage.meeting('planned'), rev: 1, to: 'cancelled' }),
  },
  'door.staff': {
    may: DOOR,
    answers: 'token',
    input: async (stage) => ({
      mail: stage.cast.scene.care['email'] || 'zita.zorg@delinde.example',
      password: 'a-long-test-password-1',
    }),
  },
  'door.class': { may: DOOR, answers: 'pupils', input: async (stage) => ({ code: await stage.classCode() }) },
  'door.pupil': {
    may: DOOR,
    answers: 'token',
    input: async (stage) => ({
      code: await stage.classCode(),
      pupil: stage.own,
      pictures: await stage.pictures(),
      device: stage.fresh('tablet'),
    }),
  },
  'door.contact': {
    may: T,
    answers: 'token',
    input: async (stage) => ({
      contact: await stage.contact('open'),
      pictures: await stage.pictures(),
      device: stage.fresh('tablet'),
    }),
  },
  'door.meeting': {
    may: DOOR,
    answers: 'token',
    input: async (stage) => ({ code: await stage.meetingCode(), device: stage.fresh('tablet') }),
  },
  'door.done': {
    may: ['pupil', 'classmate', 'otherPupil', 'pastPupil'],
    answers: 'done',
    input: async (stage) => ({ device: stage.fresh('tablet'), kept: true }),
  },
  'class_session.open': { may: T, input: async (stage) => ({ group: stage.cast.scene.group, minutes: 60 }) },
  'class_session.close': { may: T, input: async (stage) => ({ id: await stage.classSession() }) },
  'codes.make': {
    may: ['teacher', 'coordinator'],
    input: async (stage) => ({ group: stage.cast.scene.group }),
  },
  'codes.reset': { may: ['teacher', 'coordinator'], input: async (stage) => ({ pupil: stage.own }) },
  'portfolio.theme': {
    may: P,
    input: async (stage) => ({
      portfolio: stage.portfolio,
      rev: await stage.setTheme('paper'),
      theme: 'moss',
    }),
  },
  'slide.save': {
    may: P,
    input: async (stage) => ({
      id: stage.newId(),
      rev: 0,
      portfolio: stage.portfolio,
      type: 'free',
      title: '',
      text: 'Hallo',
      feeling: '',
      mood: 0,
      shown: true,
    }),
  },
  'slide.order': {
    may: PT,
    input: async (stage) => ({ portfolio: stage.portfolio, slides: await stage.twoSlidesTurned() }),
  },
  'slide.remove': { may: P, input: async (stage) => ({ slide: await stage.slide(), rev: 1 }) },
  'slide.show': {
    may: PT,
    input: async (stage) => ({ slide: await stage.slide({}, 'open'), rev: 1, shown: false }),
  },
  'slide.picture': {
    may: P,
    input: async (stage) => ({ slide: await stage.slideWithPicture(), rev: 1, picture: '' }),
  },
  'speaking_note.save': {
    may: P,
    input: async (stage) => ({ slide: await stage.slide(), rev: 0, text: stage.fresh('spiek') }),
  },
  'point.save': {
    may: P,
    input: async (stage) => ({
      id: stage.newId(),
      rev: 0,
      portfolio: stage.portfolio,
      ...words,
      results: [],
      slides: [],
    }),
  },
  'point.move': {
    may: T,
    input: async (stage) => ({ point: await stage.point('proposed'), rev: 1, to: 'approved' }),
  },
  'point.order': {
    may: PT,
    input: async (stage) => ({ portfolio: stage.portfolio, points: await stage.twoPointsTurned() }),
  },
  'point.verdict': {
    may: P,
    input: async (stage) => ({ point: await stage.earlierPoint(), rev: 1, verdict: 'reached' }),
  },
  'point.outcome': {
    may: PT,
    input: async (stage) => ({
      point: await stage.earlierPoint({ verdict: 'reached' }),
      rev: 1,
      outcome: 'reached',
      portfolio: stage.portfolio,
    }),
  },
  'slide.hold': {
    may: T,
    input: async (stage) => ({ slide: await stage.slide(), rev: 1, comment: 'Even wachten' }),
  },
  'slide.release': {
    may: T,
    input: async (stage) => ({ slide: await stage.slide({ held: true, hold_comment: 'x' }), rev: 1 }),
  },
  'slide.teacher_view': {
    may: T,
    input: async (stage) => ({ slide: await stage.slide({}, 'open'), rev: 1, text: 'Mooi gemeten' }),
  },
  'contact.open': { may: T, input: async (stage) => ({ portfolio: await stage.withoutContact() }) },
  'contact.close': { may: T, input: async (stage) => ({ contact: await stage.closable(), rev: 1 }) },
  'portfolio.presentable': {
    may: T,
    input: async (stage) => ({
      portfolio: await stage.withoutContact(),
      rev: await stage.setTheme('paper'),
      reason: 'Ziek geweest',
    }),
  },
  'action.save': {
    may: PT,
    input: async (stage) => ({
      id: stage.newId(),
      rev: 0,
      meeting: await stage.meeting('open'),
      what: 'Lezen',
      owner: 'pupil',
      owner_name: '',
      by_when: '',
      sign: '',
    }),
  },
  'action.remove': { may: PT, input: async (stage) => ({ action: await stage.action(), rev: 1 }) },
  'action.arrival': {
    may: T,
    input: async (stage) => ({
      action: await stage.action({ arrival: 'late' }),
      rev: 1,
      arrival: 'taken_in',
    }),
  },
  'action.status': {
    may: PT,
    input: async (stage) => ({ action: await stage.action(), rev: 1, status: 'done' }),
  },
  'conclusion.save': {
    may: PT,
    input: async (stage) => ({
      meeting: await stage.meeting('open'),
      rev: 0,
      text: 'Goed',
      pupil_view: '',
      family_view: '',
      school_view: '',
      follow_up_day: '',
      follow_up_time: '',
    }),
  },
  'conclusion.confirm': {
    may: PT,
    input: async (stage, actor) => ({
      meeting: await stage.concluded(),
      words: { text: 'Goed zo', pupil_view: '', family_view: '', school_view: '' },
      voice: actor === 'pupil' ? 'pupil' : 'school',
      name: '',
      spoken: false,
    }),
  },
  'conclusion.withdraw': { may: PT, input: async (stage) => ({ confirmation: await stage.confirmation() }) },
  'meeting.open': { may: T, input: async (stage) => ({ meeting: await stage.openable(), rev: 1 }) },
  'meeting.close': { may: T, input: async (stage) => ({ meeting: await stage.meeting('open'), rev: 1 }) },
  'meeting.code': { may: T, input: async (stage) => ({ meeting: await stage.meeting('open') }) },
  'meeting.take_over': {
    may: T,
    input: async (stage) => ({ meeting: await stage.meeting('open'), device: stage.fresh('tablet') }),
  },
  'meeting.floor': {
    may: T,
    input: async (stage) => ({
      meeting: await stage.meeting('open'),
      floor: { part: 'results', since: '2026-12-01 15:20:00.000Z', spent: {}, asked: [] },
    }),
  },
}
