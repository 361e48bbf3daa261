// On the pupil's own device, at the conclusion: the pupil's own yes.
import type { ConclusionWords } from '../domain/conclusion.ts'
import type { Page, Presentation } from '../domain/presentation.ts'
import { Refused } from '../domain/refusals.ts'
import messages from '../i18n/nl/yes.json'
import { reader } from '../i18n/reader.ts'
import { refusalSentence } from '../i18n/refusal.ts'
import { html } from './html.ts'

const t = reader(messages)

/** Offers the button while the meeting is open and the pupil, signed in here, has not said yes to these words. */
export function offerYes(page: Page, section: HTMLElement, { meeting, asks }: Presentation): void {
  const place = section.querySelector<HTMLElement>('[data-yes]')
  if (!place || page.kind !== 'conclusion') return
  const asked =
    asks === 'pupil' &&
    meeting?.state === 'open' &&
    page.conclusion.confirmed.every(({ voice }) => voice !== 'pupil')
  place.hidden = !asked
  if (!asked || place.firstElementChild) return
  place.innerHTML = html`<p>${t('question')}</p>
    <button class="button button-voice button-big" data-voice="pupil" type="button">${t('yes')}</button>
    <p role="status"></p>`.text
  const button = place.querySelector('button')!
  button.onclick = async () => {
    button.disabled = true
    place.querySelector('[role=status]')!.textContent = await sayYes(meeting.id, page.conclusion)
    button.disabled = false
  }
}

/** Says yes; the bell brings the page back with the name on it. What went another way comes as a sentence. */
async function sayYes(meeting: string, words: ConclusionWords): Promise<string> {
  const { confirmConclusion } = await import('../data/meetings.ts')
  try {
    await confirmConclusion({ meeting, words, voice: 'pupil', name: '', spoken: false }, 'pupil')
    return ''
  } catch (error) {
    return error instanceof Refused ? refusalSentence(error.code, error.detail) : t('not_yet')
  }
}
