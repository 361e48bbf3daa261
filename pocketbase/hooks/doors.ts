// How pupils get in: each door answers a token for this pupil and nothing else.
import type { Entry } from '../../src/domain/commands.ts'
import { shortNames } from '../../src/domain/people.ts'
import { cleanCode, letGoCheck } from '../../src/domain/sign-in-code.ts'
import { sessionOfCode } from './class-sessions.ts'
import { tryPictures } from './codes.ts'
import type { Context } from './context.ts'
import { mustMayGuess, wrongCode } from './guesses.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { flag } from './input.ts'
import { keyedHash } from './keyed-hash.ts'
import { all, create, find, findMaybe, first } from './records.ts'
import { KeptRefusal, refuse } from './refuse.ts'
import { endStays } from './stays.ts'
import { mustTeach, pupilIn, pupilsOf } from './ties.ts'

/** Four hours, in the nanoseconds of the engine's own clock. */
const PUPIL_SESSION = (4 * 3600 * 1_000_000_000) as unknown as time.Duration
const DEVICE = /^[a-z0-9]{15}$/
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** The letters that can stand last before the padding of 32 bytes. */
const BASE64_LAST = 'AEIMQUYcgkosw048'

type Door = 'class' | 'contact' | 'meeting'

/** Lets a pupil in: a token that cannot be renewed, and the key of what this device keeps for them. */
function enter(
  context: Context,
  pupil: core.Record,
  door: Door,
  source: string,
  device: unknown,
  letGo = '',
): Entry {
  const known = typeof device === 'string' && DEVICE.test(device) ? device : ''
  // Who was on this device before and went without "Klaar" is gone now.
  if (known) endStays(context, 'device = {:device}', { device: known })
  create(context.app, 'sign_ins', { pupil: pupil.id, door, source, device: known, at: context.now })
  return {
    token: pupil.newStaticAuthToken(PUPIL_SESSION),
    pupil: { id: pupil.id, ...partsOf(pupil) },
    deviceKey: known && deviceKey(context, pupil.id, known),
    letGo,
  }
}

const keyRow = (context: Context, pupil: string, device: string): core.Record | null =>
  first(context.app, 'device_keys', 'pupil = {:pupil} && device = {:device}', { pupil, device })

/** The same key for the same pupil on the same device, as long as that device holds something unsent. */
function deviceKey(context: Context, pupil: string, device: string): string {
  const kept = keyRow(context, pupil, device)
  if (kept) return kept.getString('key')
  const key = `${$security.randomStringWithAlphabet(42, BASE64)}${$security.randomStringWithAlphabet(1, BASE64_LAST)}=`
  create(context.app, 'device_keys', { pupil, device, key, at: context.now })
  return key
}

const partsOf = (pupil: core.Record) => ({
  given_name: pupil.getString('given_name'),
  family_name: pupil.getString('family_name'),
})

const classDoor: Handlers['door.class'] = (context, input) => {
  mustMayGuess(context)
  const session = sessionOfCode(context, input.code)
  if (!session) return wrongCode(context)
  const group = find(context.app, 'groups', session.getString('group'))
  const pupils = pupilsOf(context, group.id)
  const names = shortNames(pupils.map(partsOf))
  return {
    group: group.getString('name'),
    pupils: pupils.map((pupil, index) => ({ id: pupil.id, name: names[index] as string })),
  }
}

const pupilDoor: Handlers['door.pupil'] = (context, input) => {
  mustMayGuess(context)
  const session = sessionOfCode(context, input.code)
  if (!session) return wrongCode(context)
  const pupil = pupilIn(context, session.getString('group'), input.pupil)
  if (!pupil) return refuse('wrong_code')
  const no = tryPictures(context, pupil.id, input.pictures)
  if (no) return no
  return enter(
    context,
    pupil,
    'class',
    session.id,
    input.device,
    letGoCheck(pupil.id, session.getString('teacher_code')),
  )
}

const activePupil = (context: Context, id: string): core.Record => {
  const pupil = findMaybe(context.app, 'pupils', id)
  return pupil?.getBool('active') ? pupil : refuse('wrong_code')
}

/** Beside the teacher, on the teacher's screen: the two sign-ins belong to the open contact, and each acts as itself. */
const besideTeacher: Handlers['door.contact'] = (context, input) => {
  const atContact = typeof input.contact === 'string' && input.contact !== ''
  const source = atContact
    ? find(context.app, 'student_contacts', input.contact)
    : find(context.app, 'meetings', input.meeting)
  const pupil = activePupil(context, source.getString('pupil'))
  mustTeach(context, pupil.id)
  if (source.getString('state') !== 'open') return refuse(atContact ? 'contact_not_open' : 'meeting_not_open')
  const no = tryPictures(context, pupil.id, input.pictures)
  if (no instanceof KeptRefusal) return no
  if (atContact) {
    source.set('pupil_device', typeof input.device === 'string' ? input.device.slice(0, 40) : '')
    context.app.save(source)
  }
  writeHistory(context, {
    subject: atContact ? 'student_contacts' : 'meetings',
    record: source.id,
    pupil: pupil.id,
    portfolio: source.getString('portfolio'),
    action: 'pupil_beside',
  })
  return enter(context, pupil, atContact ? 'contact' : 'meeting', source.id, input.device)
}

const meetingDoor: Handlers['door.meeting'] = (context, input) => {
  mustMayGuess(context)
  if (typeof input.code !== 'string' || input.code.length > 40) return wrongCode(context)
  const code = first(context.app, 'sign_in_codes', 'kind = "meeting" && hash = {:hash} && until > {:now}', {
    hash: keyedHash(`meeting:${cleanCode(input.code)}`),
    now: context.now,
  })
  if (!code) return wrongCode(context)
  const meeting = findMaybe(context.app, 'meetings', code.getString('meeting'))
  if (meeting?.getString('state') !== 'open') return wrongCode(context)
  const pupil = activePupil(context, code.getString('pupil'))
  // Once: the next device needs another.
  context.app.delete(code)
  return {
    ...enter(context, pupil, 'meeting', meeting.id, input.device),
    meeting: meeting.id,
    portfolio: meeting.getString('portfolio'),
  }
}

const done: Handlers['door.done'] = (context, input) => {
  if (context.actor.kind !== 'pupil') return refuse('not_yours')
  const pupil = context.actor.id
  const kept = flag(input.kept)
  if (typeof input.device !== 'string' || !DEVICE.test(input.device)) return { done: true }
  const { device } = input
  endStays(context, 'pupil = {:pupil} && device = {:device}', { pupil, device })
  for (const contact of all(context.app, 'student_contacts', 'pupil = {:pupil} && pupil_device = {:device}', {
    pupil,
    device,
  })) {
    contact.set('pupil_device', '')
    context.app.save(contact)
  }
  // What is not kept needs no key: should anything have stayed behind, nobody can read it any more.
  const key = kept ? null : keyRow(context, pupil, device)
  if (key) context.app.delete(key)
  return { done: true }
}

export const doorHandlers: Handlers = {
  'door.class': classDoor,
  'door.pupil': pupilDoor,
  'door.contact': besideTeacher,
  'door.meeting': meetingDoor,
  'door.done': done,
}
