import { tellStatus } from '../../../data/agreed-actions.ts'
import type { ActionStatus } from '../../../domain/agreed-action.ts'
import { type Floor, turnOf } from '../../../domain/floor.ts'
import type { AgreedAction, MeetingWhole } from '../../../domain/meeting-view.ts'
import type { Voice } from '../../../domain/people.ts'
import type { AgendaPart } from '../../../domain/round.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Choice } from '../Choice.tsx'
import { Mark } from '../Mark.tsx'
import { LastTimeList } from './LastTimeList.tsx'

const t = reader(messages)

const MARKS: Record<ReturnType<typeof turnOf>, readonly Voice[]> = {
  pupil: ['pupil'],
  family: ['family'],
  school: ['school'],
  all: ['pupil', 'family', 'school'],
  adults: ['family', 'school'],
}

/** Whose turn it is, in marks and words. */
export function TurnCue({ whole, floor }: { whole: MeetingWhole; floor: Floor }) {
  const turn = turnOf(whole.round.kind, floor.part, floor.asked.includes(floor.part))
  const name = turn === 'school' ? whole.teacher : whole.pupil.given_name
  return (
    <p className="turn" data-voice={MARKS[turn].length === 1 ? MARKS[turn][0] : undefined}>
      {MARKS[turn].map((voice) => (
        <Mark key={voice} voice={voice} />
      ))}{' '}
      <span>{t(`turn.${turn}`, { name })}</span>
    </p>
  )
}

interface Props {
  whole: MeetingWhole
  floor: Floor
  onTick: (part: AgendaPart, asked: boolean) => void
  onAgree: (point: string) => void
  /** Does something with the server and says what went another way. */
  act: (what: () => Promise<unknown>) => void
  readOnly: boolean
}

/** What this part of the talk asks for. */
export function PartPanel({ whole, floor, onTick, onAgree, act, readOnly }: Props) {
  const { part } = floor
  const question = whole.round.agenda.find((item) => item.part === part)?.question.trim() ?? ''
  const name = whole.pupil.given_name
  const say = (action: AgreedAction, status: ActionStatus) => act(() => tellStatus(action, status, 'staff'))
  const asks = whole.round.kind === 'student_led' ? 'pupil' : 'school'
  const told = partWords()
  if (!told && question === '') return null

  function partWords() {
    switch (part) {
      case 'welcome':
        return <p className="type-lead">{t('welcome.text', { name })}</p>
      case 'last_time':
        return (
          <>
            <p className="type-lead">{whole.last ? t('last.text') : t('last.none')}</p>
            {whole.last && <LastTimeList last={whole.last} may={() => !readOnly} onSay={say} />}
          </>
        )
      case 'points':
        return <PointList whole={whole} onAgree={readOnly ? undefined : onAgree} />
      case 'without_pupil':
        return (
          <div className="note stack">
            <p className="type-lead">{t('without_pupil.text', { name })}</p>
            <p>{t('without_pupil.seen', { name })}</p>
          </div>
        )
      default:
        return null
    }
  }
  return (
    <div className="part-panel">
      {told}
      {question !== '' && (
        <Bubble
          voice={asks}
          who={t('question', { name: asks === 'pupil' ? name : whole.teacher })}
          className="family-question"
        >
          <p className="what">{question}</p>
          <Choice
            checked={floor.asked.includes(part)}
            disabled={readOnly}
            onChange={(asked) => onTick(part, asked)}
          >
            {t('question.asked')}
          </Choice>
        </Bubble>
      )}
    </div>
  )
}

function PointList({
  whole,
  onAgree,
}: {
  whole: MeetingWhole
  onAgree: ((point: string) => void) | undefined
}) {
  if (whole.points.length === 0) return <p className="soft">{t('points.none')}</p>
  return (
    <ul className="point-list">
      {whole.points.map((point) => (
        <li key={point.id}>
          <p className="type-lead firm">{point.what}</p>
          <p className="soft">
            {point.sign}
            {point.by_when !== '' && `, ${t('points.by', { day: dayPlain(point.by_when) })}`}
          </p>
          {onAgree && (
            <button className="button button-line" type="button" onClick={() => onAgree(point.id)}>
              {t('points.agree')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
