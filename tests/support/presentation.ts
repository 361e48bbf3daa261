import type PocketBase from 'pocketbase'
import { DEFAULT_AGENDA } from '../../src/domain/round.ts'
import { addDays, dayOf, startOfDay, toMoment } from '../../src/domain/school-day.ts'
import type { Scene } from './scene.ts'

/** A day seen from today, as it is stored. */
export const inDays = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))

/** Everything a pupil can have ready on the evening itself, and everything that nobody may see there. */
export interface Prepared {
  pupil: string
  portfolio: string
  /** The meeting of the first guardian and that of the second; both planned. */
  meetings: string[]
  contact: string
  slides: Record<'me' | 'proud' | 'hard' | 'later' | 'held' | 'hidden' | 'wellbeing', string>
  points: Record<'approved' | 'proposed' | 'later', string>
}

/**
 * Prepares a pupil of the scene: slides, results with every kind of date, points in several states, a closed contact,
 * two meetings of two households, and an earlier round with its agreements.
 * Texts that may be seen nowhere say so: GEHEIM and what hides them.
 */
export async function preparePresentation(scene: Scene, which = 0): Promise<Prepared> {
  const db: PocketBase = scene.superuser
  const make = (collection: string, fields: Record<string, unknown>) =>
    db.collection(collection).create(fields)
  const pupil = scene.pupils[which]!.id
  const portfolio = scene.portfolios[which]!
  const [mother, father] = scene.guardians
  const own = { portfolio, pupil, rev: 1 }

  const seen = await scene.giveResult(pupil, { title: 'Metend rekenen', value: '13,5/18' })
  const atMeeting = await scene.giveResult(pupil, {
    subject: 'Nederlands',
    title: 'Begrijpend lezen',
    scale: 'letter',
    value: 'B',
    comment: 'Je begrijpt een tekst goed.',
  })
  const familyLater = await scene.giveResult(pupil, {
    title: 'GEHEIM familie later',
    value: 'GEHEIM 4/10',
    family_rule: 'from_date',
    family_from: inDays(5),
  })
  const pupilLater = await scene.giveResult(pupil, {
    title: 'GEHEIM leerling later',
    value: 'GEHEIM 3/10',
    pupil_from: inDays(5),
  })

  let position = 0
  const slide = (fields: Record<string, unknown>) => {
    position += 1
    return make('slides', { ...own, position, shown: true, title: '', text: '', ...fields })
  }
  const slides = {
    me: (
      await slide({
        type: 'me',
        title: 'Dit ben ik',
        text: 'Ik ben Noor en ik ben acht.\nIk zorg voor de zonnebloemen in de schooltuin.',
      })
    ).id,
    proud: (
      await slide({
        type: 'proud',
        title: 'Onze brug van stokjes',
        text: 'Ik ben trots op onze brug, omdat ze 3 kilo droeg.',
      })
    ).id,
    hard: (
      await slide({
        type: 'result',
        result: seen.id,
        feeling: 'hard',
        text: 'Makkelijk vond ik betalen met geld.\nMoeilijk vond ik weten of iets in centimeter of in meter moet.',
        teacher_view: 'GEHEIM kijk van de juf',
      })
    ).id,
    later: (
      await slide({
        type: 'result',
        result: familyLater.id,
        text: 'GEHEIM over wat de familie nog niet ziet',
      })
    ).id,
    held: (
      await slide({
        type: 'free',
        title: 'GEHEIM vastgehouden',
        text: 'GEHEIM',
        held: true,
        hold_comment: 'GEHEIM waarom',
      })
    ).id,
    hidden: (await slide({ type: 'free', title: 'GEHEIM niet gekozen', shown: false })).id,
    wellbeing: (await slide({ type: 'wellbeing', mood: 2, text: 'GEHEIM hoe ik mij voel', shown: false })).id,
  }
  await slide({
    type: 'result',
    result: atMeeting.id,
    feeling: 'well',
    text: 'Dit kon ik in september nog niet: een heel boek alleen uitlezen.',
  })
  await slide({
    type: 'work',
    result: pupilLater.id,
    title: 'GEHEIM werk',
    text: 'GEHEIM over een latere toets',
  })

  const point = (fields: Record<string, unknown>) =>
    make('improvement_points', {
      ...own,
      why: 'Want ik weet vaak niet of iets in centimeter of in meter moet.',
      first_step: 'Ik schat elke dag één ding in de klas en meet het na.',
      obstacle: 'ik het niet meer weet',
      plan: 'kijk ik op mijn kaart: duim, voet, deur',
      helper: 'papa, bij het koken',
      sign: '8 van de 10 keer schat ik juist',
      by_when: inDays(21),
      ...fields,
    })
  const points = {
    approved: (
      await point({
        state: 'approved',
        position: 1,
        what: 'Eerst schatten, dan meten',
        results: [seen.id],
        slides: [slides.hard],
        comment: 'GEHEIM opmerking',
        words: { what: 'GEHEIM voorstel' },
      })
    ).id,
    proposed: (
      await point({ state: 'proposed', position: 2, what: 'GEHEIM voorgesteld', results: [seen.id] })
    ).id,
    later: (
      await point({
        state: 'approved',
        position: 3,
        what: 'GEHEIM punt van later',
        results: [familyLater.id],
      })
    ).id,
  }
  await make('speaking_notes', { slide: slides.proud, pupil, text: 'Vertel eerst van de stokjes.' })
  const contact = await make('student_contacts', {
    ...own,
    state: 'closed',
    staff: scene.teacher.id,
    opened_at: inDays(-2),
    closed_at: inDays(-1),
  })
  const meeting = (of: string, start: number, more: Record<string, unknown> = {}) =>
    make('meetings', {
      ...own,
      state: 'planned',
      start: inDays(start),
      minutes: 20,
      room: 'lokaal 3',
      guardians: [of],
      ...more,
    })
  const meetings = [(await meeting(mother!.id, 7)).id, (await meeting(father!.id, 8)).id]

  await earlierRound(scene, pupil, [mother!.id, father!.id])
  return { pupil, portfolio, meetings, contact: contact.id, slides, points }
}

