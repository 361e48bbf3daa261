// Runs in the browser, in PocketBase's hooks and in tests: pure.
import type { Verdict } from './refusals.ts'

/** The longest side of a stored picture, in pixels; a browser scales to `WANTED_SIDE` before it sends. */
export const MOST_PIXELS = 4096
export const WANTED_SIDE = 1600
/** The largest file that is taken, in bytes. */
export const MOST_PICTURE_BYTES = 3_000_000

export type PictureKind = 'jpeg' | 'png' | 'webp'

/** What a picture is by its own bytes; a name or a claimed type says nothing. */
export interface Picture {
  kind: PictureKind
  width: number
  height: number
}

type Bytes = ArrayLike<number>

/** Thrown and caught in this file only: how a reader says no from within. */
class No {
  readonly verdict: NonNullable<Verdict>
  constructor(verdict: NonNullable<Verdict>) {
    this.verdict = verdict
  }
}

const byte = (bytes: Bytes, at: number): number => {
  const value = bytes[at]
  if (value === undefined) throw new No('picture_type')
  return value
}
const big16 = (bytes: Bytes, at: number): number => byte(bytes, at) * 256 + byte(bytes, at + 1)
const big32 = (bytes: Bytes, at: number): number => big16(bytes, at) * 65536 + big16(bytes, at + 2)
const little16 = (bytes: Bytes, at: number): number => byte(bytes, at) + byte(bytes, at + 1) * 256
const little24 = (bytes: Bytes, at: number): number => little16(bytes, at) + byte(bytes, at + 2) * 65536
const little32 = (bytes: Bytes, at: number): number => little24(bytes, at) + byte(bytes, at + 3) * 16777216

/** Whether these bytes begin with a text of ASCII. */
function says(bytes: Bytes, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/** The kind of picture that a file begins as, or null. */
export function pictureKind(bytes: Bytes): PictureKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89 && says(bytes, 1, 'PNG\r\n\u001a\n')) return 'png'
  return says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP') ? 'webp' : null
}

/**
 * Reads a picture by its bytes, or says why it is refused: not a picture, too large, or with anything in it beside
 * the image itself (place and camera in EXIF, comments, a second image, bytes after the end).
 */
export function readPicture(bytes: Bytes): Picture | NonNullable<Verdict> {
  if (bytes.length > MOST_PICTURE_BYTES) return 'picture_too_large'
  const kind = pictureKind(bytes)
  if (kind === null) return 'picture_type'
  try {
    const { width, height } = READERS[kind](bytes)
    if (width < 1 || height < 1) return 'picture_type'
    return width > MOST_PIXELS || height > MOST_PIXELS ? 'picture_too_large' : { kind, width, height }
  } catch (no) {
    if (no instanceof No) return no.verdict
    throw no
  }
}

interface Size {
  width: number
  height: number
}

const READERS: Record<PictureKind, (bytes: Bytes) => Size> = { jpeg: readJpeg, png: readPng, webp: readWebp }

/** Tables, restart interval and start of scan: the segments that an image is made of. */
const JPEG_PARTS = [0xc4, 0xcc, 0xda, 0xdb, 0xdd]

function readJpeg(bytes: Bytes): Size {
  let size: Size | undefined
  let at = 2
  for (;;) {
    if (byte(bytes, at) !== 0xff) throw new No('picture_type')
    const marker = byte(bytes, at + 1)
    if (marker === 0xd9) {
      if (!size) throw new No('picture_type')
      if (at + 2 !== bytes.length) throw new No('picture_metadata')
      return size
    }
    const length = big16(bytes, at + 2)
    if (length < 2) throw new No('picture_type')
    if (marker >= 0xc0 && marker <= 0xcf && !JPEG_PARTS.includes(marker) && marker !== 0xc8) {
      if (size) throw new No('picture_type')
      size = { height: big16(bytes, at + 5), width: big16(bytes, at + 7) }
    } else if (!JPEG_PARTS.includes(marker)) {
      if (!jpegNote(bytes, at, marker, length)) throw new No('picture_metadata')
    }
    at += 2 + length
    if (marker === 0xda) at = endOfScan(bytes, at)
  }
}

/** Notes beside the image that a canvas writes: JFIF without a thumbnail, Adobe's colour note, a colour profile. */
function jpegNote(bytes: Bytes, at: number, marker: number, length: number): boolean {
  if (marker === 0xe0) return length === 16 && says(bytes, at + 4, 'JFIF\u0000')
  if (marker === 0xee) return length === 14 && says(bytes, at + 4, 'Adobe')
  return marker === 0xe2 && says(bytes, at + 4, 'ICC_PROFILE\u0000')
}

/** Where the compressed bytes of a scan end: at the next marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = byte(bytes, at + 1)
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new No('picture_type')
}

/** What a PNG needs to be drawn; texts, times, EXIF and moving pictures are not among it. */
const PNG_CHUNKS = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
  'bKGD',
]

function readPng(bytes: Bytes): Size {
  if (!says(bytes, 12, 'IHDR') || big32(bytes, 8) !== 13) throw new No('picture_type')
  const size = { width: big32(bytes, 16), height: big32(bytes, 20) }
  let at = 8
  for (;;) {
    const length = big32(bytes, at)
    const name = PNG_CHUNKS.find((chunk) => says(bytes, at + 4, chunk))
    if (!name) throw new No('picture_metadata')
    at += 12 + length
    if (at > bytes.length) throw new No('picture_type')
    if (name !== 'IEND') continue
    if (length !== 0 || at !== bytes.length) throw new No('picture_metadata')
    return size
  }
}

const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']

function readWebp(bytes: Bytes): Size {
  const end = little32(bytes, 4) + 8
  if (end > bytes.length) throw new No('picture_type')
  if (end !== bytes.length) throw new No('picture_metadata')
  let size: Size | undefined
  let at = 12
  while (at < end) {
    const name = WEBP_CHUNKS.find((chunk) => says(bytes, at, chunk))
    if (!name) throw new No('picture_metadata')
    const length = little32(bytes, at + 4)
    size ??= webpSize(bytes, at + 8, name)
    at += 8 + length + (length % 2)
  }
  if (!size || at !== end) throw new No('picture_type')
  return size
}

function webpSize(bytes: Bytes, at: number, chunk: string): Size {
  if (chunk === 'VP8X') return { width: little24(bytes, at + 4) + 1, height: little24(bytes, at + 7) + 1 }
  if (chunk === 'VP8L') {
    const packed = little32(bytes, at + 1)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8 ' || !says(bytes, at + 3, '\u009d\u0001\u002a')) throw new No('picture_type')
  return { width: little16(bytes, at + 6) & 0x3fff, height: little16(bytes, at + 8) & 0x3fff }
}
