import { MOST_TEXT } from '../domain/slide.ts'
import messages from '../i18n/nl/pupil.json'
import { reader } from '../i18n/reader.ts'
import { Bubble } from './parts/Bubble.tsx'
import { Choice } from './parts/Choice.tsx'
import { Field } from './parts/Field.tsx'
import { Icon } from './parts/Icon.tsx'
import { ClashPanel } from './parts/pupil/ClashPanel.tsx'
import { FeelingChoice, MoodChoice } from './parts/pupil/Feelings.tsx'
import { type Making, makingSlide } from './parts/pupil/making.ts'
import { isOpen, useMine } from './parts/pupil/mine.ts'
import { PictureField } from './parts/pupil/PictureField.tsx'
import { around, stepOf } from './parts/pupil/path.ts'
import { ResultSlip } from './parts/pupil/ResultSlip.tsx'
import { StepFrame } from './parts/pupil/StepFrame.tsx'
import { TalkTo } from './parts/pupil/TalkTo.tsx'
import { Tip } from './parts/pupil/Tip.tsx'
import { Unsent } from './parts/pupil/Unsent.tsx'
import { Writing } from './parts/pupil/Writing.tsx'

const t = reader(messages)

/** One step of the path: a question, ways to begin, and where the pupil writes, chooses, or puts a picture. */
export function EditSlide({ making }: { making: Making }) {
  const mine = useMine()
  const { known, words, file, slide, change, changePicture } = makingSlide(mine, making)
  const { type } = making
  const clash = mine.outbox.clashOf(slide)
  const result = mine.whole.results.find(({ id }) => id === making.result)
  const starter = mine.starters[type]!
  const step = stepOf(type)
  const ways = around(step, mine)
  const frozen = !isOpen(mine.whole)
  const several = type === 'work' || type === 'free'
  return (
    <StepFrame
      step={step}
      question={starter.question}
      spoken={starter.question}
      back={type === 'result' ? 'result' : ways.back}
      forward={type === 'result' ? { place: 'result', label: t('step.result') } : ways.forward}
    >
      {frozen && <p className="note">{t('frozen')}</p>}
      {known?.held && (
        <Bubble voice="school" who={t('school')} className="stack">
          <p className="type-lead firm">{t('held.title')}</p>
          <p className="type-lead">{known.hold_comment}</p>
          <p>{t('held.text')}</p>
        </Bubble>
      )}
      {result && <ResultSlip result={result} />}
      {several && (
        <Field
          label={t('title.label')}
          value={words.title}
          maxLength={300}
          readOnly={frozen}
          onChange={(title) => change({ title })}
        />
      )}
      {(type === 'result' || type === 'work') && (
        <FeelingChoice value={words.feeling} onChange={(feeling) => change({ feeling })} disabled={frozen} />
      )}
      {type === 'wellbeing' && (
        <>
          <p className="note">{t('wellbeing.readers')}</p>
          <MoodChoice value={words.mood} onChange={(mood) => change({ mood })} disabled={frozen} />
        </>
      )}
      {clash ? (
        <ClashPanel
          clash={clash}
          mine={{ ...words }}
          onChoose={(content) => mine.outbox.settle(slide, content)}
        />
      ) : (
        <Writing
          starter={starter}
          value={words.text}
          most={MOST_TEXT}
          readOnly={frozen}
          onChange={(text) => change({ text })}
        />
      )}
      <Unsent thing={slide} />
      {known?.teacher_view && (
        <Bubble voice="school" who={t('teacher_view')}>
          <p className="type-lead">{known.teacher_view}</p>
        </Bubble>
      )}
      {type !== 'result' && type !== 'wellbeing' && (
        <>
          <PictureField slide={making.id} file={file} onChange={changePicture} readOnly={frozen} />
          <Unsent thing={{ kind: 'picture', id: making.id }} />
        </>
      )}
      {type === 'wellbeing' && (
        <>
          <Choice checked={words.shown} disabled={frozen} onChange={(shown) => change({ shown })}>
            {t('wellbeing.show')}
          </Choice>
          <TalkTo />
        </>
      )}
      <Tip html={starter.hint} />
      {several && known && !frozen && (
        <button className="button button-quiet away" type="button" onClick={() => mine.takeAway(known)}>
          <Icon name="trash-2" /> {t('slide.remove')}
        </button>
      )}
    </StepFrame>
  )
}
