import { movePoint } from '../../../data/contact.ts'
import type { PointView } from '../../../domain/board.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { Icon } from '../Icon.tsx'
import { useAct } from '../use-act.ts'
import { Wordings } from '../Wordings.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

/**
 * Other words that wait for the pupil. The two buttons are the pupil's: they are there only with the pupil's own session,
 * and what they do is sent as the pupil.
 */
export function RewordChoice({ point, together }: { point: PointView; together: Together }) {
  const { act, busy, error } = useAct(together.reload)
  const name = together.view.pupil.given_name
  const choose = (to: 'approved' | 'proposed') => act(() => movePoint(point, to, 'pupil'))
  return (
    <section className="reword" aria-labelledby={`reword-${point.id}`}>
      <h2 id={`reword-${point.id}`}>{t('reword.title', { name: together.teacherName })}</h2>
      <Wordings point={point} mine={t('reword.from', { name })} theirs={t('reword.proposal')} />
      {together.pupil && together.mayChange && (
        <div className="row">
          <button
            className="button button-voice button-big"
            data-voice="pupil"
            type="button"
            disabled={busy}
            onClick={() => choose('approved')}
          >
            <Icon name="check" /> {t('reword.yes')}
          </button>
          <button
            className="button button-line button-big"
            type="button"
            disabled={busy}
            onClick={() => choose('proposed')}
          >
            {t('reword.no')}
          </button>
        </div>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      <p className="soft">
        {t('reword.only', { name })}{' '}
        {!together.pupil && together.mayChange && t('beside.elsewhere', { name })}
      </p>
    </section>
  )
}
