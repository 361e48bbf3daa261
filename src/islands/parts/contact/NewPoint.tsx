import { useState } from 'react'
import { newId } from '../../../data/client.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { PointView } from '../../../domain/board.ts'
import { WORD_FIELDS } from '../../../domain/improvement-point.ts'
import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Empty } from '../Empty.tsx'
import { PointBubble } from '../PointBubble.tsx'
import { PointForm } from './PointForm.tsx'
import type { Together } from './together.ts'
import { goTo } from './use-place.ts'

const t = reader(messages)

/** A point that begins here: it is the pupil's, so it takes the pupil's own session. */
export function NewPoint({ together, outbox }: { together: Together; outbox: Outbox | null }) {
  const [id] = useState(newId)
  const there = together.view.points.find((point) => point.id === id)
  if (!outbox || !together.pupil) {
    const name = together.view.pupil.given_name
    return <Empty title={t('point.new')}>{t('beside.elsewhere', { name })}</Empty>
  }
  return (
    <>
      <PointForm id={id} point={there} together={together} outbox={outbox} />
      {there && (
        <button className="button" type="button" onClick={() => goTo(id)}>
          {t('point.edit.done')}
        </button>
      )}
    </>
  )
}

/** A point that an earlier round set aside; taking it up again makes a new draft with its words. */
export function EarlierPoint({
  point,
  together,
  outbox,
}: {
  point: PointView
  together: Together
  outbox: Outbox | null
}) {
  const takeUp = (mine: Outbox) => {
    const id = newId()
    const words = Object.fromEntries(WORD_FIELDS.map((field) => [field, point[field]]))
    const empty = Object.fromEntries(WORD_FIELDS.map((field) => [field, '']))
    const ties = {
      results: point.ties.filter(({ kind }) => kind === 'result').map((tie) => tie.id),
      slides: [],
    }
    const begin = { rev: 0, content: { ...empty, by_when: '', results: [], slides: [] } }
    const fixed = { portfolio: together.view.portfolio, continues: point.id }
    mine.write({ kind: 'point', id }, begin, { ...words, by_when: '', ...ties }, fixed)
    mine
      .flush(id)
      .then(together.reload)
      .then(() => goTo(id))
  }
  return (
    <>
      <PointBubble point={point} who={together.view.pupil.given_name} />
      {outbox && together.pupil && together.mayChange && (
        <div className="row">
          <button
            className="button button-voice"
            data-voice="pupil"
            type="button"
            onClick={() => takeUp(outbox)}
          >
            {t('point.again')}
          </button>
        </div>
      )}
    </>
  )
}
