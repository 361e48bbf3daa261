import { useId } from 'react'
import type { Feeling } from '../../../domain/slide.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { Face } from './Face.tsx'

const t = reader(messages)

const FEELINGS = [
  ['well', 'happy'],
  ['so_so', 'soso'],
  ['hard', 'notyet'],
] as const

interface Props<V> {
  value: V
  onChange: (value: V) => void
  disabled?: boolean
}

/** How it went, in the pupil's own eyes: never read off the mark. */
export function FeelingChoice({ value, onChange, disabled = false }: Props<Feeling>) {
  const name = useId()
  return (
    <fieldset className="feelings">
      <legend className="type-lead">{t('feeling')}</legend>
      {FEELINGS.map(([feeling, icon]) => (
        <label key={feeling} className="feeling-tile">
          <input
            type="radio"
            name={name}
            checked={value === feeling}
            disabled={disabled}
            onChange={() => onChange(feeling)}
          />
          <Icon name={icon} />
          <span>{t(`feeling.${feeling}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

const MOODS = [1, 2, 3, 4, 5] as const

/** How the pupil feels, in five steps. */
export function MoodChoice({ value, onChange, disabled = false }: Props<number>) {
  const name = useId()
  return (
    <fieldset className="feelings" data-five="">
      <legend className="type-lead">{t('mood')}</legend>
      {MOODS.map((mood) => (
        <label key={mood} className="feeling-tile">
          <input
            type="radio"
            name={name}
            checked={value === mood}
            disabled={disabled}
            onChange={() => onChange(mood)}
          />
          <Face mood={mood} />
          <span>{t(`mood.${mood}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
