import type { ReactNode } from 'react'

interface Props {
  /** What happened, in a few words. */
  title?: string
  /** What is safe and what to do next; `refusalSentence` gives it for a refusal. */
  children: ReactNode
  /** The one thing to do about it. */
  action?: { label: string; onAct: () => void }
}

/** Something went another way: what happened, that nothing is lost, what to do. Ink, never red: red is a voice. */
export function ErrorNote({ title, children, action }: Props) {
  return (
    <div className="error" role="alert">
      {title && <p className="title-line">{title}</p>}
      <p>{children}</p>
      {action && (
        <button className="button" type="button" onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </div>
  )
}
