import { useState } from 'react'
import { showSlide } from '../../../data/contact.ts'
import type { SlideView } from '../../../domain/contact-view.ts'
import { mayShow } from '../../../domain/student-contact.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Choice } from '../Choice.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { useAct } from '../use-act.ts'
import type { PupilSlide } from './pupil-slide.ts'
import type { Together } from './together.ts'

const t = reader(messages)

/** Whether it is shown at the meeting: the pupil's own choice, or the teacher's beside the pupil while the contact is open. */
export function ShowChoice({
  slide,
  mine,
  together,
}: {
  slide: SlideView
  mine: PupilSlide
  together: Together
}) {
  const { act, error } = useAct(together.reload)
  const byTeacher = together.teacher && together.standing === 'open' && together.mayChange
  // what was chosen shows at once; what the server says of it comes after
  const [wanted, setWanted] = useState<boolean | null>(null)
  const shown = wanted ?? mine.words.shown
  const may =
    mine.write || (byTeacher && (shown || mayShow('T', slide.type, true, together.standing) === null))
  if (!may) return <p className="show">{t(standing(shown, slide.held))}</p>
  const choose = async (next: boolean) => {
    if (mine.write) return mine.write({ shown: next })
    setWanted(next)
    await act(() => showSlide(slide, next, 'staff'))
    setWanted(null)
  }
  return (
    <>
      <fieldset className="show">
        <legend className="hidden-text">{t('show.ask')}</legend>
        <p className="type-lead firm" aria-hidden="true">
          {t('show.ask')}
        </p>
        <Choice kind="radio" name={`show-${slide.id}`} checked={shown} onChange={() => choose(true)}>
          {t('show.yes')}
        </Choice>
        <Choice kind="radio" name={`show-${slide.id}`} checked={!shown} onChange={() => choose(false)}>
          {t('show.no')}
        </Choice>
      </fieldset>
      {error && <ErrorNote>{error}</ErrorNote>}
    </>
  )
}

function standing(shown: boolean, held: boolean): 'show.held' | 'show.is' | 'show.isNot' {
  if (shown && held) return 'show.held'
  return shown ? 'show.is' : 'show.isNot'
}
