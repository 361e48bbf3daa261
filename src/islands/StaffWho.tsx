import { SignOut } from './parts/SignOut.tsx'

/** Who of the school is signed in on this device, and the way out, in the head of a page. */
export function StaffWho() {
  return <SignOut />
}
