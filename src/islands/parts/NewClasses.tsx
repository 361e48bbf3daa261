import { STAGES, type Stage } from '../../domain/people.ts'
import messages from '../../i18n/nl/import.json'
import people from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Choice } from './Choice.tsx'
import { Select } from './Select.tsx'
import { StageSelect } from './StageSelect.tsx'

const t = reader(messages)
const p = reader(people)

interface Chosen {
  newGroups: boolean
  stage: Stage
  stages: Record<string, Stage>
}

interface Props extends Chosen {
  names: readonly string[]
  /** How many lines wait for them. */
  waiting: number
  onChange: (chosen: Partial<Chosen>) => void
}

/** Classes that the school does not know: made with one choice, and how far their pupils read and write alone. */
export function NewClasses({ names, waiting, newGroups, stage, stages, onChange }: Props) {
  const count = names.length
  const same = names.every((name) => (stages[name] ?? stage) === stage)
  return (
    <section className="note stack" aria-labelledby="new-classes">
      <h3 className="type-lead" id="new-classes">
        {t('groups.title', { count })}
      </h3>
      <ul className="names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Choice checked={newGroups} onChange={(on) => onChange({ newGroups: on })}>
        {t('groups.accept', { count })}
      </Choice>
      {!newGroups && <p className="soft">{t('groups.without', { count: waiting })}</p>}
      {newGroups && (
        <>
          <div className="form">
            <StageSelect value={stage} onChange={(one) => onChange({ stage: one })} />
          </div>
          {count > 1 && (
            <details open={!same}>
              <summary>{t('groups.each')}</summary>
              <div className="each-class">
                {names.map((name) => (
                  <Select
                    key={name}
                    label={name}
                    value={stages[name] ?? stage}
                    onChange={(one) => onChange({ stages: { ...stages, [name]: one as Stage } })}
                    options={STAGES.map((one) => [one, p(`stage.${one}`)] as const)}
                  />
                ))}
              </div>
            </details>
          )}
        </>
      )}
    </section>
  )
}
