import { useEffect, useMemo, useRef, useState } from 'react'
import { pupilGoes } from '../data/beside.ts'
import { contactOf } from '../data/contact.ts'
import type { Person, Session } from '../data/session.ts'
import type { ContactView } from '../domain/contact-view.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/contact.json'
import { reader } from '../i18n/reader.ts'
import { ContactMain } from './parts/contact/ContactMain.tsx'
import { ContactNav } from './parts/contact/ContactNav.tsx'
import { rowOf, type Together, thingAt, thingsOf } from './parts/contact/together.ts'
import { usePlace } from './parts/contact/use-place.ts'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import type { SaveState } from './parts/Saved.tsx'
import { SignInAgain } from './parts/SignInAgain.tsx'
import { StaffSignInForm } from './parts/StaffSignInForm.tsx'
import { trouble } from './parts/trouble.ts'
import { useBells } from './parts/use-bells.ts'
import { useOutbox } from './parts/use-outbox.ts'
import { useSession } from './parts/use-session.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const c = reader(common)

/**
 * The student contact. On one screen two people are signed in, the teacher on the device and the pupil in this tab, and
 * each act is sent as the person whose it is; on two devices each has their own session and only their own buttons.
 */
export function StudentContact() {
  const portfolio = new URLSearchParams(location.search).get('p') ?? ''
  const staff = useSession('staff')
  const pupil = useSession('pupil')
  if (portfolio === '') {
    return (
      <div className="board-alone stack">
        <h1>{t('name')}</h1>
        <Empty
          title={t('none.title')}
          action={
            <a className="button" href="/leerkracht/">
              {t('toBoard')}
            </a>
          }
        >
          {t('none.text')}
        </Empty>
      </div>
    )
  }
  if (!staff && !pupil) {
    return (
      <div className="board-alone stack">
        <h1>{t('name')}</h1>
        <p>{t('signIn.text')}</p>
        <StaffSignInForm />
        <p>
          <a href="/leerling/">{t('signIn.pupil')}</a>
        </p>
      </div>
    )
  }
  return <Contact key={staff ? staff.id : pupil?.id} portfolio={portfolio} staff={staff} pupil={pupil} />
}

interface Props {
  portfolio: string
  staff: Session | null
  pupil: Session | null
}

function Contact({ portfolio, staff, pupil }: Props) {
  const as: Person = staff ? 'staff' : 'pupil'
  const whole = useWhole(() => contactOf(portfolio, as), [portfolio, as])
  useBells([portfolio], as, whole.reload)
  const [saying, setSaying] = useState<SaveState>('nothing')
  const { value: view } = whole
  const pupilHere = view !== null && pupil?.id === view.pupil.id
  const outbox = useOutbox(pupilHere ? 'pupil' : null)
  // on the teacher's screen a pupil stays signed in for this contact, and as long as it is open
  const mustGo =
    staff !== null && pupil !== null && view !== null && !(pupilHere && view.contact?.state === 'open')
  useEffect(() => {
    if (mustGo) pupilGoes()
  }, [mustGo])

  if (!view) {
    if (!whole.error) return <p className="board-alone">{c('loading')}</p>
    return (
      <div className="board-alone stack">
        <h1>{t('name')}</h1>
        <ErrorNote action={{ label: c('again'), onAct: whole.reload }}>{trouble(whole.error)}</ErrorNote>
        {as === 'staff' && <SignInAgain when={whole.error} onDone={whole.reload} />}
      </div>
    )
  }
  return (
    <Screen
      together={togetherOf(view, staff !== null, pupilHere, whole.reload, setSaying)}
      outbox={outbox}
      saved={worstOf(saying, outbox?.standing() ?? 'nothing')}
      failed={whole.error}
    />
  )
}

const WORST: readonly SaveState[] = ['not_saved', 'on_device', 'saving', 'saved', 'nothing']

/** Of what two people type on one screen, the one that is less safe. */
function worstOf(one: SaveState, other: SaveState): SaveState {
  return WORST.find((state) => state === one || state === other) ?? 'nothing'
}

function togetherOf(
  view: ContactView,
  staff: boolean,
  pupil: boolean,
  reload: Together['reload'],
  saying: Together['saying'],
): Together {
  const standing = view.contact?.state ?? 'none'
  return {
    view,
    teacher: staff && view.you === 'T',
    pupil,
    standing,
    mayChange: view.round.state === 'open' && standing !== 'closed',
    teacherName: view.teachers[0] ?? '',
    reload,
    saying,
  }
}

interface ScreenProps {
  together: Together
  outbox: ReturnType<typeof useOutbox>
  saved: SaveState
  failed: unknown
}

function Screen({ together, outbox, saved, failed }: ScreenProps) {
  const place = usePlace()
  const things = useMemo(() => thingsOf(together.view), [together.view])
  const row = rowOf(things)
  // before it is opened and after it is closed there is one thing to see first: the last of the row
  const begin = together.standing === 'open' ? row[0] : row[row.length - 1]
  const thing = thingAt(things, place) ?? begin!
  const seen = useRef(new Set<string>())
  useEffect(() => {
    seen.current.add(thing.id)
  }, [thing.id])
  const at = row.findIndex(({ id }) => id === thing.id)
  return (
    <div className="contact">
      <ContactNav things={things} current={thing} seen={seen.current} together={together} />
      <div>
        {failed !== null && (
          <ErrorNote action={{ label: c('again'), onAct: together.reload }}>{trouble(failed)}</ErrorNote>
        )}
        {together.teacher && <SignInAgain when={failed} onDone={together.reload} />}
        <ContactMain
          thing={thing}
          next={together.standing === 'open' && at >= 0 ? (row[at + 1] ?? null) : null}
          together={together}
          outbox={outbox}
          saved={saved}
        />
      </div>
    </div>
  )
}
