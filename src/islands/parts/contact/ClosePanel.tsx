import { closeContact } from '../../../data/contact.ts'
import { mayPresent } from '../../../domain/slide.ts'
import { mayClose } from '../../../domain/student-contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { PointBubble } from '../PointBubble.tsx'
import { useAct } from '../use-act.ts'
import type { Together } from './together.ts'

const t = reader(messages)
const WAITING = ['proposed', 'returned', 'reworded'] as const

/** What is agreed, what is still to do before that can be, and closing. */
export function ClosePanel({ together }: { together: Together }) {
  const { view } = together
  const { act, busy, error } = useAct(together.reload)
  const { contact } = view
  const name = view.pupil.given_name
  const approved = view.points.filter(({ state }) => state === 'approved')
  const drafts = view.points.filter(({ state }) => state === 'draft')
  const waiting = view.points.filter(({ state }) => WAITING.some((one) => one === state))
  const verdict = mayClose(view.points.map(({ state }) => state))
  const order = mayPresent(view.slides)
  const held = view.slides.filter((slide) => slide.held && slide.shown).length
  return (
    <>
      <p className="type-lead">{t('close.lead', { name })}</p>
      {approved.length > 0 && (
        <section className="stack">
          <h2>{t('close.agreed')}</h2>
          <div className="agreed-points">
            {approved.map((point) => (
              <PointBubble key={point.id} point={point} portfolio={view.portfolio} />
            ))}
          </div>
        </section>
      )}
      {(verdict || order || held > 0) && (
        <section className="note stack">
          <h2 className="type-lead">{t('close.missing')}</h2>
          <ul className="to-do">
            {waiting.map((point) => (
              <li key={point.id}>
                <a href={`#${point.id}`}>
                  {t(`close.waits.${point.state as (typeof WAITING)[number]}`, { what: point.what, name })}
                </a>
              </li>
            ))}
            {verdict === 'points_too_few' && <li>{t('close.none')}</li>}
            {verdict === 'too_many_approved' && <li>{refusalSentence(verdict)}</li>}
            {order && (
              <li>
                <a href="#volgorde">{refusalSentence(order)}</a>
              </li>
            )}
            {held > 0 && <li>{t('close.held', { count: held })}</li>}
          </ul>
        </section>
      )}
      {drafts.length > 0 && (
        <section className="stack">
          <h2 className="type-lead">{t('close.aside')}</h2>
          <ul className="to-do">
            {drafts.map((point) => (
              <li key={point.id}>
                <a href={`#${point.id}`}>{point.what || t('point.new')}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      {together.teacher && contact && together.mayChange ? (
        <div className="row">
          <button
            className="button button-big"
            type="button"
            disabled={busy || verdict !== null}
            onClick={() => act(() => closeContact(contact))}
          >
            {t('close.do')}
          </button>
        </div>
      ) : (
        <p className="soft">{t('close.teacher', { teacher: together.teacherName })}</p>
      )}
    </>
  )
}
