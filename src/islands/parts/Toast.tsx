import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

interface Props {
  /** What was done, or null while there is nothing to say; the strip itself stays, so that words in it are heard. */
  message: string | null
  /** The way back. */
  onUndo?: () => void
  /** The key that does the same, where the screen has one. */
  undoKey?: string
}

/** A strip of ink at the bottom: what was done, with the way back. */
export function Toast({ message, onUndo, undoKey }: Props) {
  return (
    <div className="toast-place" role="status">
      {message !== null && (
        <div className="toast">
          <span>{message}</span>
          {onUndo && (
            <button className="button button-quiet" type="button" onClick={onUndo}>
              {t('undo')} {undoKey && <kbd>{undoKey}</kbd>}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
