import type { AgendaItem } from '../../domain/round.ts'
import messages from '../../i18n/nl/rounds.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)

/** The parts of a meeting in order, each with its minutes and the question to the family after it. */
export function EditAgenda({
  agenda,
  onChange,
}: {
  agenda: AgendaItem[]
  onChange: (agenda: AgendaItem[]) => void
}) {
  const change = (index: number, more: Partial<AgendaItem>) =>
    onChange(agenda.map((item, at) => (at === index ? { ...item, ...more } : item)))
  const swap = (index: number, other: number) => {
    const next = [...agenda]
    const [moved] = next.splice(index, 1)
    next.splice(other, 0, moved!)
    onChange(next)
  }
  return (
    <ol className="agenda">
      {agenda.map((item, index) => {
        const part = t(`part.${item.part}`)
        return (
          <li key={item.part}>
            <p className="firm agenda-part">{part}</p>
            <input
              className="field agenda-minutes"
              type="number"
              min={0}
              max={120}
              aria-label={t('agenda.minutes', { part })}
              value={item.minutes}
              onChange={(event) =>
                change(index, { minutes: Math.max(0, Math.round(Number(event.target.value))) })
              }
            />
            <input
              className="field agenda-question"
              aria-label={t('agenda.question', { part })}
              value={item.question}
              maxLength={300}
              onChange={(event) => change(index, { question: event.target.value })}
            />
            <span className="agenda-acts">
              <button
                className="button button-quiet"
                type="button"
                disabled={index === 0}
                aria-label={t('agenda.up', { part })}
                onClick={() => swap(index, index - 1)}
              >
                <Icon name="arrow-up" />
              </button>
              <button
                className="button button-quiet"
                type="button"
                disabled={index === agenda.length - 1}
                aria-label={t('agenda.down', { part })}
                onClick={() => swap(index, index + 1)}
              >
                <Icon name="arrow-down" />
              </button>
              <button
                className="button button-quiet"
                type="button"
                aria-label={t('agenda.remove', { part })}
                onClick={() => onChange(agenda.filter((_, at) => at !== index))}
              >
                <Icon name="x" />
              </button>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
