// The bytes of a file as text.

/** Larger files are not read: a list of 24,000 results is a quarter of this. */
export const MOST_BYTES = 5_000_000

/** Why a file cannot be read at all. */
export type Trouble = 'empty' | 'no_rows' | 'too_large' | 'excel' | 'not_text' | 'header_broken'

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** What a file is when it is not a text, told by its first bytes. */
function otherThanText(bytes: Uint8Array): Trouble | null {
  // a zip, as .xlsx is, and the container of the older .xls
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'excel'
  return bytes.includes(0) || begins(bytes, 0x25, 0x50, 0x44, 0x46) ? 'not_text' : null
}

/**
 * UTF-8 where every byte agrees, else Windows-1252, which is what Belgian school software writes. A byte order mark
 * is no part of the text.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | { trouble: Trouble } {
  if (bytes.length > MOST_BYTES) return { trouble: 'too_large' }
  // Excel's "Unicode text"
  if (begins(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  const trouble = otherThanText(bytes)
  if (trouble) return { trouble }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const body = begins(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes
    return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' }
  }
}