/** A round before this one: a point that was reached, and what each household and the school promised. */
async function earlierRound(scene: Scene, pupil: string, households: string[]): Promise<void> {
  const make = (collection: string, fields: Record<string, unknown>) =>
    scene.superuser.collection(collection).create(fields)
  const round = await make('rounds', {
    school_year: scene.year,
    name: 'Instap',
    kind: 'student_led',
    state: 'closed',
    groups: [scene.group],
    agenda: DEFAULT_AGENDA,
    prepare_from: inDays(-70),
    first_day: inDays(-60),
    last_day: inDays(-58),
    rev: 1,
  })
  const portfolio = (
    await make('portfolios', { pupil, round: round.id, group: scene.group, theme: 'paper', rev: 1 })
  ).id
  const own = { portfolio, pupil, rev: 1 }
  const words = { why: '', first_step: 'Elke avond tien minuten', sign: 'ik ken ze', by_when: inDays(-10) }
  await make('improvement_points', {
    ...own,
    ...words,
    state: 'approved',
    what: 'De tafels van 6 en 7',
    outcome: 'reached',
  })
  await make('improvement_points', { ...own, ...words, state: 'set_aside', what: 'GEHEIM opzijgelegd' })
  const sat: { id: string }[] = []
  for (const guardian of households) {
    sat.push(
      await make('meetings', {
        ...own,
        state: 'closed',
        start: inDays(-60),
        minutes: 20,
        guardians: [guardian],
      }),
    )
  }
  const action = (meeting: number, owner: string, what: string, more: Record<string, unknown> = {}) =>
    make('agreed_actions', {
      meeting: sat[meeting]!.id,
      pupil,
      what,
      owner,
      owner_name: owner,
      status: 'open',
      arrival: 'in_time',
      written_at: inDays(-60),
      rev: 1,
      ...more,
    })
  await action(0, 'pupil', 'Ik leg mijn boekentas klaar', { status: 'done', owner_name: 'Noor' })
  await action(0, 'guardian', 'MAMA leest elke avond voor', { guardian: households[0], owner_name: 'Samira' })
  await action(1, 'guardian', 'PAPA oefent in het weekend', { guardian: households[1], owner_name: 'Karim' })
  await action(1, 'school', 'De juf geeft een tafelkaart mee', { status: 'busy', owner_name: 'Juf Els' })
  await action(0, 'school', 'GEHEIM te laat', { arrival: 'late' })
}
