import type { FormEvent } from 'react'
import { IMPORT_KINDS, type ImportKind } from '../domain/import.ts'
import messages from '../i18n/nl/import.json'
import { type MessageKey, reader } from '../i18n/reader.ts'
import { FIELDS } from '../lists/fields.ts'
import { missingFields } from '../lists/guess.ts'
import { samplesOf } from '../lists/table.ts'
import { type Reading, withField } from './import-reading.ts'
import { Choice, Choices } from './parts/Choice.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Field } from './parts/Field.tsx'
import { StepHeading } from './parts/StepHeading.tsx'

const t = reader(messages)

interface Props {
  reading: Reading
  onChange: (reading: Reading) => void
  onGo: () => void
  onOther: () => void
}

const nameOf = (field: string) => t(`field.${field}` as MessageKey<typeof messages>)

/** The second step: what kind of list it is, and which column is what. */
export function ImportColumns({ reading, onChange, onGo, onOther }: Props) {
  const { table, kind, file, start } = reading
  const missing = missingFields(kind, reading.fields[kind])
  const key = table.secrets.find((secret) => secret.what === 'national' && secret.by === 'content')
  const remembered = start.mappings.some((mapping) => mapping.kind === kind)
  const blocked = kind === 'pupils' && !start.hasYear

  function go(event: FormEvent) {
    event.preventDefault()
    if (missing.length === 0 && !blocked) onGo()
  }

  return (
    <form className="stack" onSubmit={go} aria-labelledby="import-columns">
      <div>
        <StepHeading id="import-columns">{t('columns.title')}</StepHeading>
        <p className="soft">{t('columns.rows', { file, count: table.rows.length + table.broken.length })}</p>
      </div>
      {key && missing.includes('number') && (
        <ErrorNote title={t('secret.key.title')} action={{ label: t('file.other'), onAct: onOther }}>
          {t('secret.key', { header: key.header })}
        </ErrorNote>
      )}
      <Choices question={t('columns.kind')}>
        <div className="row">
          {IMPORT_KINDS.map((one) => (
            <Choice
              key={one}
              kind="radio"
              name="kind"
              checked={kind === one}
              onChange={() => onChange({ ...reading, kind: one as ImportKind })}
            >
              {t(`columns.kind.${one}`)}
            </Choice>
          ))}
        </div>
      </Choices>
      <p className="note">{t(remembered ? 'columns.remembered' : 'columns.guess')}</p>
      <ol className="columns">
        {table.headers.map((_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <Column key={column} reading={reading} column={column} onChange={onChange} />
        ))}
      </ol>
      {kind === 'pupils' && (
        <div className="form">
          <Field
            type="date"
            label={t('columns.from')}
            hint={t('columns.from.hint')}
            value={reading.from}
            onChange={(from) => onChange({ ...reading, from })}
            required
          />
        </div>
      )}
      {missing.length > 0 && (
        <p className="firm" role="status">
          {t('columns.missing', { fields: missing.map(nameOf).join(', ') })}
        </p>
      )}
      {blocked && (
        <p className="note">
          {t('columns.noYear')} <a href="/school/instellingen/">{t('columns.noYear.action')}</a>
        </p>
      )}
      <div className="form-acts">
        <button className="button" type="submit" disabled={missing.length > 0 || blocked}>
          {t('columns.go')}
        </button>
        <button className="button button-quiet" type="button" onClick={onOther}>
          {t('file.other')}
        </button>
      </div>
    </form>
  )
}

interface ColumnProps {
  reading: Reading
  column: number
  onChange: (reading: Reading) => void
}

function Column({ reading, column, onChange }: ColumnProps) {
  const { table, kind, fields } = reading
  const header = table.headers[column] || t('columns.nameless', { count: column + 1 })
  const secret = table.secrets.find((one) => one.column === column)
  const samples = samplesOf(table, column)
  return (
    <li>
      <div>
        <p className="firm">{header}</p>
        {!secret && (
          <p className="soft samples">{samples.length === 0 ? t('columns.blank') : samples.join(' · ')}</p>
        )}
      </div>
      {secret ? (
        <p>{t(`secret.${secret.what}`)}</p>
      ) : (
        <select
          className="field"
          aria-label={t('columns.what', { header })}
          value={fields[kind][column] ?? ''}
          onChange={(event) => onChange(withField(reading, column, event.target.value))}
        >
          <option value="">{t('columns.none')}</option>
          {FIELDS[kind].map((field) => (
            <option key={field.name} value={field.name}>
              {nameOf(field.name)}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
