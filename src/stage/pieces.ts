// The small pieces of which slides and sheets are made.
import type { ActionOwner } from '../domain/agreed-action.ts'
import type { PointWords } from '../domain/improvement-point.ts'
import type { ShownAction } from '../domain/last-time.ts'
import type { Voice } from '../domain/people.ts'
import type { Day } from '../domain/school-day.ts'
import { dayPlain } from '../i18n/dates.ts'
import messages from '../i18n/nl/stage.json'
import { reader } from '../i18n/reader.ts'
import { type Html, html } from './html.ts'

export const t = reader(messages)

export const mark = (voice: Voice): Html =>
  html`<svg class="mark" data-voice="${voice}" aria-hidden="true"><use href="#mark-${voice}"/></svg>`

export const icon = (name: string, turns = false): Html =>
  html`<svg class="icon${turns && ' icon-turns'}" aria-hidden="true"><use href="#icon-${name}"/></svg>`

/** A voice's mark with the name of who speaks or acts. */
export const who = (voice: Voice, name: string): Html =>
  html`<p class="who" data-voice="${voice}">${mark(voice)} <bdi>${name}</bdi></p>`

/** A text as a pupil typed it, a paragraph a line. */
export const lines = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A day that stays on one line. `dayOn('2026-12-18')` // => '18 december', held together */
export const dayOn = (day: Day): string => dayPlain(day).replace(' ', '\u00a0')

/** How much room a text wants: what is short is large. */
export function sizeOf(text: string): 'large' | 'middle' | 'small' | 'tiny' {
  if (text.length <= 110) return 'large'
  if (text.length <= 280) return 'middle'
  return text.length <= 560 ? 'small' : 'tiny'
}

let starters: readonly string[] = []

/** The ways to begin a sentence that the school offers, longest first; where a pupil used one it stands in their voice. */
export function offerStarters(begins: readonly string[]): void {
  starters = [...begins].sort((a, b) => b.length - a.length)
}

/** One line of a pupil, its beginning set apart when it is one that was offered. */
export function line(text: string): Html {
  const begin = starters.find((one) => text.startsWith(one) && text.length > one.length)
  return begin ? html`<p><b>${begin}</b>${text.slice(begin.length)}</p>` : html`<p>${text}</p>`
}

/** Who an action is of, as people there say it. */
export function ownerName(
  { owner, owner_name }: { owner: ActionOwner; owner_name: string },
  pupil: string,
): string {
  if (owner_name.trim() !== '') return owner_name
  return owner === 'pupil' ? pupil : t(`owner.${owner}`)
}

/** `closing('Tegen 18 december')` // => 'Tegen 18 december.' */
export const closing = (text: string): string =>
  /[.!?…:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`

/** Without the full stop, for a sentence that goes on. `open('De cake lukt.')` // => 'De cake lukt' */
export const open = (text: string): string => text.trim().replace(/[.,;]+$/, '')

/** `Als` and `dan` stand in the template: a pupil who wrote them too does not read them twice. */
const without = (word: RegExp, text: string): string => open(text.trim().replace(word, ''))

/** What a pupil does when it gets hard, as one sentence; nothing when nothing is foreseen. */
export function ifThen({ obstacle, plan }: Pick<PointWords, 'obstacle' | 'plan'>): Html | false {
  const [when, then] = [without(/^als\s+/i, obstacle), without(/^dan\s+/i, plan)]
  if (when + then === '') return false
  return html`${when !== '' && html`<b class="firm">${t('point.if')}</b> ${when}${then !== '' && ', '}`}${then !== '' && html`<b class="firm">${t('point.then')}</b> ${closing(then)}`}`
}

/** The words of an action with when and how it is noticed. */
export function deal(action: ShownAction): Html {
  return html`<p class="what">${action.what}</p>
    <p class="when">
      ${action.by_when !== '' && html`<strong>${t('by', { day: dayOn(action.by_when) })}</strong>`}
      ${action.sign.trim() !== '' && html`<span>${closing(t('notice', { sign: action.sign.trim() }))}</span>`}
    </p>`
}
