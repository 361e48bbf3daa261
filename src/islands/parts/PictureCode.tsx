import { type KeyboardEvent, useRef, useState } from 'react'
import { CODE_PICTURES, PICTURES, type Picture } from '../../domain/sign-in-code.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'
import { PictureImage } from './PictureImage.tsx'

const t = reader(messages)

interface Props {
  /** The fourth was tapped: looks whether they are right. What was tapped is cleared when that is known. */
  onFour: (pictures: readonly Picture[]) => Promise<void>
  /** Nothing can be tapped now. */
  waiting?: boolean
}

/** Four pictures out of twenty, tapped one after the other. */
export function PictureCode({ onFour, waiting = false }: Props) {
  const [chosen, setChosen] = useState<readonly Picture[]>([])
  const [busy, setBusy] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const closed = waiting || busy

  async function tap(picture: Picture) {
    if (closed || chosen.includes(picture)) return
    const next = [...chosen, picture]
    setChosen(next)
    if (next.length < CODE_PICTURES) return
    setBusy(true)
    await onFour(next)
    setChosen([])
    setBusy(false)
  }

  return (
    <div className="code">
      <div className="code-chosen">
        <ol className="code-slots" aria-label={t('pictures.chosen')}>
          {Array.from({ length: CODE_PICTURES }, (_, index) => (
            <li key={PICTURES[index]} data-filled={chosen[index] ? '' : undefined}>
              {chosen[index] ? <PictureImage picture={chosen[index]} /> : index + 1}
            </li>
          ))}
        </ol>
        <button
          className="button button-line"
          type="button"
          disabled={chosen.length === 0 || closed}
          onClick={() => setChosen(chosen.slice(0, -1))}
        >
          <Icon name="undo-2" /> {t('pictures.undo')}
        </button>
        <p className="hidden-text" role="status">
          {busy ? t('pictures.looking') : t('pictures.count', { count: chosen.length })}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between its buttons, Tab does too */}
      <div className="code-grid" ref={grid} onKeyDown={(event) => moveFocus(event, grid.current)}>
        {PICTURES.map((picture) => (
          <button
            key={picture}
            className="code-picture"
            type="button"
            aria-pressed={chosen.includes(picture)}
            aria-disabled={closed || undefined}
            onClick={() => tap(picture)}
          >
            <PictureImage picture={picture} />
          </button>
        ))}
      </div>
    </div>
  )
}

/** Arrow keys go over the grid as the eye does. */
function moveFocus(event: KeyboardEvent, grid: HTMLDivElement | null): void {
  if (!grid) return
  const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  }
  const step = steps[event.key]
  const buttons = [...grid.querySelectorAll('button')]
  const next = step && buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
