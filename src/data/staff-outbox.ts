// The outbox of the member of staff who is signed in on this device: what is written while talking.
import { actionPost } from './agreed-actions.ts'
import { dropSession } from './client.ts'
import { conclusionPost } from './meetings.ts'
import { myOutbox } from './my-outbox.ts'
import { Outbox } from './outbox.ts'
import { openStoreWith } from './sealed-store.ts'
import { type Person, sessionOf } from './session.ts'
import { dropStaffKey, staffKey } from './staff-key.ts'

const POSTS = { action: actionPost('staff'), conclusion: conclusionPost('staff') }

let open: { of: string; outbox: Promise<Outbox> } | undefined

/** The one outbox of this page. A new sign-in of the same person takes up what the one before left. */
export async function staffOutbox(): Promise<Outbox> {
  const session = sessionOf('staff')
  const of = session?.token ?? ''
  if (open && open.of === of) return open.outbox
  await closeStaffOutbox()
  open = { of, outbox: make(session?.id ?? '') }
  return open.outbox
}

async function make(staff: string): Promise<Outbox> {
  const kept = staff === '' ? null : await staffKey(staff)
  const outbox = new Outbox(kept && (await openStoreWith(kept.key, kept.box)), POSTS)
  await outbox.open()
  return outbox
}

async function closeStaffOutbox(): Promise<void> {
  const outbox = await open?.outbox
  open = undefined
  outbox?.close()
}

/** The outbox of whoever writes here. */
export function outboxOf(as: Person): Promise<Outbox> {
  return as === 'pupil' ? myOutbox() : staffOutbox()
}

/**
 * Signs out the member of staff. What could not be sent stays sealed on this device for the next sign-in of the same
 * person; with nothing waiting, the key goes too.
 */
export async function signOutStaff(): Promise<void> {
  const session = sessionOf('staff')
  const outbox = await staffOutbox()
  const isEmpty = await outbox.flush()
  await closeStaffOutbox()
  if (session && isEmpty) await dropStaffKey(session.id)
  dropSession('staff')
}
