import { tellStatus } from '../../../data/agreed-actions.ts'
import { mayKeepStatus } from '../../../domain/agreed-action.ts'
import type { LastTime } from '../../../domain/meeting-view.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { LastTimeList } from '../meeting/LastTimeList.tsx'
import { PointOutcomes } from '../PointOutcomes.tsx'
import { useAct } from '../use-act.ts'
import type { Together } from './together.ts'

const t = reader(messages)

/** What was agreed the time before: what became of the points, and how it went with who promised what. */
export function LastPanel({ last, together }: { last: LastTime; together: Together }) {
  const { view, teacher, pupil, mayChange, reload } = together
  const { act, error } = useAct(reload)
  const as = teacher ? 'staff' : 'pupil'
  const voice = teacher ? 'school' : 'pupil'
  return (
    <>
      <p className="soft">{t('last.from', { round: last.round })}</p>
      <PointOutcomes
        {...{ last, teacher, pupil, mayChange, reload }}
        portfolio={view.portfolio}
        name={view.pupil.given_name}
      />
      {error && <ErrorNote>{error}</ErrorNote>}
      {last.actions.length > 0 && (
        <section className="stack" aria-labelledby="last-actions">
          <h2 id="last-actions" className="type-lead">
            {t('last.actions')}
          </h2>
          <LastTimeList
            last={{ ...last, points: [] }}
            may={(action) => (teacher || pupil) && mayKeepStatus(action.owner, voice)}
            onSay={(action, status) => act(() => tellStatus(action, status, as))}
          />
        </section>
      )}
    </>
  )
}
