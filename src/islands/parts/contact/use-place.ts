import { useSyncExternalStore } from 'react'

function watch(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** The place in the address, after the #. */
export function usePlace(): string {
  return useSyncExternalStore(watch, () => decodeURIComponent(location.hash.slice(1)))
}

/** Goes to a place; the way back leads here again. */
export function goTo(place: string): void {
  location.hash = place
}
