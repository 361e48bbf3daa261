import type { PointView } from '../../../domain/board.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { RewordChoice } from './RewordChoice.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

/** A point under the thing it is tied to: what waits for the pupil's yes is answered here, for the rest there is a way. */
export function PointWords({ point, together }: { point: PointView; together: Together }) {
  if (point.state === 'reworded' && together.mayChange)
    return <RewordChoice point={point} together={together} />
  return (
    <a className="onward-point" href={`#${point.id}`}>
      <span>
        <span className="firm">{point.what || t('point.new')}</span>{' '}
        <span className="soft">{stateOf(point, together)}</span>
      </span>
      <Icon name="arrow-right" turns />
    </a>
  )
}

/** Where a point stands, in words. */
export function stateOf(point: PointView, together: Together): string {
  const name = together.view.pupil.given_name
  return point.agreed_at !== '' ? t('point.state.agreed') : t(`point.state.${point.state}`, { name })
}
