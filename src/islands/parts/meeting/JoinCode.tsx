import { useState } from 'react'
import { anotherCode } from '../../../data/meetings.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { trouble } from '../trouble.ts'

const t = reader(messages)

interface Props {
  meeting: string
  name: string
  /** The code that came with opening; null when it is not shown (any more). */
  code: string | null
  onCode: (code: string | null) => void
  onTrouble: (sentence: string) => void
}

/** The code with which the pupil's own device joins this meeting, large enough to copy from across a table. */
export function JoinCode({ meeting, name, code, onCode, onTrouble }: Props) {
  const [asking, setAsking] = useState(false)
  async function another() {
    setAsking(true)
    try {
      onCode(await anotherCode(meeting))
    } catch (error) {
      onTrouble(trouble(error))
    }
    setAsking(false)
  }
  if (code === null) {
    return (
      <button className="button button-line" type="button" disabled={asking} onClick={another}>
        {t('code.show', { name })}
      </button>
    )
  }
  const halves = `${code.slice(0, 4)} ${code.slice(4)}`
  return (
    <section className="join" aria-labelledby="join-title">
      <h2 id="join-title">{t('code.title', { name })}</h2>
      <p>{t('code.text', { name, address: `${location.host}/leerling/` })}</p>
      <p className="join-code">
        <span aria-hidden="true">{halves}</span>
        <span className="hidden-text">{[...code].join(' ')}</span>
      </p>
      <p className="soft">{t('code.once')}</p>
      <div className="row">
        <button className="button button-line" type="button" onClick={() => onCode(null)}>
          {t('code.hide')}
        </button>
        <button className="button button-quiet" type="button" disabled={asking} onClick={another}>
          {t('code.again')}
        </button>
      </div>
    </section>
  )
}
