import { pictureKind, readPicture, WANTED_SIDE } from '../domain/picture.ts'
import { Refused } from '../domain/refusals.ts'
import type { SlideWords } from '../domain/slide.ts'
import { clientOf, type Person } from './client.ts'
import { patience, send } from './command.ts'
import type { Post } from './outbox.ts'
import { type SlideFixed, slideStored } from './slides.ts'

/** Why a file cannot become a picture here: an Apple format that this device does not read, no picture at all, or a broken one. */
export class NoPicture extends Error {
  readonly why: 'heic' | 'other' | 'broken'
  constructor(why: 'heic' | 'other' | 'broken') {
    super(why)
    this.why = why
  }
}

const QUALITY = 0.85
const HEIC = /^ftyp(hei[cfmsx]|hev[cx]|mif1|msf1|avi[fs])/

/**
 * Makes of a chosen file what may be sent: drawn anew, at most 1600 pixels, as JPEG. Drawing it anew leaves behind
 * where and with what it was taken. Answers it as a `data:` address, which is shown and kept until it is at school.
 */
export async function preparePicture(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer())
  const isHeic = HEIC.test(String.fromCharCode(...head.slice(4, 12)))
  if (!isHeic && pictureKind(head) === null) throw new NoPicture('other')
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new NoPicture(isHeic ? 'heic' : 'broken')
  })
  const blob = await drawAnew(bitmap)
  if (typeof readPicture(new Uint8Array(await blob.arrayBuffer())) === 'string') throw new NoPicture('broken')
  return addressOf(blob)
}

async function drawAnew(bitmap: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, WANTED_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  // what is see-through becomes paper
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!blob) throw new NoPicture('broken')
  return blob
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(new NoPicture('broken'))
    reader.readAsDataURL(blob)
  })
}

function blobOf(address: string): Blob {
  const [head = '', data = ''] = address.split(',')
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type: head.slice('data:'.length).replace(';base64', '') })
}

/** A picture hangs on a slide: one that holds no words yet is made for it. Answers the slide's number. */
async function slideFor(id: string, fixed: SlideFixed): Promise<number> {
  const words = slideStored(undefined, fixed.type).content as unknown as SlideWords
  try {
    const made = await send(
      'slide.save',
      { id, rev: 0, ...fixed, ...words },
      { as: 'pupil', signal: patience() },
    )
    return made.rev
  } catch (thrown) {
    // somebody, perhaps this device itself, made it meanwhile
    if (thrown instanceof Refused && thrown.code === 'rev_conflict')
      return (thrown.detail as { rev: number }).rev
    throw thrown
  }
}

/** How a picture travels: `file` is a `data:` address that is not at school yet, the server's name of it, or '' for none. */
export const picturePost: Post = {
  texts: [],
  async send(slide, rev, content, fixed) {
    const file = String(content['file'])
    const files: Record<string, Blob> = file === '' ? {} : { picture: blobOf(file) }
    const at = rev > 0 ? rev : await slideFor(slide, fixed as unknown as SlideFixed)
    return send('slide.picture', { slide, rev: at }, { as: 'pupil', files, signal: patience() })
  },
  contentOf: (record) => ({ file: record['picture'] }),
}

let pass: { token: Promise<string>; until: number; of: string } | undefined

/** The address of a stored picture, with a token that lets this person see it for a while. */
export async function pictureAddress(slide: string, file: string, as: Person): Promise<string> {
  const client = clientOf(as)
  const of = `${as} ${client.authStore.token}`
  if (!pass || pass.of !== of || pass.until < Date.now()) {
    const token = client.files.getToken()
    pass = { token, until: Date.now() + 3_600_000, of }
    token.catch(() => {
      pass = undefined
    })
  }
  return client.files.getURL({ collectionName: 'slides', id: slide }, file, { token: await pass.token })
}
