// The pupil beside the teacher, signed in on the teacher's own screen.
import { dropSession } from './client.ts'
import { send } from './command.ts'
import { deviceId } from './device.ts'
import { closeMyOutbox, myOutbox } from './my-outbox.ts'

const GOODBYE_TIME = 4000

/**
 * The pupil beside the teacher is done: what was typed is sent, what could not be sent stays sealed for the pupil's next
 * sign-in on this device, and the pupil's session ends. The teacher's goes on.
 */
export async function pupilGoes(): Promise<void> {
  const outbox = await myOutbox()
  await outbox.flush()
  const kept = outbox.waiting().length > 0
  await closeMyOutbox()
  const signal = AbortSignal.timeout(GOODBYE_TIME)
  // without an answer the session ends by itself all the same
  await send('door.done', { device: deviceId(), kept }, { as: 'pupil', signal }).catch(() => {})
  dropSession('pupil')
}
