// The line at the bottom: who has the floor, and where we are.
import type { Page, Presentation } from '../domain/presentation.ts'
import { type Html, html } from './html.ts'
import { mark, t, who } from './pieces.ts'

/** What a page is called in the path of dots. */
export function labelOf(page: Page): string {
  return t(`label.${page.kind === 'slide' ? page.type : page.kind}`)
}

function hasTheFloor(page: Page, { pupil, teacher }: Presentation): Html {
  switch (page.kind) {
    case 'question':
      return who('family', t('floor.family'))
    case 'last_time':
      return html`<p class="who marks">${mark('pupil')}${mark('family')}${mark('school')} ${t('floor.all')}</p>`
    case 'agreements':
      return teacher === '' ? who('pupil', pupil) : who('school', t('floor.writes', { name: teacher }))
    case 'conclusion':
      return teacher === '' ? who('pupil', pupil) : who('school', t('floor.reads', { name: teacher }))
    case 'point':
      return page.words.helper.trim() === ''
        ? who('pupil', t('floor.pupil', { name: pupil }))
        : helpers(page.words.helper.trim())
    default:
      return who('pupil', t('floor.pupil', { name: pupil }))
  }
}

function helpers(text: string): Html {
  return html`<p class="helpers"><span>${!/^ik\b/i.test(text) && html`<span class="soft">${t('point.helper')}</span> `}<b class="firm">${text}</b></span></p>`
}

/** More dots than this are no longer counted at a glance: then a dot is a part of the talk. */
const MOST_DOTS = 12

interface Stop {
  label: string
  pages: readonly number[]
}

/** The stops of the path: pages, or where those are many the runs of pages that belong to one part. */
export function stopsOf(pages: readonly Page[]): Stop[] {
  if (pages.length <= MOST_DOTS) return pages.map((page, index) => ({ label: labelOf(page), pages: [index] }))
  const stops: { part: string; label: string; pages: number[] }[] = []
  pages.forEach((page, index) => {
    const last = stops.at(-1)
    if (last && last.part === page.part) last.pages.push(index)
    else stops.push({ part: page.part, label: partLabel(page), pages: [index] })
  })
  return stops
}

function partLabel(page: Page): string {
  return page.part === 'who_i_am' || page.part === 'results' ? t(`part.${page.part}`) : labelOf(page)
}

function path(pages: readonly Page[], at: number): Html {
  const stops = stopsOf(pages)
  const here = stops.findIndex((stop) => stop.pages.includes(at))
  const label = stops[here]!.label
  const counted = { at: here + 1, all: stops.length }
  return html`<ol aria-label="${t('where', { label, ...counted })}">${stops.map((_, index) => {
    if (index === here)
      return html`<li aria-current="step">${label} <span class="count">${t('count', counted)}</span></li>`
    return index < here ? html`<li data-done></li>` : html`<li></li>`
  })}</ol>`
}

export function drawFloor(whole: Presentation, at: number): Html {
  return html`<footer class="floor">${hasTheFloor(whole.pages[at]!, whole)}${path(whole.pages, at)}</footer>`
}
