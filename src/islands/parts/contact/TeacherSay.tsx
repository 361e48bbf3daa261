import { useEffect, useRef, useState } from 'react'
import type { SlideView } from '../../../domain/contact-view.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble, Who } from '../Bubble.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import type { Together } from './together.ts'
import { useSaying } from './use-saying.ts'

const t = reader(messages)

/** The school's side of a thing. */
export function TeacherSay({ slide, together }: { slide: SlideView | null; together: Together }) {
  const { teacher, mayChange, teacherName, view } = together
  const name = view.pupil.given_name
  return (
    <section className="side" aria-label={t('says', { name: teacherName })}>
      <Who voice="school" name={teacherName} />
      {slide && teacher && mayChange ? (
        <Write key={slide.id} slide={slide} together={together} />
      ) : (
        <Bubble voice="school">
          {slide?.teacher_view ? (
            <Paragraphs text={slide.teacher_view} />
          ) : (
            <p className="soft">
              {slide || !teacher ? t('teacher.nothing', { name: teacherName }) : t('teacher.first', { name })}
            </p>
          )}
        </Bubble>
      )}
    </section>
  )
}

function Write({ slide, together }: { slide: SlideView; together: Together }) {
  const saying = useSaying(slide, together.reload)
  const [writing, setWriting] = useState(slide.teacher_view === '')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // opened by its button; a field that stands open from the start leaves the hand where it is
    if (writing && slide.teacher_view !== '') area.current?.focus()
  }, [writing])
  const { other, state } = saying
  useEffect(() => together.saying(state), [state])
  return (
    <div className="say">
      <Bubble voice="school">
        {writing ? (
          <textarea
            className="say-text"
            ref={area}
            aria-label={t('teacher.view')}
            placeholder={t('teacher.view')}
            rows={3}
            maxLength={2000}
            value={saying.text}
            onChange={(event) => saying.write(event.target.value)}
          />
        ) : (
          <>
            <Paragraphs text={saying.text} />
            <button className="button button-quiet" type="button" onClick={() => setWriting(true)}>
              {t('says.edit')}
            </button>
          </>
        )}
      </Bubble>
      {other !== null && (
        <div className="note stack stack-start">
          <p>{t('teacher.other')}</p>
          <Bubble voice="school">
            <Paragraphs text={other} />
          </Bubble>
          <div className="row">
            <button className="button" type="button" onClick={() => saying.settle(saying.text)}>
              {t('teacher.mine')}
            </button>
            <button className="button button-line" type="button" onClick={() => saying.settle(other)}>
              {t('teacher.theirs')}
            </button>
          </div>
        </div>
      )}
      {saying.error && <ErrorNote>{saying.error}</ErrorNote>}
    </div>
  )
}
