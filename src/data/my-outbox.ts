// The outbox of the pupil who is signed in on this page.
import { actionPost } from './agreed-actions.ts'
import { sessionOf } from './client.ts'
import { pointPost } from './improvement-points.ts'
import { Outbox, type Posts } from './outbox.ts'
import { picturePost } from './pictures.ts'
import { openSealedStore } from './sealed-store.ts'
import { notePost, slidePost } from './slides.ts'

const POSTS: Posts = {
  slide: slidePost,
  picture: picturePost,
  note: notePost,
  point: pointPost,
  action: actionPost('pupil'),
}

let mine: { of: string; outbox: Promise<Outbox> } | undefined

/** The one outbox of this page; another pupil, or the same one signed in anew, gets a new one. */
export async function myOutbox(): Promise<Outbox> {
  const session = sessionOf('pupil')
  const of = session ? session.token : ''
  if (mine && mine.of === of) return mine.outbox
  await closeMyOutbox()
  mine = { of, outbox: make(session?.deviceKey ?? '') }
  return mine.outbox
}

async function make(deviceKey: string): Promise<Outbox> {
  const outbox = new Outbox(await openSealedStore(deviceKey), POSTS)
  await outbox.open()
  return outbox
}

/** Stops sending; what this device keeps waits for the pupil's next sign-in. */
export async function closeMyOutbox(): Promise<void> {
  const outbox = await mine?.outbox
  mine = undefined
  outbox?.close()
}
