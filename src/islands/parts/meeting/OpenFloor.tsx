import { useRef, useState } from 'react'
import { closeMeeting, takeOverMeeting } from '../../../data/meetings.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import { VOICES } from '../../../domain/people.ts'
import type { AgendaPart } from '../../../domain/round.ts'
import common from '../../../i18n/nl/common.json'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { Saved } from '../Saved.tsx'
import { Toast } from '../Toast.tsx'
import { Actions } from './Actions.tsx'
import { AgendaParts, PartSteps } from './AgendaParts.tsx'
import { Clock } from './Clock.tsx'
import { conclusionHere, EditConclusion, namesOf, ReadConclusion } from './Conclusion.tsx'
import { ConclusionText } from './ConclusionText.tsx'
import { Confirm } from './Confirm.tsx'
import { JoinCode } from './JoinCode.tsx'
import { LateActions } from './LateActions.tsx'
import { ownersOf } from './owners.ts'
import { PartPanel, TurnCue } from './PartPanel.tsx'
import { type TalkCard, TalkCards } from './TalkCards.tsx'
import { useActions } from './use-actions.ts'
import { useFloor } from './use-floor.ts'
import type { Acting } from './use-said-act.ts'

const t = reader(messages)
const c = reader(common)

interface Props {
  whole: MeetingWhole
  outbox: Outbox | null
  acting: Acting
  cards: readonly TalkCard[]
  /** The code that opening gave, for the pupil's device. */
  code: string | null
  onCode: (code: string | null) => void
  leading: boolean
}

/** The meeting in the teacher's hand: the time, whose turn it is, what is agreed, what is concluded. */
export function OpenFloor({ whole, outbox, acting, cards, code, onCode, leading }: Props) {
  const { meeting, pupil, round, portfolio } = whole
  const name = pupil.given_name
  const here = useFloor(whole, leading)
  const actions = useActions(outbox, meeting.id, whole.actions)
  const heading = useRef<HTMLHeadingElement>(null)
  const [editing, setEditing] = useState('')
  const [removed, setRemoved] = useState<(() => void) | null>(null)
  const floor = here.floor
  const concluding =
    !floor || floor.part === 'agreements' || floor.part === 'without_pupil' || whole.conclusion !== null
  const go = (part: AgendaPart) => {
    onCode(null)
    here.go(part)
    // who hears the screen hears where the talk is now; who is writing further down stays there
    heading.current?.focus({ preventScroll: true })
  }
  const edit = (id: string) => {
    setRemoved(null)
    setEditing(id)
  }
  const agreeOn = (point: string) => edit(actions.add(ownersOf(whole)[0]!, point))
  const takeBack = (undo: () => void) => {
    undo()
    setRemoved(null)
  }
  return (
    <div className="meeting">
      <section className="meeting-now" aria-label={t('clock.and_turn')}>
        <p className="pair">
          <Mark voice="pupil" /> <Mark voice="family" /> <Mark voice="school" />{' '}
          <span>{t('with', { name })}</span>
        </p>
        {floor && <Clock floor={floor} agenda={round.agenda} now={here.now} />}
        {floor && <TurnCue whole={whole} floor={floor} />}
        {floor && leading && <PartSteps agenda={round.agenda} part={floor.part} onGo={go} />}
      </section>
      <div className="meeting-main">
        {!leading && (
          <div className="note apart" role="status">
            <p className="firm">{t('elsewhere')}</p>
            <button
              className="button"
              type="button"
              disabled={acting.busy}
              onClick={() => acting.act(() => takeOverMeeting(meeting.id), t('taken_over'))}
            >
              {t('take_over')}
            </button>
          </div>
        )}
        <header className="meeting-head">
          <h1 ref={heading} tabIndex={-1}>
            {floor ? t(`part.${floor.part}`) : t('with', { name })}
          </h1>
          {leading && editing === '' && <Saved state={outbox?.standing() ?? 'nothing'} />}
        </header>
        {meeting.reason !== '' && <p className="soft">{t('reopened', { reason: meeting.reason })}</p>}
        {leading && code !== null && (
          <JoinCode meeting={meeting.id} {...{ name, code, onCode }} onTrouble={acting.say} />
        )}
        {floor && (
          <PartPanel
            whole={whole}
            floor={floor}
            onTick={here.tick}
            onAgree={agreeOn}
            act={acting.act}
            readOnly={!leading}
          />
        )}
        <Actions
          whole={whole}
          outbox={outbox}
          actions={actions}
          editing={editing}
          onEdit={edit}
          onRemoved={(undo) => setRemoved(() => undo)}
          readOnly={!leading}
        />
        <LateActions actions={whole.actions} points={whole.points} act={acting.act} />
        {concluding && <Concluding {...{ whole, outbox, acting, leading }} />}
      </div>
      <aside className="meeting-more">
        {floor && <AgendaParts agenda={round.agenda} part={floor.part} onGo={leading ? go : undefined} />}
        <TalkCards cards={cards} />
        <div className="side-acts">
          <a
            className="button button-line"
            href={`/presentatie/?p=${portfolio.id}&m=${meeting.id}`}
            target="_blank"
            rel="noopener"
          >
            <Icon name="maximize" /> {t('present')}
          </a>
          {leading && code === null && (
            <JoinCode meeting={meeting.id} {...{ name, code, onCode }} onTrouble={acting.say} />
          )}
        </div>
      </aside>
      <Toast
        message={removed ? t('action.removed') : (acting.error ?? acting.said)}
        {...(removed ? { onUndo: () => takeBack(removed) } : {})}
      />
    </div>
  )
}

/** The conclusion, each voice's yes, and the end. */
function Concluding({
  whole,
  outbox,
  acting,
  leading,
}: Pick<Props, 'whole' | 'outbox' | 'acting' | 'leading'>) {
  const { meeting, confirmations } = whole
  const content = conclusionHere(outbox, whole)
  const said = new Set(confirmations.map(({ voice }) => voice))
  const missing = VOICES.filter((voice) => !said.has(voice))
  const waiting = outbox?.waiting().length ?? 0
  /** What was typed goes first: nobody says yes to words that the school does not have. */
  const afterSending = (what: () => Promise<unknown>) =>
    acting.act(async () => {
      await outbox?.flush(meeting.id)
      return what()
    })
  const close = () =>
    acting.act(async () => {
      await outbox?.flush()
      return closeMeeting(meeting)
    })
  return (
    <section className="stack" aria-labelledby="conclusion-title">
      <div className="apart">
        <h2 id="conclusion-title">{t('conclusion')}</h2>
        <ReadConclusion content={content} whole={whole} />
      </div>
      {leading ? (
        <EditConclusion whole={whole} outbox={outbox} />
      ) : (
        <ConclusionText content={content} names={namesOf(whole)} />
      )}
      <h2>{t('confirm')}</h2>
      <p className="soft">{t(content.text.trim() === '' ? 'confirm.first' : 'confirm.text')}</p>
      <Confirm
        whole={whole}
        words={content}
        act={afterSending}
        waiting={content.text.trim() === ''}
        readOnly={!leading}
      />
      {leading && (
        <div className="meeting-end">
          {missing.length > 0 && (
            <p className="soft">
              {t('close.missing', { voices: missing.map((voice) => c(`voice.${voice}`)).join(', ') })}
            </p>
          )}
          {waiting > 0 && <p className="firm">{t('close.waits', { count: waiting })}</p>}
          <button className="button button-big" type="button" disabled={acting.busy} onClick={close}>
            <Icon name="lock" /> {t('close')}
          </button>
          <p className="soft">{t('close.text')}</p>
        </div>
      )}
    </section>
  )
}
