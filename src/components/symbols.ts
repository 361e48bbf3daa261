import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IconName } from '../styles/icon-names.ts'

/** Icons that lucide does not have as we mean them: an open door, how it went, how I feel. */
const OWN_ICONS: Partial<Record<IconName, string>> = {
  door: '<path d="M5 21V3h11v18"/><path d="M2 21h19"/><path d="M12.5 12v.5"/>',
  play: '<path d="M7 4.5v15l12.5-7.5z"/>',
  happy:
    '<circle cx="12" cy="12" r="9.5"/><path d="M7.5 14c1.2 2.2 2.7 3.2 4.5 3.2s3.3-1 4.5-3.2"/><path d="M8.7 9v.6M15.3 9v.6"/>',
  soso: '<circle cx="12" cy="12" r="9.5"/><path d="M8 15.2h8"/><path d="M8.7 9v.6M15.3 9v.6"/>',
  notyet:
    '<circle cx="12" cy="12" r="9.5"/><path d="M7.8 16.6c1.1-1.7 2.5-2.5 4.2-2.5s3.1.8 4.2 2.5"/><path d="M8.7 9v.6M15.3 9v.6"/>',
}

/** The drawing inside an icon, read from lucide while the site is built. */
export function symbolFor(name: IconName): string {
  const own = OWN_ICONS[name]
  if (own) return own
  // The build always runs at the root of the project; the bundled copy of this module lives elsewhere.
  const file = readFileSync(join('node_modules/lucide-static/icons', `${name}.svg`), 'utf8')
  return file
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .replaceAll(' />', '/>')
    .trim()
}
