import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportKind, PupilList, ResultList } from '../../src/domain/import.ts'
import { CONVERT } from '../../src/lists/convert.ts'
import { guessFields } from '../../src/lists/guess.ts'
import { readTable, type Table } from '../../src/lists/table.ts'

/** The bytes of a list in `files/`. */
export function listFile(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'files', name))
}

/** A file as a table; throws where it is none. */
export function tableIn(file: string | Uint8Array): Table {
  const read = readTable(typeof file === 'string' ? listFile(file) : file)
  if ('trouble' in read) throw new Error(read.trouble)
  return read.table
}

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The rows and notes of a file, its columns as they are guessed. */
export function readList<Kind extends ImportKind>(
  kind: Kind,
  file: string | Uint8Array,
): ReturnType<(typeof CONVERT)[Kind]> {
  const table = tableIn(file)
  return CONVERT[kind](table, guessFields(table, kind)) as ReturnType<(typeof CONVERT)[Kind]>
}

/** A class list as the screen sends it. */
export function pupilList(file: string | Uint8Array, chosen: Partial<PupilList> = {}): PupilList {
  return {
    kind: 'pupils',
    file: typeof file === 'string' ? file : 'lijst.csv',
    ...readList('pupils', file),
    from: '2026-09-01',
    stage: 'primary',
    stages: {},
    newGroups: false,
    partial: false,
    confirmed: [],
    ...chosen,
  }
}

/** A report as the screen sends it. */
export function resultList(file: string | Uint8Array): ResultList {
  return {
    kind: 'results',
    file: typeof file === 'string' ? file : 'lijst.csv',
    ...readList('results', file),
  }
}
