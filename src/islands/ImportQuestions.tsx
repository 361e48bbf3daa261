import { useState } from 'react'
import type { ImportAnswer, LineNote, PupilRow } from '../domain/import.ts'
import { fullName } from '../domain/people.ts'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import type { Reading } from './import-reading.ts'
import { Choice } from './parts/Choice.tsx'
import { NewClasses } from './parts/NewClasses.tsx'

const t = reader(messages)

interface Props {
  reading: Reading
  answer: ImportAnswer
  rows: readonly { line: number }[]
  onChange: (reading: Reading) => void
}

/** What only a person can say: whether classes are new, and whether another name is the same pupil. */
export function ImportQuestions({ reading, answer, rows, onChange }: Props) {
  const names = useOtherNames(answer)
  const { confirmed } = reading
  const inList = (line: number) => {
    const row = rows.find((one) => one.line === line) as PupilRow | undefined
    return row ? fullName(row) : ''
  }
  return (
    <>
      {answer.newGroups.length > 0 && (
        <NewClasses
          names={answer.newGroups}
          waiting={answer.refused.filter((note) => note.code === 'group_unknown').length}
          newGroups={reading.newGroups}
          stage={reading.stage}
          stages={reading.stages}
          onChange={(chosen) => onChange({ ...reading, ...chosen })}
        />
      )}
      {names.length > 0 && (
        <section className="note" aria-labelledby="other-names">
          <h3 className="type-lead" id="other-names">
            {t('names.title', { count: names.length })}
          </h3>
          <p>{t('names.text')}</p>
          {names.map(({ line, number = '', text = '' }) => (
            <Choice
              key={number}
              checked={confirmed.includes(number)}
              onChange={(on) => {
                const others = confirmed.filter((one) => one !== number)
                onChange({ ...reading, confirmed: on ? [...others, number] : others })
              }}
            >
              {t('names.same', { number, before: text, after: inList(line) })}
            </Choice>
          ))}
        </section>
      )}
    </>
  )
}

/** Numbers with another name; one that was confirmed stays on screen, so that it can be taken back. */
function useOtherNames(answer: ImportAnswer): LineNote[] {
  const [asked, setAsked] = useState<LineNote[]>([])
  const found = answer.refused.filter(
    (note) => note.code === 'name_both_changed' && !asked.some((one) => one.number === note.number),
  )
  if (found.length > 0) setAsked([...asked, ...found])
  return asked
}
