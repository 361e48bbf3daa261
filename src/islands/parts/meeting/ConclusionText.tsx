import type { ConclusionContent } from '../../../data/meetings.ts'
import type { Voice } from '../../../domain/people.ts'
import { dayLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

/** Where each voice writes what it sees otherwise. */
export const VIEWS = [
  { voice: 'pupil', field: 'pupil_view' },
  { voice: 'family', field: 'family_view' },
  { voice: 'school', field: 'school_view' },
] as const

/** What the voices are called. */
export type Names = Record<Voice, string>

/** When they meet again, as a sentence; '' when they do not. */
export function meetAgain({ follow_up_day, follow_up_time }: ConclusionContent): string {
  if (follow_up_day === '') return ''
  return t('conclusion.again', { day: dayLong(follow_up_day), time: follow_up_time.replace(':', '.') })
}

/** The conclusion as it stands: the summary, the views side by side, when they meet again. */
export function ConclusionText({ content, names }: { content: ConclusionContent; names: Names }) {
  if (content.text.trim() === '') return <p className="soft">{t('conclusion.none')}</p>
  const views = VIEWS.filter(({ field }) => content[field].trim() !== '')
  return (
    <div className="stack">
      <p className="type-lead">{content.text}</p>
      {views.length > 0 && (
        <div className="views">
          {views.map(({ voice, field }) => (
            <Bubble key={voice} voice={voice} who={names[voice]}>
              <p>{content[field]}</p>
            </Bubble>
          ))}
        </div>
      )}
      {content.follow_up_day !== '' && (
        <p className="again">
          <Icon name="calendar" /> {meetAgain(content)}
        </p>
      )}
    </div>
  )
}
