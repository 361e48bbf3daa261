// The last part can be written in. What writes is no part of the presentation: it comes late, once, when somebody is there.
import type { Page, Presentation } from '../domain/presentation.ts'

export interface OpenMeeting {
  meeting: string
  portfolio: string
  /** Who is signed in on this device. */
  as: Presentation['asks']
}

/** Puts an editor into a place; what it saves comes back through the bell and is drawn by the presentation itself. */
export type Editor = (place: HTMLElement, meeting: OpenMeeting) => void

let load: (() => Promise<Editor>) | null = null

/** The page says which editor there is; it is fetched only when the agreements of an open meeting come on. */
export function offerEditor(loader: () => Promise<Editor>): void {
  load = loader
}

/** Opens the editor in the agreements of an open meeting, the first time that they are shown. */
export async function openEditor(page: Page, section: HTMLElement, whole: Presentation): Promise<void> {
  const place = section.querySelector<HTMLElement>('[data-editor]')
  if (!load || !place?.hidden || page.kind !== 'agreements' || whole.meeting?.state !== 'open') return
  place.hidden = false
  const editor = await load().catch(() => null)
  if (!editor) {
    // Offline, perhaps: the next time it is asked again.
    place.hidden = true
    return
  }
  editor(place, { meeting: whole.meeting.id, portfolio: whole.portfolio, as: whole.asks })
}
