import type { Picture } from '../../domain/sign-in-code.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

/** One of the twenty pictures; its name is said where it is not written. */
export function PictureImage({ picture, named = false }: { picture: Picture; named?: boolean }) {
  const name = t(`picture.${picture}`)
  return (
    <>
      <img
        src={`/pictures/${picture}.svg`}
        alt={named ? '' : name}
        width="64"
        height="64"
        draggable={false}
      />
      {named && <span>{name}</span>}
    </>
  )
}
