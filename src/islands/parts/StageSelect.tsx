import { STAGES, type Stage } from '../../domain/people.ts'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'
import { Select } from './Select.tsx'

const t = reader(messages)

/** How far pupils read and write alone. */
export function StageSelect({ value, onChange }: { value: Stage; onChange: (stage: Stage) => void }) {
  return (
    <Select
      label={t('stage')}
      hint={t('stage.hint')}
      value={value}
      onChange={(stage) => onChange(stage as Stage)}
      options={STAGES.map((stage) => [stage, t(`stage.${stage}`)] as const)}
    />
  )
}
