import type { PrintedCode } from '../../domain/commands.ts'
import type { Picture } from '../../domain/sign-in-code.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { PictureImage } from './PictureImage.tsx'

const t = reader(messages)

/** A pupil's card: the four pictures in their order, to cut out and keep. */
export function CodeCard({ card, group }: { card: PrintedCode; group: string }) {
  return (
    <div className="code-card">
      <h3>
        <bdi>{card.name}</bdi> <span className="soft">{group}</span>
      </h3>
      <ol className="code-card-pictures">
        {card.pictures.map((picture, index) => (
          <li key={picture}>
            <span className="code-card-place">{index + 1}</span>
            <PictureImage picture={picture as Picture} named />
          </li>
        ))}
      </ol>
      <p className="code-card-foot">{t('card.foot', { address: `${location.host}/leerling` })}</p>
    </div>
  )
}
