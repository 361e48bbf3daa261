// Where we are, in the address: so a reload, a second screen and a link come out at the same slide.

/** The slide that an address names; the first when it names none that is there. `indexOf('#afspraken', ['ik', 'afspraken'])` // => 1 */
export function indexOf(hash: string, places: readonly string[]): number {
  let place: string
  try {
    place = decodeURIComponent(hash.replace(/^#/, ''))
  } catch {
    return 0
  }
  return Math.max(0, places.indexOf(place))
}

/** The fragment of a place. `hashOf('vorige-keer')` // => '#vorige-keer' */
export const hashOf = (place: string): string => `#${encodeURIComponent(place)}`

/** The slide a number of steps further, never past an end. `step(0, -1, 5)` // => 0 */
export const step = (at: number, by: number, count: number): number =>
  Math.min(Math.max(at + by, 0), count - 1)

/**
 * Where to be after the pages changed while somebody was looking: the same place, or, when it is gone, the nearest
 * place before it that is still there.
 */
export function stay(at: number, before: readonly string[], after: readonly string[]): number {
  for (let index = at; index >= 0; index--) {
    const found = after.indexOf(before[index]!)
    if (found >= 0) return found
  }
  return 0
}

/** Where each page is in the address. */
export const placesOf = (pages: readonly { place: string }[]): string[] => pages.map(({ place }) => place)

/** An element for a page that is still to be drawn. */
export function frame(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'frame'
  return made
}
