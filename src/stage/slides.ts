// The pupil's own slides.
import type { Page, Picture, ShownResult } from '../domain/presentation.ts'
import { flag, type Html, html } from './html.ts'
import { dayOn, icon, line, lines, sizeOf, t, who } from './pieces.ts'

export type SlidePage = Extract<Page, { kind: 'slide' }>

/** What a slide is called: by the pupil, else by its result, else by what kind it is. */
export function slideTitle(page: SlidePage): string {
  return page.title.trim() || page.result?.title || page.result?.subject || t(`title.${page.type}`)
}

/** A picture in its own room; it loads when it comes near (`show.ts` says when). */
function photo(picture: Picture, title: string, token: string): Html {
  const sized = picture.width > 0 && html` width="${picture.width}" height="${picture.height}"`
  return html`<figure class="photo">
    <img src="${picture.path}?token=${token}" alt="${t('picture', { title })}"${sized} loading="lazy" decoding="async">
  </figure>`
}

const FEELING_ICON = { well: 'happy', so_so: 'soso', hard: 'notyet' } as const

function feeling(page: SlidePage): Html | false {
  if (page.feeling === '') return false
  return html`<p class="feeling">${icon(FEELING_ICON[page.feeling])} ${t(`feeling.${page.feeling}`)}</p>`
}

function say(page: SlidePage, whoSays: string): Html | false {
  const words = lines(page.text)
  if (words.length === 0 && page.feeling === '') return false
  return html`<div class="bubble say" data-voice="pupil" data-size="${sizeOf(page.text)}">
    ${whoSays !== '' && who('pupil', whoSays)}
    ${words.length > 0 ? words.map(line) : feeling(page)}
  </div>`
}

/** The ways on to the points that grow out of a slide. */
function onward(page: SlidePage): Html[] {
  return page.points.map(
    ({ place, title }) =>
      html`<p class="onward">${icon('arrow-right', true)} <a href="#${place}">${t('point.link', { title })}</a></p>`,
  )
}

const FACES = ['notyet', 'soso', 'happy'] as const
const WRITTEN = [/^[☹🙁]\uFE0F?$/u, /^😐\uFE0F?$/u, /^[☺🙂]\uFE0F?$/u]

/** The value as it stands on the report, never converted: a mark, a letter with its sentence, a face, words. */
function value(result: ShownResult): Html {
  const written = result.value.trim()
  const face = result.scale === 'smiley' ? WRITTEN.findIndex((one) => one.test(written)) : -1
  if (face >= 0) {
    return html`<ul class="faces" aria-label="${t('scale')}">
      ${FACES.map(
        (name, index) =>
          html`<li${index === face && html` aria-current="true"`}><span class="face">${icon(name)}</span>${index === face && html`<span class="hidden-text">${written}</span>`}</li>`,
      )}
    </ul>`
  }
  const short = written.length <= 12
  const shown = short
    ? html`<p class="slip-mark"${flag('data-long', written.length > 8)}>${written}</p>`
    : html`<p class="slip-words" data-size="${sizeOf(written)}">${written}</p>`
  if (result.comment.trim() === '') return shown
  return html`<div class="letters">${shown}<p>${result.comment}</p></div>`
}

function slip(result: ShownResult): Html {
  const foot = [result.subject, result.period].filter((text) => text !== '').join(' · ')
  return html`<div class="slip">
    ${who('school', t('report'))}
    ${value(result)}
    <p class="slip-foot">${foot}, ${dayOn(result.date)}</p>
  </div>`
}

const heading = (title: string, id: string): Html =>
  html`<h1 id="${id}"${flag('data-long', title.length > 30)}>${title}</h1>`

function result(page: SlidePage, title: string, id: string): Html {
  return html`${heading(title, id)}
    <div class="result">
      ${page.result && slip(page.result)}
      <div class="result-say">${say(page, t('say'))}${onward(page)}</div>
    </div>`
}

/** Who I am: words in large type, the last of them in the balloon, beside the pupil's own picture or the garden. */
function me(page: SlidePage, title: string, id: string, token: string): Html {
  const words = lines(page.text)
  const last = words.length > 1 ? words.pop() : undefined
  const size = sizeOf(page.text)
  return html`<div class="me-words" data-size="${size}">
      ${heading(title, id)}
      ${words.map((text) => html`<p class="lead">${text}</p>`)}
      ${last !== undefined && html`<blockquote class="bubble" data-voice="pupil"><p class="lead firm">${last}</p></blockquote>`}
      ${onward(page)}
    </div>
    ${page.picture ? photo(page.picture, title, token) : html`<img class="garden" src="/drawings/garden.svg" alt="" width="1440" height="720" decoding="async">`}`
}

const moodIcon = (mood: number) => FACES[mood <= 2 ? 0 : mood === 3 ? 1 : 2]

/** Everything else: a title, one thing to look at when there is one, and what the pupil says of it. */
function other(page: SlidePage, title: string, id: string, token: string): Html {
  const mood = page.mood > 0 && moodIcon(page.mood)
  return html`${heading(title, id)}
    <div class="tell" data-seen="${page.picture ? 'picture' : mood ? 'mood' : 'nothing'}">
      ${page.picture && photo(page.picture, title, token)}
      ${!page.picture && mood && html`<p class="mood">${icon(mood)}<span class="hidden-text">${t(`mood.${mood}`)}</span></p>`}
      <div class="result-say">${say(page, '')}${onward(page)}</div>
    </div>`
}

/** A slide of the pupil; `id` is what its heading is called by. */
export function drawSlide(page: SlidePage, id: string, token: string): Html {
  const title = slideTitle(page)
  if (page.type === 'me') return me(page, title, id, token)
  return page.type === 'result' ? result(page, title, id) : other(page, title, id, token)
}
