import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPicture } from '../../src/domain/picture.ts'
import {
  COMMENT,
  EXIF_WITH_PLACE,
  HTML,
  jpeg,
  png,
  SVG,
  segment,
  webp,
  withExif,
} from '../support/pictures.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const profile = segment(0xe2, bytes('ICC_PROFILE\0\x01\x01profile'))
const adobe = segment(0xee, bytes('Adobe\0\x64\0\0\0\0\x01'))

describe('a picture is taken', () => {
  test.each([
    ['a JPEG as a browser writes it', jpeg(), { kind: 'jpeg', width: 64, height: 48 }],
    ['a JPEG with a colour profile', jpeg({ beside: [profile] }), { kind: 'jpeg', width: 64, height: 48 }],
    ["a JPEG with Adobe's colour note", jpeg({ beside: [adobe] }), { kind: 'jpeg', width: 64, height: 48 }],
    [
      'a JPEG just as large as may be',
      jpeg({ width: 4096, height: 4096 }),
      { kind: 'jpeg', width: 4096, height: 4096 },
    ],
    ['a PNG', png(20, 10), { kind: 'png', width: 20, height: 10 }],
    ['a WebP', webp(640, 480), { kind: 'webp', width: 640, height: 480 }],
  ])('%s', (_, file, picture) => {
    expect(readPicture(file)).toEqual(picture)
  })
})

describe('a picture is refused', () => {
  test.each([
    ['with its place in EXIF', withExif(), 'picture_metadata'],
    ['with EXIF behind the tables', jpeg({ beside: [profile, EXIF_WITH_PLACE] }), 'picture_metadata'],
    ['with a comment', jpeg({ beside: [COMMENT] }), 'picture_metadata'],
    [
      'with the notes of Photoshop',
      jpeg({ beside: [segment(0xed, bytes('Photoshop 3.0\0'))] }),
      'picture_metadata',
    ],
    ['with a second picture', jpeg({ beside: [segment(0xe2, bytes('MPF\0'))] }), 'picture_metadata'],
    ['with a thumbnail', jpeg({ beside: [segment(0xe0, bytes('JFXX\0\x10\0\0\0'))] }), 'picture_metadata'],
    ['with bytes after its end', jpeg({ after: bytes(HTML) }), 'picture_metadata'],
    ['with another JPEG after its end', jpeg({ after: withExif() }), 'picture_metadata'],
    ['cut off', jpeg().subarray(0, -4), 'picture_type'],
    ['wider than may be', jpeg({ width: 4097 }), 'picture_too_large'],
    ['a PNG of huge pixels', png(16000, 16000), 'picture_too_large'],
    ['a PNG with HTML in a text', png(8, 8, [['tEXt', `Comment\0${HTML}`]]), 'picture_metadata'],
    ['a PNG with EXIF', png(8, 8, [['eXIf', 'MM\0*']]), 'picture_metadata'],
    ['a PNG that moves', png(8, 8, [['acTL', '\0\0\0\x02\0\0\0\0']]), 'picture_metadata'],
    ['a PNG with HTML after its end', png(8, 8, [], HTML), 'picture_metadata'],
    ['a WebP with EXIF', webp(8, 8, [['EXIF', 'MM\0*']]), 'picture_metadata'],
    ['a WebP with XMP', webp(8, 8, [['XMP ', '<x:xmpmeta/>']]), 'picture_metadata'],
    ['a WebP with bytes after its end', Buffer.concat([webp(), bytes(HTML)]), 'picture_metadata'],
    ['an SVG', bytes(SVG), 'picture_type'],
    ['HTML', bytes(HTML), 'picture_type'],
    ['a HEIC', bytes('\0\0\0\x18ftypheic\0\0\0\0'), 'picture_type'],
    ['a GIF', bytes('GIF89a\x01\0\x01\0'), 'picture_type'],
    ['nothing', bytes(''), 'picture_type'],
    ['too many bytes', Buffer.concat([jpeg(), Buffer.alloc(3_000_000)]), 'picture_too_large'],
  ])('%s', (_, file, refusal) => {
    expect(readPicture(file)).toBe(refusal)
  })

  test('whatever one byte says otherwise, there is an answer', () => {
    for (const clean of [jpeg(), png(), webp()]) {
      fc.assert(
        fc.property(fc.nat(clean.length - 1), fc.nat(255), (at, value) => {
          const broken = Uint8Array.from(clean)
          broken[at] = value
          const answer = readPicture(broken)
          expect(typeof answer === 'string' || answer.width <= 4096).toBe(true)
        }),
        { numRuns: 300 },
      )
    }
  })
})
