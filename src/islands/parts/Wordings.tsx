import { diffWords } from 'diff'
import type { PointView } from '../../domain/board.ts'
import { type PointWords, WORD_FIELDS } from '../../domain/improvement-point.ts'
import messages from '../../i18n/nl/contact.json'
import { reader } from '../../i18n/reader.ts'
import { Bubble } from './Bubble.tsx'

const t = reader(messages)

/** The pupil's words beside the other ones that the teacher proposes; what is new is underlined, never only coloured. */
export function Wordings({ point, pupil }: { point: PointView; pupil: string }) {
  const changed = WORD_FIELDS.filter((field) => point.words[field])
  return (
    <div className="wordings">
      <Bubble voice="pupil" who={t('reword.from', { name: pupil })}>
        {changed.map((field) => (
          <Words key={field} field={field}>
            {point[field] || '…'}
          </Words>
        ))}
      </Bubble>
      <Bubble voice="school" who={t('reword.proposal')}>
        {changed.map((field) => (
          <Words key={field} field={field}>
            <Difference before={point[field]} after={point.words[field] ?? ''} />
          </Words>
        ))}
      </Bubble>
    </div>
  )
}

function Words({ field, children }: { field: keyof PointWords; children: React.ReactNode }) {
  return (
    <div>
      {field !== 'what' && <p className="soft">{t(`field.${field}`)}</p>}
      <p className={field === 'what' ? 'what' : undefined}>{children}</p>
    </div>
  )
}

/** The new text, with what was not in the old one underlined. */
function Difference({ before, after }: { before: string; after: string }) {
  const options = { intlSegmenter: new Intl.Segmenter('nl', { granularity: 'word' }) }
  let place = 0
  return diffWords(before, after, options)
    .filter((part) => !part.removed)
    .map((part) => {
      place += part.value.length
      return part.added ? <ins key={place}>{part.value}</ins> : part.value
    })
}
