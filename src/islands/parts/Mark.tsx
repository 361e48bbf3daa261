import type { Voice } from '../../domain/people.ts'

/** The mark of a voice: balloon, house or signpost. Give `label` where no word beside it says the same. */
export function Mark({ voice, label, empty = false }: { voice: Voice; label?: string; empty?: boolean }) {
  return (
    <svg
      className={empty ? 'mark mark-empty' : 'mark'}
      data-voice={voice}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={`#mark-${voice}`} />
    </svg>
  )
}
