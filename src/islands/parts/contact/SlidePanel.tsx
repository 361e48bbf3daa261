import type { Outbox } from '../../../data/outbox.ts'
import type { ResultView, SlideView } from '../../../domain/contact-view.ts'
import { slideIdFor } from '../../../domain/slide.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { HeldNote } from './HoldSlide.tsx'
import { PointWords } from './PointWords.tsx'
import { PupilSay } from './PupilSay.tsx'
import { pupilSlide } from './pupil-slide.ts'
import { ShowChoice } from './ShowChoice.tsx'
import { StoredPicture } from './StoredPicture.tsx'
import { TeacherSay } from './TeacherSay.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

interface Props {
  slide: SlideView | null
  result: ResultView | null
  together: Together
  outbox: Outbox | null
}

/** One result or work with both views of it: what it is, what the pupil says, what the teacher says, whether it is shown. */
export function SlidePanel({ slide, result, together, outbox }: Props) {
  const { view } = together
  const id = slide?.id ?? slideIdFor(view.portfolio, 'result', result?.id) ?? ''
  const type = slide?.type ?? 'result'
  const mine = pupilSlide(
    { id, type, ...(result ? { result: result.id } : {}) },
    slide ?? undefined,
    together,
    outbox,
  )
  const about = view.points.filter(
    (point) =>
      point.state !== 'set_aside' && point.ties.some((tie) => tie.id === result?.id || tie.id === slide?.id),
  )
  return (
    <>
      {slide && <HeldNote slide={slide} together={together} />}
      <div className="sides" data-plain={result || slide?.picture ? undefined : ''}>
        <PupilSay key={mine.id} slide={mine} together={together} />
        {result && <ResultSlip result={result} />}
        {!result && slide?.picture && (
          <div className="sheet">
            <StoredPicture
              slide={slide.id}
              file={slide.picture}
              as={together.teacher || view.you !== 'P' ? 'staff' : 'pupil'}
              alt={t('picture', { name: view.pupil.given_name })}
            />
          </div>
        )}
        <TeacherSay key={`teacher-${mine.id}`} slide={slide} together={together} />
      </div>
      {slide && <ShowChoice slide={slide} mine={mine} together={together} />}
      {about.map((point) => (
        <PointWords key={point.id} point={point} together={together} />
      ))}
    </>
  )
}

/** The result exactly as it stands on the report. */
function ResultSlip({ result }: { result: ResultView }) {
  const sentence = result.value.length > 12
  return (
    <div className="slip">
      <p>
        {result.subject}
        {result.period && (
          <>
            <br />
            {result.period.toLowerCase()}
          </>
        )}
      </p>
      <p className={sentence ? 'slip-words' : 'slip-mark'}>{result.value}</p>
      {result.comment && <p>{result.comment}</p>}
      <p className="soft">{dayPlain(result.date)}</p>
    </div>
  )
}
