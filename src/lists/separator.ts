export const SEPARATORS = [';', ',', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

const SAID = /^sep=(.)\r?(?:\n|$)/i

/** The `sep=` line that some software writes first, for Excel. */
export function saidSeparator(text: string): Separator | null {
  const said = SAID.exec(text)?.[1] as Separator | undefined
  return said && SEPARATORS.includes(said) ? said : null
}

/** Without what stands between quotes: a comma in a name separates nothing. */
const bare = (line: string): string => line.replace(/"[^"]*"?/g, '')

/** What separates the cells: said by the file, or the one that cuts most lines into as many cells as the header. */
export function separatorOf(text: string): Separator {
  const said = saidSeparator(text)
  if (said) return said
  const lines = text.split(/\r?\n|\r/, 60).filter((line) => line.trim() !== '')
  const scores = SEPARATORS.map((separator) => {
    const widths = lines.map((line) => bare(line).split(separator).length)
    const width = widths[0] ?? 1
    return width < 2 ? 0 : widths.filter((one) => one === width).length * 100 + width
  })
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!
}
