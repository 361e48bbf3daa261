import { useState } from 'react'
import type { Outbox } from '../../../data/outbox.ts'
import { approvedOf, type PointView } from '../../../domain/board.ts'
import { MOST_POINTS } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { PointBubble } from '../PointBubble.tsx'
import { PointForm } from './PointForm.tsx'
import { stateOf } from './PointWords.tsx'
import { PupilActs } from './PupilActs.tsx'
import { RewordChoice } from './RewordChoice.tsx'
import { TeacherActs } from './TeacherActs.tsx'
import type { Together } from './together.ts'

const t = reader(messages)

interface Props {
  point: PointView
  together: Together
  outbox: Outbox | null
}

/** One improvement point: its words, where it stands, and exactly the buttons that the table of moves gives to who is here. */
export function PointPanel({ point, together, outbox }: Props) {
  const [editing, setEditing] = useState(false)
  const { view, mayChange } = together
  const name = view.pupil.given_name
  const approved = approvedOf(view.points)
  return (
    <>
      <p className="soft" role="status">
        {stateOf(point, together)} {mayChange && t('point.count', { count: approved, most: MOST_POINTS })}
      </p>
      {editing && outbox ? (
        <PointForm id={point.id} point={point} together={together} outbox={outbox} />
      ) : (
        <PointBubble point={point} portfolio={view.portfolio} who={name} />
      )}
      {point.comment && point.state === 'returned' && (
        <Bubble voice="school" who={t('point.comment')}>
          <p>{point.comment}</p>
        </Bubble>
      )}
      {point.state === 'reworded' && mayChange && <RewordChoice point={point} together={together} />}
      {mayChange && together.pupil && outbox && (
        <PupilActs point={point} together={together} outbox={outbox} editing={editing} onEdit={setEditing} />
      )}
      {mayChange && together.teacher && (
        <TeacherActs point={point} together={together} full={approved >= MOST_POINTS} />
      )}
    </>
  )
}
