import { useState } from 'react'
import { openContact } from '../../../data/contact.ts'
import { dayOf } from '../../../domain/school-day.ts'
import { dayLong, momentLong } from '../../../i18n/dates.ts'
import common from '../../../i18n/nl/common.json'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Dialog } from '../Dialog.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { PointBubble } from '../PointBubble.tsx'
import { useAct } from '../use-act.ts'
import type { Together } from './together.ts'

const t = reader(messages)
const c = reader(common)

/** What was agreed; the way on to the presentation, and for the teacher the way back with a reason. */
export function ClosedPanel({ together }: { together: Together }) {
  const { view } = together
  const agreed = view.points.filter(({ state }) => state === 'approved')
  const next = view.meetings.find(({ state }) => state === 'planned' || state === 'open')
  return (
    <>
      <p className="soft">
        {view.contact?.closed_at && t('closed.when', { day: dayLong(dayOf(view.contact.closed_at)) })}
        {next && ` · ${t('closed.meeting', { when: momentLong(next.start) })}`}
      </p>
      <div className="agreed-points">
        {agreed.map((point) => (
          <PointBubble key={point.id} point={point} />
        ))}
      </div>
      <p className="type-lead">{t('closed.text')}</p>
      <div className="row">
        <a className="button button-big" href={`/presentatie/?p=${view.portfolio}`}>
          <Icon name="play" /> {t('closed.show')}
        </a>
        {together.teacher && view.round.state === 'open' && <Reopen together={together} />}
      </div>
    </>
  )
}

function Reopen({ together }: { together: Together }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { act, busy, error } = useAct(together.reload)
  const reopen = async () => {
    if (await act(() => openContact(together.view.portfolio, reason))) setAsking(false)
  }
  return (
    <>
      <button className="button button-line" type="button" onClick={() => setAsking(true)}>
        <Icon name="lock-open" /> {t('reopen')}
      </button>
      <Dialog title={t('reopen.title')} open={asking} onClose={() => setAsking(false)}>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            reopen()
          }}
        >
          <p>{t('reopen.text')}</p>
          <Field label={t('reopen.reason')} lines={2} maxLength={500} value={reason} onChange={setReason} />
          {error && <ErrorNote>{error}</ErrorNote>}
          <div className="form-acts">
            <button className="button" type="submit" disabled={busy || reason.trim() === ''}>
              {t('reopen.do')}
            </button>
            <button className="button button-quiet" type="button" onClick={() => setAsking(false)}>
              {c('cancel')}
            </button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
