import { decideLate } from '../../../data/agreed-actions.ts'
import { voiceOf } from '../../../domain/agreed-action.ts'
import type { AgreedAction, AgreedPoint } from '../../../domain/meeting-view.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { ActionWords } from './ActionWords.tsx'

const t = reader(messages)

interface Props {
  actions: readonly AgreedAction[]
  points: readonly AgreedPoint[]
  act: (what: () => Promise<unknown>, done?: string) => void
}

/** What came in after the meeting closed waits here for the teacher: taken in, or given back, never dropped. */
export function LateActions({ actions, points, act }: Props) {
  const late = actions.filter(({ arrival }) => arrival === 'late')
  if (late.length === 0) return null
  return (
    <section className="note stack" aria-labelledby="late-title">
      <h2 id="late-title">{t('late.title', { count: late.length })}</h2>
      <p>{t('late.text')}</p>
      <ul className="agreed">
        {late.map((action) => (
          <li key={action.id} className="bubble" data-voice={voiceOf(action.owner)}>
            <ActionWords action={action} points={points} />
            {action.written_by !== '' && <p className="soft">{t('late.by', { name: action.written_by })}</p>}
            <div className="row">
              <button
                className="button"
                type="button"
                onClick={() => act(() => decideLate(action, 'taken_in'), t('late.taken_in'))}
              >
                {t('late.take_in')}
              </button>
              <button
                className="button button-line"
                type="button"
                onClick={() => act(() => decideLate(action, 'given_back'), t('late.given_back'))}
              >
                {t('late.give_back')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was given back stays readable for who wrote it. */
export function GivenBack({ actions, points }: Omit<Props, 'act'>) {
  const back = actions.filter(({ arrival }) => arrival === 'given_back')
  if (back.length === 0) return null
  return (
    <details>
      <summary>{t('late.returned', { count: back.length })}</summary>
      <ul className="agreed">
        {back.map((action) => (
          <li key={action.id} className="bubble" data-voice={voiceOf(action.owner)}>
            <ActionWords action={action} points={points} />
            <p className="soft">{t('late.was_given_back')}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
