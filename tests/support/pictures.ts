// Pictures made byte by byte, clean and with what must never get in.
import { crc32, deflateSync } from 'node:zlib'

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255])
const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32BE(value)
  return buffer
}
const little32 = (value: number): Buffer => u32(value).reverse() as Buffer

/** A segment of a JPEG: its marker, its length, its bytes. */
export const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content])

export const EXIF_WITH_PLACE = segment(0xe1, ascii('Exif\0\0MM\0*\0\0\0\x08GPSLatitude 51.05 N 3.72 E'))
export const COMMENT = segment(0xfe, ascii('taken at home'))
const JFIF = segment(0xe0, Buffer.concat([ascii('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]))

interface JpegParts {
  width?: number
  height?: number
  /** Segments right after the beginning. */
  beside?: Buffer[]
  after?: Buffer
}

/** A JPEG in every segment that a browser writes; the compressed bytes hold stuffed bytes and a restart. */
export function jpeg({
  width = 64,
  height = 48,
  beside = [JFIF],
  after = Buffer.alloc(0),
}: JpegParts = {}): Buffer {
  const table = segment(0xdb, Buffer.alloc(65, 1))
  const frame = segment(
    0xc0,
    Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])]),
  )
  const codes = segment(0xc4, Buffer.concat([Buffer.from([0]), Buffer.alloc(16), Buffer.from([0])]))
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  const bits = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])
  return Buffer.concat([
    ascii('\xff\xd8'),
    ...beside,
    table,
    frame,
    codes,
    scan,
    bits,
    ascii('\xff\xd9'),
    after,
  ])
}

export const withExif = (): Buffer => jpeg({ beside: [JFIF, EXIF_WITH_PLACE] })

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([ascii(name), content])
  return Buffer.concat([u32(content.length), body, u32(crc32(body))])
}

/** A real PNG of one colour; more chunks go before the image data. */
export function png(width = 8, height = 8, beside: [string, string][] = [], after = ''): Buffer {
  const head = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])
  const rows = deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1_000_000)))
  const more = beside.map(([name, text]) => chunk(name, ascii(text)))
  const all = [chunk('IHDR', head), ...more, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([ascii('\x89PNG\r\n\x1a\n'), ...all, ascii(after)])
}

export const HTML = '<!doctype html><script>alert(1)</script>'
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'

const riff = (name: string, content: Buffer): Buffer =>
  Buffer.concat([ascii(name), little32(content.length), content, Buffer.alloc(content.length % 2)])

/** A lossless WebP's frame of a size, and what else is asked for. */
export function webp(width = 32, height = 16, beside: [string, string][] = []): Buffer {
  const packed = (width - 1) | ((height - 1) << 14)
  const frame = riff('VP8L', Buffer.concat([Buffer.from([0x2f]), little32(packed), Buffer.from([0, 0, 0])]))
  const body = Buffer.concat([ascii('WEBP'), frame, ...beside.map(([name, text]) => riff(name, ascii(text)))])
  return Buffer.concat([ascii('RIFF'), little32(body.length), body])
}
