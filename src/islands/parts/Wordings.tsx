import { diffWords } from 'diff'
import { type PointWords, WORD_FIELDS } from '../../domain/improvement-point.ts'
import messages from '../../i18n/nl/points.json'
import { reader } from '../../i18n/reader.ts'
import { Bubble } from './Bubble.tsx'

const t = reader(messages)

interface Props {
  point: PointWords & { words: Partial<PointWords> }
  /** Whose words stand on either side, as the reader calls them. */
  mine: string
  theirs: string
}

/** The pupil's words beside the other ones that the teacher proposes; what differs is marked by a line, not by colour alone. */
export function Wordings({ point, mine, theirs }: Props) {
  const changed = WORD_FIELDS.filter((field) => point.words[field])
  return (
    <div className="wordings">
      <Bubble voice="pupil" who={mine}>
        {changed.map((field) => (
          <div key={field}>
            <p className="soft">{t(`field.${field}`)}</p>
            <p className="what">{point[field] || t('field.empty')}</p>
          </div>
        ))}
      </Bubble>
      <Bubble voice="school" who={theirs}>
        {changed.map((field) => (
          <div key={field}>
            <p className="soft">{t(`field.${field}`)}</p>
            <p className="what">
              <Difference before={point[field]} after={point.words[field] ?? ''} />
            </p>
          </div>
        ))}
      </Bubble>
    </div>
  )
}

/** The new text, with what was not in the old one underlined. */
function Difference({ before, after }: { before: string; after: string }) {
  // without the segmenter a word in another script would be split per letter
  const options = { intlSegmenter: new Intl.Segmenter('nl', { granularity: 'word' }) }
  let place = 0
  return diffWords(before, after, options)
    .filter((part) => !part.removed)
    .map((part) => {
      place += part.value.length
      return part.added ? <ins key={place}>{part.value}</ins> : part.value
    })
}
