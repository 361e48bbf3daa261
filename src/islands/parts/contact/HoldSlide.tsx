import { useState } from 'react'
import { holdSlide, releaseSlide } from '../../../data/contact.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import common from '../../../i18n/nl/common.json'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { Field } from '../Field.tsx'
import { useAct } from '../use-act.ts'
import { Paragraphs } from './Paragraphs.tsx'
import type { Together } from './together.ts'

const t = reader(messages)
const c = reader(common)

/** Why a slide is held, in the teacher's voice, where the pupil reads it. */
export function HeldNote({ slide, together }: { slide: SlideView; together: Together }) {
  const { act, error, busy } = useAct(together.reload)
  if (!slide.held) return null
  return (
    <div className="held">
      <Bubble
        voice="school"
        who={together.teacher ? t('held.you') : t('held', { name: together.teacherName })}
      >
        <Paragraphs text={slide.hold_comment} />
      </Bubble>
      {error && <ErrorNote>{error}</ErrorNote>}
      {together.teacher && together.view.round.state === 'open' && (
        <button
          className="button button-line"
          type="button"
          disabled={busy}
          onClick={() => act(() => releaseSlide(slide))}
        >
          {t('release')}
        </button>
      )}
    </div>
  )
}

/** Keeps a slide from the screen, with a word to the pupil about why. */
export function HoldButton({ slide, together }: { slide: SlideView; together: Together }) {
  const [open, setOpen] = useState(false)
  const [comment, setComment] = useState('')
  const { act, error, busy } = useAct(together.reload)
  if (!together.teacher || slide.held || together.view.round.state !== 'open') return null
  const hold = async () => {
    if (await act(() => holdSlide(slide, comment))) {
      setOpen(false)
      setComment('')
    }
  }
  return (
    <>
      <button className="button button-line" type="button" onClick={() => setOpen(true)}>
        {t('hold')}
      </button>
      <Dialog title={t('hold.title')} open={open} onClose={() => setOpen(false)}>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            hold()
          }}
        >
          <p>{t('hold.text', { name: together.view.pupil.given_name })}</p>
          <Field label={t('hold.comment')} lines={3} maxLength={1000} value={comment} onChange={setComment} />
          {error && <ErrorNote>{error}</ErrorNote>}
          <div className="form-acts">
            <button className="button" type="submit" disabled={busy || comment.trim() === ''}>
              {t('hold.do')}
            </button>
            <button className="button button-quiet" type="button" onClick={() => setOpen(false)}>
              {c('cancel')}
            </button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
