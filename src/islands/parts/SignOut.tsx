import { staffSignOut } from '../../data/doors.ts'
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
  return (
    <div className="page-who">
      <span className="who" data-voice="school">
        <Mark voice="school" /> <bdi>{session.name}</bdi>
      </span>
      <button className="button button-quiet" type="button" onClick={staffSignOut}>
        <Icon name="log-out" /> {t('signOut')}
      </button>
    </div>
  )
}
