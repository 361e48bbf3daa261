import { type KeyboardEvent, useId } from 'react'
import type { ActionContent, Written } from '../../../data/agreed-actions.ts'
import type { AgreedPoint } from '../../../domain/meeting-view.ts'
import { addDays, type Day } from '../../../domain/school-day.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Choice } from '../Choice.tsx'
import { Field } from '../Field.tsx'
import { keyOf, type Owner } from './owners.ts'

const t = reader(messages)
const WEEKS = [1, 2, 4]

interface Props {
  action: Written
  owners: readonly Owner[]
  points: readonly AgreedPoint[]
  today: Day
  onChange: (more: Partial<ActionContent>) => void
  onDone: () => void
  onRemove: () => void
}

/** What is agreed while it is agreed: every letter is kept, nobody presses "save". */
export function ActionForm({ action, owners, points, today, onChange, onDone, onRemove }: Props) {
  const { content } = action
  const name = content.owner_name
  const group = useId()
  const pointId = useId()
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onDone()
  }
  return (
    <fieldset className="action-form" onKeyDown={leave}>
      <legend className="hidden-text">{t('action.form', { name })}</legend>
      <div className="action-what">
        <Field
          label={t('action.what', { name })}
          lines={2}
          value={content.what}
          maxLength={500}
          error={action.refusal?.code === 'field_missing' ? t('action.needs_what', { name }) : null}
          onChange={(what) => onChange({ what })}
          // Whoever just chose who does it, writes what.
          autoFocus
        />
      </div>
      <fieldset className="form-row action-who">
        <legend className="label">{t('action.owner')}</legend>
        <div className="voices">
          {owners.map((owner) => (
            <div key={owner.key} data-voice={owner.voice}>
              <Choice
                kind="radio"
                name={group}
                checked={keyOf(content) === owner.key}
                onChange={() =>
                  onChange({ owner: owner.owner, guardian: owner.guardian, owner_name: owner.name })
                }
              >
                <bdi>{owner.name}</bdi>
              </Choice>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="action-when">
        <Field
          type="date"
          label={t('action.by_when')}
          value={content.by_when}
          onChange={(by_when) => onChange({ by_when })}
        />
        <div className="weeks">
          {WEEKS.map((count) => (
            <button
              key={count}
              className="button button-line"
              type="button"
              onClick={() => onChange({ by_when: addDays(today, count * 7) })}
            >
              {t('action.week', { count })}
            </button>
          ))}
        </div>
      </div>
      <Field
        label={t('action.sign')}
        lines={1}
        value={content.sign}
        maxLength={500}
        onChange={(sign) => onChange({ sign })}
      />
      {points.length > 0 && (
        <div className="form-row">
          <label className="label" htmlFor={pointId}>
            {t('action.point')}
          </label>
          <select
            className="field"
            id={pointId}
            value={content.point}
            onChange={(event) => onChange({ point: event.target.value })}
          >
            <option value="">{t('action.point.none')}</option>
            {points.map(({ id, what }) => (
              <option key={id} value={id}>
                {what}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="form-acts">
        <button className="button" type="button" onClick={onDone}>
          {t('action.done')}
        </button>
        <button className="button button-quiet" type="button" onClick={onRemove}>
          {t('action.remove')}
        </button>
      </div>
    </fieldset>
  )
}
