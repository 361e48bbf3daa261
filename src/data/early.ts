// The one request that starts before everything else: the Stage layout puts this into the head of the page as it is,
// before the style sheet. It must stay small and bring nothing along.
import type { Asked } from '../domain/presentation.ts'
import { askPresentation } from './presentation.ts'

declare global {
  interface Window {
    presentation?: Promise<Asked | null>
  }
}

const query = new URLSearchParams(location.search)
window.presentation = askPresentation(query.get('p') ?? '', query.get('m') ?? '')
// Who waits for it deals with a failure; before that it is nobody's.
window.presentation.catch(() => {})
