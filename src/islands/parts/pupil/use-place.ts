import { useEffect, useState } from 'react'

/** Where in the pupil's path somebody is: the fragment of the address, so that "back" goes back. */
export function usePlace(): string {
  const [place, setPlace] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const end = new AbortController()
    addEventListener('hashchange', () => setPlace(location.hash.slice(1)), { signal: end.signal })
    return () => end.abort()
  }, [])
  return place
}

/** Goes to a place. */
export function go(place: string): void {
  location.hash = place
}
