import { useEffect, useState } from 'react'
import { acceptImport, previewImport } from '../data/imports.ts'
import type { ImportAnswer } from '../domain/import.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import { ImportFindings } from './ImportFindings.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { listOf, mappingOf, type Reading } from './import-reading.ts'
import { Choice } from './parts/Choice.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { ImportCounts } from './parts/ImportCounts.tsx'
import { StepHeading } from './parts/StepHeading.tsx'
import { trouble } from './parts/trouble.ts'

const t = reader(messages)
const c = reader(common)

interface Props {
  reading: Reading
  onChange: (reading: Reading) => void
  onBack: () => void
  onDone: (answer: ImportAnswer) => void
}

/** The third step: what the list would change. The server looks anew at every choice; accepting does what is shown. */
export function ImportLook({ reading, onChange, onBack, onDone }: Props) {
  const [list, setList] = useState(() => listOf(reading))
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [error, setError] = useState<{ title?: string; text: string } | null>(null)
  const [busy, setBusy] = useState<'looking' | 'accepting' | null>(null)
  const [asking, setAsking] = useState<AbortController | null>(null)
  const [goodOnly, setGoodOnly] = useState(false)

  async function look(question: AbortController) {
    const { signal } = question
    const asked = listOf(reading)
    setAsking(question)
    setBusy('looking')
    setError(null)
    try {
      const seen = await previewImport(asked, signal)
      setList(asked)
      setAnswer(seen)
    } catch (failed) {
      if (signal.aborted && signal.reason !== 'stopped') return
      const stopped = { title: t('look.stopped.title'), text: t('look.stopped') }
      setError(signal.aborted ? stopped : { text: trouble(failed) })
    }
    setBusy(null)
  }
  useEffect(() => {
    const question = new AbortController()
    look(question)
    return () => question.abort('another question')
  }, [reading])

  async function accept(seen: ImportAnswer) {
    setBusy('accepting')
    setError(null)
    try {
      onDone(await acceptImport(list, seen.fingerprint, goodOnly, mappingOf(reading)))
    } catch (failed) {
      setError({ text: trouble(failed) })
      setBusy(null)
    }
  }

  const effect = answer ? answer.new + answer.changed + answer.moved + answer.gone : 0
  const held = answer !== null && answer.refused.length > 0 && !goodOnly
  return (
    <section className="import-look" aria-labelledby="import-look">
      <StepHeading id="import-look">{t('look.title')}</StepHeading>
      {answer && (
        <>
          <ImportCounts kind={reading.kind} answer={answer} />
          <ImportQuestions reading={reading} answer={answer} rows={list.rows} onChange={onChange} />
          <ImportFindings reading={reading} answer={answer} onChange={onChange} />
          {effect === 0 && (
            <div className="note">
              <h3 className="type-lead">
                {t(answer.refused.length ? 'look.nobody.title' : 'look.nothing.title')}
              </h3>
              <p>{t(answer.refused.length ? 'look.nobody' : 'look.nothing')}</p>
            </div>
          )}
        </>
      )}
      {busy && <Busy doing={busy} onStop={() => asking?.abort('stopped')} />}
      {error && (
        <ErrorNote
          title={error.title}
          action={{ label: t('look.again'), onAct: () => look(new AbortController()) }}
        >
          {error.text}
        </ErrorNote>
      )}
      {answer && effect > 0 && (
        <div>
          {answer.refused.length > 0 && (
            <Choice checked={goodOnly} onChange={setGoodOnly}>
              {t('refused.good')}
            </Choice>
          )}
          <p className="soft">{t(held ? 'accept.first' : 'look.safe')}</p>
        </div>
      )}
      <div className="form-acts">
        {answer && effect > 0 && (
          <button
            className="button"
            type="button"
            disabled={busy !== null || held || error !== null}
            onClick={() => accept(answer)}
          >
            {t(`accept.${reading.kind}`, { count: effect })}
          </button>
        )}
        <button
          className="button button-quiet"
          type="button"
          onClick={onBack}
          disabled={busy === 'accepting'}
        >
          {answer ? t('look.back') : c('back')}
        </button>
      </div>
    </section>
  )
}

/** Long work: that it goes on, and how it can be stopped while nothing is being written. */
function Busy({ doing, onStop }: { doing: 'looking' | 'accepting'; onStop: () => void }) {
  const text = t(doing === 'looking' ? 'look.busy' : 'accept.busy')
  return (
    <div className="stack stack-start" role="status">
      <p>{text}</p>
      <progress aria-label={text} />
      {doing === 'looking' && (
        <button className="button button-line" type="button" onClick={onStop}>
          {t('look.stop')}
        </button>
      )}
    </div>
  )
}
