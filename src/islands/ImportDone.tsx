import type { ImportAnswer } from '../domain/import.ts'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import type { Reading } from './import-reading.ts'
import { ImportCounts } from './parts/ImportCounts.tsx'
import { ImportNotes } from './parts/ImportNotes.tsx'
import { StepHeading } from './parts/StepHeading.tsx'

const t = reader(messages)

interface Props {
  reading: Reading
  answer: ImportAnswer
  onAnother: () => void
}

/** The last step: what was done, and what stayed behind. */
export function ImportDone({ reading, answer, onAnother }: Props) {
  const { newGroups, refused } = answer
  return (
    <section className="import-look" aria-labelledby="import-done">
      <div>
        <StepHeading id="import-done">{t('done.title')}</StepHeading>
        <p>{t('done.text', { file: reading.file })}</p>
      </div>
      <ImportCounts kind={reading.kind} answer={answer} />
      {newGroups.length > 0 && reading.newGroups && (
        <p>{t('done.groups', { count: newGroups.length, names: newGroups.join(', ') })}</p>
      )}
      {refused.length > 0 && (
        <section aria-labelledby="left">
          <h3 className="type-lead" id="left">
            {t('refused.left', { count: refused.length })}
          </h3>
          <p className="soft">{t('refused.left.text')}</p>
          <ImportNotes notes={refused} />
        </section>
      )}
      <div className="form-acts">
        <a className="button" href="/school/klassen/">
          {t('done.classes')}
        </a>
        <button className="button button-line" type="button" onClick={onAnother}>
          {t('done.another')}
        </button>
      </div>
    </section>
  )
}
