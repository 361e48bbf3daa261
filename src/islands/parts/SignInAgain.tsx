import { useEffect, useState } from 'react'
import { sessionOf } from '../../data/session.ts'
import { Refused } from '../../domain/refusals.ts'
import { StaffSignInForm } from './StaffSignInForm.tsx'
import { useSession } from './use-session.ts'

interface Props {
  /** Why something went another way; only being signed out is settled here. */
  when: unknown
  onDone: () => void
}

/** Who is no longer signed in does that here and goes on: what was typed stays where it is. */
export function SignInAgain({ when, onDone }: Props) {
  return when instanceof Refused && when.code === 'signed_out' ? <Again onDone={onDone} /> : null
}

function Again({ onDone }: Pick<Props, 'onDone'>) {
  const [before] = useState(() => sessionOf('staff')?.token)
  const session = useSession('staff')
  useEffect(() => {
    if (session && session.token !== before) onDone()
  }, [session?.token])
  return <StaffSignInForm />
}
