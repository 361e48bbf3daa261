import { openContact } from '../../../data/contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { useAct } from '../use-act.ts'
import type { Together } from './together.ts'

const t = reader(messages)

/** Before the contact: what is ready, and the one thing to do. The pupil's screen opens by itself. */
export function StartPanel({ together }: { together: Together }) {
  const { view, teacher } = together
  const { act, busy, error } = useAct(together.reload)
  const ready = [
    view.results.length > 0 && t('start.results', { count: view.results.length }),
    view.slides.length > 0 && t('start.slides', { count: view.slides.length }),
    view.points.length > 0 && t('start.points', { count: view.points.length }),
  ].filter(Boolean)
  const isOpen = view.round.state === 'open'
  return (
    <>
      <p className="type-lead">{t('start.lead')}</p>
      <section className="note stack">
        <h2 className="type-lead">{t('start.ready')}</h2>
        <p>{ready.length > 0 ? ready.join(' · ') : t('start.nothing')}</p>
      </section>
      {error && <ErrorNote>{error}</ErrorNote>}
      {!isOpen && <p>{t('start.round')}</p>}
      {isOpen && teacher && (
        <div className="row">
          <button
            className="button button-big"
            type="button"
            disabled={busy}
            onClick={() => act(() => openContact(view.portfolio))}
          >
            {t('start.open')}
          </button>
        </div>
      )}
      {isOpen && !teacher && (
        <p className="type-lead" role="status">
          {view.you === 'P' ? t('start.wait', { teacher: together.teacherName }) : t('start.reader')}
        </p>
      )}
    </>
  )
}
