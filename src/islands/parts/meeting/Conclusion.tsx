import { type ConclusionContent, conclusionStored } from '../../../data/meetings.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import type { Voice } from '../../../domain/people.ts'
import { addDays, dayOf } from '../../../domain/school-day.ts'
import { dayLong } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { useDutchVoice } from '../dutch-voice.ts'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

/** The conclusion as it stands on this device. */
export function conclusionHere(outbox: Outbox | null, whole: MeetingWhole): ConclusionContent {
  const stored = conclusionStored(whole.conclusion)
  const thing = { kind: 'conclusion', id: whole.meeting.id } as const
  return (outbox?.current(thing, stored) ?? stored).content as unknown as ConclusionContent
}

const VIEWS = [
  { voice: 'pupil', field: 'pupil_view' },
  { voice: 'family', field: 'family_view' },
  { voice: 'school', field: 'school_view' },
] as const

const nameOf = (voice: Voice, { pupil, teacher }: MeetingWhole): string =>
  voice === 'pupil' ? pupil.given_name : voice === 'school' ? teacher : t('owner.family')

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
            <Bubble key={voice} voice={voice} who={nameOf(voice, whole)}>
              <Field
                label={t('conclusion.view', { name: nameOf(voice, whole) })}
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
    ({ voice, field }) => `${t('conclusion.view', { name: nameOf(voice, whole) })}: ${content[field]}`,
  )
  return [content.text, ...views, again(content)].filter((line) => line !== '').join('\n')
}

const again = ({ follow_up_day, follow_up_time }: ConclusionContent): string =>
  follow_up_day === ''
    ? ''
    : t('conclusion.again', { day: dayLong(follow_up_day), time: follow_up_time.replace(':', '.') })

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

/** The conclusion as it stands. */
export function ConclusionText({ content, whole }: { content: ConclusionContent; whole: MeetingWhole }) {
  if (content.text.trim() === '') return <p className="soft">{t('conclusion.none')}</p>
  const views = VIEWS.filter(({ field }) => content[field].trim() !== '')
  return (
    <div className="stack">
      <p className="type-lead">{content.text}</p>
      {views.length > 0 && (
        <div className="views">
          {views.map(({ voice, field }) => (
            <Bubble key={voice} voice={voice} who={nameOf(voice, whole)}>
              <p>{content[field]}</p>
            </Bubble>
          ))}
        </div>
      )}
      {content.follow_up_day !== '' && (
        <p className="firm">
          <Icon name="calendar" /> {again(content)}
        </p>
      )}
    </div>
  )
}
