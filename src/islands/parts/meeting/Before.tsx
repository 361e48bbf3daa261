import { type FormEvent, useState } from 'react'
import { changeMeetingTo, holdWithoutContact } from '../../../data/meetings.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { Toast } from '../Toast.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import type { Acting } from './use-said-act.ts'

const t = reader(messages)

interface Props {
  whole: MeetingWhole
  acting: Acting
  onOpen: () => void
}

/** Before the door opens: when, where, who comes, and whether the presentation is ready. */
export function Before({ whole, acting, onOpen }: Props) {
  const { meeting, pupil, portfolio } = whole
  const name = pupil.given_name
  const planned = meeting.state === 'planned'
  return (
    <div className="meeting-alone">
      <h1>{t('with', { name })}</h1>
      <MeetingFacts whole={whole} />
      {meeting.state === 'no_show' && <p className="note">{t('no_show.is')}</p>}
      {meeting.state === 'cancelled' && <p className="note">{t('cancelled.is')}</p>}
      {acting.error && <ErrorNote>{acting.error}</ErrorNote>}
      {planned && !portfolio.presentable && <NotReady whole={whole} acting={acting} />}
      {planned && portfolio.presentable && (
        <div className="stack stack-start">
          {portfolio.reason !== '' && portfolio.contact !== 'closed' && (
            <p className="note">{t('held_without', { reason: portfolio.reason })}</p>
          )}
          <button className="button button-big" type="button" disabled={acting.busy} onClick={onOpen}>
            <Icon name="door" /> {t('open')}
          </button>
          <p className="soft">{t('open.text', { name })}</p>
        </div>
      )}
      <div className="row">
        {planned && portfolio.presentable && (
          <a className="button button-line" href={`/presentatie/?p=${portfolio.id}&m=${meeting.id}`}>
            <Icon name="play" /> {t('preview')}
          </a>
        )}
        {planned && (
          <button
            className="button button-line"
            type="button"
            disabled={acting.busy}
            onClick={() => acting.act(() => changeMeetingTo(meeting, 'no_show'), t('no_show.said'))}
          >
            {t('no_show')}
          </button>
        )}
        {(meeting.state === 'no_show' || meeting.state === 'cancelled') && (
          <button
            className="button button-line"
            type="button"
            disabled={acting.busy}
            onClick={() => acting.act(() => changeMeetingTo(meeting, 'planned'), t('plan_again.said'))}
          >
            {t('plan_again')}
          </button>
        )}
        <a className="button button-quiet" href="/gesprek/">
          {t('to_day')}
        </a>
      </div>
      <Toast message={acting.said} />
    </div>
  )
}

/** Why it cannot begin: to the student contact, or a reason why it is held without one. */
function NotReady({ whole, acting }: Pick<Props, 'whole' | 'acting'>) {
  const { pupil, portfolio } = whole
  const [reason, setReason] = useState('')
  const name = pupil.given_name
  const hold = (event: FormEvent) => {
    event.preventDefault()
    acting.act(() => holdWithoutContact(portfolio, reason.trim()))
  }
  return (
    <section className="note stack stack-start" aria-labelledby="not-ready">
      <h2 id="not-ready">{t('not_ready')}</h2>
      <p>{t(portfolio.contact === 'open' ? 'not_ready.open' : 'not_ready.none', { name })}</p>
      <a className="button" href={`/leerlingcontact/?p=${portfolio.id}`}>
        {t('not_ready.contact')}
      </a>
      <details>
        <summary>{t('not_ready.reason')}</summary>
        <form className="form" onSubmit={hold}>
          <Field
            label={t('not_ready.reason')}
            hint={t('not_ready.reason.hint', { name })}
            lines={2}
            value={reason}
            maxLength={500}
            required
            onChange={setReason}
          />
          <button className="button button-line" type="submit" disabled={reason.trim() === ''}>
            {t('not_ready.hold')}
          </button>
        </form>
      </details>
    </section>
  )
}
