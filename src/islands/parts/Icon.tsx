import { type IconName, iconHref } from '../../styles/icon-names.ts'

interface Props {
  name: IconName
  /** What the icon says where no word beside it does. */
  label?: string
  /** Points along the line of writing, so it turns around where that runs right to left. */
  turns?: boolean
}

/** An icon out of the sprite that the layout puts in every page. */
export function Icon({ name, label, turns = false }: Props) {
  return (
    <svg
      className={turns ? 'icon icon-turns' : 'icon'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={iconHref(name)} />
    </svg>
  )
}
