// What is talked about together: last time, points, questions, agreements, the conclusion.
import { voiceOf } from '../domain/agreed-action.ts'
import type { LastItem } from '../domain/last-time.ts'
import type { Page } from '../domain/presentation.ts'
import { momentLong } from '../i18n/dates.ts'
import missing from '../i18n/nl/missing.json'
import { reader } from '../i18n/reader.ts'
import { flag, type Html, html } from './html.ts'
import { dayOn, deal, icon, ifThen, mark, open, ownerName, t, who } from './pieces.ts'

const lacks = reader(missing)

type PageOf<K extends Page['kind']> = Extract<Page, { kind: K }>

const STAMP = { reached: 'star', done: 'check', continued: 'footprints', busy: 'footprints' } as const

/** How it went, as a stamp: a success has its own sign, what is open asks. */
function stamp(state: string, words: string): Html {
  const sign = STAMP[state as keyof typeof STAMP]
  return html`<p class="stamp" data-state="${state}">${sign && icon(sign)} ${words}</p>`
}

function lastItem(item: LastItem, pupil: string): Html {
  if (item.kind === 'point') {
    return html`<li class="bubble" data-voice="pupil">
      ${who('pupil', t('point'))}
      <p class="what">${item.what}</p>
      ${stamp(item.outcome, t(`outcome.${item.outcome === '' ? 'open' : item.outcome}`))}
    </li>`
  }
  const voice = voiceOf(item.owner)
  return html`<li class="bubble" data-voice="${voice}">
    ${who(voice, ownerName(item, pupil))}
    <p class="what">${item.what}</p>
    ${stamp(item.status, t(`status.${item.status}`))}
  </li>`
}

/** How many bubbles share a screen: up to three are large, four stand two by two. */
const many = (count: number): string => (count <= 3 ? 'few' : count === 4 ? 'four' : 'many')

/** Last time, successes first: each owner accounts, adults too. */
export function drawLastTime(page: PageOf<'last_time'>, id: string, pupil: string): Html {
  return html`<h1 id="${id}">${t('title.last_time')}</h1>
    <ul class="deals" data-many="${many(page.items.length)}">${page.items.map((item) => lastItem(item, pupil))}</ul>`
}

function plan(words: PageOf<'point'>['words']): Html | false {
  const sentence = ifThen(words)
  return sentence && html`<li><h2>${t('point.obstacle')}</h2><p>${sentence}</p></li>`
}

/** An improvement point as a way to go: where I am, the first step, if it gets hard, how we notice. */
export function drawPoint(page: PageOf<'point'>, id: string): Html {
  const { words, ties } = page
  return html`<header class="point-head">
      <h1 id="${id}"${flag('data-long', words.what.length > 30)}>${words.what}</h1>
      ${words.why.trim() !== '' && html`<p class="lead">${words.why}</p>`}
      ${page.continues && html`<p class="continues">${icon('footprints')} ${t('point.continues')}</p>`}
    </header>
    <div class="point">
      <img class="way" src="/drawings/way.svg" alt="${t('point.way')}" width="1312" height="236" decoding="async">
      <ol class="steps">
        ${ties.length > 0 && html`<li><h2>${t('point.now')}</h2>${ties.map(tie)}</li>`}
        <li><h2>${t('point.first_step')}</h2><p>${words.first_step}</p></li>
        ${plan(words)}
        <li>
          <h2>${t('point.sign')}</h2>
          <p>${open(words.sign)}${page.by_when !== '' && html`, <b class="firm">${t('point.by', { day: dayOn(page.by_when) })}</b>`}.</p>
        </li>
      </ol>
    </div>`
}

function tie({ place, title, value }: PageOf<'point'>['ties'][number]): Html {
  const inside = html`${value !== '' && html`<b>${value.length <= 12 ? value : `${value.slice(0, 40)}…`}</b> `}<span>${title}</span>`
  return place === ''
    ? html`<p class="tie">${inside}</p>`
    : html`<a class="tie" href="#${place}">${inside}</a>`
}

/** A question to the family, alone on the screen: now they have the floor. */
export function drawQuestion(page: PageOf<'question'>, id: string, pupil: string): Html {
  return html`<div class="ask">
      ${who('pupil', t('question.cue', { name: pupil }))}
      <div class="bubble" data-voice="pupil"><h1 id="${id}">${page.question}</h1></div>
    </div>`
}

/** What this meeting agrees; it is drawn again whenever something is written. */
export function agreementList(page: PageOf<'agreements'>, pupil: string, preview: boolean): Html {
  if (page.actions.length === 0) {
    return html`<div class="deals-empty">
      <p class="marks">${mark('pupil')}${mark('family')}${mark('school')}</p>
      <p class="lead">${t('agreements.empty')}</p>
      ${preview && html`<p>${t('agreements.later')}</p>`}
    </div>`
  }
  return html`<ul class="deals" data-many="${many(page.actions.length)}">
    ${page.actions.map((action) => {
      const voice = voiceOf(action.owner)
      return html`<li class="bubble" data-voice="${voice}">${who(voice, ownerName(action, pupil))}${deal(action)}</li>`
    })}
  </ul>`
}

export function drawAgreements(
  page: PageOf<'agreements'>,
  id: string,
  pupil: string,
  preview: boolean,
): Html {
  return html`<h1 id="${id}">${t('title.agreements')}</h1>
    <div class="agreed">
      <div data-live>${agreementList(page, pupil, preview)}</div>
      <div class="editor" data-editor hidden></div>
    </div>`
}

export function drawConclusion(page: PageOf<'conclusion'>, id: string, pupil: string, teacher: string): Html {
  const { text, pupil_view, family_view, school_view, follow_up, confirmed } = page.conclusion
  const views = [
    { voice: 'pupil' as const, name: pupil, view: pupil_view },
    { voice: 'family' as const, name: t('conclusion.family'), view: family_view },
    { voice: 'school' as const, name: teacher, view: school_view },
  ].filter(({ view }) => view.trim() !== '')
  return html`<h1 id="${id}">${t('title.conclusion')}</h1>
    <div class="conclusion">
      <p class="lead">${text}</p>
      ${follow_up !== '' && html`<p>${t('conclusion.again', { when: momentLong(follow_up) })}</p>`}
      ${views.length > 0 && html`<ul class="deals" data-many="few">${views.map(({ voice, name, view }) => html`<li class="bubble" data-voice="${voice}">${who(voice, name)}<p class="what">${view}</p></li>`)}</ul>`}
      ${confirmed.length > 0 && html`<div class="helpers"><span class="soft">${t('conclusion.confirmed')}</span>${confirmed.map(({ voice, name, spoken }) => who(voice, spoken ? `${name} (${t('conclusion.spoken')})` : name))}</div>`}
      <div class="yes-say" data-yes hidden></div>
    </div>`
}

export function drawMissing(page: PageOf<'missing'>, id: string): Html {
  return html`<h1 id="${id}">${t('title.missing')}</h1>
    <ul class="todo">${page.missing.map((one) => html`<li class="lead">${lacks(`missing.${one}`)}</li>`)}</ul>`
}
