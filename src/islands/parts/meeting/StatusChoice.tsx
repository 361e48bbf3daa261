import { ACTION_STATUSES, type ActionStatus } from '../../../domain/agreed-action.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import type { IconName } from '../../../styles/icon-names.ts'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

const SIGN: Record<ActionStatus, IconName> = {
  open: 'flag',
  busy: 'footprints',
  done: 'star',
  let_go: 'x',
}

/** How it goes with something that was agreed, in a word and a sign. */
export function StatusSign({ status }: { status: ActionStatus }) {
  return (
    <p className="standing" data-status={status}>
      <Icon name={SIGN[status]} /> {t(`status.${status}`)}
    </p>
  )
}

interface Props {
  what: string
  status: ActionStatus
  onSay: (status: ActionStatus) => void
}

/** Says how it goes: one tap. */
export function StatusChoice({ what, status, onSay }: Props) {
  return (
    <fieldset className="statuses">
      <legend className="hidden-text">{t('status.of', { what })}</legend>
      {ACTION_STATUSES.map((one) => (
        <button
          key={one}
          className="status"
          type="button"
          aria-pressed={one === status}
          onClick={() => one !== status && onSay(one)}
        >
          <Icon name={SIGN[one]} /> {t(`status.${one}`)}
        </button>
      ))}
    </fieldset>
  )
}
