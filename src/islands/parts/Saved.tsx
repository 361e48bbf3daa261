import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)

/** Where what was typed stands: at school, only on this device, on its way, or nowhere new yet. */
export type SaveState = 'nothing' | 'saving' | 'saved' | 'on_device' | 'not_saved'

const SAID = {
  saving: 'saved.saving',
  saved: 'saved.saved',
  on_device: 'saved.onDevice',
  not_saved: 'saved.notYet',
} as const
const ICON = {
  saving: 'history',
  saved: 'check',
  on_device: 'wifi-off',
  not_saved: 'triangle-alert',
} as const

/** Says quietly, in one place, that what was typed is safe. Stays in the page, so that a change is heard. */
export function Saved({ state }: { state: SaveState }) {
  return (
    <p className="saved" role="status">
      {state !== 'nothing' && (
        <>
          <Icon name={ICON[state]} /> {t(SAID[state])}
        </>
      )}
    </p>
  )
}
