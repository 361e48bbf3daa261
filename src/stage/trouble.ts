// What stands on the screen when there is nothing to present.
import type { Asked, Missing, Presentation } from '../domain/presentation.ts'
import missingMessages from '../i18n/nl/missing.json'
import messages from '../i18n/nl/room.json'
import { reader } from '../i18n/reader.ts'
import { type Html, html } from './html.ts'

const t = reader(messages)
const lacks = reader(missingMessages)

function say(root: HTMLElement, title: string, inside: Html): void {
  root.innerHTML =
    html`<section class="stage trouble" aria-labelledby="t-trouble"><div class="trouble-words"><h1 id="t-trouble">${title}</h1>${inside}</div></section>`.text
}

const link = (href: string, words: string, look = ''): Html =>
  html`<a class="button ${look}" href="${href}">${words}</a>`

/** Says why an answer gave no presentation. */
export async function sayWhy(root: HTMLElement, asked: Asked | null): Promise<void> {
  const portfolio = new URLSearchParams(location.search).get('p') ?? ''
  if (portfolio === '') return sayNothingAsked(root)
  if (!asked || asked.status === 401) return saySignedOut(root)
  const { code, detail } = (asked.body ?? {}) as { code?: string; detail: NotPresentable }
  if (code === 'not_presentable') return sayNotPresentable(root, portfolio, detail)
  return code && asked.status < 500 ? sayRefused(root, asked.body) : sayBroken(root)
}

function saySignedOut(root: HTMLElement): void {
  say(
    root,
    t('signed_out.title'),
    html`<p>${t('signed_out.text')}</p><p>${link('/', t('signed_out.go'))}</p>`,
  )
}

function sayNothingAsked(root: HTMLElement): void {
  say(root, t('nothing.title'), html`<p>${t('nothing.text')}</p><p>${link('/', t('home'))}</p>`)
}

export function sayBroken(root: HTMLElement): void {
  say(
    root,
    t('broken.title'),
    html`<p>${t('broken.text')}</p><p><button class="button" type="button">${t('broken.again')}</button></p>`,
  )
  root.querySelector('button')!.addEventListener('click', () => location.reload())
}

/** Another refusal: its sentence says what happened and what to do. */
async function sayRefused(root: HTMLElement, body: unknown): Promise<void> {
  const { refusalSentence } = await import('../i18n/refusal.ts')
  const { code, detail } = body as { code: Parameters<typeof refusalSentence>[0]; detail: unknown }
  say(root, t('refused.title'), html`<p>${refusalSentence(code, detail)}</p><p>${link('/', t('home'))}</p>`)
}

/** What the server says beside `not_presentable`. */
interface NotPresentable {
  missing: Missing[]
  pupil: string
  rev: number
  teaches: boolean
}

/** The contact is not closed: what is missing, and for the class teacher the two ways on. */
function sayNotPresentable(root: HTMLElement, portfolio: string, detail: NotPresentable): void {
  const { missing, pupil, teaches } = detail
  say(
    root,
    t('closed.title'),
    html`<ul class="todo">${missing.map((one) => html`<li>${lacks(`missing.${one}`)}</li>`)}</ul>
      <p>${t('closed.text', { name: pupil })}</p>
      <p class="acts">
        ${teaches && link(`/leerlingcontact/?p=${portfolio}`, t('closed.contact'))}
        ${link(`/presentatie/?p=${portfolio}`, t('closed.preview'), 'button-line')}
      </p>
      ${teaches && reasonForm(pupil)}`,
  )
  const form = root.querySelector('form')
  form?.addEventListener('submit', async (event) => {
    event.preventDefault()
    const note = form.querySelector('[role=status]')!
    const { send } = await import('../data/command.ts')
    const reason = String(new FormData(form).get('reason'))
    try {
      await send('portfolio.presentable', { portfolio, rev: detail.rev, reason }, { as: 'staff' })
      location.reload()
    } catch {
      note.textContent = t('broken.text')
    }
  })
}

function reasonForm(pupil: string): Html {
  return html`<form class="reason">
    <label class="label" for="reason">${t('closed.reason')}</label>
    <p class="hint" id="reason-hint">${t('closed.reason.hint', { name: pupil })}</p>
    <textarea class="field" id="reason" name="reason" rows="2" required maxlength="500" aria-describedby="reason-hint"></textarea>
    <button class="button button-line" type="submit">${t('closed.hold')}</button>
    <p role="status"></p>
  </form>`
}

/** The meeting ended while its presentation stood on this screen: it goes, for who comes next. A pupil finds "Klaar" at home. */
export function sayEnded(root: HTMLElement, { pupil, portfolio, meeting, asks }: Presentation): void {
  say(
    root,
    t('ended.title', { name: pupil }),
    html`<p>${t('ended.text')}</p>
      <p class="acts">${asks === 'pupil' && link('/leerling/', t('ended.home'))}
      ${link(`/presentatie/afdruk/?p=${portfolio}&m=${meeting?.id ?? ''}`, t('ended.sheet'), 'button-line')}
      <button class="button button-line" type="button">${t('ended.back')}</button></p>`,
  )
  root.querySelector('button')!.addEventListener('click', () => location.reload())
}
