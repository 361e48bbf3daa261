// How people get in on this device. How a pupil leaves it again is in leaving.ts.
import type { Entry } from '../domain/commands.ts'
import { deviceId, keepSession } from './client.ts'
import { send } from './command.ts'
import { touched } from './staying.ts'

/** Staff, by mail and password. */
export async function staffSignIn(mail: string, password: string): Promise<void> {
  const { token, staff } = await send('door.staff', { mail, password })
  keepSession('staff', { token, ...staff })
}

export interface OpenClass {
  code: string
  /** The name of the class. */
  group: string
  pupils: { id: string; name: string }[]
}

/** The names behind the code on the board. */
export async function openClassDoor(code: string): Promise<OpenClass> {
  return { code, ...(await send('door.class', { code })) }
}

function enter({ token, pupil, deviceKey, letGo }: Entry): void {
  touched()
  keepSession('pupil', { token, id: pupil.id, name: pupil.given_name, deviceKey, letGo })
}

/** A pupil of an open class, with four pictures. */
export async function pupilSignIn(code: string, pupil: string, pictures: readonly string[]): Promise<void> {
  enter(await send('door.pupil', { code, pupil, pictures: [...pictures], device: deviceId() }))
}

/** The pupil of an open contact or meeting, beside the teacher and on the teacher's own screen. */
export async function pupilBeside(
  at: { contact: string } | { meeting: string },
  pictures: readonly string[],
): Promise<void> {
  const input = { ...at, pictures: [...pictures], device: deviceId() }
  enter(await send('door.contact', input, { as: 'staff' }))
}

/** The pupil's device joins an open meeting with the code that the teacher's screen shows. */
export async function joinMeeting(code: string): Promise<{ meeting: string; portfolio: string }> {
  const entry = await send('door.meeting', { code, device: deviceId() })
  enter(entry)
  return { meeting: entry.meeting, portfolio: entry.portfolio }
}
