import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'

const t = reader(messages)

/** What helps who is stuck; opens when asked for. The HTML is our own, made from `content/` when the site was built. */
export function Tip({ html }: { html: string }) {
  if (html === '') return null
  return (
    <details className="tip">
      <summary>{t('hint')}</summary>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own build, never from what somebody typed */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}
