import { tellStatus } from '../../../data/agreed-actions.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { StatusChoice } from '../meeting/StatusChoice.tsx'
import { PointOutcomes } from '../PointOutcomes.tsx'
import { useAct } from '../use-act.ts'
import { isOpen, useMine } from './mine.ts'

const t = reader(messages)

/** What was agreed the time before: what became of the points, and how it goes with what the pupil promised. */
export function LastTime() {
  const { whole, reload } = useMine()
  const { act, error } = useAct(reload)
  const { last, portfolio, pupil } = whole
  if (!last) return null
  const mine = last.actions.filter(({ owner }) => owner === 'pupil')
  return (
    <>
      <PointOutcomes
        last={last}
        portfolio={portfolio.id}
        name={pupil.given_name}
        pupil
        teacher={false}
        mayChange={isOpen(whole)}
        reload={reload}
      />
      {mine.length > 0 && (
        <section className="stack" aria-labelledby="last-title">
          <h2 id="last-title">{t('last.title')}</h2>
          {error && <ErrorNote>{error}</ErrorNote>}
          <ul className="last">
            {mine.map((action) => (
              <li key={action.id}>
                <Bubble voice="pupil" className="stack">
                  <p className="type-lead firm">{action.what}</p>
                  {action.by_when && <p>{t('last.by', { day: dayPlain(action.by_when) })}</p>}
                  <StatusChoice
                    what={action.what}
                    status={action.status}
                    onSay={(status) => act(() => tellStatus(action, status, 'pupil'))}
                  />
                </Bubble>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AllAgreed />
    </>
  )
}

/** The way to everything that was agreed, the others' promises too. */
export function AllAgreed() {
  const { whole } = useMine()
  return (
    <p>
      <a className="button button-line" href={`/afspraken/?p=${whole.portfolio.id}`}>
        {t('last.all')}
      </a>
    </p>
  )
}
