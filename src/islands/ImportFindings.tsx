import type { ImportAnswer, What } from '../domain/import.ts'
import { dayFull } from '../i18n/dates.ts'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import type { Reading } from './import-reading.ts'
import { Choice } from './parts/Choice.tsx'
import { ImportNotes } from './parts/ImportNotes.tsx'
import { ImportRows } from './parts/ImportRows.tsx'

const t = reader(messages)

interface Props {
  reading: Reading
  answer: ImportAnswer
  onChange: (reading: Reading) => void
}

/** What was found, line by line: what stays behind, what is worth a look, and who is touched. */
export function ImportFindings({ reading, answer, onChange }: Props) {
  const { refused, pointedOut } = answer
  // the lines of a class that is not made are counted where that is asked
  const lines = refused.filter((note) => note.code !== 'group_unknown')
  return (
    <>
      {lines.length > 0 && (
        <section aria-labelledby="refused">
          <h3 className="type-lead" id="refused">
            {t('refused.title', { count: lines.length })}
          </h3>
          <p className="soft">{t('refused.good.hint')}</p>
          <ImportNotes notes={lines} />
        </section>
      )}
      {pointedOut.length > 0 && (
        <section aria-labelledby="pointed">
          <h3 className="type-lead" id="pointed">
            {t('pointed.title', { count: pointedOut.length })}
          </h3>
          <ImportNotes notes={pointedOut} />
        </section>
      )}
      <Touched reading={reading} answer={answer} onChange={onChange} />
    </>
  )
}

/** Who is touched, those for whom most is at stake first. */
function Touched({ reading, answer, onChange }: Props) {
  const { kind, from, partial } = reading
  const rows = (what: What, title: string, text?: string) => {
    const entries = answer.rows.filter((row) => row.what === what)
    if (entries.length === 0) return null
    return <ImportRows title={title} text={text} entries={entries} open={what !== 'new'} />
  }
  if (kind === 'results') {
    return (
      <div>
        {rows('changed', t('rows.results.changed', { count: answer.changed }))}
        {rows('new', t('rows.results.new', { count: answer.new }))}
      </div>
    )
  }
  const day = from === '' ? '' : dayFull(from)
  return (
    <div>
      {rows('gone', t('rows.pupils.gone', { count: answer.gone }), t('rows.pupils.gone.text', { day }))}
      {(partial || answer.gone > 0) && (
        <Choice checked={partial} onChange={(on) => onChange({ ...reading, partial: on })}>
          {t('rows.partial')}
        </Choice>
      )}
      {rows('moved', t('rows.pupils.moved', { count: answer.moved }))}
      {rows('changed', t('rows.pupils.changed', { count: answer.changed }))}
      {rows('new', t('rows.pupils.new', { count: answer.new }))}
    </div>
  )
}
