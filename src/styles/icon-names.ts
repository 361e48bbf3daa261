/**
 * The icons of the product: most by their lucide name, a few drawn by ourselves (`OWN_ICONS` in
 * `src/components/symbols.ts`). A page carries them once as a sprite and points at them by name.
 */
export const ICON_NAMES = [
  // ways
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-down',
  'door',
  'x',
  'undo-2',
  'maximize',
  'layout-grid',
  // acts
  'check',
  'plus',
  'pencil',
  'trash-2',
  'search',
  'printer',
  'upload',
  'camera',
  'image',
  'play',
  'pause',
  'volume-2',
  'grip-vertical',
  'eye',
  'eye-off',
  'hand',
  'rotate-ccw',
  'lock',
  'lock-open',
  'key-round',
  'log-out',
  // things
  'calendar',
  'clock',
  'map-pin',
  'file-text',
  'history',
  'link',
  'star',
  'flag',
  'footprints',
  'info',
  'triangle-alert',
  'wifi-off',
  // how it went, how I feel
  'happy',
  'soso',
  'notyet',
] as const

export type IconName = (typeof ICON_NAMES)[number]

/** The sprite symbol that an icon's `<use>` points at. `iconHref('check')` // => '#icon-check' */
export function iconHref(name: IconName): string {
  return `#icon-${name}`
}
