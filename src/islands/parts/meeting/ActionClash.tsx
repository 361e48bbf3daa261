import type { ActionContent } from '../../../data/agreed-actions.ts'
import type { Clash } from '../../../data/entry.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'

const t = reader(messages)

interface Props {
  clash: Clash
  mine: ActionContent
  onChoose: (content: Partial<ActionContent>) => void
}

/** Two people wrote in the same agreement at once: both texts, and one of them stays. */
export function ActionClash({ clash, mine, onChoose }: Props) {
  const of = (content: object, field: string) => String((content as Record<string, unknown>)[field] ?? '')
  const choose = (content: object) =>
    onChoose(Object.fromEntries(clash.fields.map((field) => [field, of(content, field)])))
  const sides = [
    { label: t('action.clash.mine'), content: mine },
    { label: t('action.clash.theirs'), content: clash.theirs },
  ]
  return (
    <div className="stack" role="alert">
      <p className="firm">{t('action.clash')}</p>
      {sides.map(({ label, content }) => (
        <div key={label} className="note stack stack-start">
          <p className="soft">{label}</p>
          {clash.fields.map((field) => (
            <p key={field}>{of(content, field)}</p>
          ))}
          <button className="button button-line" type="button" onClick={() => choose(content)}>
            {t('action.clash.keep')}
          </button>
        </div>
      ))}
    </div>
  )
}
