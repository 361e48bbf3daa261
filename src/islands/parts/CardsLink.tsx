import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'

const t = reader(messages)

/** The way to the printed cards of a class. */
export function CardsLink({ group }: { group: string }) {
  return (
    <a className="button button-line" href={`/leerkracht/codes/?g=${group}`}>
      <Icon name="printer" /> {t('cards.link')}
    </a>
  )
}
