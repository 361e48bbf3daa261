import type { ReactNode } from 'react'

interface Props {
  title: string
  /** One sentence: what will come here, and what makes it come. */
  children: ReactNode
  drawing?: 'washing-line' | 'gate' | 'path'
  /** The one thing to do. */
  action?: ReactNode
}

/** A list with nothing in it yet: a drawing, one sentence, one thing to do. */
export function Empty({ title, children, drawing = 'washing-line', action }: Props) {
  return (
    <div className="empty">
      <img className="empty-art" src={`/drawings/${drawing}.svg`} alt="" width="320" height="120" />
      <p className="title-line">{title}</p>
      <p>{children}</p>
      {action}
    </div>
  )
}
