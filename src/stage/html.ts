/** Markup that may stand in the page: made only by `html`, which escapes whatever is not markup already. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Html[]

const UNSAFE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** `escapeText('<b>')` // => '&lt;b&gt;' */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => UNSAFE[letter]!)
}

function markup(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  if (!part) return ''
  return part.map((one) => one.text).join('')
}

/**
 * A template of which every value is escaped; attributes stand between double quotes.
 * html`<p>${'<script>'}</p>`.text // => '<p>&lt;script&gt;</p>'
 */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(template.reduce((text, piece, index) => text + markup(parts[index - 1]) + piece))
}

/** An attribute without a value, when it holds. `flag('hidden', true)` // => ' hidden' */
export const flag = (name: string, holds: boolean): Html => new Html(holds ? ` ${name}` : '')
