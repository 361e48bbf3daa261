// Runs in the browser, in PocketBase's hooks and in tests: pure.

/** What somebody filled in, field by field: texts, choices, lists of ids. */
export type Content = Readonly<Record<string, unknown>>

/** Whether two fields hold the same. Lists and texts only: what `JSON` tells apart is different. */
export function sameField(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Whether two contents hold the same in every field of the first. */
export function sameContent(a: Content, b: Content): boolean {
  return Object.keys(a).every((field) => sameField(a[field], b[field]))
}

export interface Merged<C extends Content> {
  /** Both changes together; where they clash, mine. */
  content: C
  /** The texts that both changed, each to something else: only a person can choose. */
  clashes: string[]
}

/**
 * Brings together what two devices (or two tabs) made of the same thing, seen from what both began with.
 * A field that one of them left alone takes the other's. Text is never thrown away: where both wrote, it clashes,
 * unless one text holds the other whole. Of a choice that both changed, mine counts.
 */
export function merge<C extends Content>(
  base: Content,
  mine: C,
  theirs: Content,
  texts: readonly string[],
): Merged<C> {
  const content: Record<string, unknown> = { ...mine }
  const clashes: string[] = []
  for (const field of Object.keys(mine)) {
    if (!(field in theirs) || sameField(mine[field], theirs[field]) || sameField(theirs[field], base[field]))
      continue
    if (sameField(mine[field], base[field])) content[field] = theirs[field]
    else if (texts.includes(field)) {
      const [here, there] = [String(mine[field]), String(theirs[field])]
      if (there.includes(here)) content[field] = there
      else if (!here.includes(there)) clashes.push(field)
    }
  }
  return { content: content as C, clashes }
}

/** Both texts under each other, for who wants to keep everything. */
export function together(mine: string, theirs: string): string {
  return `${mine.trim()}\n${theirs.trim()}`
}
