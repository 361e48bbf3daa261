/** A source of chance that gives the same row for the same seed. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  below(most: number): number {
    return Math.floor(this.next() * most)
  }
  often(share: number): boolean {
    return this.next() < share
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

const MEGABYTE = 'é'.repeat(500_000)

const deep = (depth: number, wrap: (inner: string) => string): string => {
  let text = '1'
  for (let i = 0; i < depth; i += 1) text = wrap(text)
  return text
}

/** JSON texts that no screen would send in the place of a text, a number, an id, a list, a yes. */
const ODD: readonly string[] = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1.5',
  '1e308',
  '-1e400',
  '9007199254740993',
  '""',
  '" "',
  '"x"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '["abcdefghijklmno"]',
  '{"toString":null}',
  '{"toString":1,"valueOf":2}',
  '{"length":99}',
  '{"__proto__":{"coordinator":true}}',
  '{"constructor":{"prototype":{"active":true}}}',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udc00\\ud800x"',
  '"\\u202e\\u2066rtl\\u2069"',
  '"\\ufeff"',
  '"%"',
  '"\' OR 1=1 --"',
  '"\\" || id != \\""',
  '"{:now}"',
  '"{:id} {:group}"',
  '"../../data.db"',
  '"2026-02-31"',
  '"9999-12-31"',
  '"0000-00-00"',
  '"-000001-01-01"',
  '"24:61"',
  '"<script>alert(1)</script>"',
  `"${'😀'.repeat(300)}"`,
  JSON.stringify(Array.from({ length: 5000 }, (_, index) => index)),
  JSON.stringify(Array(120).fill('abcdefghijklmno')),
  deep(200, (inner) => `[${inner}]`),
  deep(200, (inner) => `{"a":${inner}}`),
]
const HEAVY: readonly string[] = [
  JSON.stringify(MEGABYTE),
  JSON.stringify('a'.repeat(1_000_000)),
  JSON.stringify(Array(60_000).fill({ line: 1 })),
  deep(5000, (inner) => `[${inner}]`),
  deep(9000, (inner) => `{"a":${inner}}`),
  deep(100_000, (inner) => `[${inner}]`),
]

/** A JSON text in the place of a value; a heavy one now and then. */
export function oddValue(dice: Dice): string {
  return dice.often(0.03) ? dice.of(HEAVY) : dice.of(ODD)
}

/** Whole bodies that are no JSON object, or hardly. */
export const BODIES: readonly string[] = [
  '',
  ' ',
  '{',
  '}',
  '[]',
  'null',
  '0',
  '"text"',
  '[1,2',
  '{"op":',
  '{"a":1}{"b":2}',
  '{"a":1,"a":2}',
  '\u0000',
  '{"input":"null"}',
  '{"input":"[]"}',
  '{"input":"1"}',
  '{"input":"{"}',
  '{"input":"\\"x\\""}',
  '{"op":{"toString":null}}',
  '{"op":["abcdefghijklmno"]}',
  '{"device":{"toString":null}}',
  '{"device":[[[]]]}',
  '{"op":"ABCDEFGHIJKLMNO"}',
  '{"op":"abcdefghijklmno"}',
  `{"device":"${'d'.repeat(100_000)}"}`,
  ...HEAVY,
]

export const CONTENT_TYPES: readonly string[] = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'text/html',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  '*/*',
  'a',
]

/** Words in an address. */
export const QUERIES: readonly string[] = [
  '',
  'x',
  "'",
  '"',
  '%',
  '{:now}',
  '[]',
  'null',
  '{"a"',
  '\u0000',
  '\u202e',
  '😀',
  '../..',
  'a'.repeat(5000),
  "' OR 1=1 --",
  '-1',
  '1e9',
  'abcdefghijklmno',
]
