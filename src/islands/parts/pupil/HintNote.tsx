import { useEffect, useState } from 'react'
import type { Hint } from '../../../domain/vagueness.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

/** Long enough that nobody is interrupted in the middle of a word. */
const REST = 1500

/** A gentle hint, once the pupil rests. It never stops anybody. */
export function HintNote({ hint }: { hint: Hint | '' | null }) {
  const [shown, setShown] = useState<Hint | null>(hint || null)
  useEffect(() => {
    const timer = setTimeout(() => setShown(hint || null), hint ? REST : 0)
    return () => clearTimeout(timer)
  }, [hint])
  return (
    <div role="status">
      {shown && (
        <p className="note row hint-note">
          <Icon name="info" />
          <span>
            {t(`hint.${shown}`)} <span className="soft">{t('hints.free')}</span>
          </span>
        </p>
      )}
    </div>
  )
}
