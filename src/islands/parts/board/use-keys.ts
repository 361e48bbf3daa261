import { useEffect, useRef } from 'react'

/** What each key does; a key without an act does nothing. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

const TYPING = 'input, textarea, select, [contenteditable]'

/** Single keys that act anywhere on the screen, except where somebody types or a question stands open. */
export function useKeys(keys: Keys, on: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if ((event.target as Element | null)?.closest?.(TYPING) || document.querySelector('dialog[open]'))
        return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
