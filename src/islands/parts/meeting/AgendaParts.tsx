import type { AgendaItem, AgendaPart } from '../../../domain/round.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { useMedia } from '../use-media.ts'

const t = reader(messages)

interface Props {
  agenda: readonly AgendaItem[]
  part: AgendaPart
  /** Left out on a screen that only looks on. */
  onGo?: ((part: AgendaPart) => void) | undefined
}

/** The parts of the talk: done, now, to come. On a narrow screen they fold away. */
export function AgendaParts({ agenda, part, onGo }: Props) {
  const narrow = useMedia('(max-width: 60rem)')
  const at = agenda.findIndex((item) => item.part === part)
  const list = (
    <ol className="parts" aria-label={t('parts')}>
      {agenda.map((item, index) => {
        const inside = (
          <>
            <span>{t(`part.${item.part}`)}</span>
            {index < at ? <Icon name="check" label={t('part.done')} /> : <span>{item.minutes}′</span>}
          </>
        )
        return (
          <li
            key={item.part}
            data-done={index < at ? '' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {onGo ? (
              <button type="button" onClick={() => onGo(item.part)}>
                {inside}
              </button>
            ) : (
              <span>{inside}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
  if (!narrow) return list
  return (
    <details>
      <summary>{t('parts.toggle')}</summary>
      {list}
    </details>
  )
}

/** To the part before and the part after, by name. */
export function PartSteps({ agenda, part, onGo }: Props & { onGo: (part: AgendaPart) => void }) {
  const at = agenda.findIndex((item) => item.part === part)
  const [before, after] = [agenda[at - 1], agenda[at + 1]]
  return (
    <div className="part-steps">
      {before && (
        <button
          className="button button-line part-back"
          type="button"
          aria-label={t('part.previous', { part: t(`part.${before.part}`) })}
          onClick={() => onGo(before.part)}
        >
          <Icon name="arrow-left" turns />
        </button>
      )}
      {after && (
        <button className="button part-on" type="button" onClick={() => onGo(after.part)}>
          <span>{t('part.next', { part: t(`part.${after.part}`) })}</span> <Icon name="arrow-right" turns />
        </button>
      )}
    </div>
  )
}
