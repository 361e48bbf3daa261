import type { PointContent } from '../../../data/improvement-points.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { useMine } from './mine.ts'
import { Writing } from './Writing.tsx'

const t = reader(messages)

interface Props {
  content: PointContent
  onChange: (change: Partial<PointContent>) => void
}

/** What may come between, and what the pupil does then. */
export function PointPlan({ content, onChange }: Props) {
  const starter = useMine().starters['point_obstacle']!
  // a sentence of the handbook says both: "Als ik geen zin heb, dan …"
  const obstacles = starter.starters.map((sentence) => sentence.split(/,? dan\b/)[0]!)
  return (
    <>
      <section className="stack">
        <h2 className="type-lead firm">{t('if')}</h2>
        <Writing
          starter={{ ...starter, starters: obstacles }}
          value={content.obstacle}
          most={500}
          rows={2}
          label={t('if')}
          onChange={(obstacle) => onChange({ obstacle })}
        />
      </section>
      <section className="stack">
        <h2 className="type-lead firm">{t('then')}</h2>
        <Writing
          starter={{ ...starter, starters: [] }}
          value={content.plan}
          most={500}
          rows={2}
          label={t('then')}
          onChange={(plan) => onChange({ plan })}
        />
      </section>
    </>
  )
}
