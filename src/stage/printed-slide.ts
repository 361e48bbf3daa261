import { type Html, html } from './html.ts'
import { dayOn, line, lines, t, who } from './pieces.ts'
import { type SlidePage, slideTitle } from './slides.ts'

/** A slide as it stands on paper: its title, its picture, the result as written, and what the pupil says. */
export function printedSlide(page: SlidePage, token: string): Html {
  const title = slideTitle(page)
  const { picture, result } = page
  const words = lines(page.text)
  return html`<article class="sheet-slide">
    <h3>${title}</h3>
    ${picture && html`<img src="${picture.path}?token=${token}" alt="${t('picture', { title })}">`}
    ${
      result &&
      html`<div class="slip">
        <p>${[result.subject, result.period].filter((text) => text !== '').join(' · ')}, ${dayOn(result.date)}</p>
        <p class="type-lead firm">${result.value}</p>
        ${result.comment.trim() !== '' && html`<p>${result.comment}</p>`}
      </div>`
    }
    ${
      (words.length > 0 || page.feeling !== '') &&
      html`<div class="bubble" data-voice="pupil">
        ${page.type !== 'me' && who('pupil', t('say'))}
        ${words.map(line)}
        ${page.feeling !== '' && html`<p>${t(`feeling.${page.feeling}`)}</p>`}
      </div>`
    }
  </article>`
}
