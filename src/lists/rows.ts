// Rows of a CSV file, each with the physical line on which it begins. A stray quote never swallows the lines after it:
// that physical line is refused, and reading starts again on the next.

/** A row as it stands in the file: cells to the character. */
export interface Row {
  line: number
  cells: string[]
}

export interface Rows {
  rows: Row[]
  /** Lines whose quotes stand where they cannot stand, cut at every separator for what can be told of them. */
  broken: Row[]
}

interface File {
  text: string
  separator: string
  /** '\n' (a '\r' before it belongs to it), or '\r' in a file that has no '\n' at all. */
  lineEnd: '\n' | '\r'
}

interface Line {
  text: string
  start: number
}

const QUOTE = '"'
/** No cell of ours is longer; an unclosed quote is not looked for further than this. */
const LONGEST_CELL = 20_000

/** The physical lines, without their ends, and where each begins. */
function linesOf({ text, lineEnd }: File): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(lineEnd, start)
    const end = found === -1 ? text.length : found
    lines.push({
      text: text.slice(start, lineEnd === '\n' && text[end - 1] === '\r' && end > start ? end - 1 : end),
      start,
    })
    start = end + 1
  }
  return lines
}

/** Reads all rows. Blank lines count as lines and are no rows. */
export function readRows(text: string, separator: string): Rows {
  const file: File = { text, separator, lineEnd: text.includes('\n') ? '\n' : '\r' }
  const lines = linesOf(file)
  const isRow = rowTest(lines, separator)
  const rows: Row[] = []
  const broken: Row[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!
    const naive = line.text.split(separator)
    if (!line.text.includes(QUOTE)) {
      if (naive.some((cell) => cell.trim() !== '')) rows.push({ line: i + 1, cells: naive })
      i += 1
      continue
    }
    const read = quotedRow(file, line.start)
    let next = i + 1
    while (read && next < lines.length && lines[next]!.start < read.end) next += 1
    if (!read || lines.slice(i + 1, next).some(isRow)) {
      broken.push({ line: i + 1, cells: naive })
      i += 1
      continue
    }
    rows.push({ line: i + 1, cells: read.cells })
    i = next
  }
  return { rows, broken }
}

/** One row from a position on, with quoted cells; null when a quote stands where it cannot. */
function quotedRow(file: File, start: number): { cells: string[]; end: number } | null {
  const cells: string[] = []
  for (let at = start; ; at += 1) {
    const cell = file.text[at] === QUOTE ? quotedCell(file.text, at) : plainCell(file, at)
    if (!cell) return null
    cells.push(cell.value)
    at = cell.end
    if (endsLine(file, at)) return { cells, end: at }
    if (file.text[at] !== file.separator) return null
  }
}

function quotedCell(text: string, start: number): { value: string; end: number } | null {
  let value = ''
  for (let from = start + 1; ; ) {
    const quote = text.indexOf(QUOTE, from)
    if (quote === -1 || quote - start > LONGEST_CELL) return null
    value += text.slice(from, quote)
    if (text[quote + 1] !== QUOTE) return { value, end: quote + 1 }
    value += QUOTE
    from = quote + 2
  }
}

function plainCell(file: File, start: number): { value: string; end: number } | null {
  let end = start
  while (!endsLine(file, end) && file.text[end] !== file.separator) {
    if (file.text[end] === QUOTE) return null
    end += 1
  }
  return { value: file.text.slice(start, end), end }
}

function endsLine({ text, lineEnd }: File, at: number): boolean {
  return (
    at >= text.length || text.startsWith(lineEnd, at) || (lineEnd === '\n' && text.startsWith('\r\n', at))
  )
}

const DIGITS = /^\d+$/
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/

/**
 * Whether a line, cut at every separator, looks like a whole row of this file: as many cells as the first line, digits and
 * dates where the others have them. Two stray quotes on two lines can make a cell that is correct by the letter; this
 * sees that the lines "within" it were rows.
 */
function rowTest(lines: readonly Line[], separator: string): (line: Line) => boolean {
  const first = lines.find((line) => line.text.trim() !== '' && !/^sep=/i.test(line.text))
  const width = first?.text.split(separator).length ?? 0
  const clean = lines
    .filter((line) => line !== first && !line.text.includes(QUOTE))
    .slice(0, 300)
    .map((line) => line.text.split(separator))
    .filter((cells) => cells.length === width)
  const kinds: (RegExp | null)[] = Array.from({ length: width }, (_, column) => {
    const cells = clean.map((row) => row[column]!.trim()).filter((cell) => cell !== '')
    const fits = (kind: RegExp) =>
      cells.length >= 2 && cells.filter((cell) => kind.test(cell)).length >= cells.length * 0.8
    return [DIGITS, DATE].find(fits) ?? null
  })
  if (width < 2 || !kinds.some(Boolean)) return () => false
  return (line) => {
    const cells = line.text.split(separator).map((cell) => cell.trim())
    return (
      cells.length === width &&
      kinds.every((kind, i) => !kind || cells[i] === '' || kind.test(cells[i]!)) &&
      kinds.some((kind, i) => kind?.test(cells[i]!))
    )
  }
}
