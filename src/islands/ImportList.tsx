import { useState } from 'react'
import type { ImportAnswer } from '../domain/import.ts'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportFile } from './ImportFile.tsx'
import { ImportLook } from './ImportLook.tsx'
import type { Reading } from './import-reading.ts'
import { RequireStaff } from './parts/RequireStaff.tsx'

const t = reader(messages)

const STEPS = ['file', 'columns', 'look', 'done'] as const

/** A list of the school comes in: a file, its columns, what it would change, and then it is done. */
export function ImportList() {
  return (
    <RequireStaff coordinator>
      <Steps />
    </RequireStaff>
  )
}

function Steps() {
  const [step, setStep] = useState<(typeof STEPS)[number]>('file')
  const [reading, setReading] = useState<Reading | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [again, setAgain] = useState(false)

  function begin() {
    setReading(null)
    setAnswer(null)
    setStep('file')
    setAgain(true)
  }

  return (
    <>
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="type-lead">{t('lead')}</p>
      </div>
      <ol className="import-steps" aria-label={t('steps')}>
        {STEPS.map((one) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            data-done={STEPS.indexOf(one) < STEPS.indexOf(step) || undefined}
          >
            {t(`step.${one}`)}
          </li>
        ))}
      </ol>
      {step === 'file' && (
        <ImportFile
          again={again}
          onRead={(read) => {
            setReading(read)
            setStep('columns')
          }}
        />
      )}
      {reading && step === 'columns' && (
        <ImportColumns reading={reading} onChange={setReading} onGo={() => setStep('look')} onOther={begin} />
      )}
      {reading && step === 'look' && (
        <ImportLook
          reading={reading}
          onChange={setReading}
          onBack={() => setStep('columns')}
          onDone={(done) => {
            setAnswer(done)
            setStep('done')
          }}
        />
      )}
      {reading && answer && step === 'done' && (
        <ImportDone reading={reading} answer={answer} onAnother={begin} />
      )}
    </>
  )
}
