import { type FormEvent, useState } from 'react'
import { planFollowUp } from '../../../data/meetings.ts'
import type { Outbox } from '../../../data/outbox.ts'
import { counts, voiceOf } from '../../../domain/agreed-action.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import { momentLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { Saved } from '../Saved.tsx'
import { Toast } from '../Toast.tsx'
import { ActionWords } from './ActionWords.tsx'
import { conclusionHere, namesOf } from './Conclusion.tsx'
import { ConclusionText } from './ConclusionText.tsx'
import { Confirm } from './Confirm.tsx'
import { GivenBack, LateActions } from './LateActions.tsx'
import { useActions } from './use-actions.ts'
import type { Acting } from './use-said-act.ts'

const t = reader(messages)

interface Props {
  whole: MeetingWhole
  outbox: Outbox | null
  acting: Acting
  onReopen: (reason: string) => void
  onClear: () => void
}

/** After closing the text is fixed. What still comes in waits; then the screen is cleared for who comes next. */
export function Closed({ whole, outbox, acting, onReopen, onClear }: Props) {
  const { meeting, pupil, portfolio } = whole
  const { written } = useActions(outbox, meeting.id, whole.actions)
  const here = written.filter(({ stored }) => !stored)
  const agreed = whole.actions.filter(({ arrival }) => counts(arrival))
  const { rev: _, ...stored } = whole.conclusion ?? { rev: 0, ...conclusionHere(null, whole) }
  const waits = outbox?.refusalOf({ kind: 'conclusion', id: meeting.id })
    ? conclusionHere(outbox, whole)
    : null
  return (
    <div className="meeting-alone">
      <div className="apart">
        <div className="closed-head">
          <h1>{t('closed')}</h1>
          <p className="soft">
            {t('with', { name: pupil.given_name })}.{' '}
            {meeting.closed_at !== '' && t('closed.at', { when: momentLong(meeting.closed_at) })}
          </p>
        </div>
        <div className="stack stack-start">
          <button className="button button-big" type="button" onClick={onClear}>
            {t('clear')}
          </button>
          <p className="soft">{t('clear.text')}</p>
        </div>
      </div>
      <LateActions actions={whole.actions} points={whole.points} act={acting.act} />
      {here.length > 0 && (
        <ul className="agreed">
          {here.map(({ id, content, where }) => (
            <li key={id} className="bubble" data-voice={voiceOf(content.owner)}>
              <ActionWords action={content} points={whole.points} />
              <Saved state={where} />
            </li>
          ))}
        </ul>
      )}
      {waits && (
        <section className="note stack">
          <p>{t('late.conclusion')}</p>
          <ConclusionText content={waits} names={namesOf(whole)} />
        </section>
      )}
      <section className="stack" aria-labelledby="agreed-title">
        <h2 id="agreed-title">{t('actions')}</h2>
        {agreed.length === 0 && <p className="soft">{t('actions.none')}</p>}
        <ul className="agreed">
          {agreed.map((action) => (
            <li key={action.id} className="bubble" data-voice={voiceOf(action.owner)}>
              <ActionWords action={action} points={whole.points} />
              {action.arrival === 'taken_in' && <p className="soft">{t('late.was_taken_in')}</p>}
            </li>
          ))}
        </ul>
        <GivenBack actions={whole.actions} points={whole.points} />
      </section>
      <section className="stack" aria-labelledby="conclusion-title">
        <h2 id="conclusion-title">{t('conclusion')}</h2>
        <ConclusionText content={stored} names={namesOf(whole)} />
        <Confirm whole={whole} words={stored} act={acting.act} waiting={false} readOnly />
      </section>
      <FollowUp whole={whole} acting={acting} />
      <div className="row">
        <a className="button button-line" href={`/presentatie/afdruk/?p=${portfolio.id}&m=${meeting.id}`}>
          <Icon name="printer" /> {t('print')}
        </a>
        <a className="button button-line" href={`/afspraken/?p=${portfolio.id}`}>
          {t('follow')}
        </a>
      </div>
      <Reopen busy={acting.busy} onReopen={onReopen} />
      <Toast message={acting.error ?? acting.said} />
    </div>
  )
}

/** The conclusion says when to meet again: one tap makes it a meeting of its own. */
function FollowUp({ whole, acting }: Pick<Props, 'whole' | 'acting'>) {
  const { conclusion, follow_up: next } = whole
  if (next) {
    return (
      <p className="again">
        <Icon name="calendar" />{' '}
        <a href={`/gesprek/?m=${next.id}`}>{t('follow_up', { when: momentLong(next.start) })}</a>
      </p>
    )
  }
  if (!conclusion || conclusion.follow_up_day === '') return null
  return (
    <div>
      <button
        className="button"
        type="button"
        disabled={acting.busy}
        onClick={() => acting.act(() => planFollowUp(whole), t('follow_up.planned'))}
      >
        <Icon name="calendar" /> {t('follow_up.plan')}
      </button>
    </div>
  )
}

function Reopen({ busy, onReopen }: { busy: boolean; onReopen: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onReopen(reason.trim())
  }
  return (
    <details>
      <summary>{t('reopen')}</summary>
      <form className="form" onSubmit={submit}>
        <Field
          label={t('reopen.reason')}
          hint={t('reopen.reason.hint')}
          value={reason}
          maxLength={500}
          required
          onChange={setReason}
        />
        <button className="button button-line" type="submit" disabled={busy || reason.trim() === ''}>
          {t('reopen')}
        </button>
      </form>
    </details>
  )
}
