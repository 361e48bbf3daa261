import { useEffect, useRef } from 'react'

interface Props {
  id: string
  /** Where a step begins anew: the heading is read and the keyboard goes on from there. */
  focus?: boolean
  children: string
}

/** The heading of one step of a longer task. */
export function StepHeading({ id, focus = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [])
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
