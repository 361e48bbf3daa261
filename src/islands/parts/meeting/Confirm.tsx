import { useState } from 'react'
import { pupilBeside } from '../../../data/doors.ts'
import { confirmConclusion, withdrawYes } from '../../../data/meetings.ts'
import type { ConclusionWords } from '../../../domain/conclusion.ts'
import type { Confirmation, MeetingWhole } from '../../../domain/meeting-view.ts'
import type { Voice } from '../../../domain/people.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Dialog } from '../Dialog.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { PictureStep } from '../PictureStep.tsx'
import { useSession } from '../use-session.ts'

const t = reader(messages)

interface Props {
  whole: MeetingWhole
  /** The words as they stand on this screen. */
  words: ConclusionWords
  /** Does something with the server and says what went another way; what was typed is sent first. */
  act: (what: () => Promise<unknown>) => void
  /** There is nothing to say yes to yet. */
  waiting: boolean
  readOnly: boolean
}

/** Each voice says whether the conclusion is right: on its own device, or aloud, and then the teacher writes down who. */
export function Confirm({ whole, words, act, waiting, readOnly }: Props) {
  const { pupil, guardians, teacher, meeting, confirmations } = whole
  const of = (voice: Voice) => confirmations.filter((one) => one.voice === voice)
  const spoken = (voice: Voice, name: string, guardian = '') => {
    const input = { meeting: meeting.id, words, voice, name, spoken: true, guardian }
    act(() => confirmConclusion(input, 'staff'))
  }
  const own = (voice: Voice) => {
    const input = { meeting: meeting.id, words, voice, name: '', spoken: false }
    act(() => confirmConclusion(input, voice === 'pupil' ? 'pupil' : 'staff'))
  }
  const withdraw = readOnly ? undefined : (id: string) => act(() => withdrawYes(id, 'staff'))
  const beside = useSession('pupil')?.id === pupil.id
  const saidBy = new Set(of('family').map(({ guardian }) => guardian))
  const asked = !waiting && !readOnly
  return (
    <div className="yes-list">
      <div className="yes" data-voice="pupil">
        <YesMark voice="pupil" name={pupil.given_name} said={of('pupil')} onWithdraw={withdraw} />
        {asked && of('pupil').length === 0 && (
          <>
            {beside ? (
              <button
                className="button button-voice button-big"
                data-voice="pupil"
                type="button"
                onClick={() => own('pupil')}
              >
                {t('confirm.own')}
              </button>
            ) : (
              <button
                className="button button-line"
                type="button"
                onClick={() => spoken('pupil', pupil.given_name)}
              >
                {t('confirm.spoken', { name: pupil.given_name })}
              </button>
            )}
            {!beside && <SignInBeside meeting={meeting.id} name={pupil.given_name} />}
          </>
        )}
      </div>
      <div className="yes" data-voice="family">
        <YesMark voice="family" name={t('owner.family')} said={of('family')} onWithdraw={withdraw} />
        {asked &&
          guardians
            .filter(({ id }) => !saidBy.has(id))
            .map(({ id, name }) => (
              <button
                key={id}
                className="button button-line"
                type="button"
                onClick={() => spoken('family', name, id)}
              >
                {t('confirm.spoken', { name })}
              </button>
            ))}
        {asked && guardians.length === 0 && <SomebodyElse onSay={(name) => spoken('family', name)} />}
      </div>
      <div className="yes" data-voice="school">
        <YesMark voice="school" name={teacher} said={of('school')} onWithdraw={withdraw} />
        {asked && of('school').length === 0 && (
          <button
            className="button button-voice"
            data-voice="school"
            type="button"
            onClick={() => own('school')}
          >
            {t('confirm.school')}
          </button>
        )}
      </div>
    </div>
  )
}

/** On the teacher's screen the pupil says yes as the pupil: with the own picture code, beside the teacher. */
function SignInBeside({ meeting, name }: { meeting: string; name: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button className="button button-quiet" type="button" onClick={() => setAsking(true)}>
        {t('confirm.beside', { name })}
      </button>
      <Dialog title={t('confirm.beside.title', { name })} open={asking} onClose={() => setAsking(false)}>
        <PictureStep
          onPictures={async (pictures) => {
            await pupilBeside({ meeting }, pictures)
            setAsking(false)
          }}
        />
      </Dialog>
    </>
  )
}

interface MarkProps {
  voice: Voice
  name: string
  said: readonly Confirmation[]
  onWithdraw: ((id: string) => void) | undefined
}

/** The voice's mark, empty until it said yes, with the names that did. */
function YesMark({ voice, name, said, onWithdraw }: MarkProps) {
  if (said.length === 0) {
    return (
      <p className="who">
        <Mark voice={voice} empty />{' '}
        <span>
          <bdi>{name}</bdi> <span className="soft">{t('confirm.not_yet')}</span>
        </span>
      </p>
    )
  }
  return (
    <ul className="stack">
      {said.map((one) => (
        <li key={one.id} className="yes-said">
          <p className="who">
            <Mark voice={voice} />{' '}
            <span>
              <Icon name="check" /> {t('confirm.said', { name: one.name })}
              {one.spoken && <span className="soft"> ({t('confirm.spoken.mark')})</span>}
            </span>
          </p>
          {onWithdraw && (
            <button
              className="button button-quiet"
              type="button"
              aria-label={t('confirm.back.of', { name: one.name })}
              onClick={() => onWithdraw(one.id)}
            >
              <Icon name="undo-2" turns />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where the school does not know who comes, the teacher writes down who said yes. */
function SomebodyElse({ onSay }: { onSay: (name: string) => void }) {
  const [name, setName] = useState('')
  return (
    <form
      className="stack stack-start"
      onSubmit={(event) => {
        event.preventDefault()
        onSay(name.trim())
        setName('')
      }}
    >
      <Field label={t('confirm.who')} value={name} onChange={setName} maxLength={120} required />
      <button className="button button-line" type="submit" disabled={name.trim() === ''}>
        {t('confirm.spoken', { name: name.trim() || '…' })}
      </button>
    </form>
  )
}
