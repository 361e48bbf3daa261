import { signOutStaff } from '../../data/staff-outbox.ts'
import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Icon } from './Icon.tsx'
import { Mark } from './Mark.tsx'
import { useSession } from './use-session.ts'

const t = reader(messages)

/** Who of the school is signed in on this device, and the way out. */
export function SignOut() {
  const session = useSession('staff')
  if (!session) return null
  async function out() {
    await signOutStaff()
    location.replace('/')
  }
  return (
    <div className="page-who">
      <span className="who" data-voice="school">
        <Mark voice="school" /> <bdi>{session.name}</bdi>
      </span>
      <button className="button button-quiet" type="button" onClick={out}>
        <Icon name="log-out" /> {t('signOut')}
      </button>
    </div>
  )
}
