import { type ConclusionContent, conclusionStored } from '../../../data/meetings.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import { addDays, dayOf } from '../../../domain/school-day.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { useDutchVoice } from '../dutch-voice.ts'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { meetAgain, type Names, VIEWS } from './ConclusionText.tsx'

const t = reader(messages)

/** The conclusion as it stands on this device. */
export function conclusionHere(outbox: Outbox | null, whole: MeetingWhole): ConclusionContent {
  const stored = conclusionStored(whole.conclusion)
  const thing = { kind: 'conclusion', id: whole.meeting.id } as const
  return (outbox?.current(thing, stored) ?? stored).content as unknown as ConclusionContent
}

/** Who the voices are here. */
export const namesOf = ({ pupil, teacher }: MeetingWhole): Names => ({
  pupil: pupil.given_name,
  family: t('owner.family'),
  school: teacher,
})

/** The summary of the meeting, with three views side by side where they differ, and when to meet again. */
export function EditConclusion({ whole, outbox }: { whole: MeetingWhole; outbox: Outbox | null }) {
  const content = conclusionHere(outbox, whole)
  const today = dayOf(whole.now)
  const change = (more: Partial<ConclusionContent>) =>
    outbox?.write(
      { kind: 'conclusion', id: whole.meeting.id },
      conclusionStored(whole.conclusion),
      { ...content, ...more },
      {},
    )
  return (
    <div className="stack">
      <Field
        label={t('conclusion.text')}
        hint={t('conclusion.text.hint')}
        lines={3}
        value={content.text}
        maxLength={4000}
        onChange={(text) => change({ text })}
      />
      <details open={VIEWS.some(({ field }) => content[field] !== '')}>
        <summary>{t('conclusion.views')}</summary>
        <div className="views">
          {VIEWS.map(({ voice, field }) => (
            <Bubble key={voice} voice={voice} who={namesOf(whole)[voice]}>
              <Field
                label={t('conclusion.view', { name: namesOf(whole)[voice] })}
                lines={2}
                value={content[field]}
                maxLength={1000}
                onChange={(view) => change({ [field]: view })}
              />
            </Bubble>
          ))}
        </div>
      </details>
      <details open={content.follow_up_day !== ''}>
        <summary>{t('conclusion.follow_up')}</summary>
        <div className="row">
          <Field
            type="date"
            label={t('conclusion.follow_up.day')}
            value={content.follow_up_day}
            min={addDays(today, 1)}
            onChange={(day) =>
              change({ follow_up_day: day, follow_up_time: day && (content.follow_up_time || '16:00') })
            }
          />
          <Field
            type="time"
            label={t('conclusion.follow_up.time')}
            value={content.follow_up_time}
            disabled={content.follow_up_day === ''}
            onChange={(follow_up_time) => follow_up_time !== '' && change({ follow_up_time })}
          />
        </div>
      </details>
    </div>
  )
}

/** Everything that is said of the conclusion, for whoever listens. */
function aloud(content: ConclusionContent, whole: MeetingWhole): string {
  const views = VIEWS.filter(({ field }) => content[field].trim() !== '').map(
    ({ voice, field }) => `${t('conclusion.view', { name: namesOf(whole)[voice] })}: ${content[field]}`,
  )
  return [content.text, ...views, meetAgain(content)].filter((line) => line !== '').join('\n')
}

/** Reads the conclusion aloud, where this device has a voice for it. */
export function ReadConclusion({ content, whole }: { content: ConclusionContent; whole: MeetingWhole }) {
  const speaker = useDutchVoice()
  if (!speaker || content.text.trim() === '') return null
  return (
    <button
      className="button button-line"
      type="button"
      onClick={() => (speaker.reading ? speaker.stop() : speaker.read(aloud(content, whole)))}
    >
      <Icon name={speaker.reading ? 'pause' : 'volume-2'} />{' '}
      {speaker.reading ? t('conclusion.stop') : t('conclusion.read_aloud')}
    </button>
  )
}
