import type { PointOutcome } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import type { IconName } from '../../../styles/icon-names.ts'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

export const OUTCOME_ICON: Record<PointOutcome, IconName> = {
  reached: 'star',
  continued: 'footprints',
  let_go: 'x',
}

/** What became of a point, in a word and a sign. */
export function OutcomeSign({ outcome }: { outcome: PointOutcome }) {
  return (
    <p className="standing">
      <Icon name={OUTCOME_ICON[outcome]} /> {t(`outcome.is.${outcome}`)}
    </p>
  )
}
