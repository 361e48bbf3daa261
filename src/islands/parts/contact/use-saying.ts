import { useEffect, useRef, useState } from 'react'
import { sayOfSlide } from '../../../data/contact.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import { Refused } from '../../../domain/refusals.ts'
import type { SaveState } from '../Saved.tsx'
import { trouble } from '../trouble.ts'

const PAUSE = 800
const RETRY = 3000

export interface Saying {
  text: string
  write: (text: string) => void
  state: SaveState
  /** What a colleague wrote meanwhile, when it is something else. */
  other: string | null
  settle: (text: string) => void
  error: string | null
}

interface Draft {
  text: string
  base: string
  rev: number
}

/**
 * What the teacher says of a slide, saved by itself after a pause. The pupil's own words raise the slide's number too:
 * only another text in this very field is a conflict, and then both are shown.
 */
export function useSaying(slide: SlideView, reload: () => Promise<void>): Saying {
  const draft = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(false)
  const [state, setState] = useState<SaveState>('nothing')
  const [other, setOther] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [, draw] = useState(0)

  const mine = draft.current
  if (mine && slide.rev > mine.rev && slide.teacher_view === mine.base) mine.rev = slide.rev

  const later = (milliseconds: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(send, milliseconds)
  }
  async function send(): Promise<void> {
    const now = draft.current
    if (!now || sending.current) return
    sending.current = true
    const { text } = now
    try {
      const kept = await sayOfSlide({ id: slide.id, rev: now.rev }, text)
      Object.assign(now, { base: text.trim(), rev: kept.rev })
      setError(null)
      if (now.text === text) setState('saved')
      else later(PAUSE)
    } catch (failed) {
      notTaken(now, failed)
    }
    sending.current = false
    await reload()
  }
  function notTaken(now: Draft, failed: unknown): void {
    const stored = failed instanceof Refused && failed.code === 'rev_conflict' ? failed.detail : null
    if (stored) {
      const { rev, teacher_view } = stored as { rev: number; teacher_view: string }
      const same = teacher_view === now.base || teacher_view === now.text.trim()
      Object.assign(now, { rev, base: teacher_view })
      if (same) later(0)
      else setOther(teacher_view)
    } else {
      setState('not_saved')
      setError(trouble(failed))
      if (!(failed instanceof Refused)) later(RETRY)
    }
  }
  const write = (text: string) => {
    draft.current = { ...(draft.current ?? { base: slide.teacher_view, rev: slide.rev }), text }
    setState('saving')
    draw((times) => times + 1)
    if (other === null) later(PAUSE)
  }
  const settle = (text: string) => {
    setOther(null)
    if (draft.current) draft.current.text = text
    later(0)
  }

  useEffect(() => {
    const unsaved = () => draft.current !== null && draft.current.text.trim() !== draft.current.base
    const stay = (event: Event) => unsaved() && event.preventDefault()
    const hide = () => unsaved() && send()
    addEventListener('beforeunload', stay)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('beforeunload', stay)
      document.removeEventListener('visibilitychange', hide)
      clearTimeout(timer.current)
      if (unsaved()) send()
    }
  }, [slide.id])

  return { text: draft.current?.text ?? slide.teacher_view, write, state, other, settle, error }
}
