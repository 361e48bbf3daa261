import type { RecordModel } from 'pocketbase'
import { addDays, dayOf, FOREVER, startOfDay, toMoment } from '../../../src/domain/school-day.ts'
import { makeScene, type Scene } from '../../support/scene.ts'
import type { School } from '../../support/school.ts'
import { ACTORS, type ActorName, type Scope } from './names.ts'

export interface Cast {
  scene: Scene
  pupilOf: Record<Exclude<Scope, 'school'>, RecordModel>
  tokenOf: (actor: ActorName) => string
  /** New tokens for who may have lost theirs (a reset of codes signs a pupil out everywhere). */
  renew: () => Promise<void>
  personOf: (actor: ActorName) => RecordModel | null
}

const day = (days: number): string => startOfDay(addDays(dayOf(toMoment(Date.now())), days))

/** The scene's people and who else there must be; each with a token as their door would give it. */
export async function makeCast(school: School): Promise<Cast> {
  const { superuser } = school
  const scene = await makeScene(school.url, superuser)
  const secret = 'a-long-test-password-1'
  const person = (collection: string, fields: Record<string, unknown>) =>
    superuser
      .collection(collection)
      .create({ password: secret, passwordConfirm: secret, active: true, ...fields })

  // last year's pupil: was in the class of the teacher, whose grant ended today
  const past = await person('pupils', { number: '799999', given_name: 'Vera', family_name: 'Vorig' })
  await superuser
    .collection('enrolments')
    .create({ pupil: past.id, group: scene.group, stage: 'primary', start: day(-400), until: day(0) })
  await superuser.collection('grants').create({
    pupil: past.id,
    staff: scene.teacher.id,
    kind: 'class_teacher',
    source: 'past',
    start: day(-400),
    until: day(0),
  })

  const association = await person('associations', { name: 'Oudervereniging' })
  const disabledTeacher = await person('staff', {
    name: 'Dirk Disabled',
    email: 'dirk@delinde.example',
    active: false,
  })
  const disabledPupil = await person('pupils', {
    number: '799998',
    given_name: 'Dora',
    family_name: 'Disabled',
    active: false,
  })
  for (const mine of [scene.pupils[0]!, scene.pupils[1]!]) {
    await superuser.collection('grants').create({
      pupil: mine.id,
      staff: disabledTeacher.id,
      kind: 'class_teacher',
      source: 'disabled',
      start: day(-10),
      until: startOfDay(FOREVER),
    })
    await superuser.collection('grants').create({
      pupil: mine.id,
      guardian: scene.guardians[0]!.id,
      kind: 'guardian',
      source: 'guardian',
      start: day(-10),
      until: startOfDay(FOREVER),
    })
  }

  const people: Record<ActorName, RecordModel | null> = {
    anonymous: null,
    pupil: scene.pupils[0]!,
    classmate: scene.pupils[1]!,
    otherPupil: scene.otherPupil,
    pastPupil: past,
    teacher: scene.teacher,
    otherTeacher: scene.otherTeacher,
    subjectTeacher: scene.subjectTeacher,
    care: scene.care,
    formerTeacher: scene.formerTeacher,
    coordinator: scene.coordinator,
    guardian: scene.guardians[0]!,
    otherGuardian: scene.guardians[2]!,
    association,
    disabledTeacher,
    disabledPupil,
    expiredTeacher: scene.teacher,
    expiredPupil: scene.pupils[0]!,
  }
  const tokens = {} as Record<ActorName, string>
  const mint = async (actors: readonly ActorName[], seconds: number) => {
    for (const actor of actors) {
      const one = people[actor]
      tokens[actor] = one
        ? (await superuser.collection(one.collectionName).impersonate(one.id, seconds)).authStore.token
        : ''
    }
  }
  const current = ACTORS.filter((actor) => !actor.startsWith('expired'))
  await mint(current, 14_400)
  await mint(['expiredTeacher', 'expiredPupil'], 1)
  // the two expired tokens have to be so before anybody asks
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return {
    scene,
    pupilOf: { own: scene.pupils[0]!, mate: scene.pupils[1]!, other: scene.otherPupil, past },
    tokenOf: (actor) => tokens[actor],
    renew: () => mint(current, 14_400),
    personOf: (actor) => people[actor],
  }
}
