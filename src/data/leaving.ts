// "Klaar": nothing of this pupil stays readable on the device.
import { letGoCheck } from '../domain/sign-in-code.ts'
import { dropSession } from './client.ts'
import { send } from './command.ts'
import { deviceId } from './device.ts'
import { closeMyOutbox, myOutbox } from './my-outbox.ts'
import { type Session, sessionOf } from './session.ts'

const FLUSH_TIME = 8000
const GOODBYE_TIME = 4000
const GONE = 'aan-klaar'

/** Whether this is the teacher's code that lets a device go. */
export function isLetGoCode(session: Session, typed: string): boolean {
  return !!session.letGo && letGoCheck(session.id, typed) === session.letGo
}

/**
 * A pupil leaves this device. What could not be sent stays as ciphertext, whose key goes with the session; the server
 * hands it out at the same pupil's next sign-in here. Where the device can keep nothing, it answers how many things
 * still wait and nobody leaves, until all is sent or a teacher lets go.
 */
export async function leave(letGo = false, query = ''): Promise<number> {
  const session = sessionOf('pupil')
  const outbox = await myOutbox()
  await Promise.race([outbox.flush().catch(() => {}), after(FLUSH_TIME)])
  const waiting = outbox.waiting()
  const open = waiting.filter((one) => !one.kept).length
  if (open > 0 && !letGo) return open
  const kept = waiting.some((one) => one.kept)
  await closeMyOutbox()
  if (session) await sayGoodbye(kept)
  announce(session)
  goBlank(kept ? 'bewaard' : query)
  return 0
}

const after = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

async function sayGoodbye(kept: boolean): Promise<void> {
  const signal = AbortSignal.timeout(GOODBYE_TIME)
  // without an answer the session ends by itself all the same
  await send('door.done', { device: deviceId(), kept }, { as: 'pupil', signal }).catch(() => {})
}

/** The page empties at once and is replaced: the way back leads to a page that asks who you are. */
export function goBlank(query = ''): void {
  dropSession('pupil')
  sessionStorage.clear()
  document.body.replaceChildren()
  location.replace(query ? `/leerling/?${query}` : '/leerling/')
}

function announce(session: Session | null): void {
  if (!session || !('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(GONE)
  channel.postMessage(session.id)
  channel.close()
}

/** Other tabs of this pupil on this device go along with the one that said "Klaar". Gives a function that stops it. */
export function goAlong(): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => {}
  const channel = new BroadcastChannel(GONE)
  channel.onmessage = ({ data }) => {
    if (data === sessionOf('pupil')?.id) goBlank()
  }
  return () => channel.close()
}
