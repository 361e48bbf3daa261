import messages from '../i18n/nl/sign-in.json'
import { reader } from '../i18n/reader.ts'
import { DoorFrame } from './parts/DoorFrame.tsx'
import { StaffSignInForm } from './parts/StaffSignInForm.tsx'

const t = reader(messages)

/** The door of staff. */
export function StaffSignIn() {
  return (
    <DoorFrame voice="school" title={t('staff.title')} drawing="gate">
      <StaffSignInForm />
    </DoorFrame>
  )
}
