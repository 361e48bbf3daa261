import { useEffect, useRef } from 'react'
import type { Written } from '../../../data/agreed-actions.ts'
import type { Outbox } from '../../../data/outbox.ts'
import { counts, voiceOf } from '../../../domain/agreed-action.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import { type Day, dayOf } from '../../../domain/school-day.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { Who } from '../Bubble.tsx'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { Saved } from '../Saved.tsx'
import { ActionClash } from './ActionClash.tsx'
import { ActionForm } from './ActionForm.tsx'
import { ActionWords } from './ActionWords.tsx'
import { ownersOf } from './owners.ts'
import type { ActionsHere } from './use-actions.ts'

const t = reader(messages)

interface Props {
  whole: MeetingWhole
  outbox: Outbox | null
  actions: ActionsHere
  /** The one that is being written, '' for none. */
  editing: string
  onEdit: (id: string) => void
  onRemoved: (undo: () => void) => void
  /** A screen that looks on shows what stands. */
  readOnly: boolean
}

/** What this meeting agrees, each in the bubble of who does it; a tap on a name begins the next one. */
export function Actions({ whole, outbox, actions, editing, onEdit, onRemoved, readOnly }: Props) {
  const owners = ownersOf(whole)
  const shown = actions.written.filter(({ stored }) => !stored || counts(stored.arrival))
  return (
    <section className="stack" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('actions')}</h2>
      {shown.length === 0 && <p className="soft">{readOnly ? t('actions.none') : t('actions.empty')}</p>}
      {shown.length > 0 && (
        <ul className="agreed">
          {shown.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              {...{ whole, outbox, actions, editing, onEdit, onRemoved, readOnly, owners }}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <fieldset className="add-action">
          <legend className="firm">{t('actions.add')}</legend>
          {owners.map((owner) => (
            <button
              key={owner.key}
              className="button button-line"
              type="button"
              disabled={!outbox}
              onClick={() => onEdit(actions.add(owner))}
            >
              <Mark voice={owner.voice} /> <bdi>{owner.name}</bdi>
            </button>
          ))}
        </fieldset>
      )}
    </section>
  )
}

interface ItemProps extends Props {
  action: Written
  owners: ReturnType<typeof ownersOf>
}

function ActionItem({
  action,
  whole,
  outbox,
  actions,
  editing,
  onEdit,
  onRemoved,
  readOnly,
  owners,
}: ItemProps) {
  const { content, id } = action
  const edit = useRef<HTMLButtonElement>(null)
  const was = useRef('')
  useEffect(() => {
    // whoever closes the form is back where it was opened
    if (was.current === id && editing === '') edit.current?.focus()
    was.current = editing
  }, [editing])
  const clash = outbox?.clashOf({ kind: 'action', id }) ?? null
  const remove = () => {
    const undo = actions.remove(action)
    onEdit('')
    onRemoved(undo)
  }
  if (clash && !readOnly) {
    return (
      <li className="bubble agreed-wide" data-voice={voiceOf(content.owner)}>
        <Who voice={voiceOf(content.owner)} name={content.owner_name} />
        <ActionClash
          clash={clash}
          mine={content}
          onChoose={(chosen) => outbox?.settle({ kind: 'action', id }, { ...chosen })}
        />
      </li>
    )
  }
  if (editing === id && !readOnly) {
    return (
      <li className="bubble agreed-wide" data-voice={voiceOf(content.owner)}>
        <div className="apart">
          <Who voice={voiceOf(content.owner)} name={content.owner_name} />
          <Saved state={action.where} />
        </div>
        <ActionForm
          action={action}
          owners={owners}
          points={whole.points}
          today={dayOf(whole.now) as Day}
          onChange={(more) => actions.change(action, more)}
          onDone={() => onEdit('')}
          onRemove={remove}
        />
      </li>
    )
  }
  return (
    <li className="bubble" data-voice={voiceOf(content.owner)}>
      <ActionWords action={content} points={whole.points} />
      {action.where === 'on_device' && <Saved state="on_device" />}
      {action.refusal && (
        <p className="firm">{refusalSentence(action.refusal.code, action.refusal.detail)}</p>
      )}
      {!readOnly && (
        <button
          ref={edit}
          className="button button-quiet"
          type="button"
          aria-label={t('action.edit.of', { name: content.owner_name })}
          onClick={() => onEdit(id)}
        >
          <Icon name="pencil" /> {t('action.edit')}
        </button>
      )}
    </li>
  )
}
