// The sheet that goes along on paper: what this meeting agreed, and if wanted the whole presentation.
import { counts, voiceOf } from '../domain/agreed-action.ts'
import type { AgreedMeeting, Agreements } from '../domain/meeting-view.ts'
import { fullName } from '../domain/people.ts'
import type { Page, Presentation } from '../domain/presentation.ts'
import { momentOf } from '../domain/school-day.ts'
import { dayFull, momentLong } from '../i18n/dates.ts'
import messages from '../i18n/nl/sheet.json'
import { reader } from '../i18n/reader.ts'
import { type Html, html } from './html.ts'
import { closing, icon, ifThen, ownerName, who } from './pieces.ts'
import { printedSlide } from './printed-slide.ts'

const t = reader(messages)

type Point = Extract<Page, { kind: 'point' }>

export interface SheetFacts {
  agreements: Agreements
  meeting: AgreedMeeting
  /** What this meeting's audience may see; null when it may not be presented any more. */
  presentation: Presentation | null
  /** Whether the slides are printed too. */
  all: boolean
}

function head({ agreements, meeting, presentation }: SheetFacts): Html {
  const names = [
    agreements.pupil.given_name,
    ...meeting.guardians.map(({ name }) => name),
    agreements.teacher,
  ]
  return html`<header class="a4-head">
      <div>
        <h1>${t('head')}</h1>
        <p class="type-lead">${t('of', { name: fullName(agreements.pupil), group: presentation?.group ?? '' }).replace(/, $/, '')}</p>
      </div>
      <p class="sheet-where">${presentation?.school}<br>${momentLong(meeting.start)}</p>
    </header>
    <p><span class="soft">${t('with')}:</span> ${names.filter((name) => name !== '').join(', ')}</p>`
}

function point({ words, by_when }: Point): Html {
  const row = (label: string, text: Html | string | false) =>
    text !== false && text !== '' && html`<dt>${label}</dt><dd>${text}</dd>`
  return html`<li class="sheet-point">
    <h3>${words.what}</h3>
    <dl>
      ${row(t('point.first_step'), words.first_step)}
      ${row(t('point.plan'), ifThen(words))}
      ${row(t('point.sign'), words.sign)}
    </dl>
    ${by_when !== '' && html`<p class="firm">${t('point.by', { day: dayFull(by_when) })}</p>`}
  </li>`
}

const BOX = { done: 'check', busy: 'footprints', open: '', let_go: '' } as const

function actions({ meeting, agreements }: SheetFacts): Html {
  const counted = meeting.actions.filter((action) => counts(action.arrival))
  if (counted.length === 0) return html`<p>${t('actions.none')}</p>`
  return html`<ul>${counted.map((action) => {
    const voice = voiceOf(action.owner)
    const sign = BOX[action.status]
    return html`<li class="bubble sheet-action" data-voice="${voice}">
      ${who(voice, ownerName(action, agreements.pupil.given_name))}
      <p class="firm">${action.what}</p>
      <p>${action.by_when !== '' && html`<strong>${t('by', { day: dayFull(action.by_when) })}.</strong> `}${action.sign.trim() !== '' && closing(t('notice', { sign: action.sign.trim() }))}</p>
      <p class="sheet-status" data-status="${action.status}">${sign !== '' && icon(sign)} ${t(`status.${action.status}`)}</p>
    </li>`
  })}</ul>`
}

function conclusion({ meeting, agreements }: SheetFacts): Html | false {
  const said = meeting.conclusion
  if (!said || said.text.trim() === '') return false
  const views = [
    { voice: 'pupil' as const, name: agreements.pupil.given_name, view: said.pupil_view },
    { voice: 'family' as const, name: t('view.family'), view: said.family_view },
    { voice: 'school' as const, name: agreements.teacher, view: said.school_view },
  ].filter(({ view }) => view.trim() !== '')
  const again = said.follow_up_day && momentLong(momentOf(said.follow_up_day, said.follow_up_time || '16:00'))
  return html`<section class="stack">
    <h2>${t('conclusion')}</h2>
    <p>${said.text}</p>
    ${views.map(({ voice, name, view }) => html`<div class="bubble" data-voice="${voice}">${who(voice, name)}<p>${view}</p></div>`)}
    ${again !== '' && html`<p class="firm">${t('again', { when: again })}</p>`}
    ${
      meeting.confirmations.length > 0 &&
      html`<div class="row"><span class="soft">${t('confirmed')}</span> ${meeting.confirmations.map(
        ({ voice, name, spoken }) => who(voice, spoken ? t('spoken', { name }) : name),
      )}</div>`
    }
  </section>`
}

/** The whole sheet of one meeting. */
export function drawSheet(facts: SheetFacts): Html {
  const pages = facts.presentation?.pages ?? []
  const points = pages.filter((page): page is Point => page.kind === 'point')
  const slides = pages.filter((page) => page.kind === 'slide')
  return html`${head(facts)}
    <section class="stack"><h2>${t('actions')}</h2>${actions(facts)}</section>
    ${points.length > 0 && html`<section class="stack"><h2>${t('points')}</h2><ul class="stack">${points.map(point)}</ul></section>`}
    ${conclusion(facts)}
    ${
      facts.all &&
      html`<section class="stack sheet-all"><h2>${t('presentation')}</h2>${slides.map((page) => printedSlide(page, facts.presentation!.token))}</section>`
    }`
}

/** Several meetings, several households: each has a sheet of its own. */
export function drawChoice(portfolio: string, meetings: readonly AgreedMeeting[]): Html {
  if (meetings.length === 0) return html`<h1>${t('none.title')}</h1><p>${t('none.text')}</p>`
  return html`<h1>${t('choose.title')}</h1><p>${t('choose.text')}</p>
    <ul class="stack">${meetings.map(({ id, start, guardians }) => {
      const when = momentLong(start)
      const names = guardians.map(({ name }) => name).join(' en ')
      return html`<li><a href="/presentatie/afdruk/?p=${portfolio}&m=${id}">${names === '' ? t('choose.nobody', { when }) : t('choose.one', { when, names })}</a></li>`
    })}</ul>`
}
